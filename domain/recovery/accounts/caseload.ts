import { CaseClosed, CaseReopened } from '../../case/closure/facts';
import { CaseOpened } from '../../case/opening/facts';
import type { CaseState } from '../../case/kernel/state';
import { factsOf } from '../../case/kernel/state';
import type { CivilDay, Instant } from '../../case/kernel/time';
import type { closingCauses } from '../../case/words';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { ledgerOf, type Ledger, type Movement } from './ledger';

/** What changes how many cases are open (sagstal). */
export type CaseloadKind = 'new' | 'reopened' | 'closed' | 'moved' | 'reRegistered';

/** One change of the caseload. */
export type CaseloadMovement = Movement<CaseloadKind>;

/** The caseload as an account: open = start + new + reopened − closed − moved − re-registered. */
export type CaseloadAccount = Ledger<CaseloadKind>;

const signs: Readonly<Record<CaseloadKind, 1 | -1>> = {
  new: 1,
  reopened: 1,
  closed: -1,
  moved: -1,
  reRegistered: -1,
};

/** Causes of closing that are no end of the work here: the case went elsewhere, or was none. */
const elsewhere: Readonly<Partial<Record<keyof typeof closingCauses, CaseloadKind>>> = {
  movedWithinCountry: 'moved',
  movedAbroad: 'moved',
  otherMunicipality: 'moved',
  openedInError: 'reRegistered',
  duplicate: 'reRegistered',
};

/** A case counted elsewhere from a day on, and why (omregistrering). */
export interface ReRegistration {
  readonly day: CivilDay;
  /** When that was recorded. */
  readonly rec?: Instant;
  readonly why: string;
}

/**
 * What one case does to the caseload: opened, closed, reopened, each on the day it happened. From the day it is
 * re-registered it is counted elsewhere, whatever comes after.
 */
export function caseloadMovements(state: CaseState, reRegistered?: ReRegistration): readonly CaseloadMovement[] {
  const [opened] = factsOf(state, CaseOpened);
  if (!opened) return [];
  const turns = [
    ...factsOf(state, CaseClosed).map(({ seq, at, rec, data }) => ({ seq, at, rec, closing: true, cause: data.cause })),
    ...factsOf(state, CaseReopened).map(({ seq, at, rec, data }) => ({
      seq,
      at,
      rec,
      closing: false,
      cause: data.reason,
    })),
  ].sort((a, b) => a.seq - b.seq);
  const movements: CaseloadMovement[] = [{ day: civilDayOf(opened.at), rec: opened.rec, kind: 'new' }];
  let open = true;
  let last = civilDayOf(opened.at);
  for (const { at, rec, closing, cause } of turns) {
    const told = civilDayOf(at);
    const day = told < last ? last : told;
    if (reRegistered && reRegistered.day <= day) break;
    if (open !== closing) continue;
    const reason = cause === undefined ? {} : { reason: cause };
    const kind = closing ? (elsewhere[cause as keyof typeof closingCauses] ?? 'closed') : 'reopened';
    movements.push({ day, rec, kind, ...reason });
    open = !closing;
    last = day;
  }
  if (reRegistered && open) {
    const day = reRegistered.day < last ? last : reRegistered.day;
    const { rec, why } = reRegistered;
    movements.push({ day, kind: 'reRegistered', reason: why, ...(rec === undefined ? {} : { rec }) });
  }
  return movements;
}

/** The caseload over a time, from what every case did to it. @param startedAt the instant of its start, on `from` */
export function caseloadAccount(
  movements: readonly CaseloadMovement[],
  from: CivilDay,
  until: CivilDay,
  startedAt?: Instant,
): CaseloadAccount {
  return ledgerOf(movements, signs, from, until, startedAt);
}
