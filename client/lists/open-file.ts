import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { whyNotText } from './form';
import { LineCutter, type Line } from './lines';
import type { Problem, ProblemCode } from './problem';

/** Tells how much of a file has been read, in bytes. */
export type ReadProgress = (read: number, total: number) => void;

/** Lines in the order of the file, as they are read; or what broke the reading off. */
export type Lines = AsyncGenerator<readonly Line[] | Problem, void>;

/** A list whose first line has been read, which tells what it is a list of. */
export interface OpenFile {
  readonly first: Line;
  /** All lines after the first. */
  readonly rest: Lines;
  /** Lets go of the file, read to its end or not. */
  close(): Promise<void>;
}

/** Opens a list and reads its first line. Nothing wrong with the file is thrown; it comes as a problem. */
export async function openFile(path: string, progress?: ReadProgress): Promise<OpenFile | Problem> {
  const lines = linesOf(path, progress);
  for (;;) {
    const { value, done } = await lines.next();
    if (done === true || value === undefined) return { code: 'LIST_EMPTY' };
    if (!isLines(value)) return value;
    const [first, ...others] = value;
    if (first) return { first, rest: after(others, lines), close: async () => void (await lines.return()) };
  }
}

/** True for what {@link openFile} answers where the file cannot be read. */
export function isProblem(file: OpenFile | Problem): file is Problem {
  return 'code' in file;
}

/** True where lines were read, false where reading broke off. */
export function isLines(bundle: readonly Line[] | Problem): bundle is readonly Line[] {
  return Array.isArray(bundle);
}

async function* after(first: readonly Line[], lines: Lines): Lines {
  yield first;
  yield* lines;
}

async function* linesOf(path: string, progress?: ReadProgress): Lines {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield { code: 'LIST_IS_FOLDER' };
    else yield* read(path, found.size, progress);
  } catch (error) {
    yield problemOf(error);
  }
}

async function* read(path: string, size: number, progress?: ReadProgress): Lines {
  const cutter = new LineCutter();
  let done = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const notText = done === 0 ? whyNotText(chunk) : undefined;
    if (notText) {
      yield { code: notText };
      return;
    }
    done += chunk.length;
    yield cutter.feed(chunk);
    progress?.(done, size);
  }
  if (done === 0) yield { code: 'LIST_EMPTY' };
  yield cutter.end();
}

const systemProblems: Readonly<Record<string, ProblemCode>> = { ENOENT: 'LIST_NOT_FOUND', EISDIR: 'LIST_IS_FOLDER' };

/** What the file system says; anything else is a fault of this program and is thrown on. */
function problemOf(error: unknown): Problem {
  const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return { code: systemProblems[code] ?? 'LIST_UNREADABLE', params: { reason: code } };
}
