import { setTimeout as pause } from 'node:timers/promises';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { civilDayOf, formatLocal, instantOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import { weekday } from '../../domain/law/calendar/civil-day';
import { addMs, MS_PER_HOUR } from '../../domain/law/calendar/instant';
import { judge } from '../../domain/law/judgement';
import { rules } from '../../domain/law/rules';
import { messagesOf } from '../../domain/messages/message';
import { messageInWords } from '../../domain/messages/words';
import { openHouse, type HistoryEvent, type House } from './house';

const from = '2015-01-01';

/** The steps of K02's ladder about one notification, in the order in which they were recorded. */
function ladder(events: readonly CaseEvent[], subject: number): readonly CaseEvent[] {
  return events.filter(
    ({ type, data }) => type.startsWith('Deadline') && data['rule'] === 'K02' && data['subject'] === subject,
  );
}

describe('the 24 hours of a notification', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
    await house.backend.staff.put([{ initials: 'DIR', roles: ['director'], from }]);
  });
  afterAll(() => house.close());

  test('cost at most nine events of history in all where they are warned of and then met: from before the warning until all is quiet after the command that met them, less what that command costs where nobody was warned', async () => {
    const met = { data: { notifications: [2], danger: false, acute: false } };
    const warned = await house.opened();
    const beforeWarning = (await settled(warned)).length;
    const { now } = await house.backend.state(warned);
    const { move } = await house.backend.clockRun({ caseId: warned, to: addMs(now, 13 * MS_PER_HOUR) });
    for await (const one of move({})) expect(one.outcome).toBe('moved');
    expect(ladder(await house.journal(warned), 2).map(({ data }) => data['step'])).toEqual(['w1']);
    await house.does(warned, 'assess', met);
    const whole = (await settled(warned)).slice(beforeWarning);

    const unwarned = await house.opened();
    const beforeCommand = (await settled(unwarned)).length;
    await house.does(unwarned, 'assess', met);
    const command = (await settled(unwarned)).slice(beforeCommand);

    for (const caseId of [warned, unwarned])
      expect((await house.journal(caseId)).filter(({ type }) => type === 'DeadlineMissed')).toEqual([]);
    const ofSkipping = whole.filter(({ workflowExecutionOptionsUpdatedEventAttributes: options }) => options).length;
    expect(command.length).toBeGreaterThan(0);
    expect(whole.length - ofSkipping - command.length).toBeLessThanOrEqual(9);
  });

  /** The whole history of a case once nothing more follows: its last event waits for no worker. */
  async function settled(caseId: string): Promise<readonly HistoryEvent[]> {
    for (;;) {
      const history = (await house.runs(caseId)).flat();
      const last = history.at(-1);
      if (!last?.workflowTaskScheduledEventAttributes && !last?.workflowTaskStartedEventAttributes) return history;
      await pause(50);
    }
  }

  test('of a Saturday run through Sunday: warned, due, escalated hour by hour, and met', async () => {
    const caseId = await house.opened();
    await house.does(caseId, 'assess', { data: { notifications: [2], danger: false, acute: false } });
    await house.does(caseId, 'assign', { data: { worker: 'B01', team: 'Modtagelsen' } });
    const go = async (to: string): Promise<void> => {
      const { move } = await house.backend.clockRun({ caseId, to });
      for await (const one of move({})) expect(one.outcome).toBe('moved');
    };
    let saturday = addDays(civilDayOf((await house.backend.state(caseId)).now), 1);
    while (weekday(saturday) !== 6) saturday = addDays(saturday, 1);
    const sunday = addDays(saturday, 1);
    await go(instantOf(saturday, '14:00'));
    const { entries } = await house.does(caseId, 'notify', { data: { notifier: 'citizen' } });
    const subject = entries?.[0] ?? 0;
    const received = (await house.journal(caseId)).find(({ seq }) => seq === subject)?.recordedAt ?? '';

    const told: (readonly [string, string, number, readonly string[]])[] = [
      ['w1', 'DeadlineWarned', 12, ['B01', 'DV1']],
      ['w2', 'DeadlineWarned', 18, ['B01', 'DV1', 'TL1']],
      ['due', 'DeadlineMissed', 24, ['B01', 'DV1', 'TL1']],
      ['e1', 'DeadlineEscalated', 25, ['LED']],
      ['e2', 'DeadlineEscalated', 28, ['DIR']],
    ];
    for (const [index, [step, type, hours, people]] of told.entries()) {
      await go(addMs(received, hours * MS_PER_HOUR + 60_000));
      const taken = ladder(await house.journal(caseId), subject);
      expect(taken).toHaveLength(index + 1);
      const last = taken.at(-1);
      expect(last).toMatchObject({ type, law: 'BL § 136', data: { step, urgent: true } });
      expect(last?.data['foundLate']).toBeUndefined();
      expect([...((last?.data['to'] ?? []) as readonly string[])].sort()).toEqual(people);
      expect(formatLocal(last?.recordedAt ?? '').slice(0, 10)).toBe(sunday);
    }

    await house.does(caseId, 'assess', { data: { notifications: [subject], danger: false, acute: false } });
    await go(addMs(received, 30 * MS_PER_HOUR));
    const all = ladder(await house.journal(caseId), subject);
    expect([...((all.at(-1)?.data['to'] ?? []) as readonly string[])].sort()).toEqual([
      'B01',
      'DIR',
      'DV1',
      'LED',
      'TL1',
    ]);
    await go(addMs(received, 60 * MS_PER_HOUR));
    expect(ladder(await house.journal(caseId), subject)).toHaveLength(6);

    const messages = messagesOf(all, { caseId, municipality: house.link.municipality });
    expect(messages).toHaveLength(2 + 3 + 3 + 1 + 1 + 5);
    for (const message of messages) {
      const { subject: heading, why, when, todo } = messageInWords(message, '2026-000001');
      expect(heading.da).toContain('K02');
      expect(why?.da).toBe('Efter BL § 136.');
      for (const { da, en } of [when, todo]) expect([da, en]).not.toContain('');
    }
  });

  test('of Lyngby’s Saturday 5 April 2025, recorded only now: each step once, in order, told as recorded late, and never as found late by Sagsgang', async () => {
    const caseId = await house.opened();
    await house.does(caseId, 'assess', { data: { notifications: [2], danger: false, acute: false } });
    await house.does(caseId, 'assign', { data: { worker: 'B01', team: 'Modtagelsen' } });
    const at = instantOf('2025-04-05', '14:00');
    const { entries } = await house.does(caseId, 'notify', { at, data: { notifier: 'citizen' } });
    const subject = entries?.[0] ?? 0;
    await house.backend.clockAdvance(caseId, MS_PER_HOUR);
    const taken = ladder(await house.journal(caseId), subject);
    expect(taken.map(({ data }) => data['step'])).toEqual(['due', 'e1', 'e2']);
    for (const { data } of taken) {
      expect(data).toMatchObject({ due: instantOf('2025-04-06', '14:00'), recordedLate: true });
      expect(data['foundLate']).toBeUndefined();
    }
    for (const message of messagesOf(taken, { caseId, municipality: house.link.municipality })) {
      const { what } = messageInWords(message, '2026-000001');
      expect(what.da).toContain('blev registreret for sent til, at beskeden kunne komme før');
      expect(what.da).not.toContain('ude af drift');
    }

    const assessed = { notifications: [subject], danger: false, acute: false };
    await house.does(caseId, 'assess', { at: instantOf('2025-04-06', '10:00'), data: assessed });
    await house.does(caseId, 'hear-parties', { at: '2025-04-08' });
    await house.backend.clockAdvance(caseId, MS_PER_HOUR);
    expect(ladder(await house.journal(caseId), subject).at(-1)).toMatchObject({ type: 'DeadlineMended' });
    const { state, now } = await house.backend.state(caseId);
    const judged = judge(rules, state, now, house.backend.law.book).rules.find(({ rule }) => rule.code === 'K02');
    expect(judged?.findings.find((one) => one.subject === subject)).toMatchObject({
      standing: 'met',
      recordedLate: true,
    });
  });
});
