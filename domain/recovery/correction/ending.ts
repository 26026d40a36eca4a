import type { StepCode } from './correction';
import type { endingReasons } from './facts';

/** Code of why a track ends with steps not taken. */
export type EndingReason = keyof typeof endingReasons;

/** Steps on the rate that is paid from now on: where nothing is paid any more there is no rate to change. */
const onRate: ReadonlySet<StepCode> = new Set(['hearOnRate', 'raiseRate', 'lowerRate']);

/** Steps in which a family is told something: it is, whatever else is left undone. */
const telling: ReadonlySet<StepCode> = new Set(['tellFamily', 'tellNoClaim', 'considerLapsed', 'considerCollected']);

/**
 * The steps that have to be taken all the same where a track ends for a reason. What was opened in error never was a case of
 * its own, and nobody is told anything there; the same where the recipient has died. A grant that has ended needs no steps
 * on its rate, but all others.
 *
 * @param left - steps of the plan that are not taken
 * @param isOverpaid - the decision left is one on a lower rate
 */
export function stillNeeded(
  left: readonly StepCode[],
  reason: EndingReason | undefined,
  isOverpaid: boolean,
): readonly StepCode[] {
  switch (reason) {
    case undefined:
      return left;
    case 'grantEnded':
      return left.filter((code) => !onRate.has(code) && !(isOverpaid && code === 'decideAmount'));
    case 'otherwise':
      return left.filter((code) => telling.has(code));
    default:
      return [];
  }
}
