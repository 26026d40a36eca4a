import { nextWake } from '../../../domain/case/wake';
import { lawBook } from '../../../domain/law/editions';
import { judge } from '../../../domain/law/judgement';
import { rules } from '../../../domain/law/rules';
import { Life } from './life';

const notified = (): Life => {
  const life = new Life('2026-01-05T09:00:00.000Z');
  const data = { child: 'B1', birthDay: '2016-03-01', notifier: 'citizen', worker: 'M01', team: 'Modtagelsen' };
  life.does('notify', { by: 'M01', data });
  return life;
};

/** The first notification told as missed, and no higher yet. */
const missed = (): Life => {
  const life = notified().wait({ hours: 24.5 });
  life.wakes();
  return life;
};

const wakeOf = ({ state, now }: Life): string | null => nextWake(state, judge(rules, state, now, lawBook), now);

/** What one notification's 24 hours are told as until an instant, each wake at its time. */
function toldUntil(life: Life, end: string, subject: number): readonly string[] {
  const told: string[] = [];
  for (let next = wakeOf(life); next !== null && next <= end; next = wakeOf(life)) {
    life.now = next;
    const about = life.wakes().filter(({ data }) => data['rule'] === 'K02' && data['subject'] === subject);
    told.push(...about.map(({ data }) => `${String(data['step'])} ${next.slice(0, 13)} ${String(data['to'])}`));
  }
  return told;
}

describe('whoever answers for a missed deadline', () => {
  const until = (rule: string, day: string, subject?: number) => ({
    by: 'TLM',
    data: { rule, until: day, ...(subject === undefined ? {} : { subject }) },
  });

  test('holds back what had been told as missed, never the same rule’s deadline that is missed afterwards', () => {
    const life = missed();
    life.does('acknowledge-deadline', until('K02', '2026-12-31'));
    life.does('assess', { by: 'M02', data: { notifications: [2], danger: false, acute: false } });
    life.now = '2026-02-02T09:00:00.000Z';
    life.wakes();
    const subject = life.does('notify', { data: { notifier: 'professional' } });
    expect(toldUntil(life, '2026-02-10T00:00:00.000Z', subject)).toEqual([
      'w1 2026-02-02T21 M01,DV1,DV2',
      'w2 2026-02-03T03 M01,TLM,DV1,DV2',
      'due 2026-02-03T09 M01,TLM',
      'e1 2026-02-03T10 LED',
      'e2 2026-02-03T13 DIR',
    ]);
  });

  test('goes on holding it when what they wrote is corrected', () => {
    const life = missed();
    const entry = life.does('acknowledge-deadline', until('K02', '2026-01-07'));
    const text = { correctionReason: 'Skrevet forkert' };
    life.does('acknowledge-deadline', { ...until('K02', '2026-01-09'), corrects: entry, text });
    expect(toldUntil(life, '2026-02-01T00:00:00.000Z', 2)).toEqual(['e1 2026-01-09T23 LED', 'e2 2026-01-09T23 DIR']);
  });

  test('cannot before anything is missed, for another deadline, for a day that has passed or by a rule there is not', () => {
    const life = notified();
    expect(life.refuses('acknowledge-deadline', until('K02', '2026-01-08'))).toMatchObject({ code: 'NOTHING_MISSED' });
    life.wait({ hours: 13 }).wakes();
    expect(life.refuses('acknowledge-deadline', until('K02', '2026-01-08'))).toMatchObject({ code: 'NOTHING_MISSED' });
    life.wait({ hours: 12 }).wakes();
    expect(life.refuses('acknowledge-deadline', until('K03', '2026-01-08'))).toMatchObject({
      code: 'NOTHING_MISSED',
      params: { rule: 'K03' },
    });
    expect(life.refuses('acknowledge-deadline', until('K02', '2026-01-08', 1))).toMatchObject({
      code: 'NOTHING_MISSED',
    });
    expect(life.refuses('acknowledge-deadline', until('K02', '2026-01-05'))).toMatchObject({
      code: 'ACKNOWLEDGED_UNTIL_PAST',
      params: { until: '2026-01-05' },
    });
    expect(life.refuses('acknowledge-deadline', until('K99', '2026-01-08'))).toMatchObject({
      code: 'DEADLINE_RULE_UNKNOWN',
      params: { rule: 'K99' },
    });
    life.does('acknowledge-deadline', until('k02', '2026-01-06', 2));
    life.does('acknowledge-deadline', until('K02', '2099-12-31'));
  });
});

describe('whoever takes a deadline over', () => {
  test('is told instead of the worker of those that ran then, not of the rule’s next one', () => {
    const life = notified();
    life.does('take-over-deadline', { by: 'TLB', data: { rule: 'K02' } });
    expect(toldUntil(life, '2026-01-05T22:00:00.000Z', 2)).toEqual(['w1 2026-01-05T21 TLB,DV1,DV2']);
    life.does('assess', { by: 'M02', data: { notifications: [2], danger: false, acute: false } });
    life.now = '2026-02-02T09:00:00.000Z';
    life.wakes();
    const subject = life.does('notify', { data: { notifier: 'professional' } });
    expect(toldUntil(life, '2026-02-02T22:00:00.000Z', subject)).toEqual(['w1 2026-02-02T21 M01,DV1,DV2']);
    life.does('take-over-deadline', { by: 'TLB', data: { rule: 'K02', subject } });
    expect(toldUntil(life, '2026-02-03T04:00:00.000Z', subject)).toEqual(['w2 2026-02-03T03 TLB,TLM,DV1,DV2']);
  });

  test('takes one that runs, of a rule there is', () => {
    const life = notified();
    life.does('assess', { by: 'M02', data: { danger: false, acute: false } });
    expect(life.refuses('take-over-deadline', { by: 'TLB', data: { rule: 'K02' } })).toMatchObject({
      code: 'NOTHING_TO_TAKE_OVER',
    });
    for (const command of ['take-over-deadline', 'hand-back-deadline'])
      expect(life.refuses(command, { by: 'TLB', data: { rule: 'nej' } })).toMatchObject({
        code: 'DEADLINE_RULE_UNKNOWN',
        params: { rule: '?' },
      });
  });
});
