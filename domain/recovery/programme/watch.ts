import { DeadlineMissed } from '../../case/escalation/facts';
import type { NewEvent } from '../../case/kernel/event';
import { lastOf, type CaseState } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { addDays } from '../../law/calendar/day-arithmetic';
import { OWN_PRACTICE } from '../../law/undertaking-sources';
import { holdersOf, presentOn } from '../../staff/register';
import type { Surroundings } from '../../undertaking/book';
import { ProgrammeResumed } from './facts';
import { isPaused, programmeOf } from './programme';
import { stallsOf, type Bottleneck } from './stall';
import { statusOf, type Status } from './status';
import { StallFound } from './system-facts';
import { STALL_WEEKS } from './words';

/** Code of the rule that watches whether a programme moves. */
export const STALL_RULE = 'G02';

/** From when weeks without progress are counted: the start, or the end of the last pause. */
export function watchedSince(state: CaseState): Instant {
  return lastOf(state, ProgrammeResumed)?.rec ?? programmeOf(state)?.opened.rec ?? '';
}

/**
 * What a new status tells of a step that stands still: the finding, and a message to those who lead recoveries and their
 * leader. Told once for each stretch of so many weeks, of several steps the one with most cases first; never while the
 * programme is paused.
 */
export function stallEvents(state: CaseState, latest: Status, around: Surroundings): readonly NewEvent[] {
  const programme = programmeOf(state);
  if (!programme || isPaused(state)) return [];
  const statuses = [...programme.statuses.map(statusOf), latest];
  const weeks = programme.opened.data.stallWeeks ?? STALL_WEEKS;
  const standing = stallsOf(statuses, watchedSince(state), weeks);
  const stall = standing.find((one) => !wasTold(state, one, latest.at, weeks));
  if (!stall) return [];
  const { step, waiting, control, only } = stall;
  const to = peopleTold(around);
  return [
    {
      type: StallFound.event,
      happenedAt: around.now,
      data: {
        ...{ step, weeks: stall.weeks, waiting },
        ...(control === undefined ? {} : { control }),
        ...(only === undefined ? {} : { only }),
      },
    },
    {
      type: DeadlineMissed.event,
      happenedAt: around.now,
      law: OWN_PRACTICE,
      data: { rule: STALL_RULE, subject: programme.opened.seq, due: around.now, step: 'stall', ...(to ? { to } : {}) },
    },
  ];
}

function wasTold(state: CaseState, { step, only, weeks: still }: Bottleneck, at: Instant, weeks: number): boolean {
  const began = addDays(civilDayOf(at), -7 * still);
  const told = programmeOf(state)?.stalls.findLast(
    ({ rec, data }) => data.step === step && data.only === only && civilDayOf(rec) >= began,
  );
  if (!told) return false;
  return told.data.weeks <= still && still < told.data.weeks + weeks;
}

/** Those who lead recoveries and their leader, as far as they are there; without any, the director. Undefined without a register. */
export function peopleTold({ register, now }: Surroundings): readonly string[] | undefined {
  if (!register) return undefined;
  const day = civilDayOf(now);
  const present = (role: 'recoveryLead' | 'leader' | 'director'): readonly string[] =>
    presentOn(register, holdersOf(register, role, day), day);
  const told = [...new Set([...present('recoveryLead'), ...present('leader')])];
  return told.length > 0 ? told : present('director');
}
