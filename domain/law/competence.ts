import type { ErasureGround } from '../case/erasure/words';
import type { Role } from '../case/kernel/event';
import type { CivilDay } from '../case/kernel/time';
import { decisionLevels } from '../case/words';
import type { CompetenceLine, DecisionLevel, ErasingLine, Municipality, ReopeningPlan } from './municipality';
import { inForce } from './set-from';

const order = Object.keys(decisionLevels) as readonly DecisionLevel[];

/** The level at which each role may decide. Roles that are not named decide nothing. */
const levelOfRole: Readonly<Partial<Record<Role, DecisionLevel>>> = {
  caseworker: 'worker',
  secondWorker: 'worker',
  dutyOfficer: 'worker',
  teamLeader: 'teamMeeting',
  leader: 'leader',
  director: 'visitation',
  visitation: 'visitation',
  committee: 'committee',
};

/** What about a decision settles its level. */
export interface DecisionMatter {
  readonly kind: string;
  readonly step?: string;
  /** Price a month, in DKK. */
  readonly monthlyPrice?: number;
  /** Made without consent: a placement under BL § 47 or an examination under BL § 23. */
  readonly withoutConsent: boolean;
}

/** Kinds of decision that belong to the committee where there is no consent. */
const committeeKinds: ReadonlySet<string> = new Set(['placement', 'examination', 'extension']);

/**
 * The lowest level (laveste niveau) at which a decision may be made on a day.
 *
 * Without consent a placement (BL § 47), its extension and an examination (BL § 23) belong to the children and youth
 * committee by BL § 142, whatever a municipality's plan says. A step or price that is not told fits only a line without
 * a limit, so that leaving it out never lowers the level. What no line covers is for the visitation committee.
 */
export function levelFor(matter: DecisionMatter, municipality: Municipality, day: CivilDay): DecisionLevel {
  if (matter.withoutConsent && committeeKinds.has(matter.kind)) return 'committee';
  return inForce(municipality.competence, day)?.lines.find((line) => covers(line, matter))?.level ?? 'visitation';
}

/** The level at which a closing control is waived (fraviges) on a day. */
export function waivingLevel(control: string, { waiving }: Municipality, day: CivilDay): DecisionLevel {
  const line = inForce(waiving, day)?.lines.find(({ controls }) => !controls || controls.includes(control));
  return line?.level ?? 'leader';
}

/** What the municipality has decided on a day about approving erasures on a ground (slettegrund). */
export function erasingPlan(ground: ErasureGround, { erasing }: Municipality, day: CivilDay): ErasingLine {
  return (
    inForce(erasing, day)?.lines.find(({ grounds }) => !grounds || grounds.includes(ground)) ?? { level: 'leader' }
  );
}

/** Reasons for which a closed case may be reopened (genåbnes) on a day. */
export function reasonsToReopen({ reopening }: Municipality, day: CivilDay): ReopeningPlan['reasons'] {
  return inForce(reopening, day)?.reasons ?? [];
}

/** The first of these roles that may decide at a level. The chair's power alone (BL § 143) is no level of decision. */
export function roleAtLevel(roles: readonly Role[], level: DecisionLevel): Role | undefined {
  return roles.find((role) => {
    const own = levelOfRole[role];
    return own !== undefined && order.indexOf(own) >= order.indexOf(level);
  });
}

/** The level at which a role decides. */
export function levelOf(role: Role): DecisionLevel | undefined {
  return levelOfRole[role];
}

function covers(line: CompetenceLine, matter: DecisionMatter): boolean {
  if (!line.kinds.some((kind) => kind === matter.kind)) return false;
  if (line.upToStep !== undefined && !(matter.step !== undefined && matter.step <= line.upToStep)) return false;
  return (
    line.upToMonthlyPrice === undefined ||
    (matter.monthlyPrice !== undefined && matter.monthlyPrice <= line.upToMonthlyPrice)
  );
}
