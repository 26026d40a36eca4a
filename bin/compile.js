'use strict';

// Translates the sources that are newer than their translation; about a second for all. Types are not checked here: a
// clone that is being worked on runs, and `npm test` tells what is wrong with it.

const fs = require('node:fs');
const path = require('node:path');
const options = require('./swc-options');

const mtime = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function filesIn(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(file) : [file];
  });
}

/** The file in `dist` that a source becomes; undefined for what is not translated. */
function outputOf(source) {
  if (source.endsWith('.d.ts')) return undefined;
  if (source.endsWith('.ts')) return source.replace(/\.ts$/, '.js');
  return source.endsWith('.json') ? source : undefined;
}

function write(file, text) {
  const draft = `${file}.${process.pid}`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(draft, text);
  fs.renameSync(draft, file);
}

function translate(swc, source, output) {
  if (source.endsWith('.json')) {
    write(output, fs.readFileSync(source));
    return;
  }
  const sourceFileName = path.relative(path.dirname(output), source);
  const { code, map } = swc.transformFileSync(source, { ...options, sourceMaps: true, sourceFileName });
  write(`${output}.map`, map);
  write(output, `${code}\n//# sourceMappingURL=${path.basename(output)}.map\n`);
}

/**
 * Translates the folders' sources into `dist` and removes translations whose source is gone.
 *
 * @param {object} swc the compiler, `@swc/core`
 * @param {string} root folder of the clone
 * @param {readonly string[]} folders names of the folders with sources
 */
function compileSources(swc, root, folders) {
  const dist = path.join(root, 'dist');
  const wanted = new Set();
  for (const folder of folders) {
    for (const source of filesIn(path.join(root, folder))) {
      const name = outputOf(path.relative(root, source));
      if (name === undefined) continue;
      const output = path.join(dist, name);
      wanted.add(output).add(`${output}.map`);
      if (mtime(output) <= mtime(source)) translate(swc, source, output);
    }
    for (const old of filesIn(path.join(dist, folder))) if (!wanted.has(old)) fs.rmSync(old);
  }
}

module.exports = { compileSources };
