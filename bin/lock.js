'use strict';

const fs = require('node:fs');

const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readOwner(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8'));
  } catch {
    return process.pid; // gone since: the next attempt takes it
  }
}

/** Takes the lock file, or takes it over from a process that is gone. */
function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return false;
  const owner = readOwner(file);
  const abandoned = owner > 0 ? !isAlive(owner) : Date.now() - stat.mtimeMs > 5_000;
  if (abandoned) fs.rmSync(file, { force: true });
  return false;
}

/** Runs `work` while no other process of this clone holds `file`; waits for the other to finish. */
function withLock(file, work) {
  while (!take(file)) pause(100);
  try {
    return work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

module.exports = { withLock };
