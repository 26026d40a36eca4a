import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { cloneFolder } from '../../client/connection/home';

/** What an example wrote, and how it ended. */
export interface Told {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs an example of the clone in a process of its own. */
export function runExample(name: string, env: NodeJS.ProcessEnv): Promise<Told> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(cloneFolder(), 'examples', name)], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
