import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloneFolder } from '../../client/connection/home';

/** How a block of the guide ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** The shell blocks of a page, by the heading they stand under, in the page's order. */
export function shellBlocks(page: string): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(cloneFolder(), 'docs', 'guide', page), 'utf8');
  const blocks = new Map<string, string[]>();
  for (const section of text.split(/^## /m).slice(1)) {
    const heading = section.slice(0, section.indexOf('\n'));
    blocks.set(
      heading,
      [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? ''),
    );
  }
  return blocks;
}

/** Runs a block as it stands, in one shell that stops at the first failure. */
export function runBlock(block: string, env: NodeJS.ProcessEnv, cwd = cloneFolder()): Promise<Ended> {
  const child = spawn('/bin/sh', ['-eu', '-c', block], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
