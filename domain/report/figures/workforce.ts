import type { LoadFigure } from './figure';

const source = 'Sagsgang: journalen og medarbejderregisteret';

/** Figures of the caseload (sagstal). */
export const workforceFigures: readonly LoadFigure[] = [
  {
    code: 'cases-per-full-time',
    name: { da: 'Sager pr. årsværk', en: 'Cases per full-time equivalent' },
    definition: {
      da: 'Åbne sager delt med rådgivernes årsværk, uden dem der har længere fravær. Sager uden rådgiver tæller med.',
      en: 'Open cases over the workers’ full-time equivalents, less those on long absence. Cases without a worker count too.',
    },
    source,
    unit: 'cases',
    over: 'day',
    kind: 'ratio',
    of: ({ total }) => [total.cases, total.fullTime],
  },
  {
    code: 'full-time',
    name: { da: 'Årsværk', en: 'Full-time equivalents' },
    definition: {
      da: 'Rådgivernes beskæftigelsesgrader lagt sammen, uden dem der har længere fravær.',
      en: 'The workers’ shares of full time added up, less those on long absence.',
    },
    source,
    unit: 'fullTime',
    over: 'day',
    kind: 'amount',
    of: ({ total }) => [total.fullTime, 1],
  },
  {
    code: 'heads',
    name: { da: 'Rådgivere', en: 'Workers' },
    definition: {
      da: 'Personer med rollen rådgiver på dagen, også dem med fravær.',
      en: 'People who hold the role of caseworker on the day, those away too.',
    },
    source,
    unit: 'people',
    over: 'day',
    kind: 'amount',
    of: ({ total }) => [total.heads, 1],
  },
  {
    code: 'workers-over-limit',
    name: { da: 'Rådgivere over grænsen', en: 'Workers over the limit' },
    definition: {
      da: 'Rådgivere med flere vægtede sager end kommunens grænse, lavere for nyuddannede.',
      en: 'Workers with more weighted cases than the municipality’s limit, lower for the newly qualified.',
    },
    source: 'Kommunens grænse for sagstal',
    unit: 'people',
    over: 'day',
    kind: 'amount',
    of: ({ workers }) => [workers.filter(({ over }) => over > 0).length, 1],
  },
  {
    code: 'cases-without-worker',
    name: { da: 'Åbne sager uden rådgiver', en: 'Open cases without a worker' },
    definition: {
      da: 'Åbne sager, der ikke er tildelt, eller hvis rådgiver er holdt op eller væk uden stedfortræder.',
      en: 'Open cases not assigned, or whose worker has left or is away without a substitute.',
    },
    source,
    unit: 'cases',
    over: 'day',
    kind: 'amount',
    of: ({ vacant }) => [vacant, 1],
  },
];
