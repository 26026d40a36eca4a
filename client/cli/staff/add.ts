import type { Command } from 'commander';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { readDay, readInitials, readShare } from '../options';
import type { StaffMember } from '../ports';
import type { Session } from '../session';
import { readRoles, rolesOffered } from './roles';

interface Options extends CommonOptions {
  readonly role: readonly string[];
  readonly team?: string;
  readonly substitute?: string;
  readonly share?: string;
  readonly qualified?: string;
  readonly from?: string;
  readonly until?: string;
}

/** `staff add INITIALS --role …`: enters somebody, or changes the entry with the same first day. */
export function addCommand(session: Session): Command {
  const { say } = session;
  const command = newCommand(session, 'add', say('staffAdd'))
    .argument('<initials>', say('argInitials'))
    .requiredOption(
      `--role <${say('phRole')}>`,
      say('optRole', { roles: rolesOffered(session) }),
      (value, before: readonly string[] = []) => [...before, value],
    )
    .option('--team <team>', say('team'))
    .option(`--substitute <${say('phInitials')}>`, say('optSubstitute'))
    .option(`--share <${say('phShare')}>`, say('optShare'))
    .option(`--qualified <${say('phDay')}>`, say('optQualified'))
    .option(`--from <${say('phDay')}>`, say('optFrom'))
    .option(`--until <${say('phDay')}>`, say('optUntil'))
    .action((initials: string, options: Options) => addStaff(session, initials, options));
  return finish(session, command, 'sagsgang staff add B07 --role rådgiver --team Modtagelsen');
}

function addStaff(session: Session, initials: string, options: Options): Promise<void> {
  const { team, substitute, share, qualified, until } = options;
  const member: StaffMember = {
    initials: readInitials(session, 'INITIALS', initials),
    roles: readRoles(session, options.role),
    ...(team === undefined ? {} : { team }),
    ...(substitute === undefined ? {} : { substitute: readInitials(session, '--substitute', substitute) }),
    ...(share === undefined ? {} : { share: readShare(session, '--share', share) }),
    ...(qualified === undefined ? {} : { qualifiedOn: readDay(session, '--qualified', qualified) }),
    from: options.from === undefined ? civilDayOf(session.io.now()) : readDay(session, '--from', options.from),
    ...(until === undefined ? {} : { until: readDay(session, '--until', until) }),
  };
  return session.connected(async ({ staff }) => {
    const count = await staff.put([member]);
    if (options.json) printJson(session, { saved: count, member });
    else session.print(session.say('staffSaved', { count }));
  });
}
