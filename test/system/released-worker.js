'use strict';

// A worker with a version, in a process of its own, from the compiled files: of this release, or of the one whose
// workflows SAGSGANG_TEST_WORKFLOWS names.

const { readSettings } = require('../../dist/client/connection/settings.js');
const { startWorker } = require('../../dist/worker/worker.js');

const workflowsPath = process.env.SAGSGANG_TEST_WORKFLOWS;
startWorker(readSettings(), { versioned: 'first', ...(workflowsPath && { workflowsPath }) })
  .then(({ announced }) => announced)
  .then(() => process.send('ready'));
