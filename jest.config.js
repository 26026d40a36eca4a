'use strict';

const { existsSync } = require('node:fs');
const path = require('node:path');

// One project a level. Domain and journal tests need no server; the others share one Temporal server and one PostgreSQL,
// started by test/dev/global-setup.ts, with a namespace and databases of its own for each test file.

const transform = {
  '^.+\\.ts$': ['@swc/jest', { ...require('./bin/swc-options'), sourceMaps: 'inline' }],
};

const level = (name, settings = {}) => ({
  displayName: name,
  rootDir: __dirname,
  roots: [`<rootDir>/test/${name}`],
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.sagsgang/'],
  transform,
  ...settings,
});

const patient = { setupFilesAfterEnv: ['<rootDir>/test/dev/patience.ts'] };

const withServer = {
  ...patient,
  globalSetup: '<rootDir>/test/dev/global-setup.ts',
  globalTeardown: '<rootDir>/test/dev/global-teardown.ts',
};

const levels = {
  domain: level('domain', patient),
  journal: level('journal', patient),
  workflow: level('workflow', withServer),
  system: level('system', withServer),
  replay: level('replay', patient),
  chaos: level('chaos', withServer),
};

module.exports = {
  projects: Object.values(levels).filter(({ displayName }) => existsSync(path.join(__dirname, 'test', displayName))),
  maxWorkers: 2,
};
