import type { Target } from '../../client/cli/ports';
import type { Command } from '../../domain/case/kernel/command';
import type { CommandAnswer } from '../../workflows/contracts/messages';
import { command, type Step } from '../workflow/house';
import type { Chance } from './seeded';

/** One case of the storm: what its people do next, and what they know of it. */
export interface Life {
  readonly child: string;
  /** Absent until the first answer. */
  caseId?: string;
  /** Whether somebody is at work on its closing. */
  busy: boolean;
  /** How far a case that is to be closed has come; absent for one that stays open. */
  closingStep?: number;
  closed: boolean;
  /** Entry number of the mother, needed in a closing. */
  mother: number;
  /** Accepted commands, to be sent again. */
  readonly done: { readonly command: Command; readonly answer: CommandAnswer }[];
}

/** What is sent next, and how: once, by two at the same time, again after its answer, or its key with other content. */
export interface Move {
  readonly manner: 'once' | 'twice' | 'again' | 'otherContent';
  readonly target: Target;
  readonly command: Command;
}

let spoken = 0;

/** A text that no other command has; the sign is what the check knows such texts by. */
function own(text: string): string {
  spoken += 1;
  return `${text} #${spoken}`;
}

/** A new case of the storm; some are to be closed. */
export function newLife(child: string, chance: Chance): Life {
  const closes = chance.percent(12);
  return { child, busy: false, closed: false, mother: 0, done: [], ...(closes ? { closingStep: 0 } : {}) };
}

/** The notification that opens a case. */
export function opening({ child }: Life): Move {
  const data = { child, notifier: 'professional' };
  return { manner: 'once', target: { child }, command: command('notify', { data, text: { content: own('Uro') } }) };
}

/** What leads to the closing of a case with one notification, entry 2, where nobody needs support. */
function closing(step: number, { mother }: Life): readonly [string, Step] | undefined {
  const steps: readonly (readonly [string, Step])[] = [
    ['assess', { data: { notifications: [2], danger: false, acute: false } }],
    ['send-receipt', { data: { notification: 2 } }],
    ['hold-conversation', { data: { about: 2 }, text: { view: own('Er glad for skolen') } }],
    ['screen', { data: { outcome: 'none', notifications: [2] }, text: { reasons: own('Barnet trives') } }],
    ['inform-notifier', { data: { notification: 2, started: false } }],
    ['register-party', { data: { relation: 'mother', custody: true } }],
    ['hear-parties', { data: { parties: [mother] } }],
    ['tell-before-closing', { data: { parties: [mother], child: true } }],
    ['propose-closure', { data: { cause: 'noNeed' }, text: { justification: own('Intet behov for støtte') } }],
    ['approve-closure', { by: 'TL1' }],
  ];
  return steps[step];
}

const everyday: readonly (readonly [share: number, name: string, step: () => Step])[] = [
  [50, 'note', () => ({ text: { note: own('Talt med skolen') } })],
  [8, 'assess', () => ({ data: { notifications: [2], danger: false, acute: false } })],
  [6, 'judge-concern', () => ({ data: { level: 'middle' } })],
  [5, 'screen', () => ({ data: { outcome: 'examination', notifications: [2] } })],
  [5, 'send-receipt', () => ({ data: { notification: 2 } })],
  [4, 'notify', () => ({ data: { notifier: 'private' }, text: { content: own('Endnu en bekymring') } })],
  [8, 'approve-closure', () => ({ by: 'TL1' })],
  [5, 'misfile', () => ({ data: { entry: 99 }, text: { reason: own('Findes ikke') } })],
  [5, 'note', () => ({ by: 'XX9', text: { note: own('En fremmed') } })],
  [4, 'assess', () => ({ data: { notifications: [44] } })],
];

/** What somebody does next in a case that is open. */
export function nextMove(life: Life, chance: Chance): Move {
  const target = { caseId: life.caseId ?? '' };
  if (life.closingStep !== undefined && !life.closed) {
    const step = closing(life.closingStep, life);
    if (step) return { manner: chance.percent(10) ? 'twice' : 'once', target, command: command(...step) };
  }
  const before = life.done.length > 0 ? chance.one(life.done) : undefined;
  if (before && chance.percent(10)) return { manner: 'again', target, command: before.command };
  if (before && chance.percent(3)) {
    return { manner: 'otherContent', target, command: { ...before.command, text: { note: own('Noget andet') } } };
  }
  const [, name, step] = life.closed ? (everyday[0] ?? chance.one(everyday)) : weighted(chance);
  return { manner: chance.percent(8) ? 'twice' : 'once', target, command: command(name, step()) };
}

/** Keeps what a life must know of an answer. */
export function learn(life: Life, sent: Command, answer: CommandAnswer): void {
  life.caseId ??= answer.caseId;
  if (answer.kind === 'refused') return;
  life.done.push({ command: sent, answer });
  if (life.closingStep === undefined || sent.name === 'notify') return;
  if (sent.name === 'register-party') life.mother = answer.entries?.[1] ?? 0;
  if (sent.name === 'approve-closure') life.closed = true;
  life.closingStep += 1;
}

function weighted(chance: Chance): (typeof everyday)[number] {
  let left = chance.between(1, 100);
  return everyday.find(([share]) => (left -= share) <= 0) ?? chance.one(everyday);
}
