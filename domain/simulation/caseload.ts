import type { CivilDay, Instant } from '../case/kernel/time';
import { civilDayOf, instantOf, startOfDay } from '../law/calendar/copenhagen';
import { addDays } from '../law/calendar/day-arithmetic';
import { addMs } from '../law/calendar/instant';
import type { LawBook } from '../law/edition';
import type { DeadlineBook } from './deadline-book';
import { CaseDeadlines } from './deadline-book';
import type { Scenario, WorkKind } from './scenario';
import type { SimulatedCase } from './simulated-case';
import { standingOf, workFor, type CourseStep, type Standing } from './standing-work';
import { startMeasure } from './steps';
import { stillStands, type Task } from './task';
import { placeIn, type Pool } from './workforce';

/** When measures begin, local time. */
const MEASURES_BEGIN = '09:00';
const USUAL_AIM_DAYS = 30;

/** What is to happen on a day: work becomes ready, a measure begins, a case is looked at again. */
type Planned = { readonly ready: Task } | { readonly begins: SimulatedCase } | { readonly looksAt: SimulatedCase };

/**
 * The cases of a run and what is planned in them. A case is looked at when a step was taken in it or fell due, never in
 * between: what the law says of it cannot have changed.
 */
export class Caseload {
  readonly cases = new Map<SimulatedCase, CaseDeadlines>();
  private readonly days = new Map<CivilDay, Planned[]>();
  private readonly starting = new Set<SimulatedCase>();
  private readonly assessments = new Set<Task>();

  constructor(
    private readonly scenario: Scenario,
    private readonly law: LawBook,
    private readonly book: DeadlineBook,
    private readonly pool: Pool,
  ) {}

  /** Takes a case in. @param standing what stands in it, where that is known already */
  add(one: SimulatedCase, now: Instant, standing?: Standing): void {
    this.cases.set(one, new CaseDeadlines(this.book));
    this.look(one, now, standing);
  }

  /** Looks at a case: counts what became of its deadlines, and plans what the law and its course ask for now. */
  look(one: SimulatedCase, now: Instant, standing = standingOf(one.state, now, this.law)): void {
    const deadlines = this.cases.get(one);
    deadlines?.look(standing.steps, now);
    const asked = new Set<string>();
    for (const step of standing.steps) {
      const kind = workFor(step);
      if (kind) asked.add(this.plan(one, kind, step.subject, now, step.due ?? now));
    }
    if (standing.next !== undefined && !one.heldByGate) asked.add(this.planNext(one, standing.next, now));
    for (const key of one.planned.keys()) if (!asked.has(key)) one.planned.delete(key);
    const next = deadlines?.nextDue(now);
    if (next !== undefined) this.on(addDays(civilDayOf(next), 1), { looksAt: one });
  }

  /** Does what is planned for the beginning of a day. */
  begin(day: CivilDay): void {
    const planned = this.days.get(day) ?? [];
    this.days.delete(day);
    for (const one of planned) {
      if ('ready' in one) placeIn(this.pool, one.ready, this.scenario).add(one.ready);
      else if ('looksAt' in one) this.look(one.looksAt, startOfDay(day));
      else this.beginMeasure(one.begins, instantOf(day, MEASURES_BEGIN));
    }
  }

  /** The 24-hour assessments that stand to be made by an instant. */
  assessmentsDueBy(instant: Instant): readonly Task[] {
    for (const task of this.assessments) if (!stillStands(task)) this.assessments.delete(task);
    return [...this.assessments].filter(({ due }) => due <= instant);
  }

  /** How many open steps of a rule there are in all cases, and how many of them are past their time. */
  openOf(rule: string, now: Instant): { readonly open: number; readonly overdue: number } {
    let [open, overdue] = [0, 0];
    for (const deadlines of this.cases.values()) {
      const one = deadlines.openOf(rule, now);
      open += one.open;
      overdue += one.overdue;
    }
    return { open, overdue };
  }

  private planNext(one: SimulatedCase, next: CourseStep, now: Instant): string {
    if (next !== 'start') {
      const aim = this.scenario.work[next].aimDays ?? USUAL_AIM_DAYS;
      return this.plan(one, next, 0, now, addMs(startOfDay(addDays(civilDayOf(now), aim + 1)), -1));
    }
    if (!this.starting.has(one)) {
      this.starting.add(one);
      const days = Math.max(1, one.chance.whole(this.scenario.measureStartDays));
      this.on(addDays(civilDayOf(now), days), { begins: one });
    }
    return '';
  }

  private plan(one: SimulatedCase, kind: WorkKind, subject: number, now: Instant, due: Instant): string {
    const key = `${kind}/${subject}`;
    if (one.planned.has(key)) return key;
    const { minutes, leadDays, waitDays } = this.scenario.work[kind];
    const task: Task = { of: one, key, kind, subject, due, left: one.chance.varying(minutes) };
    one.planned.set(key, task);
    if (kind === 'assessment') this.assessments.add(task);
    const tomorrow = addDays(civilDayOf(now), 1);
    const lead = leadDays === undefined ? tomorrow : addDays(civilDayOf(due), -leadDays);
    const waited = waitDays === undefined ? tomorrow : addDays(tomorrow, one.chance.whole(waitDays));
    this.on(
      [tomorrow, lead, waited].reduce((last, day) => (day > last ? day : last)),
      { ready: task },
    );
    return key;
  }

  private beginMeasure(one: SimulatedCase, now: Instant): void {
    this.starting.delete(one);
    startMeasure(one, now);
    this.look(one, now);
  }

  private on(day: CivilDay, planned: Planned): void {
    const same = this.days.get(day);
    if (same) same.push(planned);
    else this.days.set(day, [planned]);
  }
}
