import { civilDayOf } from '../../law/calendar/copenhagen';
import { daysBetween } from '../../law/calendar/day-arithmetic';
import { isIn, type ReportPeriod } from '../period';
import type { ReportCase } from '../report-case';
import { inTime } from './counting';
import type { CaseFigure, Counted } from './figure';

const applicationRules = ['F07', 'F08'];

/** Figures of applications, and of how soon things are written down. */
export const recordFigures: readonly CaseFigure[] = [
  {
    code: 'applications-in-time',
    name: { da: 'Ansøgninger besvaret i tide', en: 'Applications answered in time' },
    definition: {
      da: 'Andel af de ansøgninger og anmodninger, der er besvaret i perioden eller er over tiden ved dens udgang, som blev besvaret inden for kommunens frist eller den dag, et brev om forsinkelse nævnte.',
      en: 'Of the applications and requests answered in the period, or overdue at its end, the share answered within the municipality’s time or by the day a notice of delay named.',
    },
    source: 'RTL § 3',
    unit: 'applications',
    over: 'period',
    kind: 'share',
    counts: (one, period) => applicationRules.flatMap((rule) => inTime(rule)(one, period)),
  },
  {
    code: 'application-days',
    name: { da: 'Dage til svar på ansøgning', en: 'Days to the answer to an application' },
    definition: {
      da: 'Dage fra modtaget til besvaret, for ansøgninger og anmodninger besvaret i perioden.',
      en: 'Days from receipt to answer, of applications and requests answered in the period.',
    },
    source: 'RTL § 3',
    unit: 'days',
    over: 'period',
    kind: 'time',
    counts: ({ findings }, period) =>
      findings.flatMap(({ rule, subject, start, done }) =>
        applicationRules.includes(rule) && start !== undefined && done && isIn(period, done.day)
          ? [{ subject, length: Math.max(0, daysBetween(civilDayOf(start), done.day)) }]
          : [],
      ),
  },
  {
    code: 'recorded-late',
    name: { da: 'Efterregistreret', en: 'Recorded late' },
    definition: {
      da: 'Andel af de skridt, der opfyldte et krav i tide i perioden, som først blev skrevet ind efter fristen. Skridt fra en sagsliste tæller ikke med.',
      en: 'Of the steps that met a control in time in the period, the share entered only after the time was over. Steps from a case list do not count.',
    },
    source: 'Sagsgang: efterregistrering',
    unit: 'steps',
    over: 'period',
    kind: 'share',
    counts: stepsInTime,
  },
  {
    code: 'note-days',
    name: { da: 'Dage til notat', en: 'Days to the note' },
    definition: {
      da: 'Dage fra en samtale, et besøg eller et møde til det blev skrevet ind, for det skrevet ind i perioden.',
      en: 'Days from a talk, visit or meeting to its being written down, of those written down in the period.',
    },
    source: 'OFL § 13',
    unit: 'days',
    over: 'period',
    kind: 'time',
    counts: ({ notes }, period) =>
      notes.flatMap(({ subject, recorded, days }) => (isIn(period, recorded) ? [{ subject, length: days }] : [])),
  },
];

/** Steps that met a control with a time limit; `met` marks those recorded late, for they are what the share is of. */
function stepsInTime({ findings }: ReportCase, period: ReportPeriod): readonly Counted[] {
  return findings.flatMap(({ rule, subject, standing, due, done, recordedLate }) =>
    rule.startsWith('K') && standing === 'met' && due !== undefined && done && !done.listed && isIn(period, done.day)
      ? [{ subject, met: recordedLate === true }]
      : [],
  );
}
