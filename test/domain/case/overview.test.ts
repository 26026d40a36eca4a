import { kindOf, overviewOf, type CaseOverview } from '../../../domain/case/overview';
import { waitingUntil } from '../../../domain/case/waiting';
import { stageOf } from '../../../domain/case/stage';
import { emptyCase } from '../../../domain/case/kernel/state';
import { lawBook } from '../../../domain/law/editions';
import { judge } from '../../../domain/law/judgement';
import { rules } from '../../../domain/law/rules';
import { Life, readyToClose } from './life';

const overview = (life: Life): CaseOverview => overviewOf(life.state, judge(rules, life.state, life.now, lawBook));
const opened = (): Life => {
  const life = new Life();
  life.does('notify', { by: 'M01', data: { child: 'B1', birthDay: '2016-03-01', notifier: 'citizen', worker: 'B01' } });
  return life;
};

describe('where a case stands', () => {
  test('follows its life', () => {
    const life = opened();
    const seen = [stageOf(emptyCase('x', 'y')), stageOf(life.state)];
    const step = (name: string, data = {}, by = 'B01'): void => {
      life.does(name, { by, data });
      seen.push(stageOf(life.state));
    };
    step('assess', { danger: true, acute: true });
    step('place-acutely', { basis: 'consent' }, 'TLB');
    step('end-acute-placement', { outcome: 'home' });
    step('screen', { outcome: 'examination' });
    step('finish-examination');
    step('decide', { kind: 'measure', measure: 'kontaktperson' }, 'LED');
    step('start-measure');
    step('follow-up', { next: '2026-06-01' });
    step('start-measure', { kind: 'placement' });
    step('propose-closure', { cause: 'purposeMet' });
    step('notify', { notifier: 'police' });
    expect(seen).toEqual([
      'none',
      'assessment',
      'screening',
      'acute',
      'screening',
      'examination',
      'decision',
      'decision',
      'measure',
      'followUp',
      'placement',
      'closure',
      'assessment',
    ]);
  });
});

describe('the overview of a case', () => {
  test('says what is due next and counts what is overdue', () => {
    const life = opened();
    expect(overview(life)).toMatchObject({
      kind: 'notification',
      stage: 'assessment',
      team: 'Modtagelsen',
      worker: 'B01',
      openedOn: '2026-01-05',
      nextDue: '2026-01-06T09:00:00.000Z',
      nextDueRule: 'K02',
      overdueCount: 0,
    });
    life.wait({ hours: 25 });
    expect(overview(life)).toMatchObject({ overdueCount: 1, colour: 'red', nextDueRule: 'K02' });
  });

  test('follows assignments, each on its own', () => {
    const life = opened();
    life.does('assign', { by: 'TLB', data: { worker: 'B07' } });
    life.does('assign', { by: 'TLB', data: { team: 'Børn og Unge' } });
    expect(overview(life)).toMatchObject({ worker: 'B07', team: 'Børn og Unge' });
  });

  test('of a closed case has its category and day, and nothing due', () => {
    const life = readyToClose();
    life.does('approve-closure', { by: 'TLB' });
    expect(overview(life)).toMatchObject({
      stage: 'closed',
      closureCategory: 'complete',
      closedOn: '2026-01-07',
      overdueCount: 0,
    });
    expect(overview(life)).not.toHaveProperty('nextDue');
    expect(overview(life)).not.toHaveProperty('colour');
  });

  test('waits until its day, or until the waiting ends', () => {
    const life = opened();
    life.does('wait', { data: { until: '2026-02-01' } });
    expect([waitingUntil(life.state, '2026-02-01'), waitingUntil(life.state, '2026-02-02')]).toEqual([
      '2026-02-01',
      undefined,
    ]);
    life.does('stop-waiting');
    expect(overview(life)).not.toHaveProperty('waitingUntil');
  });

  test('a running measure makes a notification case one of support, a placement one of placement', () => {
    const life = opened();
    life.does('start-measure', { data: { kind: 'support' } });
    expect(kindOf(life.state)).toBe('support');
    life.does('start-measure', { data: { kind: 'placement' } });
    expect(kindOf(life.state)).toBe('placement');
  });
});
