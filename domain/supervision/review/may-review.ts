import type { Actor, Refusal } from '../../case/kernel/command';
import type { Role } from '../../case/kernel/event';
import type { CivilDay } from '../../case/kernel/time';

/** A role that may review, and which cases: all, or only those of other teams than one's own. */
export interface ReviewRight {
  readonly role: Role;
  readonly cases: 'all' | 'otherTeams';
}

/** Who may review drawn cases, in force from a day: dated data of a municipality. */
export interface ReviewRights {
  readonly from: CivilDay;
  readonly rights: readonly ReviewRight[];
}

/** Supervisors, leaders, lawyers and external consultants review every case, team leaders those of other teams. */
export const standardReviewRights: readonly ReviewRights[] = [
  {
    from: '2000-01-01',
    rights: [
      { role: 'supervisor', cases: 'all' },
      { role: 'leader', cases: 'all' },
      { role: 'lawyer', cases: 'all' },
      { role: 'externalConsultant', cases: 'all' },
      { role: 'teamLeader', cases: 'otherTeams' },
    ],
  },
];

/** The case somebody wants to review, as far as it decides who may. */
export interface CaseToReview {
  /** Initials of everybody who took part in it; see `participants`. */
  readonly participants: ReadonlySet<string>;
  readonly team?: string;
  /** Initials of the other reviewer, where two review it. */
  readonly otherReviewer?: string;
}

/**
 * Why somebody may not review a case: no role for it that day, the case is of their own team, they took part in it, or
 * they are its other reviewer. Nobody reviews a case they worked on, whatever their role. A role held as substitute
 * counts like one's own; a person without a team leads none of it.
 */
export function mayReview(
  reviewer: Actor,
  subject: CaseToReview,
  day: CivilDay,
  plan: readonly ReviewRights[] = standardReviewRights,
): Refusal | undefined {
  const { initials: by, roles, team } = reviewer;
  const rights = (plan.findLast(({ from }) => from <= day) ?? plan[0])?.rights ?? [];
  const held = rights.filter(({ role }) => roles.includes(role));
  if (held.length === 0)
    return { code: 'REVIEW_NOT_YOUR_ROLE', params: { by, roles: rights.map(({ role }) => role).join(', ') } };
  if (subject.participants.has(by)) return { code: 'REVIEW_OWN_CASE', params: { by } };
  const isOtherTeam = team !== undefined && subject.team !== undefined && subject.team !== team;
  if (!isOtherTeam && !held.some(({ cases }) => cases === 'all')) return { code: 'REVIEW_OWN_TEAM', params: { by } };
  return subject.otherReviewer === by ? { code: 'REVIEW_SAME_REVIEWER', params: { by } } : undefined;
}
