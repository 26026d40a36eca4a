import { breachCode, eventsAtWake } from '../../../domain/case/wake';
import { evolve } from '../../../domain/case/kernel/evolve';
import { lawBook } from '../../../domain/law/editions';
import { Life, readyToClose } from './life';

const notified = (): Life => {
  const life = new Life('2026-01-05T09:00:00.000Z');
  life.does('notify', { by: 'M01', data: { child: 'B1', birthDay: '2016-03-01', notifier: 'citizen' } });
  return life;
};
const missed = (life: Life): readonly unknown[] => life.wakes().map(({ data }) => data['rule']);

describe('deadlines found missed', () => {
  test('are recorded once, when they ran out, with their law', () => {
    const life = notified().wait({ hours: 24 });
    expect(missed(life)).toEqual([]);
    life.now = '2026-01-06T09:00:00.001Z';
    expect(life.wakes()).toEqual([
      {
        type: 'DeadlineMissed',
        happenedAt: '2026-01-06T09:00:00.000Z',
        law: expect.stringContaining('136'),
        data: { rule: 'K02', subject: 2, due: '2026-01-06T09:00:00.000Z' },
      },
    ]);
    expect(missed(life)).toEqual([]);
    expect(life.journal.at(-1)).toMatchObject({ by: 'sagsgang', role: 'system', source: 'system' });
  });

  test('and again for a clock that a correction moved', () => {
    const life = notified().wait({ hours: 30 });
    expect(missed(life)).toEqual(['K02']);
    const text = { correctionReason: 'Modtaget tidligere' };
    life.does('notify', { data: { notifier: 'citizen' }, corrects: 2, at: '2026-01-05T08:00:00.000Z', text });
    expect(missed(life)).toEqual(['K02']);
  });

  test('are none for breaches found at import, before the case is open, when it is closed, or after the child’s death', () => {
    const life = notified().wait({ hours: 30 });
    const deadlines = [breachCode({ code: 'K02' }, 2, '2026-01-06T09:00:00.000Z')];
    const breaches = evolve(life.state, {
      type: 'BreachesFound',
      happenedAt: '2026-01-06',
      data: { asOf: '2026-01-06', deadlines },
      seq: 3,
      recordedAt: life.now,
      by: 'sagsgang',
      role: 'system',
      source: 'list',
      key: 'import',
      clockOffsetMs: 0,
    });
    expect(eventsAtWake(breaches, life.now, lawBook)).toEqual([]);
    expect(new Life().wakes()).toEqual([]);
    life.does('record-death');
    expect(missed(life)).toEqual([]);
    const closed = readyToClose();
    closed.does('approve-closure', { by: 'TLB' });
    expect(missed(closed.wait({ days: 900 }))).toEqual([]);
  });
});
