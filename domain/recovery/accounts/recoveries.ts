import type { CaseState } from '../../case/kernel/state';
import { factsOf } from '../../case/kernel/state';
import type { CivilDay } from '../../case/kernel/time';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { addDays } from '../../law/calendar/day-arithmetic';
import { RecoveryReRegistered } from '../case-recovery/facts';
import { CaseRecovered, ClosedUnrecovered, RecoveryOpened, RecoveryTakenUpAgain } from '../case-recovery/system-facts';
import { ledgerOf, type Ledger, type Movement } from './ledger';

/** What changes how many cases are to be recovered (genopretning). */
export type RecoveryKind = 'start' | 'added' | 'recovered' | 'closedUnrecovered';

/** One change of the recovery account. */
export type RecoveryMovement = Movement<RecoveryKind>;

/** The recovery as an account: outstanding = start + added − recovered − closed unrecovered. */
export type RecoveryAccount = Ledger<RecoveryKind>;

const signs: Readonly<Record<RecoveryKind, 1 | -1>> = { start: 1, added: 1, recovered: -1, closedUnrecovered: -1 };

/** What the recovery of one case does to the account: each on the day its journal has it. */
export function recoveryMovements(state: CaseState): readonly RecoveryMovement[] {
  return [
    ...factsOf(state, RecoveryOpened).map(({ seq, rec, data }) => ({
      seq,
      rec,
      kind: data.added ? ('added' as const) : ('start' as const),
      reason: data.added ? 'breach' : 'overview',
    })),
    ...factsOf(state, RecoveryTakenUpAgain).map(({ seq, rec }) => ({
      seq,
      rec,
      kind: 'added' as const,
      reason: 'again',
    })),
    ...factsOf(state, CaseRecovered).map(({ seq, rec }) => ({ seq, rec, kind: 'recovered' as const, reason: '' })),
    ...factsOf(state, ClosedUnrecovered).map(({ seq, rec, data }) => ({
      seq,
      rec,
      kind: 'closedUnrecovered' as const,
      reason: data.cause ?? '',
    })),
    ...factsOf(state, RecoveryReRegistered).map(({ seq, rec }) => ({
      seq,
      rec,
      kind: 'closedUnrecovered' as const,
      reason: 'reRegistered',
    })),
  ]
    .sort((a, b) => a.seq - b.seq)
    .map(({ rec, kind, reason }) => ({ day: civilDayOf(rec), kind, ...(reason === '' ? {} : { reason }) }));
}

/**
 * The recovery over a time, from what every recovery did to it; the first row is of `from` itself. What the overview found
 * is the start, even where it took until after midnight.
 */
export function recoveryAccount(
  movements: readonly RecoveryMovement[],
  from: CivilDay,
  until: CivilDay,
): RecoveryAccount {
  const eve = addDays(from, -1);
  const begun = movements.map((one) => (one.kind === 'start' && one.day > eve ? { ...one, day: eve } : one));
  return ledgerOf(begun, signs, eve, until);
}
