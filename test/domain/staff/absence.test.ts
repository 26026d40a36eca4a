import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import { vacancyOf } from '../../../domain/staff/absence';
import { actorOn, presentOn, substituteOn, memberOf } from '../../../domain/staff/register';
import { exampleRegister } from '../../../domain/staff/registers/example';
import { registerOf, type StaffEntry } from '../../../journal/staff/staff-store';
import { Life } from '../case/life';

const entries: readonly StaffEntry[] = [
  { initials: 'B01', roles: ['caseworker'], team: 'M', substitute: 'B02', from: '2025-01-01', until: '2026-03-31' },
  { initials: 'B01', roles: ['caseworker'], team: 'M', substitute: 'B03', from: '2026-04-01' },
  { initials: 'B02', roles: ['caseworker'], team: 'M', from: '2025-01-01' },
  { initials: 'B03', roles: ['caseworker'], team: 'M', from: '2025-01-01', until: '2026-06-30' },
  { initials: 'LED', roles: ['leader'], substitute: 'B02', from: '2025-01-01' },
];

const register = registerOf('x', entries, [
  { initials: 'B01', from: '2026-03-30', until: '2026-04-10' },
  { initials: 'B01', from: '2026-07-01' },
  { initials: 'B02', from: '2026-03-31', until: '2026-03-31' },
  { initials: 'LED', from: '2026-05-01', until: '2026-05-01' },
  { initials: 'ZZ', from: '2026-01-01' },
]);

describe('absences and substitutes in the register', () => {
  test('a substitute is dated, like roles and teams', () => {
    const member = memberOf(register, 'B01');
    if (!member) throw new Error('B01 is in the register');
    expect(['2024-12-31', '2026-03-31', '2026-04-01'].map((day) => substituteOn(member, day))).toEqual([
      undefined,
      'B02',
      'B03',
    ]);
  });

  test('somebody absent is stood in for by the substitute of the day who is there', () => {
    const there = (day: string): readonly string[] => presentOn(register, ['B01'], day);
    expect([
      there('2026-03-29'),
      there('2026-03-30'),
      there('2026-03-31'),
      there('2026-04-01'),
      there('2026-04-11'),
      there('2026-07-01'),
    ]).toEqual([['B01'], ['B02'], [], ['B03'], ['B01'], []]);
  });

  test('the substitute holds the roles of the absent, and of nobody else', () => {
    expect(actorOn(register, 'B02', '2026-05-01')).toMatchObject({
      roles: ['caseworker', 'leader'],
      substituting: ['leader'],
    });
    expect(actorOn(register, 'B02', '2026-05-02').roles).toEqual(['caseworker']);
  });

  test('an absence of somebody the register does not know makes nobody of them', () => {
    expect(memberOf(register, 'ZZ')).toBeUndefined();
  });
});

describe('vacancies', () => {
  test.each([
    [undefined, '2026-03-01', 'neverAssigned'],
    ['ZZ', '2026-03-01', 'left'],
    ['B03', '2026-06-30', undefined],
    ['B03', '2026-07-01', 'left'],
    ['B01', '2026-03-30', undefined],
    ['B01', '2026-03-31', 'absent'],
    ['B01', '2026-07-01', 'absent'],
    ['B01', '2026-06-15', undefined],
  ] as const)('a case of %s on %s: %s', (worker, day, expected) => {
    expect(vacancyOf(register, worker, day)).toBe(expected);
  });
});

describe('acts by deputy', () => {
  const away = {
    ...exampleRegister,
    members: exampleRegister.members.map((member) =>
      member.initials === 'LED' ? { ...member, absences: [{ from: '2026-01-05', until: '2026-01-05' }] } : member,
    ),
  };

  test('are recorded as such, in the role of the one who is absent, and only while the absence lasts', () => {
    const life = new Life('2026-01-05T09:00:00.000Z', exampleMunicipality, away);
    life.does('notify', { by: 'M01', data: { child: 'B1', notifier: 'citizen', worker: 'B01' } });
    const measure = { by: 'TLB', data: { kind: 'measure', step: '3', consent: true } };
    life.does('decide', measure);
    expect(life.journal.at(-1)).toMatchObject({ role: 'leader', data: { level: 'leader', deputy: true } });
    life.does('decide', { by: 'TLB', data: { kind: 'measure', step: '1' } });
    expect(life.journal.at(-1)?.role).toBe('teamLeader');
    expect(life.journal.at(-1)?.data).not.toHaveProperty('deputy');
    life.does('waive', { by: 'TLB', data: { control: 'K06' }, text: { reason: 'r' } });
    expect(life.journal.at(-1)).toMatchObject({ type: 'ControlWaived', role: 'leader', data: { deputy: true } });
    life.wait({ days: 1 });
    expect(life.refuses('decide', measure)).toMatchObject({
      code: 'DECISION_ABOVE_LEVEL',
      params: { level: 'leader' },
    });
  });
});
