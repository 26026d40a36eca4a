'use strict';

// Runs beside a test run and outlives it: when the run has ended, in whatever way (its input is closed then), it stops
// the programs whose command line names the run's folder, and removes the folder.

const { execFileSync } = require('node:child_process');
const { readFileSync, readdirSync, rmSync } = require('node:fs');
const { setTimeout: wait } = require('node:timers/promises');

const [folder] = process.argv.slice(2);

function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function rows() {
  if (process.platform !== 'linux') return execFileSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => `${pid} ${commandLine(pid)}`);
}

function left() {
  return rows()
    .filter((row) => row.includes(folder))
    .map((row) => Number.parseInt(row, 10))
    .filter((pid) => pid !== process.pid);
}

function signal(name) {
  for (const pid of left()) {
    try {
      process.kill(pid, name);
    } catch {
      // it has ended meanwhile
    }
  }
}

async function cleanUp() {
  signal('SIGINT');
  for (let waited = 0; waited < 50 && left().length > 0; waited += 1) await wait(100);
  signal('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => undefined);

process.stdin.on('close', () => void cleanUp()).resume();
