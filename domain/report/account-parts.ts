import type { Bilingual } from '../case/kernel/time';
import { acuteWithoutBasis, renewalsWithoutBasis } from '../law/lapsing-decisions';

/** A figure of the account whose cases are listed one by one, with the rules that put them there. */
export interface ListedFigure {
  readonly code: string;
  readonly rules: readonly string[];
}

/** One part of the account: its title, its figures, and those whose cases are listed. */
export interface AccountPart {
  readonly code: string;
  readonly title: Bilingual;
  readonly figures: readonly string[];
  readonly listed: readonly ListedFigure[];
}

/** What Ankestyrelsen asks first (redegørelse), in the order in which it asks. */
export const accountParts: readonly AccountPart[] = [
  {
    code: 'notifications',
    title: { da: 'Underretninger', en: 'Notifications' },
    figures: [
      'notifications',
      'unassessed-notifications',
      'late-assessments',
      'assessed-in-time',
      'assessment-hours',
      'receipts-in-time',
      'screened-in-time',
    ],
    listed: [
      { code: 'unassessed-notifications', rules: ['K02'] },
      { code: 'late-assessments', rules: ['K02'] },
    ],
  },
  {
    code: 'talks',
    title: { da: 'Børnesamtaler', en: 'Talks with the child' },
    figures: ['child-heard', 'talks-missing', 'closed-without-talk'],
    listed: [
      { code: 'talks-missing', rules: ['K06'] },
      { code: 'closed-without-talk', rules: ['K06'] },
    ],
  },
  {
    code: 'examinations',
    title: { da: 'Børnefaglige undersøgelser', en: 'Examinations' },
    figures: [
      'examination-duty',
      'examination-duty-missing',
      'examinations-running',
      'examinations-overdue',
      'provisional-missing',
      'examination-in-time',
      'examination-days',
    ],
    listed: [
      { code: 'examination-duty-missing', rules: ['P06'] },
      { code: 'examinations-overdue', rules: ['K04'] },
    ],
  },
  {
    code: 'placements',
    title: { da: 'Anbragte børn', en: 'Placed children' },
    figures: [
      'placed-children',
      'visits-missing',
      'decisions-lapsed',
      'decisions-lapsed-in-period',
      'renewals-missing',
      'renewals-late',
    ],
    listed: [
      { code: 'visits-missing', rules: ['K15'] },
      { code: 'decisions-lapsed', rules: acuteWithoutBasis },
      { code: 'decisions-lapsed-in-period', rules: acuteWithoutBasis },
      { code: 'renewals-missing', rules: renewalsWithoutBasis },
      { code: 'renewals-late', rules: renewalsWithoutBasis },
    ],
  },
  {
    code: 'measures',
    title: { da: 'Planer, indsatser og opfølgning', en: 'Plans, measures and follow-up' },
    figures: ['plan-in-time', 'first-follow-up', 'follow-ups-overdue', 'measures-expired', 'waiting-list'],
    listed: [{ code: 'measures-expired', rules: ['K25'] }],
  },
  {
    code: 'times',
    title: { da: 'Sagsbehandlingstider', en: 'Handling times' },
    figures: ['applications-in-time', 'application-days', 'start-days'],
    listed: [],
  },
  {
    code: 'caseload',
    title: { da: 'Sager og sagstal', en: 'Cases and caseload' },
    figures: [
      'open-cases',
      'new-cases',
      'reopened-cases',
      'closed-cases',
      'nothing-outstanding',
      'cases-per-full-time',
      'full-time',
      'heads',
      'workers-over-limit',
      'cases-without-worker',
    ],
    listed: [],
  },
  {
    code: 'records',
    title: { da: 'Registrering', en: 'Records' },
    figures: ['recorded-late', 'note-days'],
    listed: [],
  },
];
