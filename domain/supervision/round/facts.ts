import { act } from '../../case/kernel/definition';
import * as f from '../../case/kernel/fields';
import type { Role } from '../../case/kernel/event';
import { caseStages } from '../../case/stage';
import { caseKinds } from '../../case/words';
import { allocations, eliminationReasons, populationStandings, strataFields } from './words';

/** Who runs management supervision. */
const supervising: readonly Role[] = ['supervisor', 'leader', 'director'];

/** A round of management supervision was opened (tilsynsrunde): by the year wheel, or by hand with a reason. */
export const RoundOpened = act({
  event: 'RoundOpened',
  command: 'open',
  stage: 'round',
  label: { da: 'Åbn en tilsynsrunde', en: 'Open a supervision round' },
  roles: supervising,
  example: '--size 20 --strata team --reason "Klager over sagsbehandlingstid"',
  fields: {
    reason: f.text('Begrundelse for runden', 'Reason of the round'),
    size: f.optional(f.number('Antal sager', 'Number of cases', 1, 10_000)),
    percent: f.optional(f.number('Antal sager i procent', 'Number of cases in percent', 1, 100)),
    strata: f.optional(f.codes('Opdelt efter', 'Divided by', strataFields)),
    allocation: f.optional(f.code('Fordeling', 'Allocation', allocations)),
    minPerStratum: f.optional(f.number('Mindst fra hvert stratum', 'At least from each stratum', 0, 10_000)),
    capPerStratum: f.optional(f.number('Højst fra hvert stratum', 'At most from each stratum', 0, 10_000)),
    minPerWorker: f.optional(f.number('Mindst fra hver rådgiver', 'At least from each worker', 0, 10_000)),
    capPerWorker: f.optional(f.number('Højst fra hver rådgiver', 'At most from each worker', 0, 10_000)),
    replacements: f.optional(f.number('Erstatninger i hvert stratum', 'Replacements in each stratum', 0, 1_000)),
    secondReviewPercent: f.optional(f.number('Gennemgås af to, i procent', 'Reviewed by two, in percent', 0, 100)),
    standing: f.optional(f.code('Hvilke sager', 'Which cases', populationStandings)),
    closedSince: f.optional(f.day('Lukket siden', 'Closed since')),
    kinds: f.optional(f.codes('Kun sagstyper', 'Only kinds of case', caseKinds)),
    stages: f.optional(f.codes('Kun trin', 'Only stages', caseStages)),
    focus: f.optional(f.identifiers('Fokuspunkter', 'Focus points')),
    instant: f.derived(f.moment('Populationens tidspunkt', 'Instant of the population')),
    edition: f.derived(f.identifier('Udtræksreglens udgave', 'Edition of the rule of draws')),
    slot: f.derived(f.identifier('Plads på årshjulet', 'Place on the year wheel')),
  },
});

/** The focus points of a round were chosen (fokuspunkter); the last choice counts. */
export const FocusChosen = act({
  event: 'FocusChosen',
  command: 'focus',
  stage: 'round',
  label: { da: 'Vælg rundens fokuspunkter', en: 'Choose the focus points of the round' },
  roles: supervising,
  example: '--focus K06,K12',
  fields: {
    focus: f.identifiers('Fokuspunkter', 'Focus points'),
    reason: f.optional(f.text('Begrundelse', 'Reason')),
  },
});

/** A further draw of the round was ordered, with a reason (supplerende udtræk). It gets a seed and a number of its own. */
export const FurtherDrawOrdered = act({
  event: 'FurtherDrawOrdered',
  command: 'further-draw',
  stage: 'round',
  label: { da: 'Bestil et supplerende udtræk', en: 'Order a further draw' },
  roles: supervising,
  example: '--size 10 --reason "Flere sager om overgang til voksenlivet"',
  fields: {
    size: f.number('Antal sager', 'Number of cases', 1, 10_000),
    reason: f.text('Begrundelse', 'Reason'),
    draw: f.derived(f.number('Udtrækkets nummer', 'Number of the draw', 2, 1_000)),
  },
});

/** A drawn case went out of the round (udgår); the next ticket of its stratum takes its place. */
export const CaseEliminated = act({
  event: 'CaseEliminated',
  command: 'eliminate',
  stage: 'round',
  label: { da: 'Lad en udtrukket sag udgå', en: 'Take a drawn case out' },
  roles: supervising,
  example: '--number 7 --reason transferred --explanation "Familien flyttede den 3. november"',
  fields: {
    number: f.number('Sagens nummer i udtrækket', 'Number of the case in the draw', 1, 100_000),
    reason: f.code('Grund', 'Reason', eliminationReasons),
    explanation: f.text('Begrundelse', 'Explanation'),
    case: f.derived(f.identifier('Sag', 'Case')),
  },
});

/** What reviews have come to was asked for now instead of next morning. Leaves no entry of its own. */
export const ReviewsAskedFor = act({
  event: 'ReviewsAskedFor',
  command: 'gather',
  stage: 'round',
  label: { da: 'Spørg gennemgangene nu', en: 'Ask the reviews now' },
  example: '',
  fields: {},
});

/** The round was closed (afsluttet): every drawn case is reviewed to the end, or went out. */
export const RoundClosed = act({
  event: 'RoundClosed',
  command: 'close',
  stage: 'round',
  label: { da: 'Afslut runden', en: 'Close the round' },
  roles: supervising,
  example: '--conclusion "Opfølgningen er bedre end sidst"',
  fields: { conclusion: f.optional(f.text('Konklusion', 'Conclusion')) },
});
