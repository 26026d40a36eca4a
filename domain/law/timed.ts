import type { Fact } from '../case/kernel/state';
import type { Instant } from '../case/kernel/time';
import { hasPassed, isLate, type Due } from './calendar/counting';
import type { Settings } from './edition';
import type { Finding } from './rule';
import type { View } from './view';

/**
 * The finding of a rule with a time limit: met in time, met too late (lapsed), still missing after its time
 * (outstanding), or not yet due. The clock of what came in after a closing runs on.
 *
 * @param start the fact that started the clock
 * @param step the fact that meets the rule, when there is one
 */
export function timed(
  view: View,
  settings: Settings,
  start: Fact<unknown>,
  due: Due,
  step: Fact<unknown> | undefined,
): Finding {
  const [subject, startedAt] = [start.seq, start.at];
  if (!step) {
    const late = view.isAfterClosing(start);
    const standing = hasPassed(due, late && !view.dead ? view.asOf : view.end) ? 'outstanding' : 'notYetDue';
    const missing: Finding = { standing, subject, start: startedAt, due, settings };
    return late ? { ...missing, afterClosing: true } : missing;
  }
  const evidence = step.seq;
  if (isLate(due, step.at)) return { standing: 'lapsed', subject, start: startedAt, due, evidence, settings };
  const met: Finding = { standing: 'met', subject, start: startedAt, due, evidence, settings };
  return recordedAfter(step, due.instant) ? { ...met, recordedLate: true } : met;
}

/** Whether a person recorded a step only after its due instant; what came with a list was recorded elsewhere. */
export function recordedAfter(step: Fact<unknown>, due: Instant): boolean {
  return step.src !== 'list' && step.rec > due;
}

/** The mark of a step in time but recorded only after its due instant (efterregistreret), to be spread into a finding. */
export function recordedLate(step: Fact<unknown>, due: Instant): { readonly recordedLate?: true } {
  return recordedAfter(step, due) ? { recordedLate: true } : {};
}
