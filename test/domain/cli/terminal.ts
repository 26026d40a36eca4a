import type { Io } from '../../../client/cli/io';
import type { Backend } from '../../../client/cli/ports';
import { run } from '../../../client/cli/run';

/** What one call printed and how it ended. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A terminal in memory over a backend: calls are written as on the command line. */
export class Terminal {
  env: Record<string, string> = { SAGSGANG_USER: 'M01' };
  files: Record<string, string> = {};
  stdin = '';
  columns = 100;
  colour = false;

  constructor(
    private readonly connect: () => Promise<Backend>,
    private readonly now: () => string,
  ) {}

  async call(line: string): Promise<Called> {
    const out: string[] = [];
    const err: string[] = [];
    const code = await run(words(line), { io: this.io(out, err), connect: this.connect, version: '0.0.0' });
    return { code, out: out.join('\n'), err: err.join('\n') };
  }

  /** The terminal as commands have it, writing here. */
  io(out: string[], err: string[]): Io {
    return {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      status: () => undefined,
      readStdin: () => Promise.resolve(this.stdin),
      readFile: (path) => {
        const content = this.files[path];
        return content === undefined ? Promise.reject(new Error('ENOENT')) : Promise.resolve(content);
      },
      env: this.env,
      columns: this.columns,
      colour: this.colour,
      now: this.now,
    };
  }
}

/** Splits a call into its words, as a shell does with double quotes. */
export function words(line: string): string[] {
  return [...line.matchAll(/(?:[^\s"]+|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
}
