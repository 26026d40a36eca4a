import type { Command } from 'commander';
import { fill } from '../../../domain/errors/error-entry';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { vacancyOf, type Vacancy } from '../../../domain/staff/absence';
import { rowsOf } from '../cases';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { readDay } from '../options';
import type { CaseRow } from '../ports';
import { paintColour, stageInWords } from '../print/case-words';
import { dueShown } from '../print/dates';
import { table } from '../print/table';
import type { Session } from '../session';
import { absenceTexts as texts, vacancyWords } from './absence-texts';

interface Options extends CommonOptions {
  readonly on?: string;
  readonly team?: string;
}

interface VacantCase {
  readonly row: CaseRow;
  readonly why: Vacancy;
}

/** `staff vacancies`: open cases without anybody who works on them, soonest deadline first. */
export function vacanciesCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newReading(session, 'vacancies', tell(texts.vacancies))
    .option(`--on <${say('phDay')}>`, tell(texts.vacanciesOn))
    .option('--team <team>', say('optTeam'))
    .action((options: Options) => listVacancies(session, options));
  return finish(session, command, 'sagsgang staff vacancies --team Modtagelsen');
}

function listVacancies(session: Session, options: Options): Promise<void> {
  const { io, tell, print } = session;
  const day = options.on === undefined ? civilDayOf(io.now()) : readDay(session, '--on', options.on);
  return session.connected(async (backend) => {
    const register = await backend.staff.register();
    const filter = { open: true, ...(options.team === undefined ? {} : { team: options.team }) };
    const found: VacantCase[] = [];
    for await (const row of rowsOf(backend, filter, Infinity)) {
      const why = vacancyOf(register, row.worker ?? undefined, day);
      if (why === undefined) continue;
      if (options.json) printJson(session, { ...row, vacancy: why });
      else found.push({ row, why });
    }
    if (options.json) return;
    if (found.length === 0) print(tell(texts.noVacancies));
    else printVacancies(session, found);
  });
}

function printVacancies(session: Session, found: readonly VacantCase[]): void {
  const { say, tell, print, io, lang } = session;
  const columns = [
    { title: say('colCase') },
    { title: say('colStage'), flexible: true },
    { title: say('colTeam'), flexible: true },
    { title: say('colWorker') },
    { title: tell(texts.why), flexible: true },
    { title: say('colColour') },
    { title: say('colNext') },
  ];
  const rows = found.map(({ row, why }) => [
    row.caseNumber ?? row.caseId,
    stageInWords(lang, row.stage),
    row.team ?? '',
    row.worker ?? '',
    tell(vacancyWords[why]),
    row.colour === null ? '' : paintColour(session, row.colour),
    row.nextDue === null ? '' : dueShown({ due: row.nextDue, dueDate: null }, lang),
  ]);
  print(table(columns, rows, io.columns));
  print();
  print(fill(tell(texts.vacancyCount), { count: found.length }));
}
