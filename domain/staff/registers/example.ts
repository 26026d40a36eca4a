import type { Role } from '../../case/kernel/event';
import type { StaffMember, StaffRegister, Substitution } from '../register';

const START = '2015-01-01';

function member(initials: string, team: string, ...roles: readonly Role[]): StaffMember {
  return {
    initials,
    roles: roles.map((role) => ({ role, from: START })),
    teams: [{ team, from: START }],
  };
}

function substitute(initials: string): readonly Substitution[] {
  return [{ substitute: initials, from: START }];
}

function workers(prefix: string, count: number, team: string): StaffMember[] {
  return Array.from({ length: count }, (_, index) =>
    member(`${prefix}${String(index + 1).padStart(2, '0')}`, team, 'caseworker'),
  );
}

/** Staff of the example municipality: three teams with their workers and leaders, and one person for each other role. */
export const exampleRegister: StaffRegister = {
  municipality: 'eksempel',
  members: [
    ...workers('B', 14, 'Børn og Unge'),
    ...workers('M', 14, 'Modtagelsen'),
    ...workers('H', 14, 'Handicap'),
    { ...member('TLB', 'Børn og Unge', 'teamLeader'), substitutes: substitute('TLM') },
    { ...member('TLM', 'Modtagelsen', 'teamLeader'), substitutes: substitute('TLB') },
    { ...member('TLH', 'Handicap', 'teamLeader'), substitutes: substitute('TLB') },
    { ...member('LED', 'Ledelsen', 'leader'), substitutes: substitute('TLB') },
    member('DIR', 'Ledelsen', 'director'),
    member('JUR', 'Ledelsen', 'lawyer'),
    member('VIS', 'Ledelsen', 'visitation'),
    member('BUU', 'Udvalget', 'committee'),
    member('FMD', 'Udvalget', 'committee', 'committeeChair'),
    member('DV1', 'Døgnvagten', 'dutyOfficer'),
    member('DV2', 'Døgnvagten', 'dutyOfficer'),
    member('TIL', 'Ledelsen', 'supervisor'),
    member('GEN', 'Ledelsen', 'recoveryLead'),
    {
      initials: 'EKS',
      roles: [{ role: 'externalConsultant', from: '2025-01-01', until: '2026-12-31' }],
    },
    member('DRF', 'Drift', 'operations'),
  ],
};
