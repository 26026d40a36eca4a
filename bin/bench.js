#!/usr/bin/env node
'use strict';

// `npm run bench [-- name …]`: makes the clone ready, then measures. JSON lines on stdout, a table on stderr.

const { afterBootstrap } = require('./bootstrap');

afterBootstrap({}, () => require('../dist/bench/main.js').main(process.argv.slice(2)));
