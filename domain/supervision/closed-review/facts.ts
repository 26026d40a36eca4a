import { categoryWords } from '../../case/from-list/verdict';
import type { Role } from '../../case/kernel/event';
import { act, fact } from '../../case/kernel/definition';
import {
  code,
  day,
  derived,
  entries,
  entry,
  identifiers,
  moment,
  number,
  identifier,
  optional,
  text,
} from '../../case/kernel/fields';
import { concernAnswers, concernRoutes, familyOutcomes } from './concern';
import { readingWords } from './readings';

/** Roles that may open a review, add cases to it and close it. */
const leading: readonly Role[] = ['leader', 'supervisor', 'director', 'externalConsultant'];

/** Roles that may review closed cases. */
export const reviewing: readonly Role[] = [...leading, 'lawyer', 'teamLeader'];

const stage = 'closedReview';
const cases = identifiers('sager', 'cases');
const reason = optional(text('begrundelse', 'reason'));
const asOf = optional(day('bedømt pr. (ellers nu)', 'judged as of (otherwise now)'));
const { first, external } = readingWords;

/** A review of closed cases was opened (gennemgang åbnet): the cases closed from one day to another, both included. */
export const ClosedReviewOpened = act({
  event: 'ClosedReviewOpened',
  command: 'open',
  stage,
  label: { da: 'Åbn en gennemgang af lukkede sager', en: 'Open a review of closed cases' },
  fields: { from: day('lukket fra og med', 'closed from'), to: day('lukket til og med', 'closed until'), asOf, reason },
  roles: leading,
  example: '--from 01-01-2023 --to 31-12-2024 --reason "Bestilt af udvalget"',
});

/** The population was extended (udvidet): by another period, or by named cases. Cases that are in it stay as they are. */
export const ClosedReviewExtended = act({
  event: 'ClosedReviewExtended',
  command: 'extend',
  stage,
  label: { da: 'Udvid gennemgangen med flere lukkede sager', en: 'Extend the review by more closed cases' },
  fields: {
    from: optional(day('lukket fra og med', 'closed from')),
    to: optional(day('lukket til og med', 'closed until')),
    cases: optional(cases),
    asOf,
    reason,
  },
  roles: leading,
  example: '--from 01-01-2022 --to 31-12-2022 --reason "Udvidet af det eksterne firma"',
});

/** A part of the population with the verdict of the controls on each case; a column each, see `listing.ts`. */
export const ClosedCasesListed = fact({
  event: 'ClosedCasesListed',
  command: 'list-closed-cases',
  stage,
  label: { da: 'Lukkede sager med kontrollernes vurdering', en: 'Closed cases with the verdict of the controls' },
  fields: {
    of: entry('efter', 'following', 'ClosedReviewOpened', 'ClosedReviewExtended'),
    cases,
    categories: identifiers('kategorier', 'categories'),
    greater: identifiers('mangler i større grad', 'wanting to a greater degree'),
    lesser: identifiers('mangler i mindre grad', 'wanting to a lesser degree'),
    unweighed: identifiers('mangler uden vægt', 'wanting without weight'),
    people: identifiers('har arbejdet på sagen', 'worked on the case'),
  },
  example: '',
});

/** The population is frozen (låst): how many cases, and the hash of the list and its verdicts. */
export const ClosedPopulationFrozen = fact({
  event: 'ClosedPopulationFrozen',
  command: 'freeze-closed-population',
  stage,
  label: { da: 'Populationen er låst', en: 'The population is frozen' },
  fields: {
    of: entry('efter', 'following', 'ClosedReviewOpened', 'ClosedReviewExtended'),
    cases: number('sager', 'cases', 0, 10_000_000),
    hash: identifier('aftryk', 'hash'),
    asOf: moment('bedømt pr.', 'judged as of'),
    knownAt: moment('efter hvad man vidste', 'by what was known at'),
    known: number('var der i forvejen', 'were in it before', 0, 10_000_000),
    notClosed: number('ikke lukkede', 'not closed', 0, 10_000_000),
    unreadable: number('ikke læselige (slettede)', 'not readable (erased)', 0, 10_000_000),
  },
  example: '',
});

/** A person read cases and gave their own verdict (egen vurdering). It stands beside the others, never in their place. */
export const ClosedCasesRead = act({
  event: 'ClosedCasesRead',
  command: 'move',
  stage,
  label: { da: 'Vurdér sager, og flyt dem med en begrundelse', en: 'Read cases, and move them with a rationale' },
  fields: {
    cases,
    category: code('kategori', 'category', categoryWords),
    reading: optional(code('gennemgang', 'reading', { first, external })),
    rationale: optional(text('begrundelse', 'rationale')),
  },
  roles: reviewing,
  example:
    '--cases 2026-000017 --category "mindre grad" --rationale "Samtalen er holdt; notatet ligger i netværkssagen."',
});

/** Somebody answered whether there is concern for the children now (er der bekymring nu?), with a reason. */
export const ConcernAnswered = act({
  event: 'ConcernAnswered',
  command: 'concern',
  stage,
  law: 'BL §§ 18, 133',
  label: { da: 'Svar på, om der er bekymring nu', en: 'Answer whether there is concern now' },
  fields: {
    cases,
    answer: code('bekymring nu', 'concern now', concernAnswers),
    route: optional(code('hvad sker der nu', 'what happens now', concernRoutes)),
    reassessOn: optional(day('vurderes igen', 'to be assessed again on')),
    reason,
  },
  roles: reviewing,
  example:
    '--cases 2026-000017 --answer ja --route notification --reason "Barnet er ikke hørt, og volden er ikke afklaret."',
});

/** What became of answers of concern in the cases themselves: notified or screening begun, and reopened. */
export const ClosedCasesRaised = fact({
  event: 'ClosedCasesRaised',
  command: 'raise-closed-cases',
  stage,
  law: 'BL §§ 18, 133, 136',
  label: { da: 'Underrettet eller screening begyndt', en: 'Notified, or a screening begun' },
  fields: {
    answer: entry('svar', 'answer', 'ConcernAnswered'),
    cases: optional(cases),
    entries: optional(entries('poster i sagerne', 'entries in the cases')),
    notReopened: optional(identifiers('ikke genåbnet', 'not reopened')),
    refused: optional(identifiers('afvist af sagen', 'refused by the case')),
    codes: optional(identifiers('hvorfor', 'why')),
  },
  example: '',
});

/** The families were informed, or why that is not relevant (familien orienteret). */
export const ClosedReviewFamilyInformed = act({
  event: 'ClosedReviewFamilyInformed',
  command: 'informed',
  stage,
  label: { da: 'Notér, at familien er orienteret', en: 'Note that the family was informed' },
  fields: { cases, outcome: code('udfald', 'outcome', familyOutcomes), reason },
  roles: reviewing,
  example: '--cases 2026-000017 --outcome informed',
});

/** Cases were assessed again on or by the day that was set (ny vurdering). */
export const ClosedCasesReassessed = act({
  event: 'ClosedCasesReassessed',
  command: 'reassess',
  stage,
  label: { da: 'Notér den nye vurdering', en: 'Note the new assessment' },
  fields: { cases, assessment: text('vurdering', 'assessment') },
  roles: reviewing,
  example: '--cases 2026-000017 --assessment "Barnet trives; sagen er stadig forsvarligt lukket."',
});

/**
 * Cases were chosen to be reviewed by law and by profession side by side (Task Force): the named ones, or by lot where
 * none are named; then with the hashes of the frozen lists and the seed they give.
 */
export const TaskForceChosen = act({
  event: 'TaskForceChosen',
  command: 'task-force',
  stage,
  label: { da: 'Vælg sager til Task Force-gennemgang', en: 'Choose cases for a Task Force review' },
  fields: {
    cases: optional(cases),
    size: optional(number('aftalt antal (ellers 20)', 'agreed number (otherwise 20)', 1, 1000)),
    reason,
    populations: derived(identifiers('lod trukket af lister med aftryk', 'lot drawn from lists with hashes')),
    seed: derived(identifier('lodtrækningens frø', 'seed of the lot')),
  },
  roles: leading,
  example: '--choose 20 --reason "Aftalt med Task Force"',
});

/** One of the two reviews of a Task Force case: what it found wanting, nothing where it is sound. */
export const TaskForceCaseReviewed = act({
  event: 'TaskForceCaseReviewed',
  command: 'task-force-review',
  stage,
  label: { da: 'Notér en gennemgang i Task Force', en: 'Note a review of the Task Force' },
  fields: {
    cases,
    strand: code('gennemgang', 'review', {
      legal: { da: 'juridisk', en: 'legal' },
      professional: { da: 'socialfaglig', en: 'professional' },
    }),
    wanting: optional(identifiers('mangler (kontroller eller spørgsmål)', 'wanting (controls or questions)')),
    rationale: optional(text('begrundelse', 'rationale')),
  },
  roles: reviewing,
  example: '--cases 2026-000017 --strand juridisk --wanting K06 --rationale "Barnet er ikke hørt før afgørelsen."',
});

/** The review is over (afsluttet): every case has its answer. */
export const ClosedReviewClosed = act({
  event: 'ClosedReviewClosed',
  command: 'close',
  stage,
  label: { da: 'Afslut gennemgangen', en: 'Close the review' },
  fields: { conclusion: optional(text('konklusion', 'conclusion')) },
  roles: leading,
  example: '--conclusion "Lagt frem for udvalget 8. april."',
});
