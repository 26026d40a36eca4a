import type { CivilDay } from '../case/kernel/time';
import { addDays } from './calendar/day-arithmetic';
import { dayOfWeek, weekOf, type IsoWeek } from './calendar/iso-week';
import { isArbejdsdag } from './calendar/working-days';
import type { MaterialLine, Municipality, VisitationPlan } from './municipality';
import { inForce } from './set-from';

const usualPlan: VisitationPlan = { from: '2015-01-01', weekday: 3, material: [] };

const usualMaterial: Omit<MaterialLine, 'kinds'> = { rules: ['K06', 'K07'], steps: ['recommendation'] };

/** When the visitation committee meets and what it wants to see, by the plan of a day. */
export function visitationPlan({ visitation }: Municipality, day: CivilDay): VisitationPlan {
  return inForce(visitation, day) ?? usualPlan;
}

/** The day of a week's meeting: the plan's weekday, or the next working day where that is a public holiday. */
export function meetingIn(week: IsoWeek, municipality: Municipality): CivilDay {
  const { weekday } = visitationPlan(municipality, dayOfWeek(week, 7));
  let day = dayOfWeek(week, weekday);
  while (!isArbejdsdag(day)) day = addDays(day, 1);
  return day;
}

/** The day of the first meeting on a day or after it. */
export function meetingFrom(day: CivilDay, municipality: Municipality): CivilDay {
  const found = [-7, 0, 7].map((days) => meetingIn(weekOf(addDays(day, days)), municipality));
  return found.find((meeting) => meeting >= day) ?? meetingIn(weekOf(addDays(day, 14)), municipality);
}

/** What a case of this kind should bring to the committee. */
export function materialAsked(
  kind: string,
  municipality: Municipality,
  day: CivilDay,
): Pick<MaterialLine, 'rules' | 'steps'> {
  const { material } = visitationPlan(municipality, day);
  return material.find(({ kinds }) => kinds.some((one) => one === kind)) ?? usualMaterial;
}
