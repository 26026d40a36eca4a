import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloneFolder } from './home';

/** The release of this program, as `package.json` has it: `0.1.0`. */
export function release(): string {
  return (JSON.parse(readFileSync(join(cloneFolder(), 'package.json'), 'utf8')) as { version: string }).version;
}
