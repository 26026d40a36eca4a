import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { CliFailure, exitCodes } from '../exit';
import { readDay, readInitials } from '../options';
import type { StaffMember } from '../ports';
import type { Session } from '../session';
import { readRoles } from './roles';

const line = z.object({
  initials: z.string(),
  roles: z.union([z.string(), z.array(z.string())]),
  team: z.string().optional(),
  substitute: z.string().optional(),
  from: z.string().optional(),
  until: z.string().optional(),
});

/** Reads the members of a staff file, JSON or semicolon-separated. @throws CliFailure naming every bad line */
export function readStaffFile(session: Session, content: string): StaffMember[] {
  const problems: string[] = [];
  const members = linesOf(session, content.replace(/^\uFEFF/, '')).flatMap((one, index) => {
    try {
      return [memberFrom(session, one)];
    } catch (error) {
      if (!(error instanceof CliFailure) && !(error instanceof z.ZodError)) throw error;
      const problem =
        error instanceof CliFailure ? error.message : error.issues.map(({ path }) => path.join('.')).join(', ');
      problems.push(session.say('staffBadLine', { line: index + 1, problem }));
      return [];
    }
  });
  if (problems.length === 0) return members;
  throw new CliFailure(exitCodes.refused, problems.join('\n'), session.say('staffFileNext'), 'STAFF_FILE');
}

function linesOf(session: Session, content: string): unknown[] {
  try {
    const read: unknown = /^\s*[[{]/.test(content)
      ? JSON.parse(content)
      : parse(content, { columns: true, delimiter: ';', skip_empty_lines: true, trim: true });
    if (Array.isArray(read)) return read as unknown[];
  } catch {
    // told below, for every way of not being a list
  }
  throw new CliFailure(exitCodes.refused, session.say('staffBadFile'), session.say('staffFileNext'), 'STAFF_FILE');
}

function memberFrom(session: Session, one: unknown): StaffMember {
  const { initials, roles, team, substitute, from, until } = line.parse(one);
  return {
    initials: readInitials(session, 'initials', initials),
    roles: readRoles(session, typeof roles === 'string' ? [roles] : roles),
    ...(team ? { team } : {}),
    ...(substitute ? { substitute: readInitials(session, 'substitute', substitute) } : {}),
    from: from ? readDay(session, 'from', from) : civilDayOf(session.io.now()),
    ...(until ? { until: readDay(session, 'until', until) } : {}),
  };
}
