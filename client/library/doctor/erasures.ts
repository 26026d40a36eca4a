import { erasureErrors } from '../../../domain/errors/erasure-errors';
import { fill } from '../../../domain/errors/error-entry';
import type { DoctorCheck } from '../../cli/ports';
import { erasuresLeft } from '../erasure-left';
import type { ErasureLeft } from '../erasure-ports';
import type { InstallationLink } from '../installation';
import { realNow } from '../real-now';
import { fine, found } from './check';

/** An erasure may be under way for this long before anyone need look, in milliseconds. */
const PATIENT_MS = 10 * 60_000;

/**
 * Says of every erased case, or of one, whose keys are there again that it can be read, and which approved erasures have not
 * come to their end. Nothing is said where nothing was ever erased.
 *
 * @throws Unreachable where one of the databases does not answer
 */
export async function* checkErasures(link: InstallationLink, caseId: string | undefined): AsyncGenerator<DoctorCheck> {
  const { erasures, left } = await erasuresLeft(link, caseId);
  const late = Date.parse(realNow()) - PATIENT_MS;
  const told = left.filter(({ state, since }) => state === 'readable' || Date.parse(since) < late);
  for (const one of told) yield problem(one);
  if (erasures === 0 || told.length > 0) return;
  yield fine('erasures', 'ERASURES', {
    da: `Slettede sager: ${erasures}; ingen af dem kan læses.`,
    en: `Erased cases: ${erasures}; none of them can be read.`,
  });
}

function problem({ caseId, state, keys }: ErasureLeft): DoctorCheck {
  const code = state === 'readable' ? 'ERASED_CASE_READABLE' : 'ERASURE_UNFINISHED';
  const { message, next } = erasureErrors[code];
  const text = { da: fill(message.da, { keys }), en: fill(message.en, { keys }) };
  return found('erasures', code, text, next, caseId);
}
