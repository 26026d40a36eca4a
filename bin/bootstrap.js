'use strict';

// Makes a clone ready to run: packages installed, their native parts in place, TypeScript compiled. Plain JavaScript
// without packages, because it runs before there are any. When nothing is to be done it costs one pass of `stat`.

const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const modules = path.join(root, 'node_modules');
const lockFile = path.join(root, 'package-lock.json');
const installed = path.join(modules, '.sagsgang.json');
const compiled = path.join(root, 'dist', '.compiled');
const config = path.join(root, 'tsconfig.json');
const places = { root, modules, lockFile, installed, compiled, config };

const mtime = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function installIsCurrent() {
  const done = mtime(installed);
  if (done === 0) return false;
  if (mtime(lockFile) <= done) return true;
  const same = JSON.parse(fs.readFileSync(installed, 'utf8')).lock === require('./build').digest(lockFile);
  if (same) fs.utimesSync(installed, new Date(), new Date());
  return same;
}

/** The newest change among the sources; folders count, so that a deleted file is seen. */
function newestSource(folder) {
  let newest = mtime(folder);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) newest = Math.max(newest, newestSource(file));
    else newest = Math.max(newest, mtime(file));
  }
  return newest;
}

function compileIsCurrent() {
  const done = mtime(compiled);
  if (!fs.existsSync(config)) return done > 0;
  if (done === 0 || mtime(config) > done || mtime(installed) > done) return false;
  const folders = JSON.parse(fs.readFileSync(config, 'utf8')).include;
  return folders.every((name) => {
    const folder = path.join(root, name);
    return !fs.existsSync(folder) || newestSource(folder) <= done;
  });
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  const { BootstrapError } = require('./build');
  throw new BootstrapError(
    `Node 20.19 eller nyere kræves; dette er ${process.version}. / Node 20.19 or newer is needed; this is ${process.version}.`,
  );
}

/**
 * Installs and compiles what is missing or out of date. `SAGSGANG_NO_BUILD=1` leaves everything as it is (images and
 * machines where another step has built).
 *
 * @param {{ quiet?: boolean, compile?: boolean }} [options] `quiet` says nothing unless something is to be done slowly
 */
function bootstrap(options = {}) {
  checkNode();
  if (process.env.SAGSGANG_NO_BUILD === '1') return;
  const wanted = options.compile !== false;
  const current = () => installIsCurrent() && (!wanted || compileIsCurrent());
  if (current()) return;
  const say = options.quiet ? () => undefined : (line) => process.stderr.write(`${line}\n`);
  const { compile, install } = require('./build');
  require('./lock').withLock(path.join(root, '.bootstrap.lock'), () => {
    if (!installIsCurrent()) install(places, say);
    if (wanted && !compileIsCurrent()) compile(places, say);
  });
}

/** Runs `main` after the bootstrap; a failed bootstrap prints its text and ends with exit code 1. */
function afterBootstrap(options, main) {
  try {
    bootstrap(options);
  } catch (error) {
    if (error.name !== 'BootstrapError') throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return undefined;
  }
  return main();
}

module.exports = { bootstrap, afterBootstrap, root };
