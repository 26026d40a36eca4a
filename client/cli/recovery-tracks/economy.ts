import type { Command } from 'commander';
import type { EconomyLine, EconomySource } from '../../../domain/recovery/economy-review/columns';
import { sourcesInOrder } from '../../../domain/recovery/economy-review/columns';
import { monthOf, type Month } from '../../../domain/recovery/economy-review/month';
import { reviewEconomy } from '../../../domain/recovery/economy-review/review';
import { economyReading } from '../../lists/money-lists';
import { readMoneyList } from '../../lists/read-money';
import { finish, newCommand, printJson } from '../command';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { writeCsv } from './csv';
import { differenceCells, differenceHeadings, economyJson } from './economy-json';
import { printEconomy } from './economy-report';
import { endOf, mostShown, problemsOf, progressOn, rowsOf, type TrackOptions } from './read-track';
import { sayTrack, trackTexts as texts } from './texts';

interface EconomyOptions extends Omit<TrackOptions, 'asOf'>, Readonly<Record<EconomySource, string>> {
  readonly month?: string;
}

/** `tracks economy`: the monthly economy review (økonomiopfølgning). */
export function economyCommand(session: Session): Command {
  const { tell } = session;
  const command = newCommand(session, 'economy', tell(texts.economy))
    .requiredOption('--grants <LIST.csv>', tell(texts.optGrants))
    .requiredOption('--dubu <LIST.csv>', tell(texts.optDubu))
    .requiredOption('--calibra <LIST.csv>', tell(texts.optCalibra))
    .option('--month <YYYY-MM>', tell(texts.optMonth))
    .option('--out <FILE.csv>', tell(texts.optOut))
    .option('--all', tell(texts.optAll))
    .action((options: EconomyOptions) => review(session, options));
  return finish(
    session,
    command,
    'sagsgang tracks economy --grants examples/bevillinger-2025-03.csv --dubu examples/dubu-2025-03.csv --calibra examples/calibra-2025-03.csv --month 2025-03',
  );
}

async function review(session: Session, options: EconomyOptions): Promise<void> {
  const month = readMonth(session, options.month);
  const lists = sourcesInOrder.map((source) => ({ source, problems: problemsOf(session, options[source], options) }));
  const lines: EconomyLine[] = [];
  for (const { source, problems } of lists) {
    const items = readMoneyList(options[source], economyReading, progressOn(session));
    for await (const { row, line } of rowsOf(items, problems)) lines.push({ source, line, row });
  }
  session.io.status('');
  const found = reviewEconomy(lines, month);
  if (options.json) printJson(session, economyJson(found, options.month));
  else printEconomy(session, found, options.month, mostShown(options));
  if (options.out !== undefined) {
    await writeCsv(session, options.out, differenceHeadings, found.differences.map(differenceCells));
    const told = sayTrack(session, 'written', { file: options.out, count: found.differences.length });
    if (options.json) session.io.err(told);
    else session.print(told);
  }
  endOf(...lists.map(({ problems }) => problems));
}

function readMonth(session: Session, text: string | undefined): Month | undefined {
  if (text === undefined) return undefined;
  const month = monthOf(text);
  if (month) return month;
  const message = sayTrack(session, 'badMonth', { value: text });
  throw new CliFailure(exitCodes.usage, message, sayTrack(session, 'badMonthNext'));
}
