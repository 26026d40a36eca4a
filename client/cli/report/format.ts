import { extname } from 'node:path';
import { fill } from '../../../domain/errors/error-entry';
import { reportFormats, type ReportFormat } from '../../report/render';
import type { CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { reportTexts as texts } from './texts';

/** How a report is wanted, as typed. */
export interface FormatOptions extends CommonOptions {
  readonly format?: string;
  readonly out?: string;
}

const byEnding: Readonly<Record<string, ReportFormat>> = {
  '.pdf': 'pdf',
  '.xlsx': 'xlsx',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.txt': 'text',
};

/** The format a report is wanted in: as named, else by the file, else text. @throws CliFailure */
export function readFormat({ tell }: Session, { format, out, json }: FormatOptions): ReportFormat {
  const named = format ?? (json ? 'json' : undefined);
  const known = reportFormats.find((one) => one === named?.toLowerCase());
  if (named !== undefined && !known) {
    const params = { value: named, formats: reportFormats.join(', ') };
    throw new CliFailure(exitCodes.usage, fill(tell(texts.badFormat), params));
  }
  const wanted = known ?? (out === undefined ? undefined : byEnding[extname(out).toLowerCase()]) ?? 'text';
  if ((wanted === 'pdf' || wanted === 'xlsx') && out === undefined) {
    throw new CliFailure(exitCodes.usage, fill(tell(texts.needsFile), { format: wanted }));
  }
  return wanted;
}
