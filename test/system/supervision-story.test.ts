import { setTimeout as pause } from 'node:timers/promises';
import { fullReport, publicReport } from '../../client/library/supervision/report';
import { readRound } from '../../client/library/supervision/round-figures';
import type { ReadUndertaking } from '../../client/library/undertakings/read';
import { definitionOfEvent } from '../../domain/case/catalogue';
import type { CaseEvent, FieldValue } from '../../domain/case/kernel/event';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import { addMs } from '../../domain/law/calendar/instant';
import { undertakingStep } from '../../domain/undertaking/books';
import { undertakingWords, type Undertaking } from '../../domain/undertaking/undertaking';
import { UNDERTAKING_QUERY, type UndertakingView } from '../../workflows/contracts/undertaking';
import { command, newChild, notification, openHouse, type House } from '../workflow/house';

const DAY = 86_400_000;
const CASES = 6;
const questions = [
  ...['clarification', 'involvement', 'measureChoice', 'followUp', 'languageChild', 'languageParents'],
];

let house: House;
let round: Undertaking;
const numberOf = new Map<string, string>();

beforeAll(async () => {
  house = await openHouse();
  const from = '2015-01-01';
  await house.link.journal.staff.put(house.link.municipality, [
    { initials: 'TIL', roles: ['supervisor'], team: 'Ledelsen', from },
    { initials: 'JUR', roles: ['lawyer'], team: 'Jura', from },
    { initials: 'DIR', roles: ['director'], team: 'Ledelsen', from },
  ]);
  const at = addMs(new Date().toISOString(), -10 * DAY);
  for (let n = 1; n <= CASES; n++) {
    const child = newChild();
    const { caseId } = await house.does({ child }, 'notify', { ...notification(child), at });
    await house.does(caseId, 'assign', { data: { worker: `B0${(n % 3) + 1}`, team: 'Modtagelsen' } });
  }
}, 60_000);
afterAll(() => house.close());

const desk = () => house.backend.undertakings;
const review = (number: number): Undertaking => desk().named('review', `historie/00${number}`);
const entries = ({ events }: ReadUndertaking, type: string): readonly CaseEvent[] =>
  events.filter((event) => event.type === type);

async function tell(
  to: Undertaking,
  by: string,
  name: string,
  data: Record<string, FieldValue> = {},
  text?: Record<string, string>,
): Promise<void> {
  const answer = await desk().send(to, command(name, { by, data, ...(text ? { text } : {}) }));
  if (answer.kind === 'refused') throw new Error(`${name} was refused: ${JSON.stringify(answer.refusal)}`);
}

async function until(of: Undertaking, shows: (read: ReadUndertaking) => boolean): Promise<ReadUndertaking> {
  let last = 'nothing';
  for (const end = Date.now() + 40_000; Date.now() < end; await pause(150)) {
    const read = await desk()
      .read(of)
      .catch((error: unknown) => String(error));
    if (typeof read !== 'string' && shows(read)) return read;
    last = typeof read === 'string' ? read : JSON.stringify(read.standing);
  }
  throw new Error(`${of.kind} ${of.name} stands as ${last}`);
}

const stands =
  (...stages: readonly string[]) =>
  ({ standing }: ReadUndertaking): boolean =>
    stages.includes(standing.stage);
const has =
  (type: string) =>
  ({ events }: ReadUndertaking): boolean =>
    events.some((event) => event.type === type);

/** Somebody reviews a case: all in order but one question, and one told by the law. */
async function reviews(of: Undertaking, who: string, wanting?: string): Promise<void> {
  const yes = questions.filter((one) => one !== wanting);
  if (wanting !== undefined) await tell(of, who, 'answer', { no: [wanting] }, { rationale: 'Fremgår ikke af sagen' });
  await tell(of, who, 'answer', { yes });
  await tell(of, who, 'complete');
}

/** Closes a review with a reason for what nobody has to do anything about. */
async function closes(of: Undertaking): Promise<void> {
  await tell(of, 'LED', 'close', {}, { reason: 'Drøftet på teammødet' });
  await until(of, ({ standing }) => standing.over);
}

/** What of an entry's data belongs in a story. */
const detail = [
  'rule',
  'number',
  'eliminated',
  'reviewer',
  'yes',
  'no',
  'item',
  'controls',
  'owner',
  'due',
  'outcome',
  'to',
];

/** The entries of an undertaking as a story: who did what, with what, in order. */
function told({ undertaking, events }: ReadUndertaking): string {
  const lines = events.map(({ seq, type, by, recordedAt, data }) => {
    const label = (undertakingStep(type) ?? definitionOfEvent(type))?.label.da ?? type;
    const shown = detail.flatMap((name) => {
      const value = data[name];
      if (value === undefined) return [];
      const words = Array.isArray(value)
        ? value.join(', ')
        : name === 'due'
          ? civilDayOf(String(value))
          : String(value);
      return [`${name} ${words}`];
    });
    const tail = shown.length > 0 ? `: ${shown.join('; ')}` : '';
    return `  ${String(seq).padStart(2)}. ${civilDayOf(recordedAt)}  ${by.padEnd(8)}  ${label}${tail}`;
  });
  return [`${undertakingWords[undertaking.kind].da} ${undertaking.name}`, ...lines].join('\n');
}

test('a round is frozen and drawn; a case goes out and another comes in', async () => {
  round = desk().named('round', 'historie');
  const terms = { size: 3, strata: ['team'], replacements: 2 };
  await tell(round, 'LED', 'open', terms, { reason: 'Mange klager over sagsbehandlingstid' });
  await until(round, stands('awaitingHead'));
  await house.link.journal.proof.sealDay(addMs(new Date().toISOString(), DAY));
  await until(round, stands('reviewing'));
  await tell(round, 'LED', 'eliminate', { number: 2, reason: 'transferred' }, { explanation: 'Familien er flyttet' });
  expect((await until(review(2), stands('eliminated'))).standing.over).toBe(true);
  await until(review(4), has('ChecklistFilled'));
  for (const number of [1, 3, 4]) {
    const { state } = await desk().read(review(number));
    numberOf.set(String(number), String(state.facts[0]?.data['caseId']));
  }
}, 60_000);

test('two review a case apart from each other', async () => {
  const one = review(1);
  await tell(one, 'LED', 'assign', { reviewer: 'TIL' });
  await tell(one, 'LED', 'assign-second', { reviewer: 'JUR' });
  await until(one, ({ events }) => events.filter(({ type }) => type === 'ReviewerChecked').length === 2);
  await reviews(one, 'TIL', 'involvement');
  const id = `review/${one.municipality}/${one.name}`;
  const view = await house.link.temporal.workflow.getHandle(id).query<UndertakingView>(UNDERTAKING_QUERY);
  expect(view.standing).toMatchObject({ stage: 'reviewing', counts: { questions: 6, answered: 6 } });
  expect(Object.keys(view.standing.counts)).toEqual(['questions', 'answered']);
  const refused = async (to: Undertaking, by: string, name: string, data: Record<string, FieldValue>, words = {}) => {
    const answer = await desk().send(to, command(name, { by, data, text: words }));
    return answer.kind === 'refused' ? answer.refusal.code : answer.kind;
  };
  const back = { controls: ['K02'], due: addDays(civilDayOf(new Date().toISOString()), 14) };
  expect(await refused(one, 'TIL', 'send-back', back)).toBe('REVIEW_NOT_COMPLETED');
  const out = { number: 1, reason: 'other' };
  expect(await refused(round, 'LED', 'eliminate', out, { explanation: 'Prøve' })).toBe('ROUND_CASE_READ');
  expect(await refused(one, 'LED', 'eliminate', { round: 'historie', elimination: '1' })).toBe(
    'REVIEW_GOES_OUT_BY_ROUND',
  );
  await reviews(one, 'JUR', 'followUp');
  await closes(one);
}, 60_000);

test('a case goes back to its worker, who mends it; an action falls overdue and is done', async () => {
  const three = review(3);
  const caseId = numberOf.get('3') ?? '';
  await tell(three, 'LED', 'assign', { reviewer: 'TIL' });
  await reviews(three, 'TIL', 'involvement');
  const today = civilDayOf(new Date().toISOString());
  const back = { controls: ['K02'], due: addDays(today, 14) };
  await tell(three, 'TIL', 'send-back', back, { reason: 'Underretningen skal vurderes' });
  const sent = await until(three, has('SendBackDelivered'));
  const worker = String(entries(sent, 'SendBackDelivered')[0]?.data['worker']);
  expect((await house.journal(caseId)).map(({ type, by }) => [type, by])).toContainEqual(['CaseSentBack', 'TIL']);
  const assessed = { danger: true, acute: false, notifications: [2] };
  await house.does(caseId, 'assess', { by: worker, data: assessed, text: { reasons: 'Barnet er i trivsel nu' } });
  const findings = entries(await desk().read(three), 'FindingRecorded');
  const due = addDays(today, 10);
  for (const { seq } of findings) {
    await tell(three, 'LED', 'agree-action', { owner: 'TL1', due, finding: seq }, { what: 'Temadag' });
  }
  await desk().advance(three, 20 * DAY);
  await until(three, has('DeadlineEscalated'));
  const settled = await until(three, has('SendBackSettled'));
  expect(entries(settled, 'SendBackSettled')[0]?.data).toMatchObject({ outcome: 'mended' });
  for (const { seq } of entries(settled, 'ActionAgreed')) {
    await tell(three, 'TL1', 'action-done', { action: seq }, { how: 'Holdt' });
    await tell(three, 'TIL', 'confirm-action', { action: seq });
  }
  const over = await until(three, ({ standing }) => standing.over);
  expect(over.standing.stage).toBe('closed');
  expect(entries(over, 'DeadlineMended').length).toBeGreaterThan(0);
  const { municipality } = house.link;
  const inbox = await house.link.journal.messages.inbox({ municipality, person: worker, limit: 100 });
  expect(inbox).toContainEqual(expect.objectContaining({ rule: 'T03', tone: 'warning' }));
}, 90_000);

test('the last review is done, the round closes, and its report says what it came to', async () => {
  const four = review(4);
  await tell(four, 'LED', 'assign', { reviewer: 'TIL' });
  await reviews(four, 'TIL');
  await closes(four);
  await tell(round, 'LED', 'gather');
  await until(round, stands('reviewed'));
  await tell(round, 'LED', 'close', {}, { conclusion: 'Opfølgningen er god, inddragelsen halter' });
  await until(round, ({ standing }) => standing.over);
  const figures = await readRound(desk(), 'historie');
  const report = fullReport(figures, []);
  expect(report).toMatchObject({ population: CASES, drawn: 3, eliminated: 1, reviewed: 3 });
  const moved = { number: 2, reason: 'transferred', explanation: 'Familien er flyttet', replacedBy: 4 };
  expect(report).toMatchObject({ eliminations: [moved], notBlind: 0 });
  expect(report.actions).toMatchObject({ open: 0, overdue: 0, done: 0 });
  expect(report.agreement).toMatchObject({ cases: 1, questions: { n: 6 } });
  const involvement = report.rates.find(({ item }) => item === 'involvement');
  expect(involvement?.counts).toEqual({ yes: 1, partly: 0, no: 2, notRelevant: 0 });
  expect(JSON.stringify(publicReport(figures))).not.toMatch(/TIL|JUR|B0\d|TL1|historie\/00/);
  const story: string[] = [told(await desk().read(round))];
  for (const number of [1, 2, 3, 4]) story.push(told(await desk().read(review(number))));
  process.stdout.write(`${story.join('\n\n')}\n`);
  expect(story.join('\n')).toMatch(/Overskridelse afsluttet: rule T01; due [-\d]+; to TL1, LED/);
  const [ofRound = '', first = '', second = '', third = ''] = story;
  const inOrder = (text: string, ...parts: readonly string[]): void => {
    const places = parts.map((part) => text.indexOf(part));
    expect(places.map((place, at) => [parts[at], place >= 0])).toEqual(parts.map((part) => [part, true]));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  };
  const label = (type: string): string => (undertakingStep(type) ?? definitionOfEvent(type))?.label.da ?? type;
  inOrder(ofRound, ...['PopulationFrozen', 'SeedFixed', 'CaseDrawn', 'CaseEliminated', 'CaseReplaced'].map(label));
  inOrder(ofRound, ...['CaseReplaced', 'ReviewsEnded', 'RoundClosed'].map(label));
  inOrder(first, `${label('ReviewerAssigned')}: reviewer TIL`, `${label('SecondReviewerAssigned')}: reviewer JUR`);
  inOrder(first, ...['SecondReviewerAssigned', 'ReviewCompleted', 'ReviewClosed'].map(label));
  inOrder(second, ...['ReviewOpened', 'ReviewEliminated'].map(label));
  inOrder(third, ...['ReviewCompleted', 'SendBackOrdered', 'SendBackDelivered', 'ActionAgreed'].map(label));
  inOrder(
    third,
    ...['ActionAgreed', 'DeadlineMissed', 'DeadlineEscalated', 'ActionDone', 'ActionConfirmed'].map(label),
  );
  inOrder(third, ...['ActionConfirmed', 'ReviewClosed'].map(label));
}, 60_000);
