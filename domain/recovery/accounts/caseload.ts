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

/** Reason of a case that is counted here again after it was re-registered. */
export const COUNTED_AGAIN = 'countedAgain';

/** Reason of a case that was open when the account began, and recorded only afterwards. */
export const REGISTERED_LATE = 'late';

/** Causes of closing that are no end of the work here: the case went elsewhere, or was none. */
const elsewhereBy: Readonly<Partial<Record<keyof typeof closingCauses, CaseloadKind>>> = {
  movedWithinCountry: 'moved',
  movedAbroad: 'moved',
  otherMunicipality: 'moved',
  openedInError: 'reRegistered',
  duplicate: 'reRegistered',
};

/** A case counted elsewhere from a day on, and why (omregistrering); where that was undone, from when it counts again. */
export interface ReRegistration {
  readonly day: CivilDay;
  /** When that was recorded. */
  readonly rec?: Instant;
  readonly why: string;
  readonly again?: { readonly day: CivilDay; readonly rec?: Instant };
}

/** Something that happened to a case, and whether it is open, or counted elsewhere, from then on. */
interface Turn extends CaseloadMovement {
  readonly isOpen?: boolean;
  readonly isElsewhere?: boolean;
}

/**
 * What one case does to the caseload: opened, closed, reopened, each on the day it happened. While it is re-registered it
 * is counted elsewhere, whatever comes meanwhile.
 */
export function caseloadMovements(
  state: CaseState,
  elsewhere: readonly ReRegistration[] = [],
): readonly CaseloadMovement[] {
  const [first, ...later] = turnsOf(state);
  if (!first) return [];
  const notBefore = ({ day }: Turn): CivilDay => (day < first.day ? first.day : day);
  const away = elsewhere.flatMap(awayTurns).map((turn) => ({ ...turn, day: notBefore(turn) }));
  const turns = [...away, ...later].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  const movements: CaseloadMovement[] = [];
  let [wasOpen, wasElsewhere] = [false, false];
  for (const { isOpen = wasOpen, isElsewhere = wasElsewhere, ...movement } of [first, ...turns]) {
    if ((wasOpen && !wasElsewhere) !== (isOpen && !isElsewhere)) movements.push(movement);
    [wasOpen, wasElsewhere] = [isOpen, isElsewhere];
  }
  return movements;
}

/** The openings and closings of a case in the order of its journal, none on an earlier day than the one before. */
function turnsOf(state: CaseState): readonly Turn[] {
  const [opened] = factsOf(state, CaseOpened);
  if (!opened) return [];
  const turns = [
    ...factsOf(state, CaseClosed).map(({ seq, at, rec, data }) => ({ seq, at, rec, isOpen: false, cause: data.cause })),
    ...factsOf(state, CaseReopened).map(({ seq, at, rec, data }) => ({
      ...{ seq, at, rec },
      isOpen: true,
      cause: data.reason,
    })),
  ].sort((a, b) => a.seq - b.seq);
  let day = civilDayOf(opened.at);
  const found: Turn[] = [{ day, rec: opened.rec, kind: 'new', isOpen: true }];
  for (const { at, rec, isOpen, cause } of turns) {
    const told = civilDayOf(at);
    day = told < day ? day : told;
    const kind = isOpen ? 'reopened' : (elsewhereBy[cause as keyof typeof closingCauses] ?? 'closed');
    found.push({ day, rec, kind, isOpen, ...(cause === undefined ? {} : { reason: cause }) });
  }
  return found;
}

function awayTurns({ day, rec, why, again }: ReRegistration): readonly Turn[] {
  const recorded = (at?: Instant): Pick<Turn, 'rec'> => (at === undefined ? {} : { rec: at });
  return [
    { day, kind: 'reRegistered', reason: why, isElsewhere: true, ...recorded(rec) },
    ...(again
      ? [
          {
            ...{ day: again.day < day ? day : again.day, kind: 'reopened' as const, reason: COUNTED_AGAIN },
            ...{ isElsewhere: false, ...recorded(again.rec) },
          },
        ]
      : []),
  ];
}

/**
 * What one case did as an account has it that began at an instant: what happened before and was recorded only afterwards
 * (registreret sent) falls on the day it was recorded, so that the start stays what it was. A case that was over by then
 * is left where it was.
 */
export function asRegistered(
  movements: readonly CaseloadMovement[],
  from: CivilDay,
  startedAt: Instant,
): readonly CaseloadMovement[] {
  const isLate = ({ day, rec }: CaseloadMovement): boolean => day < from && rec !== undefined && rec > startedAt;
  if (movements.filter(isLate).reduce((sum, { kind }) => sum + signs[kind], 0) === 0) return movements;
  return movements.map((one) =>
    isLate(one) ? { ...one, day: civilDayOf(one.rec ?? ''), reason: one.reason ?? REGISTERED_LATE } : one,
  );
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
