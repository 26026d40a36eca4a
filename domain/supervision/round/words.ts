import type { Bilingual } from '../../case/kernel/time';

/** What a round's population can be divided by: code, and the column of the frozen list (Danish, as in case lists). */
export const strataFields = {
  team: { da: 'team', en: 'team' },
  worker: { da: 'rådgiver', en: 'worker' },
  kind: { da: 'sagstype', en: 'kind of case' },
  stage: { da: 'skridt', en: 'stage' },
  colour: { da: 'farve', en: 'colour' },
  recordedLate: { da: 'efterregistreret', en: 'recorded late' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of a field of the population. */
export type StrataField = keyof typeof strataFields;

/** Which cases a round is about, by where they stood at its instant. */
export const populationStandings = {
  open: { da: 'åbne sager', en: 'open cases' },
  closed: { da: 'lukkede sager', en: 'closed cases' },
  all: { da: 'åbne og lukkede sager', en: 'open and closed cases' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How the cases of a draw are shared out among the strata. */
export const allocations = {
  proportional: { da: 'efter størrelse', en: 'by size' },
  fixed: { da: 'lige mange fra hver', en: 'the same number from each' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a drawn case goes out of a round (udgår). None of them is what the case looks like. */
export const eliminationReasons = {
  conflictOfInterest: { da: 'ingen uden forbindelse til sagen', en: 'nobody unconnected with the case' },
  transferred: { da: 'flyttet til en anden kommune', en: 'moved to another municipality' },
  openedInError: { da: 'oprettet ved en fejl', en: 'opened in error' },
  reviewedElsewhere: { da: 'gennemgås af anden myndighed', en: 'under review by another authority' },
  childDied: { da: 'barnet er død', en: 'the child has died' },
  other: { da: 'andet, se begrundelsen', en: 'other, see the explanation' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The stages of a round. */
export const roundStages = {
  none: { da: 'ikke åbnet', en: 'not opened' },
  freezing: { da: 'populationen fryses', en: 'the population is being frozen' },
  awaitingHead: { da: 'venter på dagens hoved', en: 'waiting for the daily head' },
  opening: { da: 'gennemgangene åbnes', en: 'the reviews are being opened' },
  reviewing: { da: 'under gennemgang', en: 'under review' },
  reviewed: { da: 'gennemgået', en: 'reviewed' },
  closed: { da: 'afsluttet', en: 'closed' },
} as const satisfies Readonly<Record<string, Bilingual>>;
