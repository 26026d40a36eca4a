import type { Reserved } from './bounds';
import type { Candidate } from './candidate';
import type { DrawRule } from './rule';
import type { Stratum } from './strata';

/** A case that was drawn, or that stands ready as a replacement (erstatning). */
export interface DrawnCase {
  readonly id: string;
  /** Its stratum as it is printed. */
  readonly stratum: string;
  /** Its place in the stratum's order, from 1; replacements are counted by themselves. */
  readonly order: number;
  readonly ticket: string;
  /** Initials; blank where nobody is named. */
  readonly worker: string;
}

/** A case with a lower ticket than one that was drawn from its stratum. */
export interface PassedOver {
  readonly id: string;
  readonly stratum: string;
  readonly ticket: string;
  /** Its worker had the most cases drawn already, or its place was kept for another worker's minimum. */
  readonly reason: 'workerCap' | 'workerMinimum';
}

/** Which cases a draw takes, stratum by stratum, by ascending ticket. */
export interface Taken {
  readonly drawn: readonly DrawnCase[];
  readonly replacements: readonly DrawnCase[];
  readonly passedOver: readonly PassedOver[];
}

/** What was taken, and how many of each stratum were drawn, by its position. */
interface Counted extends Taken {
  readonly counts: readonly number[];
}

/**
 * Takes cases by ascending ticket over all strata: one is drawn if its stratum and its worker have room, beside what is
 * reserved for workers' minima.
 *
 * @param ordered by ticket; of each stratum all those that can matter
 */
export function take(
  ordered: readonly Candidate[],
  strata: readonly Stratum[],
  allocated: readonly number[],
  rule: DrawRule,
  reserved: Reserved,
): Counted {
  const room = allocated.map((count, index) => count - (reserved.byStratum[index] ?? 0));
  const load = new Map<string, number>();
  for (const { line } of reserved.cases) load.set(line.worker, (load.get(line.worker) ?? 0) + 1);
  const full = ({ worker }: Candidate['line']): boolean =>
    worker !== '' && rule.capPerWorker !== undefined && (load.get(worker) ?? 0) >= rule.capPerWorker;
  const [drawn, others]: [Candidate[], Candidate[]] = [[], []];
  const capped = new Set<Candidate>();
  const last: string[] = [];
  const counts = strata.map(() => 0);
  for (const one of ordered) {
    const { line, stratum, ticket } = one;
    const kept = reserved.cases.has(one);
    const left = room[stratum] ?? 0;
    if (!kept && left > 0 && full(line)) capped.add(one);
    if (!kept && (left <= 0 || full(line))) {
      others.push(one);
      continue;
    }
    drawn.push(one);
    last[stratum] = ticket;
    counts[stratum] = (counts[stratum] ?? 0) + 1;
    if (kept) continue;
    room[stratum] = left - 1;
    load.set(line.worker, (load.get(line.worker) ?? 0) + 1);
  }
  const spare = others.filter(({ line }) => !full(line));
  return {
    counts,
    drawn: byStratum(drawn, strata),
    replacements: byStratum(spare, strata).filter(({ order }) => order <= rule.replacements),
    passedOver: others
      .filter((one) => capped.has(one) || one.ticket < (last[one.stratum] ?? ''))
      .map((one) => ({
        id: one.line.id,
        stratum: strata[one.stratum]?.label ?? '',
        ticket: one.ticket,
        reason: capped.has(one) ? 'workerCap' : 'workerMinimum',
      })),
  };
}

function byStratum(cases: readonly Candidate[], strata: readonly Stratum[]): DrawnCase[] {
  const groups: DrawnCase[][] = strata.map(() => []);
  for (const { line, stratum, ticket } of cases) {
    const group = groups[stratum];
    const label = strata[stratum]?.label ?? '';
    group?.push({ id: line.id, stratum: label, order: group.length + 1, ticket, worker: line.worker });
  }
  return groups.flat();
}
