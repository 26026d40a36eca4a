import { isCount, isUnit } from './calendar/limit-form';
import type { TimeLimit } from './calendar/counting';
import { toneOf, type Addressee, type Ladder, type LadderStep, type StepMoment } from './escalation/ladder';
import { hasLadder, ladderOf } from './escalation/ladders';
import { readApart, readFields, readLines, required, someOf, type FieldForm } from './lines-form';
import type { RuleEntry } from './override-rule';
import { isRecord } from './override-shape';

const addressees: readonly Addressee[] = ['worker', 'teamLeader', 'leader', 'director'];
const aboveTeam: ReadonlySet<Addressee> = new Set(['leader', 'director']);

/** A step as a file has it: its name in the journal follows from its place. */
type Step = Pick<LadderStep, 'at' | 'to'>;

const moment: FieldForm = {
  expected: '{ "elapsed": 0.01-0.99 } | { "before": { unit, count } } | "due" | { "overdue": { unit, count } }',
  fits: isMoment,
};
const stepForms = { at: required(moment), to: required(someOf(addressees)) } as const;
const yes: FieldForm = { expected: 'true', fits: (value) => value === true };
const ladderForms = { steps: readApart, urgent: yes, aroundTheClock: yes } as const;

/**
 * Reads a municipality's own escalation ladder (eskaleringstrappe) of a rule: warnings, the moment it runs out, and what
 * comes after, in the order in which they come. Above the team leader it may go only where the standard ladder does.
 */
export function readLadder({ code, settings, value, path, complain }: RuleEntry): Ladder | undefined {
  const given = value['ladder'];
  if (given === undefined) return undefined;
  const where = `${path}.ladder`;
  if (!hasLadder(code, settings)) {
    complain(where, 'OVERRIDE_WITHOUT_LIMIT', { rule: code });
    return undefined;
  }
  const told = readFields<Omit<Ladder, 'foundLateAfterMs'>>(given, ladderForms, where, complain);
  if (!isRecord(given)) return undefined;
  const steps = readLines<Step>(given['steps'] ?? [], stepForms, `${where}.steps`, complain);
  if (!told || !steps || steps.length !== told.steps.length) return undefined;
  const named = steps.map((step, at) => ({ ...step, code: nameOf(step, steps.slice(0, at)) }));
  if (!isInOrder(steps))
    complain(`${where}.steps`, 'OVERRIDE_WRONG_TYPE', { expected: 'elapsed, before …, due, overdue …' });
  const { ladder: _, ...standard } = settings;
  const red = typeof value['red'] === 'boolean' ? value['red'] : settings.red === true;
  const highest = ladderOf(code, { ...standard, red }).steps.some(({ to }) => to.some((one) => aboveTeam.has(one)));
  for (const [at, { to }] of steps.entries())
    if (!highest && to.some((one) => aboveTeam.has(one)))
      complain(`${where}.steps[${at}].to`, 'OVERRIDE_WRONG_TYPE', { expected: '[worker | teamLeader]' });
  return { ...told, steps: named };
}

/** Warnings are `w1`, `w2` …, what comes after is `e1`, `e2` … */
function nameOf(step: Step, earlier: readonly Step[]): string {
  const tone = toneOf({ ...step, code: '' });
  if (tone === 'missed') return 'due';
  const number = 1 + earlier.filter((one) => toneOf({ ...one, code: '' }) === tone).length;
  return `${tone === 'warning' ? 'w' : 'e'}${number}`;
}

/** Whether warnings come first, then the moment itself, once, then what comes after; and each kind one after another. */
function isInOrder(steps: readonly Step[]): boolean {
  const due = steps.findIndex(({ at }) => at === 'due');
  const places = steps.map(({ at }) => (at === 'due' ? 0 : 'overdue' in at ? 1 : -1));
  const rising = (numbers: readonly number[]): boolean =>
    numbers.every((one, at) => at === 0 || one > (numbers[at - 1] ?? 0));
  const ofKind = (read: (at: StepMoment) => number | undefined): readonly number[] =>
    steps.flatMap(({ at }) => read(at) ?? []);
  return (
    due >= 0 &&
    places.every((place, at) => place === Math.sign(at - due)) &&
    rising(ofKind((at) => (at !== 'due' && 'elapsed' in at ? at.elapsed : undefined))) &&
    rising(ofKind((at) => (at !== 'due' && 'before' in at ? -hoursOf(at.before) : undefined))) &&
    rising(ofKind((at) => (at !== 'due' && 'overdue' in at ? hoursOf(at.overdue) : undefined)))
  );
}

const HOURS = { hours: 1, days: 24, hverdage: 24, arbejdsdage: 24, weeks: 168, months: 720 } as const;

/** About how long a time is: enough to tell which of two is the longer. */
function hoursOf({ unit, count }: TimeLimit): number {
  return HOURS[unit] * count;
}

function isMoment(value: unknown): boolean {
  if (value === 'due') return true;
  if (!isRecord(value) || Object.keys(value).length !== 1) return false;
  const { elapsed, before, overdue } = value;
  if (elapsed !== undefined) return typeof elapsed === 'number' && elapsed > 0 && elapsed < 1;
  const limit = before ?? overdue;
  return isRecord(limit) && Object.keys(limit).length === 2 && isUnit(limit['unit']) && isCount(limit['count']);
}
