import { DecisionMade } from '../../case/decision/facts';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { daysBetween } from '../../law/calendar/day-arithmetic';
import { isIn } from '../period';
import { findingsWhere, inTime, overdue, subjectOf } from './counting';
import type { CaseFigure } from './figure';

/** Figures of the talk with the child and of the examination (børnefaglig undersøgelse). */
export const examinationFigures: readonly CaseFigure[] = [
  {
    code: 'child-heard',
    name: { da: 'Barnet hørt før afgørelsen', en: 'Child heard before the decision' },
    definition: {
      da: 'Andel af periodens afgørelser, hvor der var talt med barnet forinden, eller samtalen var undladt efter loven med barnets perspektiv fra en anden kilde.',
      en: 'Of the period’s decisions, the share before which the child was talked with, or the talk left out as the law has it with the child’s view from another source.',
    },
    source: 'BL § 5',
    unit: 'decisions',
    over: 'period',
    kind: 'share',
    counts: ({ findings }, period) =>
      findings
        .filter(
          ({ rule, about, day, standing }) =>
            rule === 'K06' && about === DecisionMade.event && standing !== 'notYetDue' && isIn(period, day),
        )
        .map(({ subject, standing }) => ({ subject, met: standing === 'met' })),
  },
  {
    code: 'talks-missing',
    name: { da: 'Børnesamtaler, der mangler', en: 'Talks with the child missing' },
    definition: {
      da: 'Samtaler med barnet, der skulle have været holdt i en åben sag og endnu kan holdes.',
      en: 'Talks with the child that should have been held in an open case and still can be.',
    },
    source: 'BL § 5',
    unit: 'decisions',
    over: 'day',
    kind: 'count',
    counts: overdue('K06'),
  },
  {
    code: 'closed-without-talk',
    name: { da: 'Lukket uden den nødvendige børnesamtale', en: 'Closed without the talk that was needed' },
    definition: {
      da: 'Lukkede sager, hvor en børnesamtale manglede, og som ikke er genåbnet.',
      en: 'Closed cases in which a talk with the child was missing and which were not reopened.',
    },
    source: 'BL § 5',
    unit: 'cases',
    over: 'day',
    kind: 'count',
    counts: ({ open, findings }) =>
      !open && findings.some(({ rule, standing, done }) => rule === 'K06' && standing === 'outstanding' && !done)
        ? [{ subject: 0 }]
        : [],
  },
  {
    code: 'examination-duty',
    name: { da: 'Pligtig undersøgelse ved overgreb', en: 'Mandatory examination on abuse' },
    definition: {
      da: 'Andel af periodens screenede underretninger om overgreb, hvor undersøgelse er pligtig, der førte til en undersøgelse. Andre grunde til pligten er faglige skøn og kan ikke tælles i journalen.',
      en: 'Of the period’s screened notifications of abuse, where an examination is mandatory, the share that led to one. Other grounds of the duty are professional judgements and cannot be counted in the journal.',
    },
    source: 'BL § 20, stk. 1',
    unit: 'notifications',
    over: 'period',
    kind: 'share',
    counts: ({ findings }, period) =>
      findings
        .filter(({ rule, day }) => rule === 'P06' && isIn(period, day))
        .map((finding) => ({ ...subjectOf(finding), met: finding.standing === 'met' })),
  },
  {
    code: 'examination-duty-missing',
    name: { da: 'Pligtige undersøgelser, der ikke er indledt', en: 'Mandatory examinations not begun' },
    definition: {
      da: 'Screenede underretninger om overgreb i åbne sager, hvor hverken screeningen, en afgørelse eller en start viser den pligtige undersøgelse.',
      en: 'Screened notifications of abuse in open cases where neither the screening nor a decision or a start shows the mandatory examination.',
    },
    source: 'BL § 20, stk. 1',
    unit: 'notifications',
    over: 'day',
    kind: 'count',
    counts: overdue('P06'),
  },
  {
    code: 'examinations-running',
    name: { da: 'Undersøgelser i gang', en: 'Examinations under way' },
    definition: {
      da: 'Børnefaglige undersøgelser, hvis fire måneder løber eller er gået, og som ikke er afsluttet.',
      en: 'Examinations whose four months run or are over and which are not finished.',
    },
    source: 'BL § 20',
    unit: 'examinations',
    over: 'day',
    kind: 'count',
    counts: findingsWhere(['K04'], ({ running, done }) => running && !done),
  },
  {
    code: 'examinations-overdue',
    name: { da: 'Undersøgelser over fire måneder', en: 'Examinations over four months' },
    definition: {
      da: 'Børnefaglige undersøgelser, der ikke er afsluttet fire måneder efter, at behovet blev kendt.',
      en: 'Examinations not finished four months after the need became known.',
    },
    source: 'BL § 20, stk. 3',
    unit: 'examinations',
    over: 'day',
    kind: 'count',
    counts: overdue('K04'),
  },
  {
    code: 'provisional-missing',
    name: { da: 'Foreløbige vurderinger, der mangler', en: 'Provisional assessments missing' },
    definition: {
      da: 'Undersøgelser over fire måneder uden den foreløbige vurdering.',
      en: 'Examinations over four months without the provisional assessment.',
    },
    source: 'BL § 20, stk. 3',
    unit: 'examinations',
    over: 'day',
    kind: 'count',
    counts: overdue('K05'),
  },
  {
    code: 'examination-in-time',
    name: { da: 'Undersøgelse afsluttet inden fire måneder', en: 'Examination finished within four months' },
    definition: {
      da: 'Andel af undersøgelserne afsluttet i perioden, eller over tiden ved dens udgang, der blev afsluttet inden fire måneder.',
      en: 'Of the examinations finished in the period, or overdue at its end, the share finished within four months.',
    },
    source: 'BL § 20, stk. 3',
    unit: 'examinations',
    over: 'period',
    kind: 'share',
    counts: inTime('K04'),
  },
  {
    code: 'examination-days',
    name: { da: 'Dage til afsluttet undersøgelse', en: 'Days to a finished examination' },
    definition: {
      da: 'Dage fra kendskab til et muligt behov til afsluttet undersøgelse, for undersøgelser afsluttet i perioden.',
      en: 'Days from knowing of a possible need to the finished examination, of those finished in the period.',
    },
    source: 'BL § 20',
    unit: 'days',
    over: 'period',
    kind: 'time',
    counts: ({ findings }, period) =>
      findings.flatMap(({ rule, subject, start, done }) =>
        rule === 'K04' && start !== undefined && done && isIn(period, done.day)
          ? [{ subject, length: Math.max(0, daysBetween(civilDayOf(start), done.day)) }]
          : [],
      ),
  },
];
