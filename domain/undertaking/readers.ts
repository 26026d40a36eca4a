import type { Role } from '../case/kernel/event';
import type { CivilDay } from '../case/kernel/time';
import { involvedInRecovery } from '../recovery/case-recovery/involved';
import { involvedInCorrection } from '../recovery/correction/involved';
import { actingFor, rolesInTeams, type RoleInTeam } from '../staff/held-roles';
import type { StaffRegister } from '../staff/register';
import { inRoleOrder } from '../staff/roles';
import { involvedInReview } from '../supervision/case-review/involved';
import type { UndertakingState } from './book';
import type { Involved } from './involved';
import type { UndertakingKind } from './undertaking';

/** What is read about many cases at once: undertakings, key figures made of case lines, and law replays. */
export type ReadAcrossCases = UndertakingKind | 'report' | 'replay';

/** Who reads one kind (læseadgang). No section of law names these roles: they are practice, after what each is to do. */
export interface ReadingRule {
  /** Roles that read every one. */
  readonly all: readonly Role[];
  /** Roles that read those of their own team. */
  readonly ownTeam?: readonly Role[];
  /** Who has to do with one and therefore reads it. Absent where the role alone decides. */
  readonly involved?: (state: UndertakingState) => Involved | undefined;
  /** Its name tells of a case: those who may not read it are not shown the name either. */
  readonly namesCase?: true;
  /** Holds on development servers too, for whoever says who they are: what is blind must be blind there as well. */
  readonly everywhere?: true;
}

const leading: readonly Role[] = ['supervisor', 'leader', 'director', 'recoveryLead'];

/** Who reads what, by kind. */
export const readingRules: Readonly<Record<ReadAcrossCases, ReadingRule>> = {
  round: { all: leading },
  review: { all: leading, ownTeam: ['teamLeader'], involved: involvedInReview, everywhere: true },
  closedReview: { all: [...leading, 'teamLeader', 'lawyer', 'externalConsultant'] },
  programme: { all: [...leading, 'teamLeader'] },
  recovery: { all: leading, ownTeam: ['teamLeader'], involved: involvedInRecovery, namesCase: true },
  correction: { all: [...leading, 'teamLeader'], involved: involvedInCorrection, namesCase: true },
  report: { all: [...leading, 'teamLeader', 'visitation'] },
  replay: { all: [...leading, 'teamLeader', 'lawyer'] },
};

/** Somebody who wants to read, as they act on the day. */
export interface AcrossCasesReader {
  /** Their initials, and those of absent members whose substitute they are. */
  readonly acting: readonly string[];
  /** The roles they act in. Empty for whoever holds none. */
  readonly held: readonly RoleInTeam[];
}

/** Somebody who wants to read, by the staff register of a day. */
export function readerOn(register: StaffRegister, initials: string, day: CivilDay): AcrossCasesReader {
  return {
    acting: actingFor(register, initials, day).map((member) => member.initials),
    held: rolesInTeams(register, initials, day),
  };
}

/** Whether somebody reads every one of a kind by a role. */
export function readsAll(kind: ReadAcrossCases, { held }: AcrossCasesReader): boolean {
  return held.some(({ role }) => readingRules[kind].all.includes(role));
}

/**
 * Whether somebody may read one of a kind: by a role, as leader of its team, because they have to do with it, or as the
 * worker of its case; a substitute reads what the one who is absent does. Whoever holds no role on the day reads nothing.
 *
 * @param worker initials of the case's worker today
 */
export function mayRead(
  kind: ReadAcrossCases,
  reader: AcrossCasesReader,
  involved: Involved | undefined,
  worker?: string,
): boolean {
  const { acting, held } = reader;
  if (held.length === 0) return false;
  if (readsAll(kind, reader)) return true;
  if (!involved) return false;
  const { ownTeam = [] } = readingRules[kind];
  const { people, team, forWorker = false } = involved;
  if (team !== undefined && held.some((one) => ownTeam.includes(one.role) && one.team === team)) return true;
  return acting.some((initials) => people.includes(initials) || (forWorker && worker === initials));
}

/** The roles by which one of a kind can be read, the least powerful first; some of them only in their own team. */
export function readingRoles(kind: ReadAcrossCases): readonly Role[] {
  const { all, ownTeam = [] } = readingRules[kind];
  return inRoleOrder([...all, ...ownTeam]);
}
