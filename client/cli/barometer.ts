import type { Command } from 'commander';
import { barometerCaveat, barometerOf, type BarometerLine } from '../../domain/report/barometer';
import { inputOf } from '../../domain/report/input';
import { isTellingShare, publishedCount } from '../../domain/report/masking';
import { notificationStatistics } from '../../domain/report/notification-statistics';
import { countedUntil, periodUpTo, USUAL_MONTHS } from '../../domain/report/period';
import { finish, printJson, type CommonOptions } from './command';
import { newReading } from './reading';
import { barometerTexts as texts } from './barometer-texts';
import { printStatistics, statisticsInJson } from './barometer-statistics';
import { percent } from './figures/numbers';
import { figureName, periodShown, valueShown } from './figures/shown';
import { collected, printUnreadable, readMonths, several } from './figures/source';
import { figureTexts } from './figures/texts';
import { readDay } from './options';
import { table } from './print/table';
import { wrap } from './print/wrap';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly asOf?: string;
  readonly months?: string;
  readonly list?: readonly string[];
  readonly masked?: true;
}

/** `barometer`: Børnesagsbarometeret's figures for this municipality, and the notification statistics. */
export function barometerCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newReading(session, 'barometer', say('groupBarometer'))
    .option(`--as-of <${say('phDay')}>`, say('optAsOf'))
    .option(`--months <${say('phCount')}>`, tell(figureTexts.optMonths))
    .option(`--list <${tell(figureTexts.phFile)}>`, tell(figureTexts.optList), several)
    .option('--masked', tell(figureTexts.optMasked))
    .action((options: Options) => showBarometer(session, options));
  return finish(session, command, 'sagsgang barometer --as-of 31-12-2025');
}

async function showBarometer(session: Session, options: Options): Promise<void> {
  const { tell, print, paint, io } = session;
  const { asOf } = options;
  const times = asOf === undefined ? {} : { asOf: countedUntil(readDay(session, '--as-of', asOf), io.now()) };
  const months = readMonths(session, options.months, USUAL_MONTHS);
  const source = await collected(session, options.list, { columns: [times] });
  const [column] = source.columns;
  if (!column) return;
  const period = periodUpTo(column.day, months);
  const lines = barometerOf(inputOf(column, period, source));
  const statistics = notificationStatistics(column.cases, period);
  const masked = options.masked === true;
  const unreadable = masked ? publishedCount(source.unreadable) : source.unreadable;
  if (options.json) {
    const figures = lines.map((line) => (masked && tells(line) ? { ...line, part: null, whole: null } : line));
    const notifications = statisticsInJson(statistics, masked);
    printJson(session, { period, figures, caveat: tell(barometerCaveat), notifications, unreadable });
    return;
  }
  print(paint('bold', `${tell(texts.heading)}, ${periodShown(session, period)}`));
  print();
  print(
    table(
      columns(session),
      lines.map((line) => cells(session, line, masked)),
      io.columns,
    ),
  );
  print();
  for (const line of wrap(tell(barometerCaveat), io.columns)) print(line);
  print();
  printStatistics(session, statistics, masked);
  printUnreadable(session, { unreadable });
}

function columns({ tell }: Session) {
  return [
    { title: tell(figureTexts.colFigure), flexible: true },
    { title: tell(texts.here) },
    { title: tell(texts.national), align: 'right' },
  ] as const;
}

function cells(session: Session, line: BarometerLine, masked: boolean): readonly string[] {
  const { figure, part, whole, national } = line;
  const value = masked && tells(line) ? 'masked' : ({ kind: 'share', part, whole } as const);
  return [figureName(session, figure), valueShown(session, figure, value), percent(national, 100, session.lang)];
}

function tells({ part, whole }: BarometerLine): boolean {
  return isTellingShare(part, whole);
}
