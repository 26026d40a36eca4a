import { writeFile } from 'node:fs/promises';
import { fill } from '../../../domain/errors/error-entry';
import { simulationErrors } from '../../../domain/errors/simulation-errors';
import type { ReportDocument } from '../../report/document';
import { renderReport, type ReportFormat } from '../../report/render';
import { printJson } from '../command';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { reportTexts as texts } from './texts';

/** Where a report goes, and as what. */
export interface Destination {
  readonly format: ReportFormat;
  readonly out?: string | undefined;
  /** It names cases: the file is for its owner alone. */
  readonly isPrivate?: boolean;
}

/** Writes a report to a file or the terminal; as JSON its figures, from which everything in it is made. */
export async function putOut(
  session: Session,
  document: ReportDocument,
  figures: unknown,
  { format, out, isPrivate = false }: Destination,
): Promise<void> {
  const { io, lang } = session;
  if (out === undefined) {
    if (format === 'json') printJson(session, figures);
    else session.print(String(await renderReport(document, { format, lang, columns: io.columns })).trimEnd());
    return;
  }
  const bytes =
    format === 'json' ? Buffer.from(`${JSON.stringify(figures)}\n`) : await renderReport(document, { format, lang });
  await writeFile(out, bytes, isPrivate ? { mode: 0o600 } : {}).catch(() => {
    const { message, next } = simulationErrors.FILE_NOT_WRITTEN;
    const words = fill(session.tell(message), { file: out });
    throw new CliFailure(exitCodes.refused, words, session.tell(next), 'FILE_NOT_WRITTEN');
  });
  session.io.err(fill(session.tell(texts.written), { file: out }));
}
