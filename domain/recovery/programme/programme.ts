import type { CaseState, Fact, FactOf } from '../../case/kernel/state';
import { factsOf, lastOf } from '../../case/kernel/state';
import type { CivilDay, Instant } from '../../case/kernel/time';
import { civilDayOf, lastInstantOf } from '../../law/calendar/copenhagen';
import * as facts from './facts';
import { isOrder } from './orders';
import * as system from './system-facts';
import type { programmeStages } from './words';

/** A recovery programme as its facts tell it (genopretning). */
export interface Programme {
  readonly opened: FactOf<typeof facts.ProgrammeOpened>;
  /** The instant the cases are judged as of at the start. */
  readonly asOf: Instant;
  /** The day its accounts begin with. */
  readonly from: CivilDay;
  readonly stage: keyof typeof programmeStages;
  /** The parts of the overview made so far. */
  readonly overview: readonly FactOf<typeof system.OverviewPartMade>[];
  readonly statuses: readonly FactOf<typeof system.StatusRecorded>[];
  readonly stalls: readonly FactOf<typeof system.StallFound>[];
  readonly completed?: FactOf<typeof facts.ProgrammeCompleted>;
  /** The day it was completed (afsluttet): its accounts end with it. */
  readonly endedOn?: CivilDay;
}

/** The programme that a stream holds; undefined where it was not opened. */
export function programmeOf(state: CaseState): Programme | undefined {
  const opened = lastOf(state, facts.ProgrammeOpened);
  if (!opened) return undefined;
  const overview = factsOf(state, system.OverviewPartMade);
  const completed = lastOf(state, facts.ProgrammeCompleted);
  const { asOf } = opened.data;
  return {
    opened,
    asOf: asOf === undefined ? opened.rec : lastInstantOf(asOf),
    from: asOf ?? civilDayOf(opened.rec),
    stage: completed ? 'completed' : !overview.at(-1)?.data.last ? 'overview' : isPaused(state) ? 'paused' : 'running',
    overview,
    statuses: factsOf(state, system.StatusRecorded),
    stalls: factsOf(state, system.StallFound),
    ...(completed ? { completed, endedOn: civilDayOf(completed.at) } : {}),
  };
}

/** Whether a programme's last word about pauses is one. */
export function isPaused(state: CaseState): boolean {
  return (lastOf(state, facts.ProgrammePaused)?.seq ?? 0) > (lastOf(state, facts.ProgrammeResumed)?.seq ?? 0);
}

/** Where an order has come to: the entry its next part follows from; undefined once every recovery was told. */
export function orderStands(state: CaseState, order: Fact): number | undefined {
  const last = factsOf(state, system.OrderSpread).findLast(({ data }) => data.order === order.seq);
  return last?.data.last ? undefined : (last?.seq ?? order.seq);
}

/** Orders that have not reached every recovery yet, in their order. */
export function pendingOrders(state: CaseState): readonly { readonly order: Fact; readonly of: number }[] {
  return state.facts.filter(isOrder).flatMap((order) => {
    const of = orderStands(state, order);
    return of === undefined ? [] : [{ order, of }];
  });
}

/** The order that a part of it follows from, and the case it has come to. */
export function orderAt(
  state: CaseState,
  of: number,
): { readonly order: Fact; readonly after: string; readonly told: number } | undefined {
  const part = factsOf(state, system.OrderSpread).find(({ seq }) => seq === of);
  const order = state.facts.find(({ seq }) => seq === (part?.data.order ?? of));
  if (!order || !isOrder(order)) return undefined;
  const parts = factsOf(state, system.OrderSpread).filter(({ data, seq }) => data.order === order.seq && seq <= of);
  const told = parts.reduce((sum, { data }) => sum + data.told + data.refused, 0);
  return { order, after: part?.data.after ?? '', told };
}

/** Number of the entry that asked for a status which has not been made. */
export function statusWanted(state: CaseState): number | undefined {
  const asked = Math.max(lastOf(state, facts.StatusAsked)?.seq ?? 0, lastOf(state, system.StatusDue)?.seq ?? 0);
  return asked > (lastOf(state, system.StatusRecorded)?.data.of ?? 0) ? asked : undefined;
}

/** Whether a case is among those a programme is about. */
export function isInScope(
  { opened: { data } }: Pick<Programme, 'opened'>,
  { team, kind }: { readonly team?: string | undefined; readonly kind?: string | undefined },
): boolean {
  const { teams, kinds } = data;
  return (
    (teams?.includes(team ?? '') ?? true) && ((kinds as readonly string[] | undefined)?.includes(kind ?? '') ?? true)
  );
}
