'use strict';

// Records the golden histories of the release in package.json, by hand, once a release (docs/decisions/0009-golden-histories.md):
// npx jest --config test/replay/record.config.js --runInBand

const { projects } = require('../../jest.config.js');

const workflow = projects.find(({ displayName }) => displayName === 'workflow');

module.exports = { ...workflow, roots: ['<rootDir>/test/replay'], testMatch: ['**/record.ts', '**/record-*.ts'] };
