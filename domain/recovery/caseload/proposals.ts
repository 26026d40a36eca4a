import { rounded, type Caseload } from './caseload';
import type { LoadCase } from './load-case';
import { weightOf } from './norm';

/** A case, or the cases of siblings together, proposed to go to another worker. A proposal only: a leader decides. */
export interface Move {
  readonly cases: readonly string[];
  readonly from: string;
  readonly to: string;
  /** The team the cases go to, where the two workers are of different teams. */
  readonly team?: string;
}

/** How everybody could come below the limit (fordelingsforslag). */
export interface Proposal {
  readonly moves: readonly Move[];
  /** Weighted cases for which nobody has room: what is lacking is people, not distribution. */
  readonly unplaced: number;
}

interface Unit {
  readonly cases: readonly LoadCase[];
  readonly weight: number;
}

/**
 * Proposes the fewest moves by which everybody comes below the limit, with siblings kept together. Cases that weigh most
 * go first, of equal ones those the worker has had for the shortest time; they go to the same team where it has room, and
 * never to somebody disqualified from one of them (inhabil).
 *
 * @param cases the open cases the caseload was counted of
 * @param team only cases of this team are moved
 */
export function proposeMoves(caseload: Caseload, cases: readonly LoadCase[], team?: string): Proposal {
  const { workers, norm } = caseload;
  const room = new Map(workers.filter((one) => one.room > 0).map(({ initials, room: free }) => [initials, free]));
  const teams = new Map(workers.map(({ initials, team }) => [initials, team]));
  const moves: Move[] = [];
  let unplaced = 0;
  for (const { initials, over } of workers.filter((one) => one.over > 0)) {
    let left = over;
    const units = unitsOf(
      cases.filter(({ worker }) => worker === initials),
      (one) => weightOf(norm, one.kind),
    ).filter((unit) => team === undefined || unit.cases.every((one) => one.team === team));
    while (left > 0) {
      const index = bestUnit(units, left, (unit) => receiverOf(room, teams, initials, unit) !== undefined);
      const [unit] = index < 0 ? [] : units.splice(index, 1);
      const to = unit && receiverOf(room, teams, initials, unit);
      if (!unit || to === undefined) break;
      room.set(to, rounded((room.get(to) ?? 0) - unit.weight));
      left = rounded(left - unit.weight);
      const toTeam = teams.get(to) === teams.get(initials) ? undefined : teams.get(to);
      const numbers = unit.cases.map(({ caseNumber }) => caseNumber);
      moves.push({ cases: numbers, from: initials, to, ...(toTeam === undefined ? {} : { team: toTeam }) });
    }
    const movable = rounded(units.reduce((sum, { weight }) => sum + weight, 0));
    unplaced = rounded(unplaced + Math.max(0, Math.min(left, movable)));
  }
  return { moves, unplaced };
}

/** A worker's cases, siblings together; heaviest case on average first, then the fewest cases, then the latest taken. */
function unitsOf(cases: readonly LoadCase[], weigh: (one: LoadCase) => number): Unit[] {
  const groups = new Map<string, LoadCase[]>();
  for (const one of cases) {
    const name = one.siblings === undefined ? `case ${one.caseId}` : `siblings ${one.siblings}`;
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return [...groups.values()]
    .map((group): Unit => ({ cases: group, weight: rounded(group.reduce((sum, one) => sum + weigh(one), 0)) }))
    .filter(({ weight }) => weight > 0)
    .sort(
      (a, b) =>
        b.weight / b.cases.length - a.weight / a.cases.length ||
        a.cases.length - b.cases.length ||
        byLatest(a, b) ||
        (nameOf(a) < nameOf(b) ? -1 : 1),
    );
}

/** The first unit that somebody has room for; where one alone would do, the lightest of those. */
function bestUnit(units: readonly Unit[], left: number, fits: (unit: Unit) => boolean): number {
  const first = units.findIndex(fits);
  const one = units[first];
  if (!one || one.weight < left || one.cases.length === 1) return first;
  const lighter = units.findIndex((unit) => unit.weight >= left && unit.cases.length < one.cases.length && fits(unit));
  return lighter < 0 ? first : lighter;
}

/** Who takes a unit: of those with room the one with the most, in the same team before others. */
function receiverOf(
  room: ReadonlyMap<string, number>,
  teams: ReadonlyMap<string, string | undefined>,
  from: string,
  { weight, cases }: Unit,
): string | undefined {
  const able = [...room].filter(([initials, free]) => initials !== from && free >= weight && mayHave(initials, cases));
  const near = able.filter(([initials]) => teams.get(initials) === teams.get(from));
  const [best] = (near.length > 0 ? near : able).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best?.[0];
}

function mayHave(initials: string, cases: readonly LoadCase[]): boolean {
  return !cases.some(({ disqualified }) => disqualified?.includes(initials));
}

function byLatest(a: Unit, b: Unit): number {
  const [sinceA, sinceB] = [a.cases[0]?.since ?? '', b.cases[0]?.since ?? ''];
  return sinceA === sinceB ? 0 : sinceA > sinceB ? -1 : 1;
}

function nameOf({ cases }: Unit): string {
  return cases[0]?.caseNumber ?? '';
}
