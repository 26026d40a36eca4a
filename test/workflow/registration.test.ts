import { command, newChild, notification, openHouse, type House } from './house';

describe('registering a notification', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  test('answers case number, receipt and deadlines with their instants in one call', async () => {
    const child = newChild();
    const answer = await house.does({ child }, 'notify', notification(child));
    expect(answer).toMatchObject({ events: ['CaseOpened', 'NotificationReceived'], entries: [1, 2], journalled: true });
    expect(answer.caseNumber).toMatch(/^\d{4}-\d{6}$/);
    expect(answer.deadlines.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['K01', 'K02', 'K03']));
    for (const { start, due, law } of answer.deadlines) {
      expect(new Date(due).toISOString()).toBe(due);
      expect(due > start).toBe(true);
      expect(law).not.toBe('');
    }
    const k02 = answer.deadlines.find(({ rule }) => rule === 'K02');
    expect(Date.parse(k02?.due ?? '') - Date.parse(k02?.start ?? '')).toBe(24 * 60 * 60 * 1000);
  });

  test('of a child with an open case goes to that case', async () => {
    const child = newChild();
    const first = await house.does({ child }, 'notify', notification(child));
    const second = await house.does({ child }, 'notify', notification(child));
    expect(second).toMatchObject({ caseId: first.caseId, caseNumber: first.caseNumber, entries: [3, 3] });
  });

  test('of one child at one instant by several people opens one case', async () => {
    const child = newChild();
    const people = ['B01', 'B02', 'B03', 'B04'];
    const answers = await Promise.all(
      people.map((by) => house.does({ child }, 'notify', { ...notification(child), by })),
    );
    expect(new Set(answers.map(({ caseId }) => caseId)).size).toBe(1);
    const journal = await house.journal(answers[0]?.caseId ?? '');
    expect(journal.map(({ type }) => type)).toEqual(['CaseOpened', ...people.map(() => 'NotificationReceived')]);
    expect(new Set(journal.slice(1).map(({ by }) => by))).toEqual(new Set(people));
    expect(await house.backend.counts({ child })).toMatchObject({ total: 1 });
  });

  test('by somebody who is not on the staff register opens nothing', async () => {
    const child = newChild();
    const { caseId, refusal } = await house.refuses({ child }, 'notify', { ...notification(child), by: 'XX9' });
    expect(refusal).toMatchObject({ code: 'UNKNOWN_STAFF', params: { initials: 'XX9' } });
    await house.ended(caseId);
    expect(await house.journal(caseId)).toEqual([]);
    const later = await house.does({ child }, 'notify', notification(child));
    expect(later.entries).toEqual([1, 2]);
  });
});

describe('a command', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  test('sent twice is answered twice and recorded once, a door too', async () => {
    const child = newChild();
    const key = `door-${child}`;
    const twice = [
      await house.does({ child }, 'notify', { ...notification(child), key }),
      await house.does({ child }, 'notify', { ...notification(child), key }),
    ];
    expect(twice[1]).toEqual(twice[0]);
    const caseId = twice[0]?.caseId ?? '';
    const step = { key: `k-${child}`, data: { notifications: [2], danger: false, acute: false } };
    const both = await Promise.all([house.does(caseId, 'assess', step), house.does(caseId, 'assess', step)]);
    expect(both[1]).toEqual(both[0]);
    expect((await house.journal(caseId)).map(({ type }) => type)).toEqual([
      'CaseOpened',
      'NotificationReceived',
      'NotificationAssessed',
    ]);
  });

  test('with a used key and other content is refused', async () => {
    const caseId = await house.opened();
    await house.does(caseId, 'note', { key: 'same', text: { note: 'Talt med skolen' } });
    const { refusal } = await house.refuses(caseId, 'note', { key: 'same', text: { note: 'Talt med far' } });
    expect(refusal.code).toBe('KEY_REUSED');
    expect(await house.journal(caseId)).toHaveLength(3);
  });

  test('that was refused is refused again with the same key, though it would be accepted by now', async () => {
    const caseId = await house.opened();
    const step = { key: 'too-soon', data: { reason: 'newNotification' } };
    const first = await house.refuses(caseId, 'reopen', step);
    expect(first.refusal.code).toBe('CASE_NOT_CLOSED');
    expect(await house.refuses(caseId, 'reopen', step)).toEqual(first);
    const closing = { key: 'early', by: 'TL1' };
    const gate = await house.refuses(caseId, 'approve-closure', closing);
    expect(await house.refuses(caseId, 'approve-closure', closing)).toEqual(gate);
    const refusals = (await house.journal(caseId)).filter(({ type }) => type === 'ClosureRefused');
    expect(refusals).toHaveLength(1);
  });

  test('with the key of a refused one and other content is refused, also where nothing is decided', async () => {
    const caseId = await house.opened();
    const key = 'refused-before';
    await house.refuses(caseId, 'reopen', { key, data: { reason: 'newNotification' } });
    const note = { key, text: { note: 'Talt med mor' } };
    expect((await house.refuses(caseId, 'note', note)).refusal.code).toBe('KEY_REUSED');
    expect((await house.refuses(caseId, 'note', { ...note, by: 'XX9' })).refusal.code).toBe('KEY_REUSED');
    expect((await house.refuses(caseId, 'note', { ...note, by: 'nobody' })).refusal.code).toBe('KEY_REUSED');
    expect(await house.journal(caseId)).toHaveLength(2);
  });

  test('to an unknown case, and an unknown command, are refused with their codes', async () => {
    const unknown = await house.refuses('s0000000000000000', 'note', { text: { note: 'x' } });
    expect(unknown.refusal).toMatchObject({ code: 'CASE_UNKNOWN' });
    const caseId = await house.opened();
    expect((await house.refuses(caseId, 'dance')).refusal.code).toBe('UNKNOWN_COMMAND');
    const malformed = await house.refuses(caseId, 'note', { text: { note: 'x' }, by: 'not initials' });
    expect(malformed.refusal.code).toBe('FIELD_INVALID');
  });

  test('sent again after the workflow was lost is found in the journal', async () => {
    const child = newChild();
    const notify = { ...notification(child), key: `lost-${child}` };
    const first = await house.does({ child }, 'notify', notify);
    const note = command('note', { text: { note: 'Ringet til mor' } });
    const target = { caseId: first.caseId };
    const noted = await house.backend.send(target, note);
    await house.terminate(first.caseId);
    expect((await house.backend.send(target, note)).answer).toEqual(noted.answer);
    expect(await house.does({ child }, 'notify', notify)).toEqual(first);
    expect(await house.journal(first.caseId)).toHaveLength(3);
  });

  test('that a running case no longer remembers is found in the journal, and done once', async () => {
    const caseId = await house.opened();
    const note = { key: 'long-ago', text: { note: 'Talt med skolen' } };
    const first = await house.does(caseId, 'note', note);
    await house.terminate(caseId);
    await house.does(caseId, 'note', { text: { note: 'Talt med far' } });
    expect(await house.does(caseId, 'note', note)).toEqual(first);
    const other = { ...note, text: { note: 'Talt med naboen' } };
    expect((await house.refuses(caseId, 'note', other)).refusal.code).toBe('KEY_REUSED');
    expect(await house.journal(caseId)).toHaveLength(4);
    const next = await house.does(caseId, 'note', { text: { note: 'Talt med mor' } });
    expect(next.entries).toEqual([5, 5]);
  });
});
