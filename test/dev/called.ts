import { readFile } from 'node:fs/promises';
import type { Backend } from '../../client/cli/ports';
import { run } from '../../client/cli/run';

/** What a call of `sagsgang` came to. */
export interface Called {
  /** The exit code. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly connect: () => Promise<Backend>;
  /** Columns of the terminal. @default 100 */
  readonly columns?: number;
  /** Sees the line that is rewritten for progress. */
  readonly status?: (line: string) => void;
}

/** Calls `sagsgang` as somebody types it, in this process. */
export async function called(
  argv: readonly string[],
  { env, connect, columns = 100, status = () => undefined }: Terminal,
): Promise<Called> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run([...argv], {
    io: {
      out: (line) => void out.push(line),
      err: (line) => void err.push(line),
      status,
      readStdin: () => Promise.resolve(''),
      readFile: (path) => readFile(path, 'utf8'),
      env,
      columns,
      colour: false,
      now: () => new Date().toISOString(),
    },
    connect,
    version: '0.0.0',
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
