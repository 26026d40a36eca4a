import type { Command } from 'commander';
import { fill } from '../../../domain/errors/error-entry';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import type { Absence } from '../../../domain/staff/absence';
import { memberOf, presentOn, rolesOn, substituteOn, type StaffRegister } from '../../../domain/staff/register';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { readDay, readInitials, readUser } from '../options';
import { written } from '../print/dates';
import { registered } from '../registered';
import type { Session } from '../session';
import { absenceTexts as texts } from './absence-texts';

interface Options extends CommonOptions {
  readonly from?: string;
  readonly until?: string;
  readonly as?: string;
}

/** `staff absent INITIALS --from … --until …`: somebody is away, and the substitute stands in. */
export function absentCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newCommand(session, 'absent', tell(texts.absent))
    .argument('<initials>', say('argInitials'))
    .option(`--from <${say('phDay')}>`, tell(texts.absentFrom))
    .option(`--until <${say('phDay')}>`, tell(texts.absentUntil))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .action((initials: string, options: Options) => tellAbsence(session, initials, options));
  return finish(session, command, 'sagsgang staff absent B07 --from 06-07-2026 --until 24-07-2026');
}

async function tellAbsence(session: Session, given: string, options: Options): Promise<void> {
  const { io, tell, print, lang } = session;
  const from = options.from === undefined ? civilDayOf(io.now()) : readDay(session, '--from', options.from);
  const until = options.until === undefined ? undefined : readDay(session, '--until', options.until);
  if (until !== undefined && until < from)
    throw new CliFailure(exitCodes.usage, tell(texts.endBeforeStart), tell(texts.endBeforeStartNext));
  const by = readUser(session, options.as);
  const initials = readInitials(session, 'INITIALS', given);
  const absence: Absence = { initials, from, ...(until === undefined ? {} : { until }) };
  await session.connected(async ({ staff }) => {
    const member = memberOf(await staff.register(), initials);
    if (!member || rolesOn(member, from).length === 0) throw registered(session, 'STAFF_UNKNOWN', { initials });
    const saved = await staff.putAbsences([absence], by);
    const register = await staff.register();
    const [standsIn] = presentOn(register, [initials], from);
    if (options.json) {
      printJson(session, { saved, absence, standsIn: standsIn ?? null });
      return;
    }
    const to = until === undefined ? '' : fill(tell(texts.to), { day: written(until, lang) });
    print(fill(tell(texts.absentSaved), { initials, from: written(from, lang), until: to }));
    print(standInLine(session, register, initials, from));
  });
}

function standInLine({ tell }: Session, register: StaffRegister, initials: string, day: string): string {
  const member = memberOf(register, initials);
  const substitute = member && substituteOn(member, day);
  if (substitute === undefined) return tell(texts.noSubstitute);
  const isThere = presentOn(register, [initials], day).includes(substitute);
  return fill(tell(isThere ? texts.substituteIs : texts.substituteAway), { substitute });
}
