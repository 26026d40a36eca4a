#!/usr/bin/env node
'use strict';

// `npm test`: makes the clone ready, then format, lint and types, then the tests of all levels in two lines beside one
// another, since those with a server mostly wait for it. With arguments it is jest with these arguments. The last line says
// how many tests passed and failed.

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { afterBootstrap, root } = require('./bootstrap');

const given = process.argv.slice(2);

const checks = [
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['lint', 'eslint/bin/eslint.js', ['--cache', '--cache-location', 'node_modules/.cache/eslint/', '.']],
  ['types', 'typescript/bin/tsc', ['-p', 'tsconfig.test.json']],
];

const level = (...names) => ['--selectProjects', ...names, '--maxWorkers=1'];

/** What is run in each line, one after another. */
const lines =
  given.length > 0
    ? [[given]]
    : [[level('domain', 'journal', 'replay'), level('chaos')], [level('workflow', 'system')]];

const options = { cwd: root, stdio: 'inherit' };

function commandLine(program, args) {
  return [path.join(root, 'node_modules', program), ...args];
}

/** Checks everything at once; how many of the checks failed. */
async function check() {
  const statuses = checks.map(async ([name, program, args]) => {
    process.stderr.write(`${name} …\n`);
    const [status] = await once(spawn(process.execPath, commandLine(program, args), options), 'close');
    return status;
  });
  return (await Promise.all(statuses)).filter((status) => status !== 0).length;
}

/** Runs jest once; a run that ends without a result counts as one failure. */
async function jest(args, outputFile) {
  const told = [...args, '--passWithNoTests', '--json', `--outputFile=${outputFile}`];
  const [status] = await once(spawn(process.execPath, commandLine('jest/bin/jest.js', told), options), 'close');
  if (!fs.existsSync(outputFile)) return { passed: 0, failed: 1 };
  const result = JSON.parse(fs.readFileSync(outputFile, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: Math.max(failed, status === 0 ? 0 : 1) };
}

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sagsgang-result-'));
  const total = { passed: 0, failed: given.length > 0 ? 0 : await check() };
  const results = await Promise.all(
    lines.map(async (parts, line) => {
      const done = [];
      for (const [part, args] of parts.entries())
        done.push(await jest(args, path.join(folder, `${line}-${part}.json`)));
      return done;
    }),
  );
  for (const { passed, failed } of results.flat()) {
    total.passed += passed;
    total.failed += failed;
  }
  fs.rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

const failedToStart = afterBootstrap({}, () => {
  void main();
  return true;
});
if (!failedToStart) process.stdout.write('0 passed, 1 failed\n');
