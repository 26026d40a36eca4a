import type { ClockMoved, ClockOrder } from '../../client/library/clock-ports';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import type { MessageTone } from '../../domain/messages/message';
import type { InboxMessage } from '../../journal/messages/rows';
import { derivation } from '../../worker/messages/messages';
import { newChild, notification, openHouse, type House } from './house';
import { closeWithoutNeed } from './lives';

describe('the end of a case', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  async function allMoved(to: ClockOrder['to']): Promise<ReadonlyMap<string, ClockMoved>> {
    const moved = new Map<string, ClockMoved>();
    for await (const one of (await house.backend.clockRun({ to })).move({})) moved.set(one.caseId, one);
    return moved;
  }

  test('a refused closing says what is missing and is recorded', async () => {
    const caseId = await house.opened();
    const { refusal } = await house.refuses(caseId, 'approve-closure', { by: 'TL1' });
    expect(refusal.code).toBe('CLOSURE_REFUSED');
    expect(refusal.missing?.map(({ code }) => code)).toEqual(expect.arrayContaining(['proposal', 'K26']));
    for (const { law, mendedBy, text } of refusal.missing ?? []) {
      expect(law).not.toBe('');
      expect(mendedBy.length).toBeGreaterThan(0);
      expect(text.da).not.toBe(text.en);
    }
    const last = (await house.journal(caseId)).at(-1);
    expect(last).toMatchObject({ type: 'ClosureRefused', by: 'TL1' });
    expect(last?.data['missing']).toEqual(refusal.missing?.map(({ code }) => code));
  });

  test('closes the workflow; the journal answers afterwards; late facts and reopening start it again', async () => {
    const child = newChild();
    const { caseId } = await house.does({ child }, 'notify', notification(child));
    await closeWithoutNeed(house, caseId);
    expect(await house.status(caseId)).toBe('COMPLETED');

    const overview = await house.backend.overview(caseId);
    expect(overview).toMatchObject({ stage: 'closed', closedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    const state = await house.backend.state(caseId);
    expect(state.state.facts.at(-1)?.type).toBe('CaseClosed');
    expect(await house.backend.deadlines(caseId)).not.toHaveLength(0);

    const late = await house.does(caseId, 'note', { text: { note: 'Brev fra skolen kom efter lukningen' } });
    expect(late.entries).toEqual([state.state.seq + 1, state.state.seq + 1]);
    await house.ended(caseId);
    expect(await house.status(caseId)).toBe('COMPLETED');

    const reopened = await house.does(caseId, 'reopen', { data: { reason: 'newNotification' } });
    expect(reopened.events).toContain('CaseReopened');
    const again = await house.does({ child }, 'notify', notification(child));
    expect(again.caseId).toBe(caseId);
    expect(await house.status(caseId)).toBe('RUNNING');
    expect((await house.backend.overview(caseId)).closedOn).toBeNull();
  });

  test('a notification to a closed case has its 24 hours watched although nobody reopens', async () => {
    const child = newChild();
    const { caseId } = await house.does({ child }, 'notify', notification(child));
    await closeWithoutNeed(house, caseId);
    const { entries } = await house.does(caseId, 'notify', notification(child));
    expect(await house.status(caseId)).toBe('RUNNING');
    const moved = await allMoved({ durationMs: 25 * 3_600_000 });
    expect(moved.get(caseId)).toMatchObject({ outcome: 'moved', missed: 1 });
    const missed = (await house.journal(caseId)).find(({ type }) => type === 'DeadlineMissed');
    expect(missed).toMatchObject({ type: 'DeadlineMissed', data: { rule: 'K02', subject: entries?.[0] } });
    expect(await house.backend.overview(caseId)).toMatchObject({
      stage: 'closed',
      overdueCount: 1,
      nextDueRule: 'K02',
    });
    const { journal, municipality } = house.link;
    const { messages } = journal;
    const told = async (tone: MessageTone): Promise<void> => {
      const isTold = (one: InboxMessage): boolean => one.caseId === caseId && one.tone === tone && one.rule === 'K02';
      const inbox = () => messages.inbox({ municipality, person: 'TL1', limit: 1000 });
      while (!(await inbox()).some(isTold)) await messages.dispatch(derivation);
    };
    await told('missed');
    const deliveries = messages.deliveries(0);
    const mails = await Promise.all(
      (await deliveries.take('email', 100)).map(async ({ id }) => ({ id, told: await deliveries.messages(id) })),
    );
    const people = missed?.data['to'] as readonly string[];
    expect(people).toContain('TL1');
    for (const person of people) {
      const id = `${caseId}:${missed?.seq}:${person}`;
      expect(mails.find((mail) => mail.id === `now:${id}`)?.told).toMatchObject([{ id, tone: 'missed', rule: 'K02' }]);
    }
    await house.does(caseId, 'assess', { data: { notifications: [entries?.[0] ?? 0], danger: false, acute: false } });
    await told('mended');
    await messages.channels.put(municipality, {
      ...{ initials: 'TL1', language: 'da', digestHour: 5, email: 'tl1@kommune.example' },
    });
    const { day } = await messages.makeDigests(`${addDays(civilDayOf(new Date().toISOString()), 1)}T12:00:00.000Z`);
    const digest = await deliveries.messages(`digest:${municipality}:TL1:${day}`);
    expect(digest.filter((one) => one.caseId === caseId)).toMatchObject([{ tone: 'mended', rule: 'K02' }]);
  });

  test('a closed case gives its child free for a new case', async () => {
    const child = newChild();
    const { caseId } = await house.does({ child }, 'notify', notification(child));
    await closeWithoutNeed(house, caseId);
    const other = await house.does({ child }, 'notify', notification(child));
    expect(other.caseId).not.toBe(caseId);
    const moved = await allMoved({ durationMs: 0 });
    expect([moved.has(other.caseId), moved.has(caseId)]).toEqual([true, false]);
    const { refusal, otherCaseId } = await house.refuses(caseId, 'reopen', { data: { reason: 'newNotification' } });
    expect(refusal.code).toBe('CHILD_HAS_OPEN_CASE');
    expect(otherCaseId).toBe(other.caseId);
  });
});
