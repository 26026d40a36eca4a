import { doorCommands, isDoor } from '../../../domain/case/doors';
import { childOf } from '../../../domain/case/standing';
import { overviewOf } from '../../../domain/case/overview';
import { judge } from '../../../domain/law/judgement';
import { lawBook } from '../../../domain/law/editions';
import { rules } from '../../../domain/law/rules';
import { Life } from './life';

const child = { child: 'B0000001', birthDay: '2016-03-01' };

describe('doors', () => {
  test('a case begins by a door and by nothing else', () => {
    const refusal = new Life().refuses('note', { text: { note: 'Hej' } });
    expect(refusal).toMatchObject({ code: 'CASE_NOT_OPEN', params: { doors: doorCommands.join(', ') } });
    expect([isDoor('notify'), isDoor('close')]).toEqual([true, false]);
  });

  test.each([
    ['notify', { notifier: 'police' }, 'NotificationReceived', 'notification', 'notification'],
    ['apply', { area: 'support' }, 'ApplicationReceived', 'application', 'support'],
    ['apply', { area: 'lostEarnings' }, 'ApplicationReceived', 'application', 'disability'],
    ['child-request', {}, 'ChildRequestReceived', 'childRequest', 'support'],
    ['own-knowledge', {}, 'OwnKnowledgeNoted', 'ownKnowledge', 'notification'],
    [
      'receive-transfer',
      { fromMunicipality: '320', materialReceived: true },
      'TransferReceived',
      'municipality',
      'support',
    ],
    ['court-request', {}, 'CourtRequestReceived', 'court', 'notification'],
  ])('%s opens a case, then leaves its own entry', (command, data, event, door, kind) => {
    const life = new Life();
    life.does(command, { by: 'M01', data: { ...child, ...data } });
    expect(life.types()).toEqual(['CaseOpened', event]);
    expect(life.journal[0]?.data).toMatchObject({ ...child, door, kind, team: 'Modtagelsen' });
    expect(life.journal[1]?.data).toEqual(data);
    life.does(command, { by: 'M01', data });
    expect(life.types()).toEqual(['CaseOpened', event, event]);
  });

  test('a child placed at night without a case gets one by the same command', () => {
    const life = new Life();
    life.does('place-acutely', { by: 'DV1', data: { ...child, basis: 'chair' } });
    expect(life.types()).toEqual(['CaseOpened', 'AcutePlacementMade']);
    expect(life.journal[0]?.data).toMatchObject({ ...child, door: 'acute', kind: 'placement' });
    expect(life.journal[1]).toMatchObject({
      role: 'dutyOfficer',
      law: 'BL § 143',
      data: { basis: 'chair', onBehalf: true },
    });
    expect(new Life().refuses('place-acutely', { by: 'B01', data: { ...child, basis: 'consent' } }).code).toBe(
      'NOT_YOUR_ROLE',
    );
  });

  test('what the command says of kind, team and worker goes before what the door would say', () => {
    const life = new Life();
    life.does('notify', {
      data: { ...child, notifier: 'citizen', kind: 'placement', team: 'Handicap', worker: 'H01' },
    });
    const { kind, team, worker } = overviewOf(life.state, judge(rules, life.state, life.now, lawBook));
    expect([kind, team, worker]).toEqual(['placement', 'Handicap', 'H01']);
  });

  test('a door that names another child than the case’s is recorded, and said so', () => {
    const life = new Life();
    life.does('notify', { data: { ...child, notifier: 'citizen' } });
    expect(life.notices('notify', { data: { child: 'B9', notifier: 'citizen' } })).toContain('otherChild');
    expect(life.journal.at(-1)?.data['child']).toBe('B9');
  });

  test('once born, the child of the case is the one it was born as', () => {
    const life = new Life();
    life.does('notify', { data: { unborn: true, notifier: 'professional' } });
    expect(childOf(life.state)).toBeUndefined();
    life.does('link-birth', { data: { child: 'B2', birthDay: '2026-01-05' } });
    expect(childOf(life.state)).toBe('B2');
    expect(life.notices('notify', { data: { child: 'B2', notifier: 'citizen' } })).not.toContain('otherChild');
    expect(life.notices('notify', { data: { child: 'B9', notifier: 'citizen' } })).toContain('otherChild');
  });

  test('two notifiers of one event: two receipts, one assessment covers both', () => {
    const life = new Life();
    const first = life.does('notify', { data: { ...child, notifier: 'professional' } });
    const second = life.does('notify', { data: { notifier: 'citizen' } });
    expect(life.refuses('send-receipt')).toMatchObject({
      code: 'ENTRY_NEEDED',
      params: { existing: `${first}, ${second}` },
    });
    life.does('send-receipt', { data: { notification: first } });
    life.does('send-receipt');
    expect(life.journal.at(-1)?.data['notification']).toBe(second);
    life.does('assess', { data: { danger: false, acute: false } });
    expect(life.journal.at(-1)?.data['notifications']).toEqual([first, second]);
  });
});
