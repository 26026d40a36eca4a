#!/usr/bin/env node
'use strict';

// `npm test`: makes the clone ready, then format, lint and types, then the tests by level: those without a server first, then
// those with one, a file at a time. With arguments it is jest with these arguments. The last line says how many tests
// passed and failed.

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { afterBootstrap, root } = require('./bootstrap');

const given = process.argv.slice(2);

const checks = [
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['lint', 'eslint/bin/eslint.js', ['--cache', '--cache-location', 'node_modules/.cache/eslint/', '.']],
  ['types', 'typescript/bin/tsc', ['-p', 'tsconfig.test.json']],
];

const parts =
  given.length > 0
    ? [given]
    : [
        ['--selectProjects', 'domain', 'journal', 'replay'],
        ['--selectProjects', 'workflow', 'system', 'chaos', '--maxWorkers=1'],
      ];

function run(program, args) {
  return spawnSync(process.execPath, [path.join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
}

function check() {
  let failed = 0;
  for (const [name, program, args] of checks) {
    process.stderr.write(`${name} …\n`);
    if (run(program, args).status !== 0) failed += 1;
  }
  return failed;
}

/** Runs jest once; a run that ends without a result counts as one failure. */
function jest(args, folder) {
  const outputFile = path.join(folder, 'result.json');
  fs.rmSync(outputFile, { force: true });
  const { status } = run('jest/bin/jest.js', [...args, '--passWithNoTests', '--json', `--outputFile=${outputFile}`]);
  if (!fs.existsSync(outputFile)) return { passed: 0, failed: 1 };
  const result = JSON.parse(fs.readFileSync(outputFile, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: Math.max(failed, status === 0 ? 0 : 1) };
}

function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sagsgang-result-'));
  const total = { passed: 0, failed: given.length > 0 ? 0 : check() };
  for (const args of parts) {
    const { passed, failed } = jest(args, folder);
    total.passed += passed;
    total.failed += failed;
  }
  fs.rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

const failedToStart = afterBootstrap({}, () => {
  main();
  return true;
});
if (!failedToStart) process.stdout.write('0 passed, 1 failed\n');
