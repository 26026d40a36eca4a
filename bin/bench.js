#!/usr/bin/env node
'use strict';

// `npm run bench [-- [--scale 0.1] name … | all]`: makes the clone ready, then measures. JSON lines on stdout, a table on
// stderr. Without names all that take no minutes of their own.

const { afterBootstrap } = require('./bootstrap');

afterBootstrap({}, () => require('../dist/bench/main.js').main(process.argv.slice(2)));
