import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../bin/bootstrap.js').bootstrap({ quiet: !process.stderr.isTTY });
const { run } = require('../dist/client/cli/run.js');
const { connectBackend } = require('../dist/client/cli/connect.js');

/**
 * A terminal in which `sagsgang` is called: the command line itself, with its options, texts and exit codes, in this one
 * process and over one connection, because starting a process takes longer than most commands.
 */
export class Terminal {
  #lang;
  #backend;

  constructor(lang) {
    this.#lang = lang;
  }

  /** Calls `sagsgang` and answers its exit code and what it wrote. */
  async call(args) {
    const [out, err] = [[], []];
    const io = {
      out: (line) => void out.push(line),
      err: (line) => void err.push(line),
      status: () => undefined,
      readStdin: async () => '',
      readFile: (path) => readFile(path, 'utf8'),
      env: process.env,
      columns: 108,
      colour: false,
      now: () => new Date().toISOString(),
    };
    const code = await run([...args, '--lang', this.#lang], { io, connect: () => this.#connect(), version: 'example' });
    return { code, stdout: text(out), stderr: text(err) };
  }

  async close() {
    const backend = await this.#backend;
    await backend?.close();
  }

  async #connect() {
    this.#backend ??= connectBackend();
    return { ...(await this.#backend), close: async () => undefined };
  }
}

function text(lines) {
  return lines.map((line) => `${line}\n`).join('');
}
