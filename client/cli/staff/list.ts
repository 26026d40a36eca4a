import type { Command } from 'commander';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import type { Absence } from '../../../domain/staff/absence';
import { includesDay } from '../../../domain/staff/register';
import { roleWords } from '../../../domain/staff/roles';
import { caseloadTexts } from '../caseload-texts';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { plain } from '../figures/numbers';
import { readDay } from '../options';
import { written } from '../print/dates';
import { table } from '../print/table';
import type { Session } from '../session';
import { absenceTexts as texts } from './absence-texts';

interface Options extends CommonOptions {
  readonly on?: string;
}

/** `staff list`: everyone in force on a day. */
export function listCommand(session: Session): Command {
  const { say } = session;
  const command = newCommand(session, 'list', say('staffList'))
    .option(`--on <${say('phDay')}>`, say('optOn'))
    .action((options: Options) => listStaff(session, options));
  return finish(session, command, 'sagsgang staff list');
}

function listStaff(session: Session, options: Options): Promise<void> {
  const { say, tell, print, lang, io } = session;
  const on = options.on === undefined ? civilDayOf(io.now()) : readDay(session, '--on', options.on);
  return session.connected(async ({ staff }) => {
    const members = await staff.list(on);
    const absences = (await staff.absences()).filter((absence) => includesDay(absence, on));
    const absenceOf = (initials: string): Absence | undefined => absences.find((one) => one.initials === initials);
    if (options.json) {
      for (const member of members) {
        const absence = absenceOf(member.initials);
        printJson(session, { ...member, ...(absence ? { absence } : {}) });
      }
      return;
    }
    if (members.length === 0) {
      print(say('staffNone'));
      return;
    }
    const anyShare = members.some(({ share }) => share !== undefined);
    const columns = [
      { title: say('colInitials') },
      { title: say('colRoles'), flexible: true },
      { title: say('colTeam'), flexible: true },
      { title: say('colSubstitute') },
      ...(anyShare ? [{ title: tell(caseloadTexts.fullTime), align: 'right' as const }] : []),
      { title: say('colFrom') },
      { title: say('colUntil') },
      ...(absences.length > 0 ? [{ title: tell(texts.away), flexible: true }] : []),
    ];
    const rows = members.map(({ initials, roles, team, substitute, share = 1, from, until }) => [
      initials,
      roles.map((role) => tell(roleWords[role])).join(', '),
      team ?? '',
      substitute ?? '',
      ...(anyShare ? [plain(share, lang)] : []),
      written(from, lang),
      until === undefined ? '' : written(until, lang),
      ...(absences.length > 0 ? [awayInWords(session, absenceOf(initials))] : []),
    ]);
    print(table(columns, rows, io.columns));
  });
}

function awayInWords({ tell, lang }: Session, absence: Absence | undefined): string {
  if (!absence) return '';
  const { from, until } = absence;
  return `${written(from, lang)} – ${until === undefined ? tell(texts.furtherNotice) : written(until, lang)}`;
}
