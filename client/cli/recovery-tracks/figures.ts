import type { Command } from 'commander';
import type { Instant } from '../../../domain/case/kernel/time';
import { civilDayOf, endOfDay, formatDanish } from '../../../domain/law/calendar/copenhagen';
import type { FigureValue } from '../../../domain/report/figures/figure';
import { figureLines, figureOf, moneyCodes, type FigureLine } from '../../../domain/report/figures/registry';
import { quarterAround } from '../../../domain/report/quarter';
import { amountShown } from '../check/money-shown';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { readDay } from '../options';
import { table } from '../print/table';
import type { Session } from '../session';
import { sayTrack, trackTexts as texts } from './texts';

interface FiguresOptions extends CommonOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** `tracks figures`: what the cases on tracks of money come to, by the definitions of the quarterly report. */
export function figuresCommand(session: Session): Command {
  const { tell, say } = session;
  const command = newReading(session, 'figures', tell(texts.figures))
    .option(`--as-of <${say('phDay')}>`, tell(texts.optAsOf))
    .option(`--known-at <${say('phDay')}>`, tell(texts.optKnownAt));
  finish(session, command, 'sagsgang tracks figures --as-of 31-03-2025');
  return command.action((options: FiguresOptions) => figures(session, options));
}

async function figures(session: Session, { asOf, knownAt, json }: FiguresOptions): Promise<void> {
  const day = asOf === undefined ? civilDayOf(session.io.now()) : readDay(session, '--as-of', asOf);
  const known: { readonly knownAt?: Instant } =
    knownAt === undefined ? {} : { knownAt: endOfDay(readDay(session, '--known-at', knownAt)) };
  const order = { columns: [{ asOf: endOfDay(day), ...known }], money: 'only' } as const;
  const { columns, unreadableTracks = 0 } = await session.connected((backend) => backend.report(order));
  const period = { from: quarterAround(day).from, to: day };
  const money = columns.flatMap((column) => column.money ?? []);
  const lines = figureLines({ cases: [], period, money }, moneyCodes);
  if (json) printJson(session, { asOf: day, ...known, unreadable: unreadableTracks, lines });
  else {
    session.print(session.paint('bold', sayTrack(session, 'figuresTitle', { day: formatDanish(day) })));
    session.print();
    if (lines.length === 0) session.print(sayTrack(session, 'noneOnTrack'));
    else session.print(tableOf(session, lines));
    if (unreadableTracks > 0) session.print(sayTrack(session, 'unreadable', { count: unreadableTracks }));
  }
}

function tableOf(session: Session, lines: readonly FigureLine[]): string {
  const columns = [
    { title: sayTrack(session, 'colFigure'), flexible: true },
    { title: sayTrack(session, 'colNumber'), align: 'right' as const },
    { title: sayTrack(session, 'colAmount'), align: 'right' as const },
  ];
  const rows = lines.map(({ code, value }) => [session.tell(figureOf(code).name), ...cells(session, value)]);
  return table(columns, rows, session.io.columns);
}

function cells(session: Session, value: FigureValue): readonly [count: string, amount: string] {
  if (value.kind === 'count') return [String(value.count), ''];
  if (value.kind !== 'money') return ['', ''];
  return [String(value.count), value.oere === undefined ? '' : amountShown(session, value.oere)];
}
