import type { CivilDay } from '../../case/kernel/time';
import { addDays } from '../../law/calendar/day-arithmetic';

/** One step of a recovery plan: the control that is to be mended, by whom and by which day. */
export interface PlannedStep {
  readonly control: string;
  /** Initials; blank where nobody has the case yet. */
  readonly owner: string;
  /** The last day planned. */
  readonly due: CivilDay;
}

/**
 * Days that are planned for mending a control, unless somebody plans otherwise. These are the recovery's own pace, no
 * limits of the law: the law's have run out, which is why the case is being recovered.
 */
const planned: Readonly<Record<string, number>> = {
  K01: 7,
  K02: 1,
  K03: 14,
  K04: 90,
  K05: 14,
  K06: 14,
  K07: 14,
  K08: 14,
  K10: 60,
  K15: 28,
};

/** Days planned for a control that has no number of its own. */
const usual = 28;

/** A case of high concern is given half the time. */
const hurried = 2;

/** What a plan is made for. */
export interface PlanContext {
  /** Initials of the case's worker; absent where nobody has it. */
  readonly worker?: string | undefined;
  readonly today: CivilDay;
  readonly urgent: boolean;
}

/**
 * The plan that is proposed for a case (genopretningsplan): each control outstanding, its worker, and a day. Whoever plans
 * may change owner and day of each; what is missing follows from the case alone.
 */
export function planOf(
  controls: readonly string[],
  { worker = '', today, urgent }: PlanContext,
): readonly PlannedStep[] {
  return controls.map((control) => {
    const days = planned[control] ?? usual;
    return { control, owner: worker, due: addDays(today, urgent ? Math.ceil(days / hurried) : days) };
  });
}

/** A plan as the lists of an entry. */
export function planLists(steps: readonly PlannedStep[]): {
  readonly controls: readonly string[];
  readonly owners: readonly string[];
  readonly dues: readonly CivilDay[];
} {
  return {
    controls: steps.map(({ control }) => control),
    owners: steps.map(({ owner }) => owner),
    dues: steps.map(({ due }) => due),
  };
}

/** The plan in the lists of an entry. */
export function plannedIn(lists: {
  readonly controls?: readonly string[];
  readonly owners?: readonly string[];
  readonly dues?: readonly CivilDay[];
}): readonly PlannedStep[] {
  const { controls = [], owners = [], dues = [] } = lists;
  return controls.map((control, at) => ({ control, owner: owners[at] ?? '', due: dues[at] ?? '' }));
}
