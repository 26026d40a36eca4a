import { byTime } from '../case/kernel/order';
import type { Fact } from '../case/kernel/state';
import type { CivilDay, Moment } from '../case/kernel/time';
import { dueOn, hasPassed, isLate, type Due } from './calendar/counting';
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
 * ladder begins anew with it. Once the original time has passed without an answer the finding shows that it did, for good. A
 * notice sent too late moves nothing.
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
  let movedAt: Moment | undefined;
  for (const notice of [...notices].sort(byTime)) {
    const expected = dueOn(notice.data.expected);
    if (isLate(due, notice.at) || expected.instant <= due.instant) continue;
    due = expected;
    movedAt = notice.at;
  }
  const finding = timed(view, settings, request, due, answer);
  if (movedAt === undefined) return finding;
  const brokenBefore = answer ? isLate(original, answer.at) : hasPassed(original, view.end);
  return { ...finding, movedAt, ...(brokenBefore ? { gaps: [POSTPONED] } : {}) };
}
