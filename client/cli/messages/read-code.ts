import type { CodeList } from '../../../domain/case/kernel/fields';
import { codeFor } from '../../forms/codes';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { offered, speak } from './texts';

/** A code typed by its Danish or English word. @throws CliFailure */
export function readCode<C extends CodeList>(session: Session, codes: C, typed: string): keyof C & string {
  const code = codeFor(codes, typed.trim());
  if (code !== undefined) return code as keyof C & string;
  throw new CliFailure(exitCodes.usage, speak(session)('badWord', { value: typed, words: offered(session, codes) }));
}

/** How many lines at most. @throws CliFailure */
export function readLimit({ say }: Session, typed: string | undefined): number {
  if (typed === undefined) return 100;
  if (/^[1-9]\d{0,4}$/.test(typed)) return Number(typed);
  throw new CliFailure(exitCodes.usage, say('badLimit', { value: typed }));
}
