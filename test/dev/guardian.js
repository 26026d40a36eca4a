'use strict';

// Runs beside a test run and outlives it: when the run has ended, in whatever way, it stops the programs the run has
// left and removes its folder. Told on its input, a line each: `+PID SIGNAL` to guard a program, `-PID` to forget it.

const { rmSync } = require('node:fs');
const { createInterface } = require('node:readline');
const { setTimeout: wait } = require('node:timers/promises');

const [folder] = process.argv.slice(2);
const guarded = new Map();

function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

async function cleanUp() {
  for (const [pid, name] of guarded) signal(pid, name);
  for (let waited = 0; waited < 50 && [...guarded.keys()].some((pid) => signal(pid, 0)); waited += 1) await wait(100);
  for (const pid of guarded.keys()) signal(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined);

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [pid, name] = line.slice(1).split(' ');
    if (line.startsWith('+')) guarded.set(Number(pid), name);
    else guarded.delete(Number(pid));
  })
  .on('close', () => void cleanUp());
