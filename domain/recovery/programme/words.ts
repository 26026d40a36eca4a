import type { Bilingual } from '../../case/kernel/time';

/** The stages of a programme. */
export const programmeStages = {
  none: { da: 'ikke åbnet', en: 'not opened' },
  overview: { da: 'sagerne gennemgås', en: 'the cases are being looked through' },
  running: { da: 'i gang', en: 'under way' },
  paused: { da: 'sat på pause', en: 'paused' },
  completed: { da: 'afsluttet', en: 'completed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why cases are counted elsewhere from a day on (omregistrering). */
export const reRegistrations = {
  siblings: { da: 'lagt sammen med en søskendesag', en: 'put together with a sibling’s case' },
  otherDepartment: { da: 'tælles i en anden afdeling', en: 'counted by another department' },
  benefitOnly: { da: 'kun en ydelse; tælles som ydelsessag', en: 'a benefit only; counted among benefits' },
  notACase: { da: 'var ikke en sag', en: 'was no case' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Weeks without progress after which a step counts as standing still, unless the programme says otherwise. */
export const STALL_WEEKS = 4;
