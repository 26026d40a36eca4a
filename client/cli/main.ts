import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloneFolder } from '../connection/home';
import type { Reading } from '../library/access';
import { processIo } from './io';
import type { Backend } from './ports';
import { run } from './run';
import { createRequire } from 'node:module';

const lazily = createRequire(__filename);

/** Connects only when a command asks for it: the packages behind it take longer to load than most commands to run. */
async function connect(reading: Reading): Promise<Backend> {
  return (lazily('./connect') as typeof import('./connect')).connectBackend(reading);
}

function versionOfClone(): string {
  return (JSON.parse(readFileSync(join(cloneFolder(), 'package.json'), 'utf8')) as { version: string }).version;
}

/** The command `sagsgang`: runs the process's own call and sets its exit code. */
export async function main(): Promise<void> {
  const code = await run(process.argv.slice(2), { io: processIo(), connect, version: versionOfClone() });
  if (code !== 0) process.exitCode = code;
}

void main();
