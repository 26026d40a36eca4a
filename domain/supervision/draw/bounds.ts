import { allocate } from './allocation';
import type { Candidate } from './candidate';
import type { Population } from './population';
import { answer, refused, type Answer } from './refused';
import { askedFor, type DrawRule } from './rule';
import type { Division } from './strata';

/** The least and the most a stratum may give. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Cases that are drawn because their worker has a minimum, and how many of each stratum they are. */
export interface Reserved {
  readonly cases: ReadonlySet<Candidate>;
  readonly byStratum: readonly number[];
}

/** Nothing reserved. */
export const noneReserved: Reserved = { cases: new Set(), byStratum: [] };

/** Whether a rule looks at who works on a case. */
export function bindsWorkers({ minPerWorker = 0, capPerWorker }: DrawRule): boolean {
  return minPerWorker > 0 || capPerWorker !== undefined;
}

/** What each stratum may give by its size, the rule and the workers' caps. */
export function boundsOf(population: Population, { strata, of }: Division, rule: DrawRule): Bounds[] {
  const room = rule.capPerWorker === undefined ? [] : roomByWorkers(population, of, rule.capPerWorker);
  return strata.map(({ label, size }, index) => {
    const cap = Math.min(size, room[index] ?? size);
    if (rule.sizes) {
      const own = Object.hasOwn(rule.sizes, label) ? (rule.sizes[label] ?? 0) : 0;
      return { least: Math.min(own, cap), most: Math.min(own, cap) };
    }
    const most = Math.min(cap, rule.capPerStratum ?? size);
    return { least: Math.min(rule.minPerStratum ?? 0, most), most };
  });
}

/** How many cases of each stratum can be drawn where no worker has more than a cap in it. */
function roomByWorkers({ lines }: Population, of: Uint32Array, cap: number): number[] {
  const room: number[] = [];
  const counts: Map<string, number>[] = [];
  for (let at = 0; at < lines.length; at++) {
    const stratum = of[at] ?? 0;
    const worker = lines[at]?.worker ?? '';
    const count = ((counts[stratum] ??= new Map<string, number>()).get(worker) ?? 0) + 1;
    counts[stratum]?.set(worker, count);
    room[stratum] = (room[stratum] ?? 0) + (worker === '' || count <= cap ? 1 : 0);
  }
  return room;
}

/** Sets aside each worker's first cases by ticket, up to the minimum, where their strata have room. */
export function reserve(ordered: readonly Candidate[], bounds: readonly Bounds[], rule: DrawRule): Answer<Reserved> {
  const { minPerWorker: least = 0 } = rule;
  if (least === 0) return answer(noneReserved);
  const [has, got] = [new Map<string, number>(), new Map<string, number>()];
  const byStratum = bounds.map(() => 0);
  const cases = new Set<Candidate>();
  for (const one of ordered) {
    const { worker } = one.line;
    if (worker === '') continue;
    has.set(worker, (has.get(worker) ?? 0) + 1);
    const [own, inStratum] = [got.get(worker) ?? 0, byStratum[one.stratum] ?? 0];
    if (own >= least || inStratum >= (bounds[one.stratum]?.most ?? 0)) continue;
    cases.add(one);
    got.set(worker, own + 1);
    byStratum[one.stratum] = inStratum + 1;
  }
  const lacking = [...has].filter(([worker, count]) => (got.get(worker) ?? 0) < Math.min(least, count));
  if (lacking.length > 0) return refused('DRAW_WORKER_MINIMUM_UNREACHABLE', { least, workers: lacking.length });
  return answer({ cases, byStratum });
}

/** How many cases are to be drawn from each stratum. */
export function planned(
  { strata }: Division,
  bounds: readonly Bounds[],
  rule: DrawRule,
  reserved: Reserved,
): Answer<number[]> {
  const population = strata.reduce((sum, { size }) => sum + size, 0);
  const shares = strata.map(({ size }, index) => {
    const { least = 0, most = 0 } = bounds[index] ?? {};
    const weight = rule.allocation === 'proportional' ? size : 1;
    return { weight, least: Math.max(least, reserved.byStratum[index] ?? 0), most };
  });
  const needed = shares.reduce((sum, { least }) => sum + least, 0);
  const possible = shares.reduce((sum, { most }) => sum + most, 0);
  const size = rule.sizes ? needed : Math.min(askedFor(rule, population), possible);
  if (needed > size) return refused('DRAW_MINIMA_EXCEED_SIZE', { needed, size });
  const unknown = Object.keys(rule.sizes ?? {}).find((name) => !strata.some(({ label }) => label === name));
  if (unknown !== undefined) return refused('DRAW_STRATUM_UNKNOWN', { stratum: unknown });
  return answer(allocate(size, shares));
}
