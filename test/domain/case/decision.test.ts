import { levelFor, levelOf, roleAtLevel, waivingLevel } from '../../../domain/law/competence';
import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import { Life } from './life';

const opened = (): Life => {
  const life = new Life();
  life.does('notify', { by: 'M01', data: { child: 'B1', birthDay: '2016-03-01', notifier: 'citizen', worker: 'B01' } });
  return life;
};
const last = (life: Life): Readonly<Record<string, unknown>> => life.journal.at(-1)?.data ?? {};

describe('deciding by the competence plan', () => {
  test.each([
    ['B01', { kind: 'noFurther' }, 'worker'],
    ['B01', { kind: 'measure', step: '2', monthlyPrice: 9_000, consent: true }, 'worker'],
    ['TLB', { kind: 'measure', step: '2', monthlyPrice: 11_000, consent: true }, 'teamMeeting'],
    ['LED', { kind: 'measure', step: '3', consent: true }, 'leader'],
    ['VIS', { kind: 'placement', step: '4', consent: true }, 'visitation'],
    ['BUU', { kind: 'placement', step: '5', consent: false }, 'committee'],
    ['BUU', { kind: 'examination', consent: false }, 'committee'],
  ])('%s decides %j at the level %s', (by, data, level) => {
    const life = opened();
    life.does('decide', { by, data });
    expect(last(life)).toMatchObject({ level });
  });

  test.each([
    ['B01', { kind: 'measure', step: '2' }, 'teamMeeting'],
    ['B01', { kind: 'measure', step: '2', monthlyPrice: 10_001 }, 'teamMeeting'],
    ['TLB', { kind: 'measure', monthlyPrice: 1 }, 'leader'],
    ['LED', { kind: 'placement', consent: true }, 'visitation'],
    ['DIR', { kind: 'placement', consent: false }, 'committee'],
    ['VIS', { kind: 'placement', section: 'BL § 47' }, 'committee'],
    ['VIS', { kind: 'placement' }, 'committee'],
    ['LED', { kind: 'examination', consent: false }, 'committee'],
    ['EKS', { kind: 'noFurther' }, 'worker'],
    ['JUR', { kind: 'refusal' }, 'worker'],
  ])('%s may not decide %j: it is made at %s', (by, data, level) => {
    const refusal = opened().refuses('decide', { by, data });
    expect(refusal).toMatchObject({ code: 'DECISION_ABOVE_LEVEL', params: { level, by } });
  });

  test('a consent on record need not be told again, a consent taken back counts no more', () => {
    const life = opened();
    const consent = { from: 'youngPerson', to: 'placement' };
    life.does('record-consent', { data: { ...consent, given: true } });
    life.does('decide', { by: 'VIS', data: { kind: 'placement' } });
    life.does('record-consent', { data: { ...consent, given: false } });
    expect(life.refuses('decide', { by: 'VIS', data: { kind: 'placement' } }).params?.['level']).toBe('committee');
  });

  test('the level told is not believed', () => {
    const life = opened();
    const told = { kind: 'measure', step: '1', level: 'committee' };
    expect(life.refuses('decide', { by: 'TLB', data: told })).toMatchObject({
      code: 'FIELD_UNKNOWN',
      params: { field: 'level' },
    });
    life.does('decide', { by: 'TLB', data: { kind: 'measure', step: '1' } });
    expect(last(life)['level']).toBe('teamMeeting');
  });

  test('the chair alone is no committee', () => {
    expect(roleAtLevel(['committeeChair'], 'worker')).toBeUndefined();
    expect([levelOf('committeeChair'), levelOf('director')]).toEqual([undefined, 'visitation']);
  });

  test('an ending takes step and price from the measure it ends, filled in where only one runs', () => {
    const life = opened();
    const data = {
      kind: 'measure',
      measure: 'familiebehandling',
      step: '2',
      monthlyPrice: 5_000,
      expectedEnd: '2026-08-01',
    };
    life.does('decide', { data });
    const measure = life.does('start-measure');
    expect(last(life)).toEqual({
      decision: 3,
      kind: 'support',
      measure: 'familiebehandling',
      step: '2',
      expectedEnd: '2026-08-01',
    });
    life.does('decide', { data: { kind: 'ending' } });
    expect(last(life)).toMatchObject({ regarding: measure, level: 'worker' });
  });

  test('the extension of a placement without consent stays with the committee', () => {
    const life = opened();
    const regarding = life.does('decide', { by: 'BUU', data: { kind: 'placement', consent: false } });
    expect(life.refuses('decide', { by: 'VIS', data: { kind: 'extension', regarding } }).params?.['level']).toBe(
      'committee',
    );
    expect(life.journal.at(-1)?.law).toBe('BL § 47');
  });

  test('plans are dated; what none covers is for the visitation committee', () => {
    const matter = { kind: 'benefit', withoutConsent: false };
    const none = { ...exampleMunicipality, competence: [] };
    expect(levelFor(matter, none, '2026-01-01')).toBe('visitation');
    const strict = { from: '2026-06-01', lines: [{ kinds: ['benefit'], level: 'leader' }] } as const;
    const mild = { from: '2020-01-01', lines: [{ kinds: ['benefit'], level: 'worker' }] } as const;
    const both = { ...exampleMunicipality, competence: [mild, strict] };
    expect([levelFor(matter, both, '2026-05-31'), levelFor(matter, both, '2026-06-01')]).toEqual(['worker', 'leader']);
    const on = '2026-01-01';
    expect([waivingLevel('K06', none, on), waivingLevel('K17', { ...none, waiving: [] }, on)]).toEqual([
      'leader',
      'leader',
    ]);
  });

  test('a missing talk with the child is shown, not refused', () => {
    expect(opened().notices('decide', { data: { kind: 'noFurther' } })).toContain('K06');
  });
});

describe('placing acutely', () => {
  test('the chair decides; the duty officer records it on the chair’s behalf at night', () => {
    const life = opened();
    life.does('place-acutely', { by: 'FMD', data: { basis: 'chair' } });
    expect(life.journal.at(-1)).toMatchObject({ role: 'committeeChair', law: 'BL § 143', data: { basis: 'chair' } });
    life.does('place-acutely', { by: 'DV1', data: { basis: 'chair' } });
    expect(life.journal.at(-1)).toMatchObject({ role: 'dutyOfficer', data: { onBehalf: true } });
  });

  test('nobody else, and no caseworker even with consent', () => {
    const life = opened();
    expect(life.refuses('place-acutely', { by: 'LED', data: { basis: 'chair' } }).code).toBe('CHAIR_ONLY');
    expect(life.refuses('place-acutely', { by: 'B01', data: { basis: 'consent' } }).code).toBe('NOT_YOUR_ROLE');
    expect(life.refuses('place-acutely', { by: 'JUR', data: { basis: 'consent' } }).code).toBe('NOT_YOUR_ROLE');
    life.does('place-acutely', { by: 'TLB', data: { basis: 'consent' } });
    expect(life.journal.at(-1)?.law).toBe('BL § 46');
  });
});
