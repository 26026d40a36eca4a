import { fill } from '../../domain/errors/error-entry';
import { publishedCount, type Published } from '../../domain/report/masking';
import {
  fieldsNotHeld,
  publishedChildren,
  publishedStatistics,
  statisticsFields,
  type NotificationStatistics,
  type StatisticsField,
  type StatisticsFieldName,
} from '../../domain/report/notification-statistics';
import { barometerTexts as texts } from './barometer-texts';
import { figureTexts } from './figures/texts';
import { table } from './print/table';
import { wrap } from './print/wrap';
import type { Session } from './session';

const names = Object.keys(statisticsFields) as StatisticsFieldName[];

/** The statistics as JSON; masked numbers are `null`. */
export function statisticsInJson(statistics: NotificationStatistics, masked: boolean): unknown {
  const { notifications } = statistics;
  const hide = (count: Published): number | null => (count === 'masked' ? null : count);
  const about = masked ? publishedChildren(statistics) : statistics.children;
  const by = masked
    ? Object.fromEntries(
        names.map((name) => [
          name,
          mapped(publishedStatistics(statistics)[name].parts, (part) => (part === 'masked' ? null : part)),
        ]),
      )
    : statistics.by;
  return { notifications: hide(masked ? publishedCount(notifications) : notifications), children: hide(about), by };
}

/** Prints the statistics, field by field; codes that count nothing are left out. */
export function printStatistics(session: Session, statistics: NotificationStatistics, masked: boolean): void {
  const { tell, print, paint, io } = session;
  print(paint('bold', tell(texts.statistics)));
  if (statistics.notifications === 0) {
    print(tell(texts.empty));
    return;
  }
  const shown = (count: Published): string => (count === 'masked' ? tell(figureTexts.masked) : String(count));
  const notifications = masked ? publishedCount(statistics.notifications) : statistics.notifications;
  const children = masked ? publishedChildren(statistics) : statistics.children;
  print(fill(tell(texts.total), { notifications: shown(notifications), children: shown(children) }));
  const published = publishedStatistics(statistics);
  for (const name of names) {
    const field: StatisticsField = statisticsFields[name];
    const counts = masked ? published[name].parts : statistics.by[name];
    const rows = Object.entries(counts)
      .filter(([, count]) => count !== 0)
      .map(([code, count]) => [
        tell(field.codes[code] ?? { da: code, en: code }),
        count === 'masked' ? tell(figureTexts.masked) : String(count),
      ]);
    print();
    print(
      table(
        [
          { title: tell(field.name), flexible: true },
          { title: '', align: 'right' },
        ],
        rows,
        io.columns,
      ),
    );
    if (field.uncertain)
      for (const line of wrap(fill(tell(texts.uncertain), { why: tell(field.uncertain) }), io.columns)) print(line);
  }
  print();
  print(fill(tell(texts.notHeld), { fields: fieldsNotHeld.map((field) => tell(field)).join(', ') }));
}

function mapped<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
