import type { NewEvent } from '../../case/kernel/event';
import type { Instant } from '../../case/kernel/time';
import type { CaseloadAccount } from '../accounts/caseload';
import type { RecoveryAccount } from '../accounts/recoveries';
import { categoryCode } from '../case-recovery/category';
import { waitingSteps, type WaitingStep } from '../case-recovery/words';
import { addCounts, countBy, countsAsList, countsIn } from './counts';
import type { RecoveryRow } from './row';
import { StatusRecorded } from './system-facts';
import type { FactOf } from '../../case/kernel/state';

/** What a status is made of. */
export interface StatusSource {
  readonly caseload: CaseloadAccount;
  readonly recoveries: RecoveryAccount;
  readonly rows: readonly RecoveryRow[];
  /** Cases that were closed before their parents were told. */
  readonly untold: number;
  /** Cases that could not be read, other than erased ones. @default none */
  readonly unreadable?: number;
}

/** The entry of a status: the two accounts since the start, and where the recoveries wait. */
export function statusEvent(
  { caseload, recoveries, rows, untold, unreadable = 0 }: StatusSource,
  of: number,
  now: Instant,
): NewEvent {
  const open = rows.filter(({ ending }) => !ending);
  return {
    type: StatusRecorded.event,
    happenedAt: now,
    data: {
      of,
      start: caseload.start,
      ...caseload.sums,
      open: caseload.balance,
      startOutstanding: recoveries.start,
      added: recoveries.sums.added,
      recovered: recoveries.sums.recovered,
      closedUnrecovered: recoveries.sums.closedUnrecovered,
      outstanding: recoveries.balance,
      untold,
      waiting: countsAsList(countBy(open, ({ stage }) => [stage])),
      passed: countsAsList(passedBy(rows)),
      controls: countsAsList(countBy(open, (row) => row.open)),
      categories: countsAsList(countBy(open, (row) => [categoryCode(row)])),
      teams: countsAsList(countBy(open, ({ team }) => [team === '' ? '-' : team])),
      mending: countsAsList(
        countBy(
          open.filter(({ stage }) => stage === 'mend'),
          (row) => row.open,
        ),
      ),
      mended: countsAsList(addCounts(rows.map(({ mended }) => new Map(Object.entries(mended))))),
      ...(unreadable > 0 ? { unreadable } : {}),
    },
  };
}

/** How much has got past each step since the start: it only grows, and stands still where nothing moves. */
function passedBy(rows: readonly RecoveryRow[]): ReadonlyMap<WaitingStep, number> {
  return new Map(waitingSteps.map((step) => [step, rows.reduce((sum, { passed }) => sum + passed[step], 0)]));
}

/** What a status said, with its figures by code. */
export interface Status {
  readonly at: Instant;
  readonly outstanding: number;
  readonly open: number;
  readonly recovered: number;
  readonly closedUnrecovered: number;
  readonly added: number;
  readonly waiting: ReadonlyMap<string, number>;
  readonly passed: ReadonlyMap<string, number>;
  readonly controls: ReadonlyMap<string, number>;
  readonly categories: ReadonlyMap<string, number>;
  readonly teams: ReadonlyMap<string, number>;
  /** Controls outstanding in the cases whose steps are being taken; absent in a status of an earlier release. */
  readonly mending?: ReadonlyMap<string, number>;
  /** How often each control was mended since the start; absent in a status of an earlier release. */
  readonly mended?: ReadonlyMap<string, number>;
}

/** A status as it was recorded. */
export function statusOf({ rec, data }: FactOf<typeof StatusRecorded>): Status {
  const { outstanding, open, recovered, closedUnrecovered, added } = data;
  return {
    ...{ at: rec, outstanding, open, recovered, closedUnrecovered, added },
    waiting: countsIn(data.waiting),
    passed: countsIn(data.passed),
    controls: countsIn(data.controls),
    categories: countsIn(data.categories),
    teams: countsIn(data.teams),
    ...(data.mending ? { mending: countsIn(data.mending) } : {}),
    ...(data.mended ? { mended: countsIn(data.mended) } : {}),
  };
}
