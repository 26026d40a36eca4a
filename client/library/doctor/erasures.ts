import { erasureErrors, type ErasureErrorCode } from '../../../domain/errors/erasure-errors';
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
 * Says of every erased case, or of one, whose keys are there again that it can be read, which approved erasures have not
 * come to their end, and which the journal lost. Nothing is said where nothing was ever erased.
 *
 * @throws Unreachable where one of the databases does not answer
 */
export async function* checkErasures(link: InstallationLink, caseId: string | undefined): AsyncGenerator<DoctorCheck> {
  const { erasures, left } = await erasuresLeft(link, caseId);
  const late = Date.parse(realNow()) - PATIENT_MS;
  const told = left.filter(({ state, since }) => state !== 'unfinished' || Date.parse(since) < late);
  for (const one of told) yield problem(one);
  const ended = erasures - left.length;
  if (ended === 0 || told.length > 0) return;
  yield fine('erasures', 'ERASURES', {
    da: `Slettede sager: ${ended}; ingen af dem kan læses.`,
    en: `Erased cases: ${ended}; none of them can be read.`,
  });
}

const codes = {
  readable: 'ERASED_CASE_READABLE',
  unfinished: 'ERASURE_UNFINISHED',
  unrecorded: 'ERASURE_UNRECORDED',
} as const satisfies Record<ErasureLeft['state'], ErasureErrorCode>;

function problem({ caseId, state, keys }: ErasureLeft): DoctorCheck {
  const code = codes[state];
  const { message, next } = erasureErrors[code];
  const text = { da: fill(message.da, { keys }), en: fill(message.en, { keys }) };
  return found('erasures', code, text, next, caseId);
}
