import type { CivilDay } from '../../case/kernel/time';
import { vacancyOf } from '../../staff/absence';
import { halfUp } from '../../report/rounding';
import type { StaffRegister } from '../../staff/register';
import type { LoadCase } from './load-case';
import { normOn, weightOf, type CaseloadNorm } from './norm';
import { workersOn, type Workforce } from './workforce';

/** Cases against the time there is for them. */
export interface Load {
  readonly cases: number;
  /** The cases by their weights. */
  readonly weighted: number;
  /** Full-time equivalents (årsværk), less long absence. */
  readonly fullTime: number;
  /** Workers, those away too. */
  readonly heads: number;
}

/** One worker's cases and limit; never set beside others in order of load. */
export interface WorkerLoad extends Workforce {
  /** Open cases, of whatever team. */
  readonly cases: number;
  /** Those of other teams than the one that is looked at; absent where none is, or there are none. */
  readonly inOtherTeams?: number;
  readonly weighted: number;
  /** The most weighted cases for this person's time. */
  readonly limit: number;
  /** Weighted cases above the limit, 0 where none. */
  readonly over: number;
  /** Weighted cases until the limit, 0 where none. */
  readonly room: number;
}

/** A department's caseload (sagstal) on a day. */
export interface Caseload {
  readonly day: CivilDay;
  readonly norm: CaseloadNorm;
  readonly total: Load;
  /** By team, in order of name. Cases follow the case's team, people the register's. */
  readonly teams: readonly (Load & { readonly team: string })[];
  /** In order of initials. */
  readonly workers: readonly WorkerLoad[];
  /** Open cases of workers whom the register does not have as caseworkers, and cases without a worker. */
  readonly elsewhere: number;
  /** Open cases that nobody works on (vakante sager). */
  readonly vacant: number;
}

/**
 * The caseload of a day. Every open case counts in the total: with whom it stands and whether anybody is there is told
 * beside it. Cases of teams that have none, and people of none, count in the total alone.
 *
 * @param cases all cases open on the day, of one team too: its people may have cases of others
 * @param team only this team's cases and people
 */
export function caseloadOn(
  day: CivilDay,
  cases: readonly LoadCase[],
  register: StaffRegister,
  norms: readonly CaseloadNorm[],
  team?: string,
): Caseload {
  const norm = normOn(norms, day);
  const shown = team === undefined ? cases : cases.filter((one) => one.team === team);
  const people = workersOn(register, day, norm).filter((one) => team === undefined || one.team === team);
  const held = new Map<string, LoadCase[]>();
  for (const one of cases) {
    const same = held.get(one.worker ?? '');
    if (same) same.push(one);
    else held.set(one.worker ?? '', [one]);
  }
  const workers = people.map((person) => workerLoad(person, held.get(person.initials) ?? [], norm, team));
  const names = [...shown, ...people].flatMap(({ team }) => (team === undefined ? [] : [team]));
  const known = new Set(people.map(({ initials }) => initials));
  return {
    day,
    norm,
    total: loadOf(shown, people, norm),
    teams: [...new Set(names)].sort().map((name) => ({
      team: name,
      ...loadOf(
        shown.filter((one) => one.team === name),
        people.filter((one) => one.team === name),
        norm,
      ),
    })),
    workers,
    elsewhere: shown.filter(({ worker }) => worker === undefined || !known.has(worker)).length,
    vacant: vacantOf(shown, register, day),
  };
}

function loadOf(cases: readonly LoadCase[], people: readonly Workforce[], norm: CaseloadNorm): Load {
  return {
    cases: cases.length,
    weighted: weightOfAll(cases, norm),
    fullTime: rounded(people.reduce((sum, { fullTime }) => sum + fullTime, 0)),
    heads: people.length,
  };
}

function workerLoad(person: Workforce, cases: readonly LoadCase[], norm: CaseloadNorm, team?: string): WorkerLoad {
  const others = team === undefined ? 0 : cases.filter((one) => one.team !== team).length;
  const weighted = weightOfAll(cases, norm);
  const limit = rounded((person.isNew ? norm.mostWhenNew : norm.most) * person.fullTime);
  return {
    ...person,
    cases: cases.length,
    ...(others === 0 ? {} : { inOtherTeams: others }),
    weighted,
    limit,
    over: Math.max(0, rounded(weighted - limit)),
    room: Math.max(0, rounded(limit - weighted)),
  };
}

function weightOfAll(cases: readonly LoadCase[], norm: CaseloadNorm): number {
  return rounded(cases.reduce((sum, { kind }) => sum + weightOf(norm, kind), 0));
}

function vacantOf(cases: readonly LoadCase[], register: StaffRegister, day: CivilDay): number {
  const known = new Map<string | undefined, boolean>();
  return cases.filter(({ worker }) => {
    const isVacant = known.get(worker) ?? vacancyOf(register, worker, day) !== undefined;
    known.set(worker, isVacant);
    return isVacant;
  }).length;
}

/** Shares and weights have two decimals at most; sums of them are kept free of what binary fractions add. */
export function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}

/** Cases per full-time equivalent with one decimal, half up; `undefined` where there is nobody. */
export function perFullTime({ cases, fullTime }: Pick<Load, 'cases' | 'fullTime'>): number | undefined {
  return fullTime > 0 ? halfUp(cases / fullTime, 1) : undefined;
}
