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

/** Counts changes of worker and days without one. A first assignment is no change; siblings are children of their own. */
export function continuityOf(cases: readonly ReportCase[], register: StaffRegister, period: ReportPeriod): Continuity {
  const changes = new Map<string, number>();
  const without = new Map<string, number>();
  const isVacant = vacancies(register);
  for (const one of cases) {
    const days = openDays(one, period);
    if (days.length === 0) continue;
    const child = one.child ?? one.caseId;
    changes.set(child, (changes.get(child) ?? 0) + changesIn(one, period));
    const vacant = days.filter((day) => isVacant(workerOn(one, day), day)).length;
    if (vacant > 0) without.set(child, (without.get(child) ?? 0) + vacant);
  }
  const counts = [...changes.values()];
  const having = (many: (count: number) => boolean): number => counts.filter(many).length;
  return {
    children: counts.length,
    changes: sum(counts),
    byChanges: [having((n) => n === 0), having((n) => n === 1), having((n) => n === 2), having((n) => n >= 3)],
    withoutWorker: without.size,
    daysWithout: sum([...without.values()]),
  };
}

function changesIn({ assigned }: ReportCase, period: ReportPeriod): number {
  const named = assigned.filter(({ worker }) => worker !== undefined);
  return named.filter(({ day, worker }, index) => {
    const before = named[index - 1];
    return before !== undefined && before.worker !== worker && isIn(period, day);
  }).length;
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
  return assigned.findLast((one) => one.worker !== undefined && one.day <= day)?.worker;
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
