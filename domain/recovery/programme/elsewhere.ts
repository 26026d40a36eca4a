import { factsOf, type CaseState } from '../../case/kernel/state';
import type { CivilDay, Instant } from '../../case/kernel/time';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { ReRegistration } from '../accounts/caseload';
import { RecoveryReRegistered } from '../case-recovery/facts';
import * as facts from './facts';

/** From a day on cases are counted elsewhere, for a reason; or here again. */
interface Turn {
  readonly day: CivilDay;
  readonly rec: Instant;
  /** Absent where they count here again. */
  readonly why?: string;
}

/** What a programme said of where cases are counted, by their ids and numbers as they were named. */
export type Elsewhere = ReadonlyMap<string, readonly Turn[]>;

/** What a programme says of where cases are counted (omregistrering, og når den fortrydes). */
export function elsewhereIn(state: CaseState): Elsewhere {
  const found = new Map<string, Turn[]>();
  const turn = (named: string, one: Turn): unknown => found.set(named, [...(found.get(named) ?? []), one]);
  for (const { at, rec, data } of factsOf(state, facts.CasesReRegistered)) {
    for (const named of data.cases) turn(named, { day: civilDayOf(at), rec, why: data.why });
  }
  for (const { at, rec, data } of factsOf(state, facts.CasesCountedAgain)) {
    for (const named of data.cases) turn(named, { day: civilDayOf(at), rec });
  }
  return found;
}

/**
 * When a case was counted elsewhere, in order: as the programme has it, by any of the case's names, and where its recovery
 * alone was ended as re-registered, from then on. Where the programme says so itself, its recovery was only told.
 */
export function elsewhereOf(
  elsewhere: Elsewhere,
  names: readonly string[],
  recovery: CaseState | undefined,
): readonly ReRegistration[] {
  const named = [...new Set(names)].flatMap((name) => elsewhere.get(name) ?? []);
  const back = named.findLast(({ why }) => why === undefined)?.rec;
  const alone = recovery ? factsOf(recovery, RecoveryReRegistered) : [];
  const isTold = named.some(({ why }) => why !== undefined);
  const turns: readonly Turn[] = [
    ...named,
    ...alone
      .filter(({ rec }) => !isTold || (back !== undefined && rec > back))
      .map(({ at, rec }) => ({ day: civilDayOf(at), rec, why: '' })),
  ];
  const found: ReRegistration[] = [];
  for (const { day, rec, why } of [...turns].sort((a, b) => (a.rec === b.rec ? 0 : a.rec < b.rec ? -1 : 1))) {
    const last = found.at(-1);
    const isAway = last !== undefined && !last.again;
    if (why !== undefined && !isAway) found.push({ day, rec, why });
    else if (why === undefined && isAway) found[found.length - 1] = { ...last, again: { day, rec } };
  }
  return found;
}
