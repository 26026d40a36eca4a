import { firstInstantOf } from '../../law/calendar/copenhagen';
import { MS_PER_HOUR, toEpochMs } from '../../law/calendar/instant';
import { isIn } from '../period';
import { doneLate, inTime, overdue } from './counting';
import type { CaseFigure } from './figure';

/** Figures of notifications and what followed at once. */
export const notificationFigures: readonly CaseFigure[] = [
  {
    code: 'notifications',
    name: { da: 'Underretninger', en: 'Notifications' },
    definition: {
      da: 'Underretninger modtaget i perioden; en tekst om flere børn tæller én for hvert barn.',
      en: 'Notifications received in the period; a text about several children counts once for each.',
    },
    source: 'BL §§ 133-136',
    unit: 'notifications',
    over: 'period',
    kind: 'count',
    counts: ({ notifications }, period) => notifications.filter(({ day }) => isIn(period, day)),
  },
  {
    code: 'unassessed-notifications',
    name: { da: 'Underretninger uden vurdering, over 24 timer', en: 'Notifications unassessed after 24 hours' },
    definition: {
      da: 'Underretninger i åbne sager, der ikke er vurderet, og hvor de 24 timer er gået.',
      en: 'Notifications in open cases that were not assessed, the 24 hours being over.',
    },
    source: 'BL § 136',
    unit: 'notifications',
    over: 'day',
    kind: 'count',
    counts: overdue('K02'),
  },
  {
    code: 'late-assessments',
    name: { da: 'Underretninger vurderet for sent', en: 'Notifications assessed too late' },
    definition: {
      da: 'Underretninger vurderet i perioden, mere end 24 timer efter at kommunen fik kendskab til dem.',
      en: 'Notifications assessed in the period more than 24 hours after they became known.',
    },
    source: 'BL § 136',
    unit: 'notifications',
    over: 'period',
    kind: 'count',
    counts: doneLate('K02'),
  },
  {
    code: 'assessed-in-time',
    name: { da: 'Vurderet inden 24 timer', en: 'Assessed within 24 hours' },
    definition: {
      da: 'Andel af underretningerne vurderet i perioden, eller uvurderede over tiden ved dens udgang, der blev vurderet inden 24 timer.',
      en: 'Of the notifications assessed in the period, or unassessed and overdue at its end, the share assessed within 24 hours.',
    },
    source: 'BL § 136',
    unit: 'notifications',
    over: 'period',
    kind: 'share',
    counts: inTime('K02'),
  },
  {
    code: 'assessment-hours',
    name: { da: 'Timer til vurdering', en: 'Hours to the assessment' },
    definition: {
      da: 'Timer fra kendskab til vurdering af de underretninger, der er vurderet i perioden.',
      en: 'Hours from knowledge to assessment of the notifications assessed in the period.',
    },
    source: 'BL § 136',
    unit: 'hours',
    over: 'period',
    kind: 'time',
    counts: ({ findings }, period) =>
      findings.flatMap(({ rule, subject, start, done }) => {
        if (rule !== 'K02' || start === undefined || !done || !isIn(period, done.day)) return [];
        const ms = toEpochMs(firstInstantOf(done.at)) - toEpochMs(firstInstantOf(start));
        return [{ subject, length: Math.max(0, Math.round(ms / MS_PER_HOUR)) }];
      }),
  },
  {
    code: 'receipts-in-time',
    name: { da: 'Kvittering sendt i tide', en: 'Receipts in time' },
    definition: {
      da: 'Andel af de underretninger, der skulle have kvittering, hvor den blev sendt inden seks hverdage.',
      en: 'Of the notifications that ask for a receipt, the share that got it within six working days.',
    },
    source: 'BL § 138',
    unit: 'notifications',
    over: 'period',
    kind: 'share',
    counts: inTime('K01'),
  },
  {
    code: 'screened-in-time',
    name: { da: 'Screening registreret i tide', en: 'Screened in time' },
    definition: {
      da: 'Andel af underretningerne, hvor screeningens udfald er registreret inden for kommunens egen frist.',
      en: 'Of the notifications, the share whose screening outcome was recorded within the municipality’s own time.',
    },
    source: 'BL § 18; kommunens frist',
    unit: 'notifications',
    over: 'period',
    kind: 'share',
    counts: inTime('K03'),
  },
];
