import type { LostEarningsFinding } from '../../recovery/lost-earnings/assess';
import type { CorrectionStepCode } from '../../recovery/lost-earnings/correction-rules';
import type { GrantTrack } from '../money-track';
import type { GrantFigure, TakenMoney } from './money';

/** The source of figures that are Sagsgang's own. */
export const ownSource = 'Sagsgang: sporet for tabt arbejdsfortjeneste';

type Takes = GrantFigure['takes'];

/** What all figures of grants on their tracks have in common. */
export const ofGrants = { track: 'lostEarnings', unit: 'grants', over: 'day' } as const;

/** Counts a grant where something holds of it. */
export function where(holds: (one: GrantTrack) => boolean): Takes {
  return (one) => (holds(one) ? {} : undefined);
}

/** Takes the difference a month where it lies on the one side. */
export function difference(holds: (oere: number) => boolean): Takes {
  return ({ difference: oere }) => (oere !== undefined && holds(oere) ? { amount: oere } : undefined);
}

/** Takes a step of the plan, taken or not, with its amount. */
export function step(
  code: CorrectionStepCode,
  holds: (one: GrantTrack, done: boolean) => boolean = (_, done) => done,
): Takes {
  return (one): TakenMoney | undefined => {
    const found = one.steps.find((planned) => planned.code === code);
    if (!found || !holds(one, found.done)) return undefined;
    return found.amount === undefined ? {} : { amount: found.amount };
  };
}

/** The same without what it comes to. */
export function counted(takes: Takes): Takes {
  return (one) => takes(one) && {};
}

/** Counts a grant in which something was found. */
export function found(finding: LostEarningsFinding): Takes {
  return where(({ findings }) => findings.includes(finding));
}
