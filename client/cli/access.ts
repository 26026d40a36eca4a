import type { Command } from 'commander';
import { endOfDay, startOfDay } from '../../domain/law/calendar/copenhagen';
import { purposes, readings } from '../library/access-words';
import { finish, printJson, type CommonOptions } from './command';
import { CliFailure, exitCodes } from './exit';
import { readDay, readInitials } from './options';
import type { AccessLine, AccessWanted } from './ports';
import { withWeekday } from './print/dates';
import { table } from './print/table';
import { newReading } from './reading';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly by?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: string;
}

const usualLimit = 100;

/** `access [CASE]`: who has read a case, or what someone has read. */
export function accessCommand(session: Session): Command {
  const { say } = session;
  const command = newReading(session, 'access', say('groupAccess'))
    .argument('[case]', say('argCase'))
    .option(`--by <${say('phInitials')}>`, say('optReadBy'))
    .option(`--from <${say('phDay')}>`, say('optReadFrom'))
    .option(`--to <${say('phDay')}>`, say('optReadTo'))
    .option(`--limit <${say('phCount')}>`, say('optLimit'))
    .action((given: string | undefined, options: Options) => showAccess(session, given, options));
  return finish(session, command, 'sagsgang access 2026-000017 --from 01-06-2026 --as LED');
}

function showAccess(session: Session, given: string | undefined, options: Options): Promise<void> {
  const wanted = readWanted(session, given, options);
  return session.connected(async (backend) => {
    const named = wanted.case === undefined ? undefined : await backend.resolveCase(wanted.case);
    const lines = await backend.access(named ? { ...wanted, case: named.caseId } : wanted);
    if (options.json) {
      for (const line of lines) printJson(session, line);
      return;
    }
    const { say, print, io } = session;
    if (lines.length === 0) {
      print(say('accessNone'));
      return;
    }
    const columns = [
      { title: say('colRead') },
      { title: say('colReader') },
      { title: say('colCase') },
      { title: say('colReading'), flexible: true },
      { title: say('colPurpose'), flexible: true },
      { title: say('colClient') },
    ];
    const cells = lines.map((line) => cellsOf(session, line));
    print(table(columns, cells, io.columns));
    if (lines.length === wanted.limit) print(say('accessMore', { count: lines.length }));
  });
}

function cellsOf(session: Session, line: AccessLine): string[] {
  const { lang } = session;
  const reading = readings[line.reading as keyof typeof readings];
  const purpose = purposes[line.purpose as keyof typeof purposes];
  return [
    withWeekday(line.at, lang),
    line.by,
    line.caseNumber ?? line.caseId ?? '',
    `${reading ? reading[lang] : line.reading}${listShown(session, line)}`,
    purpose ? purpose[lang] : (line.purpose ?? ''),
    line.client,
  ];
}

function listShown({ say }: Session, { cases, filter }: AccessLine): string {
  if (cases === undefined) return '';
  const codes = Object.entries(filter ?? {}).map(([name, value]) =>
    name === 'childIndex' ? say('accessOneChild') : value === true ? name : `${name}=${String(value)}`,
  );
  return ` (${[say('accessCases', { count: cases }), ...codes].join(', ')})`;
}

function readWanted(session: Session, given: string | undefined, options: Options): AccessWanted {
  const { by, from, to, limit } = options;
  if (given === undefined && by === undefined) throw new CliFailure(exitCodes.usage, session.say('accessOfWhat'));
  return {
    ...(given === undefined ? {} : { case: given.trim() }),
    ...(by === undefined ? {} : { by: readInitials(session, '--by', by) }),
    ...(from === undefined ? {} : { from: startOfDay(readDay(session, '--from', from)) }),
    ...(to === undefined ? {} : { to: endOfDay(readDay(session, '--to', to)) }),
    limit: readLimit(session, limit),
  };
}

function readLimit({ say }: Session, typed: string | undefined): number {
  if (typed === undefined) return usualLimit;
  if (/^[1-9]\d{0,4}$/.test(typed)) return Number(typed);
  throw new CliFailure(exitCodes.usage, say('badLimit', { value: typed }));
}
