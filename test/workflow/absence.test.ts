import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { openHouse, type House } from './house';
import { days } from './lives';

const from = '2015-01-01';

describe('somebody absent', () => {
  let house: House;
  let today: string;

  beforeAll(async () => {
    house = await openHouse();
    today = civilDayOf(new Date().toISOString());
    await house.backend.staff.put([
      { initials: 'V01', roles: ['caseworker'], team: 'Modtagelsen', substitute: 'V02', from },
      { initials: 'V02', roles: ['caseworker'], team: 'Modtagelsen', from },
      { initials: 'LED', roles: ['leader'], team: 'Ledelsen', substitute: 'TL1', from },
    ]);
    await house.backend.staff.putAbsences(
      [
        { initials: 'V01', from: today },
        { initials: 'LED', from: today },
      ],
      'TL1',
    );
  });
  afterAll(() => house.close());

  const told = (events: readonly CaseEvent[], step: string): unknown =>
    events.find(({ data }) => data['rule'] === 'K02' && data['step'] === step)?.data['to'];

  test('is stood in for by the substitute, who is told, and who decides as deputy', async () => {
    const caseId = await house.opened();
    await house.does(caseId, 'assign', { data: { worker: 'V01', team: 'Modtagelsen' } });
    await house.backend.clockAdvance(caseId, days(2));
    const events = await house.journal(caseId);
    expect(told(events, 'w1')).toEqual(expect.arrayContaining(['V02']));
    expect(told(events, 'w1')).not.toContain('V01');
    expect(told(events, 'e1')).toContain('TL1');

    const placement = { data: { kind: 'measure', step: '3', consent: true }, text: { reasons: 'r', purpose: 'f' } };
    expect((await house.refuses(caseId, 'decide', { ...placement, by: 'V02' })).refusal).toMatchObject({
      code: 'DECISION_ABOVE_LEVEL',
      params: { level: 'leader' },
    });
    await house.does(caseId, 'decide', { ...placement, by: 'TL1' });
    const decided = (await house.journal(caseId)).at(-1);
    expect(decided).toMatchObject({
      type: 'DecisionMade',
      by: 'TL1',
      role: 'leader',
      data: { level: 'leader', deputy: true },
    });
  });
});
