import { kindOf } from '../../case/overview';
import { lastOf, type CaseState } from '../../case/kernel/state';
import type { CivilDay } from '../../case/kernel/time';
import { CaseOpened } from '../../case/opening/facts';
import { teamOf } from '../../case/standing';
import { asRegistered, caseloadMovements, type CaseloadMovement } from '../accounts/caseload';
import { asFirstRecorded, plainCase, type PlainEntry } from '../accounts/plain';
import { RecoveryOpened } from '../case-recovery/system-facts';
import { elsewhereOf, type Elsewhere } from './elsewhere';
import { isInScope, type Programme } from './programme';

/** A case as a pass over all of them meets it. */
export interface CaseMet {
  readonly caseId: string;
  readonly municipality: string;
  /** The number people know it by, where the municipality has one. */
  readonly number?: string | undefined;
  /** The case as of the pass; absent where it cannot be read. */
  readonly state?: CaseState | undefined;
  /** The plain part of its entries. */
  readonly entries: readonly PlainEntry[];
}

/** How a case counts in the caseload of a programme. */
export interface Counted {
  readonly movements: readonly CaseloadMovement[];
  /** Whether it is counted elsewhere; undefined where nobody ever said so. */
  readonly elsewhere: boolean | undefined;
  /** Whether the programme is about it. */
  readonly isMeant: boolean;
}

/**
 * How a case counts until a day. Of one that cannot be read, such as an erased one, what is plain is counted; whether a
 * programme of some teams or kinds is about it, only its recovery can say.
 */
export function countedIn(
  programme: Programme,
  elsewhere: Elsewhere,
  { caseId, municipality, number, state, entries }: CaseMet,
  recovery: CaseState | undefined,
  until: CivilDay,
): Counted {
  const known = state
    ? { team: teamOf(state), kind: kindOf(state) }
    : recovery && lastOf(recovery, RecoveryOpened)?.data;
  const isMeant = isInScope(programme, known ?? {});
  const { caseNumber = caseId } = (state && lastOf(state, CaseOpened)?.data) ?? {};
  const away = elsewhereOf(elsewhere, [caseId, caseNumber, number ?? caseId], recovery);
  const last = away.at(-1);
  const counted = state ? asFirstRecorded(state, entries) : plainCase({ caseId, municipality }, entries, until);
  const movements = asRegistered(caseloadMovements(counted, away), programme.from, programme.opened.rec);
  return {
    movements: isMeant ? movements : [],
    elsewhere: last && last.again === undefined,
    isMeant,
  };
}
