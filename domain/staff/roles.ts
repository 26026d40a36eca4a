import type { Role } from '../case/kernel/event';
import type { Bilingual } from '../case/kernel/time';

/** The roles in words (roller), the least powerful first: of several, the first that suffices is the one recorded. */
export const roleWords: Readonly<Record<Role, Bilingual>> = {
  caseworker: { da: 'rådgiver', en: 'caseworker' },
  secondWorker: { da: 'anden rådgiver', en: 'second worker' },
  dutyOfficer: { da: 'døgnvagt', en: 'duty officer' },
  lawyer: { da: 'socialjurist', en: 'lawyer' },
  teamLeader: { da: 'teamleder', en: 'team leader' },
  leader: { da: 'leder', en: 'leader' },
  director: { da: 'direktør', en: 'director' },
  visitation: { da: 'visitationsudvalg', en: 'visitation committee' },
  committee: { da: 'børne- og ungeudvalg', en: 'children and youth committee' },
  committeeChair: { da: 'formand for børne- og ungeudvalget', en: 'chair of the committee' },
  recoveryLead: { da: 'genopretningsleder', en: 'recovery lead' },
  supervisor: { da: 'ledelsestilsyn', en: 'supervisor' },
  externalConsultant: { da: 'ekstern konsulent', en: 'external consultant' },
  operations: { da: 'drift', en: 'operations' },
  system: { da: 'Sagsgang', en: 'Sagsgang' },
};

const order = Object.keys(roleWords) as readonly Role[];

/** The roles in the order of {@link roleWords}, each once. */
export function inRoleOrder(roles: readonly Role[]): readonly Role[] {
  return order.filter((role) => roles.includes(role));
}
