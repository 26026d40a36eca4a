import { TellingLeftOut, ToldBeforeClosing } from '../../case/closure/facts';
import type { NewEvent } from '../../case/kernel/event';
import { factsOf, type CaseState, type Fact } from '../../case/kernel/state';
import { closingOf, teamOf, workerOf } from '../../case/standing';
import { kindOf } from '../../case/overview';
import type { caseKinds } from '../../case/words';
import type { CivilDay, Instant } from '../../case/kernel/time';
import { CaseOpened } from '../../case/opening/facts';
import { lastOf } from '../../case/kernel/state';
import { civilDayOf, endOfDay } from '../../law/calendar/copenhagen';
import type { LawBook } from '../../law/edition';
import { judge } from '../../law/judgement';
import { rules } from '../../law/rules';
import { categoryOf, type Category } from './category';
import { planLists, planOf } from './plan';
import { caseRecoveryOf, proposalFor, type KnownOfCase } from './recovery';
import * as system from './system-facts';

/** What a recovery needs to know of its case: codes and days. */
export interface CaseReading {
  readonly caseId: string;
  readonly caseNumber?: string;
  readonly kind: keyof typeof caseKinds;
  readonly team?: string;
  readonly worker?: string;
  readonly category: Category;
  /** Controls outstanding; of a closed case those that were when it closed. */
  readonly outstanding: readonly string[];
  readonly closed?: { readonly on: CivilDay; readonly cause?: string; readonly told: boolean };
}

/**
 * Reads a case for its recovery as of an instant; undefined where it was not opened by then. A closed case is judged by
 * what was outstanding on the day it closed, as if it were open still: a closing mends nothing. What was known when the
 * closing was recorded counts, however long after that day.
 */
export function readCase(state: CaseState, asOf: Instant, law: LawBook): CaseReading | undefined {
  const opened = lastOf(state, CaseOpened);
  if (!opened || civilDayOf(opened.at) > civilDayOf(asOf)) return undefined;
  const closing = closingOf(state);
  const closed = closing && civilDayOf(closing.at) <= civilDayOf(asOf) ? closing : undefined;
  const seen = closed ? { ...state, facts: state.facts.filter(({ seq }) => seq !== closed.seq) } : state;
  const judgement = closed ? judge(rules, seen, endOf(closed), law, closed.rec) : judge(rules, seen, asOf, law);
  const team = teamOf(state);
  const worker = workerOf(state);
  const { caseNumber } = opened.data;
  return {
    caseId: state.caseId,
    ...(caseNumber === undefined ? {} : { caseNumber }),
    kind: kindOf(state),
    ...(team === undefined ? {} : { team }),
    ...(worker === undefined ? {} : { worker }),
    category: categoryOf(seen, judgement),
    outstanding: judgement.outstanding,
    ...(closed ? { closed: closedIn(state, closed.seq, civilDayOf(closed.at), closed.data.cause) } : {}),
  };
}

/** The end of the day a case closed, or when that was recorded where it was the same day. */
function endOf({ at, rec }: Pick<Fact, 'at' | 'rec'>): Instant {
  const end = endOfDay(civilDayOf(at));
  return rec < end ? rec : end;
}

function closedIn(state: CaseState, seq: number, on: CivilDay, cause?: string): NonNullable<CaseReading['closed']> {
  const tellings = [...factsOf(state, ToldBeforeClosing), ...factsOf(state, TellingLeftOut)];
  const told = tellings.some((telling) => telling.seq < seq && civilDayOf(telling.at) <= on);
  return { on, ...(cause === undefined ? {} : { cause }), told };
}

/** The entry that opens the recovery of a case, with the plan proposed. */
export function openingOf(
  { caseId, caseNumber, kind, team, worker, category, outstanding }: CaseReading,
  about: {
    readonly programme: string;
    readonly asOf: Instant;
    readonly now: Instant;
    readonly added: boolean;
    /** Whether the programme is paused. @default not */
    readonly paused?: boolean;
  },
): NewEvent {
  const plan = planOf(outstanding, { worker, today: civilDayOf(about.now), urgent: category.concern === 'high' });
  return {
    type: system.RecoveryOpened.event,
    happenedAt: about.now,
    data: {
      programme: about.programme,
      caseId,
      ...(caseNumber === undefined ? {} : { caseNumber }),
      kind,
      ...(team === undefined ? {} : { team }),
      ...(worker === undefined ? {} : { worker }),
      concern: category.concern,
      lawfulness: category.lawfulness,
      colour: category.colour,
      asOf: about.asOf,
      ...(about.added ? { added: true } : {}),
      ...(about.paused ? { paused: true } : {}),
      ...planLists(plan),
    },
  };
}

/** What a look at a case heeds besides the case. */
export interface Look {
  readonly now: Instant;
  /** Whether the programme has the case as counted elsewhere. @default where its recovery ended as re-registered */
  readonly elsewhere?: boolean;
  /** Whether the programme is paused. @default not */
  readonly paused?: boolean;
}

/**
 * What a look at the case adds to its recovery: another category, worker or team, steps found done, steps come to it, and
 * its end. Nothing where the case says what it said before. A recovery that ended is taken up again when the case is open and something is outstanding:
 * it is in breach anew, was reopened, or its closing was undone. One whose case is counted elsewhere is not.
 */
export function lookEvents(state: CaseState, reading: CaseReading, look: Look): readonly NewEvent[] {
  const recovery = caseRecoveryOf(state);
  if (!recovery) return [];
  const { now, paused = false } = look;
  const { outstanding, closed } = reading;
  const event = (type: string, data: NewEvent['data'] = {}): NewEvent => ({ type, happenedAt: now, data });
  const known = knownIn(reading);
  const changed = isSame(known, recovery.known) ? [] : [event(system.RecoveryCaseChanged.event, known)];
  if (recovery.ending) {
    const { elsewhere = recovery.ending.how === 'reRegistered' } = look;
    if (elsewhere || closed || outstanding.length === 0) return [];
    const plan = planLists(proposalFor({ known }, outstanding, now));
    return [event(system.RecoveryTakenUpAgain.event, { ...plan, ...(paused ? { paused } : {}) }), ...changed];
  }
  const before = recovery.open.map(({ control }) => control);
  const done = before.filter((control) => !outstanding.includes(control));
  const added = outstanding.filter((control) => !before.includes(control));
  const events: NewEvent[] = outstanding.length === 0 || closed ? [] : changed;
  if (done.length > 0) events.push(event(system.RecoveryStepsDone.event, { controls: done }));
  if (added.length > 0) {
    const plan = planLists(proposalFor({ ...recovery, known }, added, now));
    events.push(event(system.RecoveryStepsAdded.event, plan));
  }
  if (outstanding.length === 0) events.push(event(system.CaseRecovered.event));
  else if (closed) {
    const { on, cause, told } = closed;
    const data = { ...(cause === undefined ? {} : { cause }), closedOn: on, told, outstanding };
    events.push(event(system.ClosedUnrecovered.event, data));
  }
  return events;
}

function knownIn({ category, team, worker }: CaseReading): KnownOfCase {
  return { ...category, ...(team === undefined ? {} : { team }), ...(worker === undefined ? {} : { worker }) };
}

function isSame(one: KnownOfCase, other: KnownOfCase): boolean {
  return (['concern', 'lawfulness', 'colour', 'team', 'worker'] as const).every((name) => one[name] === other[name]);
}
