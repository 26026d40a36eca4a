import type { Bilingual } from '../case/kernel/time';
import { notificationDuties, notificationReasons, notifiers } from '../case/words';
import { isSmall, maskParts, publishedCount, type Published, type PublishedParts } from './masking';
import { isIn, type ReportPeriod } from './period';
import type { ReportCase, ReportNotification } from './report-case';

const unknown: Bilingual = { da: 'ikke oplyst', en: 'not told' };

/** Age groups of the children on the day of the notification (aldersgrupper). */
export const ageGroups = {
  unborn: { da: 'ufødt', en: 'unborn' },
  '0-2': { da: '0-2 år', en: '0-2 years' },
  '3-5': { da: '3-5 år', en: '3-5 years' },
  '6-9': { da: '6-9 år', en: '6-9 years' },
  '10-13': { da: '10-13 år', en: '10-13 years' },
  '14-17': { da: '14-17 år', en: '14-17 years' },
  '18+': { da: '18 år og over', en: '18 years and over' },
  unknown,
} as const satisfies Readonly<Record<string, Bilingual>>;

/** One field of the national statistics: its name, its codes, and how surely Sagsgang can fill it in. */
export interface StatisticsField {
  readonly name: Bilingual;
  readonly codes: Readonly<Record<string, Bilingual>>;
  /** Set where our codes may not be the statistics' own, or several count for one notification. */
  readonly uncertain?: Bilingual;
}

const ownCodes: Bilingual = {
  da: 'Sagsgangs egne koder; Danmarks Statistiks kategorier er finere og er ændret i 2017 og 2022',
  en: 'Sagsgang’s own codes; the national categories are finer and were changed in 2017 and 2022',
};

/** The fields the national notification statistics ask for. The child's sex is not held by Sagsgang and never stands here. */
export const statisticsFields = {
  duty: { name: { da: 'Efter bestemmelse', en: 'By section' }, codes: { ...notificationDuties, unknown } },
  notifier: { name: { da: 'Underretter', en: 'Notifier' }, codes: { ...notifiers, unknown }, uncertain: ownCodes },
  reasons: {
    name: { da: 'Årsager (flere pr. underretning)', en: 'Reasons (several a notification)' },
    codes: { ...notificationReasons, unknown },
    uncertain: ownCodes,
  },
  age: { name: { da: 'Barnets alder', en: 'Age of the child' }, codes: ageGroups },
} as const satisfies Readonly<Record<string, StatisticsField>>;

/** Name of a field of the statistics. */
export type StatisticsFieldName = keyof typeof statisticsFields;

/** Fields the statistics ask for that Sagsgang cannot fill in. */
export const fieldsNotHeld: readonly Bilingual[] = [{ da: 'barnets køn', en: 'sex of the child' }];

/** The notifications of a period in the fields the national statistics ask for. */
export interface NotificationStatistics {
  readonly period: ReportPeriod;
  readonly notifications: number;
  /** Different children; a child with two notifications counts once. */
  readonly children: number;
  /** Counts by field and code, in the order of the codes. */
  readonly by: Readonly<Record<StatisticsFieldName, Readonly<Record<string, number>>>>;
}

/** Counts the notifications of a period. */
export function notificationStatistics(cases: readonly ReportCase[], period: ReportPeriod): NotificationStatistics {
  const found = cases.flatMap((one) =>
    one.notifications.filter(({ day }) => isIn(period, day)).map((notification) => ({ one, notification })),
  );
  const by = (name: StatisticsFieldName, codesOf: (one: ReportNotification) => readonly string[]) => {
    const counts: Record<string, number> = Object.fromEntries(
      Object.keys(statisticsFields[name].codes).map((code) => [code, 0]),
    );
    for (const { notification } of found)
      for (const code of codesOf(notification)) counts[code] = (counts[code] ?? 0) + 1;
    return counts;
  };
  return {
    period,
    notifications: found.length,
    children: new Set(found.map(({ one }) => one.child ?? one.caseId)).size,
    by: {
      duty: by('duty', ({ duty }) => [duty ?? 'unknown']),
      notifier: by('notifier', ({ notifier }) => [notifier ?? 'unknown']),
      reasons: by('reasons', ({ reasons }) => (reasons.length > 0 ? reasons : ['unknown'])),
      age: by('age', ({ age }) => [ageGroupOf(age)]),
    },
  };
}

/** The statistics as they leave the department: each field a table of its own, masked with what would tell. */
export function publishedStatistics({
  by,
}: NotificationStatistics): Readonly<Record<StatisticsFieldName, PublishedParts>> {
  return {
    duty: maskParts(by.duty),
    notifier: maskParts(by.notifier),
    reasons: maskParts(by.reasons),
    age: maskParts(by.age),
  };
}

/** How many children the notifications are about, as it leaves the department: what is left tells of notifications that came again. */
export function publishedChildren({ notifications, children }: NotificationStatistics): Published {
  return isSmall(notifications - children) ? 'masked' : publishedCount(children);
}

function ageGroupOf(age: number | undefined): keyof typeof ageGroups {
  if (age === undefined) return 'unknown';
  if (age < 0) return 'unborn';
  if (age >= 18) return '18+';
  return age <= 2 ? '0-2' : age <= 5 ? '3-5' : age <= 9 ? '6-9' : age <= 13 ? '10-13' : '14-17';
}
