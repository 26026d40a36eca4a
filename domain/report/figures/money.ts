import type { Oere } from '../../recovery/oere';
import type { GrantTrack, MoneyTrack, PaymentTrack } from '../money-track';
import type { Described } from './described';

/** What a figure takes of one case on its track: that it counts, and with which amount. */
export interface TakenMoney {
  /** In øre; absent where it is settled by hand. */
  readonly amount?: Oere;
}

interface TrackFigure<Track extends MoneyTrack> extends Described {
  /** How many; or how many, and what they come to. */
  readonly kind: 'count' | 'money';
  readonly track: Track['track'];
  /** What it takes of one case on its track; nothing where that does not count. */
  readonly takes: (one: Track) => TakenMoney | undefined;
}

/** A figure of grants of lost earnings on their tracks. */
export type GrantFigure = TrackFigure<GrantTrack>;

/** A figure of payments on their tracks. */
export type PaymentFigure = TrackFigure<PaymentTrack>;

/** A figure of the money that is being put right (pengespor), counted track by track from the journal. */
export type MoneyFigure = GrantFigure | PaymentFigure;

/** How many, in how many cases; of an amount also what it is and of how many nobody knows it. */
export type MoneyValue =
  | { readonly kind: 'count'; readonly count: number; readonly cases: number }
  | {
      readonly kind: 'money';
      readonly count: number;
      readonly cases: number;
      /** In øre, with its sign; absent only where it would tell of few. */
      readonly oere?: Oere;
      /** How many are settled by hand and are not in the amount; absent only where it would tell of few. */
      readonly byHand?: number;
    };

/** Works a figure out; `undefined` where no case is on its track. */
export function moneyValue(figure: MoneyFigure, tracks: readonly MoneyTrack[]): MoneyValue | undefined {
  if (!tracks.some(({ track }) => track === figure.track)) return undefined;
  const taken = tracks.flatMap((one) => {
    const found = takenOf(figure, one);
    return found ? [{ ...found, caseNumber: one.caseNumber }] : [];
  });
  const counted = { count: taken.length, cases: new Set(taken.map(({ caseNumber }) => caseNumber)).size };
  if (figure.kind === 'count') return { kind: 'count', ...counted };
  const amounts = taken.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  const oere = amounts.reduce((sum, amount) => sum + amount, 0);
  return { kind: 'money', ...counted, oere, byHand: taken.length - amounts.length };
}

function takenOf(figure: MoneyFigure, one: MoneyTrack): TakenMoney | undefined {
  if (one.track === 'payment') return figure.track === 'payment' ? figure.takes(one) : undefined;
  return figure.track === 'lostEarnings' ? figure.takes(one) : undefined;
}
