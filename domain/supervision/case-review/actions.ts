import { DeadlineEscalated, DeadlineMissed, DeadlineWarned } from '../../case/escalation/facts';
import { factsOf, type CaseState, type FactOf } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { AgreedAction, ToldStep } from '../review/action';
import {
  ActionAgreed,
  ActionConfirmed,
  ActionDone,
  ActionMoved,
  ActionReopened,
  SendBackDelivered,
  SendBackOrdered,
  SendBackRefused,
  SendBackSettled,
  SendBackWithdrawn,
} from './follow-up-facts';

/** The rules that watch over a review: its actions, the review itself, and the cases it sent back. */
export type ReviewRule = 'T01' | 'T02' | 'T03';

/** Every action that was agreed on, as it stands (handleplan). */
export function actionsOf(state: CaseState): readonly AgreedAction[] {
  const moved = [...factsOf(state, ActionMoved), ...factsOf(state, ActionReopened)].sort((a, b) => a.seq - b.seq);
  return factsOf(state, ActionAgreed).map((agreed) => {
    const isIts = ({ data }: { readonly data: { readonly action: number } }): boolean => data.action === agreed.seq;
    const last = moved.findLast(isIts);
    const reopened = factsOf(state, ActionReopened).findLast(isIts);
    const since = <F extends { readonly seq: number; readonly data: { readonly action: number } }>(
      facts: readonly F[],
    ): F | undefined => facts.findLast((one) => isIts(one) && one.seq > (reopened?.seq ?? 0));
    const done = since(factsOf(state, ActionDone));
    const confirmed = since(factsOf(state, ActionConfirmed));
    return {
      id: agreed.seq,
      owner: agreed.data.owner,
      agreed: (last ?? agreed).rec,
      due: (last ?? agreed).data.due,
      ...(done ? { done: done.at } : {}),
      ...(confirmed ? { confirmed: confirmed.at } : {}),
      told: toldOf(state, 'T01', agreed.seq),
    };
  });
}

/** A send-back as it stands. */
export interface SentBack {
  readonly ordered: FactOf<typeof SendBackOrdered>;
  readonly delivered?: FactOf<typeof SendBackDelivered>;
  readonly refused?: FactOf<typeof SendBackRefused>;
  readonly withdrawn?: FactOf<typeof SendBackWithdrawn>;
  readonly settled?: FactOf<typeof SendBackSettled>;
}

/** Every time the case was sent back. */
export function sentBackOf(state: CaseState): readonly SentBack[] {
  return factsOf(state, SendBackOrdered).map((ordered) => {
    const of = <F extends { readonly data: { readonly sendBack: number } }>(facts: readonly F[]): F | undefined =>
      facts.find(({ data }) => data.sendBack === ordered.seq);
    const delivered = of(factsOf(state, SendBackDelivered));
    const refused = of(factsOf(state, SendBackRefused));
    const withdrawn = of(factsOf(state, SendBackWithdrawn));
    const settled = of(factsOf(state, SendBackSettled));
    return {
      ordered,
      ...(delivered ? { delivered } : {}),
      ...(refused ? { refused } : {}),
      ...(withdrawn ? { withdrawn } : {}),
      ...(settled ? { settled } : {}),
    };
  });
}

/** Whether something is still expected of a send-back. */
export function isPending({ refused, settled }: SentBack): boolean {
  return !refused && !settled;
}

/** A step about a deadline of the review that was taken: what the entry says of it. */
export interface TakenStep {
  readonly seq: number;
  readonly due: Instant;
  readonly step: string;
  readonly to: readonly string[];
  readonly warning: boolean;
}

/** The steps taken about one deadline of the review, in order. */
export function takenSteps(state: CaseState, rule: ReviewRule, subject: number): readonly TakenStep[] {
  return [DeadlineWarned, DeadlineMissed, DeadlineEscalated]
    .flatMap((definition) => factsOf(state, definition))
    .filter(({ data }) => data.rule === rule && data.subject === subject)
    .map(({ seq, type, data }) => ({
      seq,
      due: data.due,
      step: data.step ?? '',
      to: data.to ?? [],
      warning: type === DeadlineWarned.event,
    }))
    .sort((a, b) => a.seq - b.seq);
}

/** The same as the ladder of actions wants it. */
export function toldOf(state: CaseState, rule: ReviewRule, subject: number): readonly ToldStep[] {
  return takenSteps(state, rule, subject).map(({ due, step }) => ({ due: civilDayOf(due), step }));
}
