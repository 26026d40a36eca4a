'use strict';

// A worker in a process of its own, from the compiled files, on the installation that its environment names.

const { readSettings } = require('../../dist/client/connection/settings.js');
const { startWorker } = require('../../dist/worker/worker.js');

startWorker(readSettings()).then(() => process.send('ready'));
