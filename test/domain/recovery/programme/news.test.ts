import type { CaseEvent, NewEvent } from '../../../../domain/case/kernel/event';
import { evolveAll } from '../../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../../domain/case/kernel/state';
import { statusNews } from '../../../../domain/recovery/programme/news';
import { exampleRegister } from '../../../../domain/staff/registers/example';

const now = '2026-11-23T06:00:00.000Z';
const around = { now, register: exampleRegister } as Parameters<typeof statusNews>[2];

const entry = (event: NewEvent, seq: number): CaseEvent => ({
  ...event,
  ...{ seq, recordedAt: now, by: 'sagsgang', role: 'system', source: 'system', key: String(seq), clockOffsetMs: 0 },
});
const stateOf = (...events: readonly NewEvent[]) =>
  evolveAll(
    emptyCase('~programme/999/2027', '999'),
    events.map((event, index) => entry(event, index + 1)),
  );
const monday: NewEvent = { type: 'StatusDue', happenedAt: now, data: {} };

it('tells of the status of each Monday once, those who lead and their leader', () => {
  const [news, ...more] = statusNews(stateOf(monday), 1, around);
  expect([news?.type, news?.data, more]).toEqual([
    'DeadlineWarned',
    { rule: 'G03', subject: 1, due: now, step: 'status', to: expect.arrayContaining(['GEN']) as unknown },
    [],
  ]);
  if (!news) throw new Error('Nobody was told');
  expect(statusNews(stateOf(monday, news, monday), 3, around)).toMatchObject([{ replaces: 2, data: { subject: 3 } }]);
});

it('tells nobody of a status that somebody asked for, while the programme is paused, or without a register', () => {
  expect(statusNews(stateOf(monday), 2, around)).toEqual([]);
  const paused: NewEvent = { type: 'ProgrammePaused', happenedAt: now, data: {} };
  expect(statusNews(stateOf(paused, monday), 2, around)).toEqual([]);
  expect(statusNews(stateOf(monday), 1, { now } as typeof around)).toEqual([]);
});
