import type { Settings } from '../edition';
import { lapsingDecisions } from '../lapsing-decisions';
import type { Addressee, Ladder, LadderStep, StepMoment } from './ladder';

const step = (code: string, at: StepMoment, ...to: Addressee[]): LadderStep => ({ code, at, to });

/** 24 hours on end: half the time, three quarters, the hour it ran out, and then hour by hour upwards. */
const aroundTheClock: Ladder = {
  aroundTheClock: true,
  urgent: true,
  steps: [
    step('w1', { elapsed: 0.5 }, 'worker'),
    step('w2', { elapsed: 0.75 }, 'worker', 'teamLeader'),
    step('due', 'due', 'worker', 'teamLeader'),
    step('e1', { overdue: { unit: 'hours', count: 1 } }, 'leader'),
    step('e2', { overdue: { unit: 'hours', count: 4 } }, 'director'),
  ],
};

/** What lapses when its time runs out, such as a provisional placement: everybody is told, at once, before it does. */
const lapsing: Ladder = {
  urgent: true,
  steps: [
    step('w1', { elapsed: 0.5 }, 'worker'),
    step('w2', { before: { unit: 'days', count: 2 } }, 'worker', 'teamLeader'),
    step('w3', { before: { unit: 'days', count: 1 } }, 'teamLeader', 'leader'),
    step('due', 'due', 'worker', 'teamLeader', 'leader'),
    step('e1', { overdue: { unit: 'days', count: 1 } }, 'director'),
  ],
};

/** A placement without consent that the committee must decide anew: examination, plan and hearings take months to prepare. */
const renewal: Ladder = {
  urgent: true,
  steps: [
    step('w1', { before: { unit: 'months', count: 4 } }, 'worker'),
    step('w2', { before: { unit: 'months', count: 2 } }, 'worker', 'teamLeader'),
    step('w3', { before: { unit: 'days', count: 14 } }, 'teamLeader', 'leader'),
    step('due', 'due', 'worker', 'teamLeader', 'leader'),
    step('e1', { overdue: { unit: 'days', count: 1 } }, 'director'),
  ],
};

/** What is to be done at once (straks) after something that could not wait for it. */
const atOnce: Ladder = {
  urgent: true,
  steps: [
    step('w1', { elapsed: 0.5 }, 'worker'),
    step('due', 'due', 'worker', 'teamLeader'),
    step('e1', { overdue: { unit: 'days', count: 2 } }, 'leader'),
    step('e2', { overdue: { unit: 'days', count: 7 } }, 'director'),
  ],
};

/** A limit of days. */
const days: Ladder = {
  steps: [
    step('w1', { before: { unit: 'hverdage', count: 2 } }, 'worker'),
    step('due', 'due', 'worker', 'teamLeader'),
    step('e1', { overdue: { unit: 'days', count: 7 } }, 'leader'),
    step('e2', { overdue: { unit: 'days', count: 21 } }, 'director'),
  ],
};

/** A limit of weeks, or of a month. */
const weeks: Ladder = {
  steps: [
    step('w1', { elapsed: 0.5 }, 'worker'),
    step('w2', { before: { unit: 'hverdage', count: 5 } }, 'worker'),
    step('due', 'due', 'worker', 'teamLeader'),
    step('e1', { overdue: { unit: 'days', count: 7 } }, 'leader'),
    step('e2', { overdue: { unit: 'days', count: 21 } }, 'director'),
  ],
};

/** A limit of several months. */
const months: Ladder = {
  steps: [
    step('w1', { elapsed: 0.5 }, 'worker'),
    step('w2', { elapsed: 0.75 }, 'worker'),
    step('w3', { before: { unit: 'days', count: 14 } }, 'worker', 'teamLeader'),
    step('due', 'due', 'worker', 'teamLeader'),
    step('e1', { overdue: { unit: 'days', count: 7 } }, 'leader'),
    step('e2', { overdue: { unit: 'days', count: 21 } }, 'director'),
  ],
};

/** A day that people have agreed or that others have set. */
const agreedDay: Ladder = {
  steps: [
    step('w1', { before: { unit: 'days', count: 7 } }, 'worker'),
    step('due', 'due', 'worker'),
    step('e1', { overdue: { unit: 'days', count: 7 } }, 'teamLeader'),
  ],
};

/** The day a measure is expected to end, or the last visit of a period. */
const expectedEnd: Ladder = {
  steps: [
    step('w1', { before: { unit: 'months', count: 1 } }, 'worker'),
    step('w2', { before: { unit: 'days', count: 14 } }, 'worker'),
    step('due', 'due', 'worker', 'teamLeader'),
    step('e1', { overdue: { unit: 'days', count: 7 } }, 'leader'),
    step('e2', { overdue: { unit: 'days', count: 21 } }, 'director'),
  ],
};

/** A birthday that changes what the law asks. */
const birthday: Ladder = {
  steps: [
    step('w1', { before: { unit: 'months', count: 3 } }, 'worker'),
    step('w2', { before: { unit: 'months', count: 1 } }, 'worker', 'teamLeader'),
    step('due', 'due', 'worker', 'teamLeader'),
    step('e1', { overdue: { unit: 'days', count: 14 } }, 'leader'),
  ],
};

/** The standard ladders by name. */
export const ladders = {
  aroundTheClock,
  lapsing,
  renewal,
  atOnce,
  days,
  weeks,
  months,
  agreedDay,
  expectedEnd,
  birthday,
} as const;

const ladderOfRule: Readonly<Record<string, keyof typeof ladders>> = {
  K02: 'aroundTheClock',
  K06: 'atOnce',
  K07: 'atOnce',
  K29: 'aroundTheClock',
  F01: 'aroundTheClock',
  F02: 'lapsing',
  F03: 'lapsing',
  F10: 'birthday',
  F11: 'months',
  F12: 'birthday',
  F13: 'birthday',
  F14: 'birthday',
  F15: 'birthday',
  F16: 'agreedDay',
  F17: 'agreedDay',
  F18: 'renewal',
  F19: 'expectedEnd',
  K13: 'agreedDay',
  K15: 'expectedEnd',
  K25: 'expectedEnd',
};

const neverLow: ReadonlySet<string> = new Set(lapsingDecisions);

/**
 * The ladder of a rule under the law of its clock's day: its own, else the one that its limit calls for. Above the team
 * leader it goes only for ● controls and for decisions that lapse.
 */
export function ladderOf(rule: string, settings: Settings): Ladder {
  const ladder = settings.ladder ?? ladders[ladderOfRule[rule] ?? byLimit(settings)];
  if (settings.ladder || settings.red === true || neverLow.has(rule)) return ladder;
  return lowLadder(ladder);
}

/** Whether anybody is told of a rule at all: rules with a limit, and those that follow another date. */
export function hasLadder(rule: string, { ladder, limit }: Settings): boolean {
  return ladder !== undefined || limit !== undefined || rule.startsWith('F') || ladderOfRule[rule] !== undefined;
}

const low = new Map<Ladder, Ladder>();

function lowLadder(ladder: Ladder): Ladder {
  const known = low.get(ladder);
  if (known) return known;
  const steps = ladder.steps
    .map((one) => ({ ...one, to: one.to.filter((addressee) => addressee === 'worker' || addressee === 'teamLeader') }))
    .filter(({ to }) => to.length > 0);
  const lowered = { ...ladder, steps };
  low.set(ladder, lowered);
  return lowered;
}

function byLimit({ limit }: Settings): keyof typeof ladders {
  switch (limit?.unit) {
    case 'hours':
      return 'aroundTheClock';
    case 'hverdage':
    case 'arbejdsdage':
    case 'days':
      return limit.count <= 14 ? 'days' : 'weeks';
    case 'weeks':
      return 'weeks';
    case 'months':
      return limit.count <= 1 ? 'weeks' : 'months';
    case undefined:
      return 'agreedDay';
  }
}
