#!/usr/bin/env node
'use strict';

// `npm run bundle -- FILE`: bundles the workflows of this release once, for the workers whose `SAGSGANG_WORKFLOWS` names it.

const { afterBootstrap } = require('./bootstrap');

const [file] = process.argv.slice(2);
if (!file) {
  process.stderr.write('npm run bundle -- FILE\n');
  process.exitCode = 2;
} else {
  afterBootstrap({}, () => require('../dist/worker/workflow-bundle.js').keepBundle(file));
}
