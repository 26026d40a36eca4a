import type { StaffMember } from '../../client/cli/ports';

const from = '2015-01-01';

/** Ten caseworkers and the people above them. */
export const staff: readonly StaffMember[] = [
  ...Array.from({ length: 10 }, (_, i) => ({
    initials: `B${String(i + 1).padStart(2, '0')}`,
    roles: ['caseworker' as const],
    team: 'Modtagelsen',
    from,
  })),
  { initials: 'TL1', roles: ['teamLeader'], team: 'Modtagelsen', from },
  { initials: 'LED', roles: ['leader'], team: 'Ledelsen', from },
  { initials: 'DV1', roles: ['dutyOfficer'], team: 'Døgnvagten', from },
];
