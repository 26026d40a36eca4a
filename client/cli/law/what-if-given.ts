import { fill } from '../../../domain/errors/error-entry';
import { lawErrors } from '../../../domain/errors/law-errors';
import type { LawBook } from '../../../domain/law/edition';
import { lawBook } from '../../../domain/law/editions';
import { whatIfEdition, whatIfLevels, type WhatIf } from '../../../domain/law/replay/what-if';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { replayTexts as texts } from './replay-texts';

/** Where a law that might be is told of. */
export interface WhatIfOptions {
  readonly edition?: string;
  readonly levels?: string;
}

/** A law that might be, and what its file says. */
export interface WhatIfGiven {
  readonly whatIf: WhatIf;
  /** The file's content, by which a run knows its question again. */
  readonly content: string;
}

/**
 * Reads a law that might be.
 *
 * @param book the law that judges, with the municipality's own levels: what the file says is held against it
 * @throws CliFailure with everything that is wrong with its file
 */
export async function whatIfGiven(
  session: Session,
  { edition, levels }: WhatIfOptions,
  book: LawBook,
): Promise<WhatIfGiven> {
  const path = edition ?? levels;
  if (path === undefined || (edition === undefined) === (levels === undefined))
    throw new CliFailure(exitCodes.usage, session.tell(texts.oneQuestion));
  const content = await session.io.readFile(path).catch(() => undefined);
  if (content === undefined) throw inWords(session, 'WHAT_IF_NOT_FOUND', { file: path });
  const file = parsed(session, path, content);
  const { whatIf, problems } = (edition === undefined ? whatIfLevels : whatIfEdition)(book, file, lawBook);
  if (whatIf) return { whatIf, content };
  const lines = problems.map(({ code, params }) => inWords(session, code, params));
  const message = lines.map((line) => `${line.message} ${line.next ?? ''}`.trim()).join('\n');
  throw new CliFailure(exitCodes.refused, message, undefined, problems[0]?.code ?? 'WHAT_IF_UNREADABLE');
}

function parsed(session: Session, file: string, content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw inWords(session, 'WHAT_IF_UNREADABLE', { file });
  }
}

function inWords({ tell }: Session, code: string, params: Readonly<Record<string, string | number>>): CliFailure {
  const { message, next } = lawErrors[code as keyof typeof lawErrors];
  return new CliFailure(exitCodes.refused, fill(tell(message), params), fill(tell(next), params), code);
}
