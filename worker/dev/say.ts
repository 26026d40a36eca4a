import type { Bilingual } from '../../domain/case/kernel/time';

/** Tells the person at the terminal what is going on. */
export type Say = (line: Bilingual) => void;

/** Prints one line in both languages, Danish first. */
export const sayOnTerminal: Say = (line) => {
  process.stdout.write(line.da === line.en ? `${line.da}\n` : `${line.da}  ·  ${line.en}\n`);
};

/** A set-up that cannot go on; the text tells people what they can do about it. */
export class SetUpError extends Error {
  override readonly name = 'SetUpError';

  constructor(readonly text: Bilingual) {
    super(`${text.da}\n\n${text.en}`);
  }
}

/** A time span for a progress line, `m:ss`. */
export function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
