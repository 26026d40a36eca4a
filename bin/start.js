#!/usr/bin/env node
'use strict';

const { afterBootstrap } = require('./bootstrap');

afterBootstrap({}, () => require('../dist/worker/dev/start.js').main());
