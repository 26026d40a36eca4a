import type { CivilDay } from '../../case/kernel/time';
import { addDays } from '../../law/calendar/day-arithmetic';
import { isIn, type ReportPeriod } from '../../report/period';
import type { ReportCase } from '../../report/report-case';
import { vacancyOf } from '../../staff/absence';
import type { StaffRegister } from '../../staff/register';

/** How steadily the children had the same worker over a period (skift af rådgiver). */
export interface Continuity {
  /** Children with an open case at some time in the period. */
  readonly children: number;
  /** Changes from one worker to another. */
  readonly changes: number;
  /** Children by how many changes they had: none, one, two, three or more. */
  readonly byChanges: readonly [number, number, number, number];
  /** Children who were without a worker on at least one day of the period. */
  readonly withoutWorker: number;
  /** Those days, of all children together. */
  readonly daysWithout: number;
}

/**
 * Counts changes of worker and days without one, by child: a day without a worker in two cases of a child is one day, and
 * two cases that go from one worker to another on one day are one change. A first assignment is no change; siblings are
 * children of their own.
 */
export function continuityOf(cases: readonly ReportCase[], register: StaffRegister, period: ReportPeriod): Continuity {
  const children = new Map<string, { readonly changes: Set<string>; readonly without: Set<CivilDay> }>();
  const isVacant = vacancies(register);
  for (const one of cases) {
    const days = openDays(one, period);
    if (days.length === 0) continue;
    const name = one.child ?? one.caseId;
    const child = children.get(name) ?? { changes: new Set(), without: new Set() };
    children.set(name, child);
    for (const change of changesIn(one, period)) child.changes.add(change);
    for (const day of days) if (isVacant(workerOn(one, day), day)) child.without.add(day);
  }
  const all = [...children.values()];
  const having = (many: (count: number) => boolean): number => all.filter(({ changes }) => many(changes.size)).length;
  return {
    children: all.length,
    changes: sum(all.map(({ changes }) => changes.size)),
    byChanges: [having((n) => n === 0), having((n) => n === 1), having((n) => n === 2), having((n) => n >= 3)],
    withoutWorker: all.filter(({ without }) => without.size > 0).length,
    daysWithout: sum(all.map(({ without }) => without.size)),
  };
}

/** The changes of a case in a period, each named by its day and the two workers. */
function changesIn({ assigned }: ReportCase, period: ReportPeriod): readonly string[] {
  const named = assigned.filter(({ worker }) => worker !== undefined);
  return named.flatMap(({ day, worker }, index) => {
    const before = named[index - 1];
    const isChange = before !== undefined && before.worker !== worker && isIn(period, day);
    return isChange ? [`${day} ${before.worker} ${worker}`] : [];
  });
}

function openDays({ spans }: ReportCase, { from, to }: ReportPeriod): readonly CivilDay[] {
  const days: CivilDay[] = [];
  for (const span of spans) {
    const last = span.until === undefined || span.until > to ? to : span.until;
    const done = days.at(-1);
    let day = span.from > from ? span.from : from;
    // A case closed and reopened on one day was open on one day.
    if (done !== undefined && day <= done) day = addDays(done, 1);
    for (; day <= last; day = addDays(day, 1)) days.push(day);
  }
  return days;
}

function workerOn({ assigned }: ReportCase, day: CivilDay): string | undefined {
  return assigned.findLast((one) => (one.worker !== undefined || one.vacant) && one.day <= day)?.worker;
}

function vacancies(register: StaffRegister): (worker: string | undefined, day: CivilDay) => boolean {
  const known = new Map<string, boolean>();
  return (worker, day) => {
    if (worker === undefined) return true;
    const name = `${worker} ${day}`;
    const answer = known.get(name) ?? vacancyOf(register, worker, day) !== undefined;
    known.set(name, answer);
    return answer;
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
