import type { Role } from '../../../domain/case/kernel/event';
import { codeFor } from '../../forms/codes';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { roles } from '../words';

/** The roles a person may hold, as offered to be typed. */
export function roleWords({ tell }: Session): string {
  return Object.entries(roles)
    .filter(([role]) => role !== 'system')
    .map(([, words]) => tell(words))
    .join(' | ');
}

/** Reads roles as typed: keys or words, several separated by commas. @throws CliFailure */
export function readRoles(session: Session, typed: readonly string[]): Role[] {
  const { say } = session;
  const read = typed
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((role) => {
      const code = codeFor(roles, role) as Role | undefined;
      if (code !== undefined && code !== 'system') return code;
      throw new CliFailure(
        exitCodes.usage,
        say('roleUnknown', { role }),
        say('rolesKnown', { roles: roleWords(session) }),
      );
    });
  return [...new Set(read)];
}
