import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import type { Absence } from '../../../domain/staff/absence';
import { CliFailure, exitCodes } from '../exit';
import { readDay, readInitials, readShare } from '../options';
import type { StaffMember } from '../ports';
import { registered } from '../registered';
import type { Session } from '../session';
import { readRoles } from './roles';

const line = z.object({
  initials: z.string(),
  roles: z.union([z.string(), z.array(z.string())]),
  team: z.string().optional(),
  substitute: z.string().optional(),
  share: z.union([z.string(), z.number()]).optional(),
  qualified: z.string().optional(),
  from: z.string().optional(),
  until: z.string().optional(),
  absences: z.union([z.string(), z.array(z.object({ from: z.string(), until: z.string().optional() }))]).optional(),
});

/** What a staff file tells. */
export interface StaffFile {
  readonly members: readonly StaffMember[];
  readonly absences: readonly Absence[];
}

interface Line {
  readonly member: StaffMember;
  readonly absences: readonly Absence[];
}

/**
 * Reads the members of a staff file, JSON or semicolon-separated, with their absences.
 *
 * @throws CliFailure naming every bad line
 */
export function readStaffFile(session: Session, content: string): StaffFile {
  const problems: string[] = [];
  const lines = linesOf(session, content.replace(/^\uFEFF/, '')).flatMap((one, index) => {
    try {
      return [lineFrom(session, one)];
    } catch (error) {
      if (!(error instanceof CliFailure) && !(error instanceof z.ZodError)) throw error;
      const problem =
        error instanceof CliFailure ? error.message : error.issues.map(({ path }) => path.join('.')).join(', ');
      problems.push(session.say('staffBadLine', { line: index + 1, problem }));
      return [];
    }
  });
  if (problems.length === 0) {
    return { members: lines.map(({ member }) => member), absences: lines.flatMap(({ absences }) => absences) };
  }
  throw new CliFailure(exitCodes.refused, problems.join('\n'), registered(session, 'STAFF_FILE').next, 'STAFF_FILE');
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
  throw registered(session, 'STAFF_FILE');
}

function lineFrom(session: Session, one: unknown): Line {
  const { initials: typed, roles, team, substitute, share, qualified, from, until, absences = [] } = line.parse(one);
  const initials = readInitials(session, 'initials', typed);
  const member = {
    initials,
    roles: readRoles(session, typeof roles === 'string' ? [roles] : roles),
    ...(team ? { team } : {}),
    ...(substitute ? { substitute: readInitials(session, 'substitute', substitute) } : {}),
    ...(share ? { share: readShare(session, 'share', String(share)) } : {}),
    ...(qualified ? { qualifiedOn: readDay(session, 'qualified', qualified) } : {}),
    from: from ? readDay(session, 'from', from) : civilDayOf(session.io.now()),
    ...(until ? { until: readDay(session, 'until', until) } : {}),
  };
  const periods = typeof absences === 'string' ? periodsIn(session, absences) : absences;
  return { member, absences: periods.map((period) => absenceFrom(session, initials, period)) };
}

interface TypedPeriod {
  readonly from: string;
  readonly until?: string | undefined;
}

/** Periods in one field: `2026-07-01..2026-07-21`, several with commas; without an end until further notice. */
function periodsIn(session: Session, typed: string): readonly TypedPeriod[] {
  const parts = typed.split(',').map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', until, ...others] = part.split('..').map((day) => day.trim());
      if (from === '' || others.length > 0) throw registered(session, 'ABSENCE_UNREADABLE', { value: part });
      return { from, ...(until ? { until } : {}) };
    });
}

function absenceFrom(session: Session, initials: string, period: TypedPeriod): Absence {
  const from = readDay(session, 'absences', period.from);
  const until = period.until === undefined ? undefined : readDay(session, 'absences', period.until);
  if (until !== undefined && until < from)
    throw registered(session, 'ABSENCE_UNREADABLE', { value: `${from}..${until}` });
  return { initials, from, ...(until === undefined ? {} : { until }) };
}
