import type { Role } from '../../../domain/case/kernel/event';
import { roleWords } from '../../../domain/staff/roles';
import { codeFor } from '../../forms/codes';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';

/** The roles a person may hold, as offered to be typed. */
export function rolesOffered({ tell }: Session): string {
  return Object.entries(roleWords)
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
      const code = codeFor(roleWords, role) as Role | undefined;
      if (code !== undefined && code !== 'system') return code;
      const known = say('rolesKnown', { roles: rolesOffered(session) });
      throw new CliFailure(exitCodes.usage, say('roleUnknown', { role }), known);
    });
  return [...new Set(read)];
}
