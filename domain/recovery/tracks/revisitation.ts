import type { ListRow } from '../../case/from-list/columns';
import type { Bilingual, CivilDay } from '../../case/kernel/time';
import { addYears, compare } from '../../law/calendar/day-arithmetic';
import type { Judgement } from '../../law/judgement';

/** Why a case is looked at again (revisitation). None of them decides anything. */
export const revisitReasons = {
  year: { da: 'et år eller mere', en: 'a year or more' },
  highStep: { da: 'trin 4 eller 5', en: 'step 4 or 5' },
  endPassed: { da: 'stopdato passeret', en: 'expected end passed' },
  endUnknown: { da: 'ingen stopdato', en: 'no expected end' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of why a case is looked at again. */
export type RevisitReason = keyof typeof revisitReasons;

/** The lowest step of the ladder (indsatstrappe) at which it is asked whether less would do (ned ad trappen). */
export const HIGH_STEP = 4;

/** A case with a running measure that is to be looked at again. */
export interface Revisit {
  readonly caseNumber: string;
  readonly team?: string;
  readonly worker?: string;
  readonly measure?: string;
  readonly step?: number;
  readonly started: CivilDay;
  /** Whole years the measure has run. */
  readonly years: number;
  /** The anniversary before or on the day; the yearly look was due then. Absent in its first year. */
  readonly anniversary?: CivilDay;
  readonly reasons: readonly RevisitReason[];
  /** At a high step: whether less would do is to be asked. */
  readonly downTheLadder: boolean;
  /** Controls that are outstanding and stand first: the look has no ground before they are mended. */
  readonly mendFirst: readonly string[];
}

/** The controls whose answer a look at the measure builds on: examination, child, parties, plan, follow-up. */
const ground: ReadonlySet<string> = new Set(['K04', 'K05', 'K06', 'K07', 'K10', 'K11', 'K12', 'K15']);

/**
 * Whether a case's running measure is to be looked at again as of a day, and why: once a year, and whether a measure at
 * a high step could be a smaller one. `undefined` where there is no reason. A stop date alone is no reason for the
 * yearly list; it is told beside the others.
 */
export function revisit(row: ListRow, { closed, outstanding }: Judgement, asOf: CivilDay): Revisit | undefined {
  const { caseNumber, team, worker, measure, measureStarted: started, expectedEnd } = row;
  if (closed || started === undefined || !isRunning(row, asOf)) return undefined;
  const step = row.step === undefined ? undefined : Number(row.step);
  const years = yearsSince(started, asOf);
  const downTheLadder = step !== undefined && step >= HIGH_STEP;
  if (years === 0 && !downTheLadder) return undefined;
  const reasons: Readonly<Record<RevisitReason, boolean>> = {
    year: years > 0,
    highStep: downTheLadder,
    endPassed: expectedEnd !== undefined && expectedEnd < asOf,
    endUnknown: expectedEnd === undefined,
  };
  return {
    caseNumber,
    ...(team === undefined ? {} : { team }),
    ...(worker === undefined ? {} : { worker }),
    ...(measure === undefined ? {} : { measure }),
    ...(step === undefined ? {} : { step }),
    started,
    years,
    ...(years === 0 ? {} : { anniversary: addYears(started, years) }),
    reasons: (Object.keys(revisitReasons) as RevisitReason[]).filter((code) => reasons[code]),
    downTheLadder,
    mendFirst: outstanding.filter((code) => ground.has(code)),
  };
}

/** Whether a case's measure runs on a day. */
export function isRunning({ measureStarted, measureEnded }: ListRow, on: CivilDay): boolean {
  return measureStarted !== undefined && measureStarted <= on && (measureEnded === undefined || measureEnded > on);
}

/** The order of the list: the highest step first, then the measure that has run longest. */
export function inRevisitOrder(all: readonly Revisit[]): readonly Revisit[] {
  return [...all].sort(
    (a, b) =>
      Number(b.downTheLadder) - Number(a.downTheLadder) ||
      compare(a.started, b.started) ||
      compare(a.caseNumber, b.caseNumber),
  );
}

function yearsSince(started: CivilDay, asOf: CivilDay): number {
  let years = 0;
  while (addYears(started, years + 1) <= asOf) years++;
  return years;
}
