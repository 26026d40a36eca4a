import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';

/** The terminal, files and clock as commands see them; tests hand in one of their own. */
export interface Io {
  /** Writes a line to the standard output. */
  out(line: string): void;
  /** Writes a line to the error output. */
  err(line: string): void;
  /** Rewrites the current line of the error output, for progress; does nothing where it is no terminal. */
  status(line: string): void;
  readStdin(): Promise<string>;
  /** @throws where the file cannot be read */
  readFile(path: string): Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Width of the terminal in columns. */
  readonly columns: number;
  readonly colour: boolean;
  /** Real time, as an instant. Cases have clocks of their own. */
  now(): string;
}

/** The process's own terminal. Ends the process quietly when the reader of a pipe has gone. */
export function processIo(): Io {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(0);
    });
  }
  const noColour = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  return {
    out: (line) => void stdout.write(`${line}\n`),
    err: (line) => void stderr.write(`${line}\n`),
    status: (line) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[2K${line}`);
    },
    readStdin: () => text(process.stdin),
    readFile: (path) => readFile(path, 'utf8'),
    env,
    columns: stdout.isTTY ? Math.max(60, stdout.columns) : 100,
    colour: stdout.isTTY && !noColour && env['TERM'] !== 'dumb',
    now: () => new Date().toISOString(),
  };
}
