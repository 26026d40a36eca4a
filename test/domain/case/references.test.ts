import { Life } from './life';

const opened = (): Life => {
  const life = new Life();
  life.does('notify', { by: 'M01', data: { child: 'B1', birthDay: '2016-03-01', notifier: 'citizen' } });
  return life;
};
const last = (life: Life): Readonly<Record<string, unknown>> => life.journal.at(-1)?.data ?? {};

describe('references between entries', () => {
  test('name what is there, else say which entries exist', () => {
    const life = opened();
    const data = { danger: false, acute: false };
    expect(life.refuses('assess', { data: { ...data, notifications: [1] } })).toEqual({
      code: 'UNKNOWN_ENTRY',
      params: { field: 'notifications', entry: 1, existing: '2' },
    });
    expect(life.refuses('end-measure', { data: { measure: 7 } }).params).toMatchObject({ entry: 7, existing: '–' });
    expect(life.refuses('end-measure').code).toBe('ENTRY_NEEDED');
  });

  test('a hidden entry is not there', () => {
    const life = opened();
    const measure = life.does('start-measure', { data: { kind: 'support' } });
    life.does('misfile', { by: 'TLB', data: { entry: measure }, text: { reason: 'Forkert sag' } });
    expect(life.refuses('end-measure', { data: { measure } }).code).toBe('UNKNOWN_ENTRY');
  });

  test('left out: all that wait, or the only one', () => {
    const life = opened();
    life.does('assess', { data: { danger: false, acute: false } });
    expect(last(life)['notifications']).toEqual([2]);
    const second = life.does('notify', { data: { notifier: 'citizen' } });
    life.does('assess', { data: { danger: false, acute: false } });
    expect(last(life)['notifications']).toEqual([second]);
    life.does('screen', { data: { outcome: 'none' } });
    expect(last(life)['notifications']).toEqual([2, second]);
    life.does('screen', { data: { outcome: 'inquiry' } });
    expect(last(life)['notifications']).toBeUndefined();
  });

  test('a measure left out is the only running one', () => {
    const life = opened();
    const first = life.does('start-measure', { data: { kind: 'support' } });
    life.does('follow-up', { data: { next: '2026-04-01' } });
    expect(last(life)['measure']).toBe(first);
    life.does('extend-measure', { data: { expectedEnd: '2026-09-01' } });
    life.does('extend-measure', { data: { expectedEnd: '2026-12-01' } });
    const second = life.does('start-measure', { data: { kind: 'support' } });
    expect(life.refuses('end-measure')).toMatchObject({
      code: 'ENTRY_NEEDED',
      params: { existing: `${first}, ${second}` },
    });
    life.does('end-measure', { data: { measure: first } });
    life.does('end-measure');
    expect(last(life)['measure']).toBe(second);
  });

  test('a start takes the one decided measure that has not begun', () => {
    const life = opened();
    life.does('decide', { data: { kind: 'noFurther' } });
    life.does('start-measure', { data: { kind: 'support' } });
    expect(last(life)['decision']).toBeUndefined();
    const decision = life.does('decide', { by: 'LED', data: { kind: 'measure', measure: 'kontaktperson' } });
    life.does('start-measure');
    expect(last(life)).toMatchObject({ decision, measure: 'kontaktperson', kind: 'support' });
    life.does('start-measure', { data: { kind: 'support' } });
    expect(last(life)['decision']).toBeUndefined();
  });
});
