import { setTimeout as pause } from 'node:timers/promises';
import type { FieldValue } from '../../domain/case/kernel/event';
import { openingOf } from '../../domain/supervision/case-review/opening';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import { streamOf, type Undertaking } from '../../domain/undertaking/undertaking';
import { watched } from '../../client/library/access';
import type { ReadUndertaking } from '../../client/library/undertakings/read';
import { command, openHouse, type House } from './house';

const DAY = 86_400_000;
const questions = [
  ...['clarification', 'involvement', 'measureChoice', 'followUp', 'languageChild', 'languageParents'],
];

let house: House;

beforeAll(async () => {
  house = await openHouse();
  const from = '2015-01-01';
  await house.link.journal.staff.put(house.link.municipality, [
    { initials: 'TIL', roles: ['supervisor'], team: 'Ledelsen', from },
    { initials: 'DIR', roles: ['director'], team: 'Ledelsen', from },
  ]);
}, 60_000);
afterAll(() => house.close());

async function opened(caseId: string): Promise<Undertaking> {
  const review = house.backend.undertakings.named('review', 'proeve/001');
  const now = new Date().toISOString();
  const drawn = { caseId, round: 'proeve', stratum: 'Modtagelsen', team: 'Modtagelsen', asOf: now, knownAt: now };
  const rest = {
    form: 'skema-2026',
    focus: [],
    participants: ['B01'],
    double: false,
    due: addDays(civilDayOf(now), 28),
  };
  const control = { item: 'K02', answer: 'no', standing: 'outstanding', severity: 'greater' } as const;
  const prefilled = [{ ...control, recordedLate: false, since: '2025-03' }];
  const entries = openingOf({ ...drawn, ...rest, prefilled }, now).map((event, at) => ({
    ...event,
    ...{ seq: at + 1, recordedAt: now, by: 'sagsgang', role: 'system', source: 'system', key: 'open' },
    clockOffsetMs: 0,
  }));
  const { municipality } = house.link;
  const result = await house.link.journal.events.append(streamOf(review), 0, entries as never, { municipality });
  expect(result).toMatchObject({ kind: 'appended' });
  return review;
}

async function tell(
  review: Undertaking,
  by: string,
  name: string,
  data: Record<string, FieldValue> = {},
  text?: Record<string, string>,
): Promise<void> {
  const step = { by, data, ...(text ? { text } : {}) };
  const answer = await house.backend.undertakings.send(review, command(name, step));
  if (answer.kind === 'refused') throw new Error(`${name} was refused: ${JSON.stringify(answer.refusal)}`);
}

/** Waits until a review shows something. */
async function until(review: Undertaking, shows: (read: ReadUndertaking) => boolean): Promise<ReadUndertaking> {
  for (const end = Date.now() + 30_000; ; await pause(100)) {
    const read = await house.backend.undertakings.read(review);
    if (shows(read)) return read;
    if (Date.now() > end) throw new Error(`It stands as ${JSON.stringify(read.standing)}`);
  }
}

/** The installation as somebody reads it. */
const reading = (by: string) => watched(house.backend, house.link, { client: 'library', by });

async function mayNotRead(review: Undertaking, by: string): Promise<void> {
  await expect(reading(by).undertakings.read(review)).rejects.toMatchObject({ code: 'REVIEW_NOT_YOURS' });
}

const entryOf = ({ events }: ReadUndertaking, type: string): number =>
  events.find((event) => event.type === type)?.seq ?? 0;

test('an overdue action is escalated while nobody looks, mended when it is done, and the review closes by itself', async () => {
  const caseId = await house.opened();
  await house.does(caseId, 'assign', { data: { worker: 'B01', team: 'Modtagelsen' } });
  const review = await opened(caseId);
  await tell(review, 'LED', 'assign', { reviewer: 'TIL' });
  await until(review, ({ events }) => events.some(({ type }) => type === 'ReviewerChecked'));
  await mayNotRead(review, 'B01');
  await tell(review, 'TIL', 'answer', { yes: questions });
  await tell(review, 'TIL', 'complete');
  await mayNotRead(review, 'B05');
  const due = addDays(civilDayOf(new Date().toISOString()), 10);
  const finding = entryOf(await house.backend.undertakings.read(review), 'FindingRecorded');
  await tell(review, 'LED', 'agree-action', { owner: 'TL1', due, finding }, { what: 'Vagtplan for vurderinger' });
  await house.backend.undertakings.advance(review, 20 * DAY);
  const late = await until(review, ({ events }) => events.some(({ type }) => type === 'DeadlineEscalated'));
  expect(late.standing.counts).toMatchObject({ actionsOverdue: 1 });
  const told = late.events.filter(({ data }) => data['rule'] === 'T01').map(({ type, data }) => [type, data['to']]);
  expect(told).toEqual([
    ['DeadlineWarned', ['TL1']],
    ['DeadlineMissed', ['TL1']],
    ['DeadlineEscalated', ['LED']],
  ]);
  const action = entryOf(late, 'ActionAgreed');
  await tell(review, 'TL1', 'action-done', { action });
  await tell(review, 'LED', 'confirm-action', { action });
  const over = await until(review, ({ standing }) => standing.over);
  expect(over.standing.stage).toBe('closed');
  const mended = over.events.find(({ type }) => type === 'DeadlineMended');
  expect(mended?.data).toMatchObject({ rule: 'T01', to: ['TL1', 'LED'] });
  expect(over.events.at(-1)).toMatchObject({ type: 'ReviewClosed', by: 'sagsgang' });
  for (const by of ['B01', 'TIL', 'TL1', 'LED']) await reading(by).undertakings.read(review);
  await mayNotRead(review, 'B05');
  const lines = await house.backend.access({ case: caseId, limit: 100 });
  const readers = lines.filter((line) => line.reading === 'review').map(({ by }) => by);
  expect(readers.sort()).toEqual(['B01', 'LED', 'TIL', 'TL1']);
  const id = `review/${review.municipality}/${review.name}`;
  expect(await house.link.temporal.workflow.getHandle(id).result()).toMatchObject({ outcome: 'over' });
}, 60_000);
