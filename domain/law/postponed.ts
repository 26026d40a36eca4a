import { byTime } from '../case/kernel/order';
import type { Fact } from '../case/kernel/state';
import type { CivilDay } from '../case/kernel/time';
import { dueOn, isLate, type Due } from './calendar/counting';
import type { Settings } from './edition';
import type { Finding } from './rule';
import { timed } from './timed';
import type { View } from './view';

/** A notice that an answer takes longer, with the day on which it is expected (brev om forsinkelse). */
export type DelayNotice = Fact<{ readonly expected: CivilDay }>;

/** Code of the gap that shows a deadline moved by a notice. */
export const POSTPONED = 'postponed';

/** What {@link POSTPONED} means, for a rule's `gaps`. */
export const postponedGap = {
  [POSTPONED]: {
    da: 'Udsat ved brev; den oprindelige frist blev ikke holdt',
    en: 'postponed by a notice; the original time was not kept',
  },
};

/**
 * The finding of an answer that may be postponed: a notice sent in time moves the due day to the one it names, and the
 * finding shows that it did. A notice sent too late moves nothing.
 */
export function postponable(
  view: View,
  settings: Settings,
  request: Fact<unknown>,
  original: Due,
  answer: Fact<unknown> | undefined,
  notices: readonly DelayNotice[],
): Finding {
  let due = original;
  for (const notice of [...notices].sort(byTime)) {
    const expected = dueOn(notice.data.expected);
    if (!isLate(due, notice.at) && expected.instant > due.instant) due = expected;
  }
  const finding = timed(view, settings, request, due, answer);
  const isNeeded = due !== original && !(answer && !isLate(original, answer.at));
  return isNeeded ? { ...finding, gaps: [POSTPONED] } : finding;
}
