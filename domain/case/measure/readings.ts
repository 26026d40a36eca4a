import { DecisionMade } from '../decision/facts';
import { FollowUpHeld } from '../follow-up/facts';
import type { FactSource } from '../kernel/fact-source';
import { dayOf, isNotBefore } from '../kernel/order';
import type { FactOf } from '../kernel/state';
import type { CivilDay } from '../kernel/time';
import { CaseOpened } from '../opening/facts';
import { MeasureEnded, MeasureExtended, MeasureStarted } from './facts';

/** A measure (indsats) or placement with all that happened to it. */
export interface Measure {
  /** Number of the entry that started it. */
  readonly number: number;
  readonly started: FactOf<typeof MeasureStarted>;
  readonly startDay: CivilDay;
  readonly decision: FactOf<typeof DecisionMade> | undefined;
  readonly placement: boolean;
  readonly extensions: readonly FactOf<typeof MeasureExtended>[];
  /** The stop date in force (stopdato): of the last extension, else as first set; absent where none was set. */
  readonly expectedEnd?: CivilDay;
  readonly ended: FactOf<typeof MeasureEnded> | undefined;
  readonly endDay?: CivilDay;
  /** Follow-ups that name it, and those that name none and were held since it began; in journal order. */
  readonly followUps: readonly FactOf<typeof FollowUpHeld>[];
}

/** The measures of a case, in the order in which they were recorded. */
export function measuresOf(facts: FactSource): readonly Measure[] {
  const started = facts.all(MeasureStarted);
  const decisions = facts.all(DecisionMade);
  const caseIsPlacement = facts.all(CaseOpened)[0]?.data.kind === 'placement';
  return started.map((start): Measure => {
    const decision = decisions.find((made) => made.seq === start.data.decision);
    const extensions = facts.all(MeasureExtended).filter(({ data }) => data.measure === start.seq);
    const expectedEnd = extensions.at(-1)?.data.expectedEnd ?? start.data.expectedEnd ?? decision?.data.expectedEnd;
    const ended = facts.all(MeasureEnded).find(({ data }) => data.measure === start.seq);
    const followUps = facts
      .all(FollowUpHeld)
      .filter(
        (held) => held.data.measure === start.seq || (held.data.measure === undefined && isNotBefore(held, start)),
      );
    return {
      number: start.seq,
      started: start,
      startDay: dayOf(start),
      decision,
      placement: isPlacement(start, decision, caseIsPlacement),
      extensions,
      ...(expectedEnd === undefined ? {} : { expectedEnd }),
      ended,
      ...(ended ? { endDay: dayOf(ended) } : {}),
      followUps,
    };
  });
}

/**
 * Whether a measure runs (løbende indsats) at the end of a day: begun, and not ended by then. A measure that a case list
 * holds has begun.
 */
export function runsOn(measure: Measure, day: CivilDay): boolean {
  const begun = measure.started.src === 'list' || measure.startDay <= day;
  return begun && (measure.endDay === undefined || measure.endDay > day);
}

function isPlacement(start: Measure['started'], decision: Measure['decision'], caseIsPlacement: boolean): boolean {
  if (start.data.kind) return start.data.kind === 'placement';
  return decision ? decision.data.kind === 'placement' : caseIsPlacement;
}
