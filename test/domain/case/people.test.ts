import { actorOn, holdersOf } from '../../../domain/staff/register';
import { exampleRegister } from '../../../domain/staff/registers/example';
import { workerOf } from '../../../domain/case/standing';
import { inRoleOrder } from '../../../domain/staff/roles';
import { Life, readyToClose } from './life';

describe('who may do what', () => {
  test('strangers are refused, and those whose role has ended', () => {
    const life = new Life('2027-02-01T09:00:00.000Z');
    const data = { child: 'B1', notifier: 'citizen' };
    expect(life.refuses('notify', { by: 'XYZ', data })).toMatchObject({
      code: 'UNKNOWN_STAFF',
      params: { initials: 'XYZ' },
    });
    expect(life.refuses('notify', { by: 'EKS', data }).code).toBe('UNKNOWN_STAFF');
  });

  test('everyone on the register records facts; an external consultant notifies', () => {
    const life = new Life();
    life.does('notify', { by: 'EKS', data: { child: 'B1', notifier: 'professional' } });
    expect(life.journal[1]?.role).toBe('externalConsultant');
    for (const by of ['TIL', 'DRF', 'GEN', 'FMD', 'DV1']) life.does('note', { by, text: { note: 'Set' } });
  });

  test('somebody disqualified gets nothing of the case (inhabil)', () => {
    const life = readyToClose();
    life.does('register-conflict', { by: 'TLB', data: { worker: 'LED' } });
    const refusal = life.refuses('approve-closure', { by: 'LED' });
    expect(refusal).toMatchObject({ code: 'CONFLICT_OF_INTEREST', params: { by: 'LED' } });
    expect(life.refuses('note', { by: 'LED', text: { note: 'Hej' } }).code).toBe('CONFLICT_OF_INTEREST');
    life.does('approve-closure', { by: 'TLB' });
  });

  test('somebody disqualified is not given the case, nor put beside whoever has it', () => {
    const life = readyToClose();
    life.does('assign', { by: 'TLB', data: { worker: 'B01' }, at: '2026-01-06' });
    life.does('register-conflict', { by: 'TLB', data: { worker: 'B02' } });
    const refusal = life.refuses('assign', { by: 'TLB', data: { worker: 'B02' } });
    expect(refusal).toMatchObject({ code: 'WORKER_DISQUALIFIED', params: { worker: 'B02' } });
    expect(life.refuses('assign-second', { by: 'TLB', data: { worker: 'B02' } }).code).toBe('WORKER_DISQUALIFIED');
    life.does('assign', { by: 'TLB', data: { worker: 'B02' }, at: '2026-01-05' });
    expect(workerOf(life.state)).toBe('B01');
    life.does('assign', { by: 'TLB', data: { worker: 'B03' } });
  });

  test('an act outside one’s roles names the roles that may', () => {
    const refusal = readyToClose().refuses('reopen', { by: 'DRF', data: { reason: 'court' } });
    expect(refusal).toMatchObject({ code: 'NOT_YOUR_ROLE', params: { command: 'reopen' } });
    expect(refusal.params?.['roles']).toContain('teamLeader');
  });

  test('what has not happened yet is refused; planned days are not', () => {
    const life = new Life('2026-01-05T22:59:00.000Z');
    const data = { child: 'B1', notifier: 'citizen' };
    expect(life.refuses('notify', { data, at: '2026-01-05T22:59:00.001Z' }).code).toBe('IN_THE_FUTURE');
    expect(life.refuses('notify', { data, at: '2026-01-06' }).code).toBe('IN_THE_FUTURE');
    life.does('notify', { data, at: '2026-01-05' });
    life.does('wait', { data: { until: '2027-01-01' } });
    expect(life.refuses('link-birth', { data: { child: 'B2', birthDay: '2026-01-06' } }).code).toBe('IN_THE_FUTURE');
    expect(life.refuses('wait', { data: { until: '2027-01-01' }, at: 'i går' }).code).toBe('FIELD_INVALID');
  });
});

describe('the staff register', () => {
  const until = {
    ...exampleRegister.members[0],
    initials: 'A1',
    roles: [{ role: 'caseworker', from: '2026-01-01', until: '2026-01-31' }],
  } as const;
  const leader = {
    initials: 'L1',
    roles: [{ role: 'leader', from: '2020-01-01' }],
    substitutes: [{ substitute: 'T1', from: '2020-01-01' }],
    absences: [{ from: '2026-02-01', until: '2026-02-14' }],
  } as const;
  const deputy = {
    initials: 'T1',
    roles: [{ role: 'teamLeader', from: '2020-01-01' }],
    teams: [{ team: 'T', from: '2020-01-01' }],
  } as const;
  const register = { municipality: 'x', members: [until, leader, deputy] };

  test('roles begin and end with their days, both included', () => {
    const roles = (day: string): readonly string[] => actorOn(register, 'A1', day).roles;
    expect([roles('2025-12-31'), roles('2026-01-01'), roles('2026-01-31'), roles('2026-02-01')]).toEqual([
      [],
      ['caseworker'],
      ['caseworker'],
      [],
    ]);
  });

  test('a substitute holds the roles of the absent for as long as the absence lasts', () => {
    expect(actorOn(register, 'T1', '2026-02-14')).toEqual({
      initials: 'T1',
      roles: ['teamLeader', 'leader'],
      substituting: ['leader'],
      team: 'T',
    });
    expect(actorOn(register, 'T1', '2026-02-15')).toEqual({ initials: 'T1', roles: ['teamLeader'], team: 'T' });
  });

  test('finds the holders of a role, and puts roles in their order', () => {
    expect(holdersOf(register, 'leader', '2026-02-15')).toEqual(['L1']);
    expect(inRoleOrder(['leader', 'caseworker', 'leader'])).toEqual(['caseworker', 'leader']);
  });
});
