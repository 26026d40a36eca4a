#!/usr/bin/env node
'use strict';

const { afterBootstrap } = require('./bootstrap');

afterBootstrap({ quiet: !process.stderr.isTTY }, () => require('../dist/client/cli/main.js'));
