import type { FactSource } from '../kernel/fact-source';
import { byTime, dayOf } from '../kernel/order';
import type { Fact, FactOf } from '../kernel/state';
import { DecisionMade } from '../decision/facts';
import { Screened } from '../screening/facts';
import { screenedKnowledge } from '../screening/readings';
import { ExaminationFinished, ExaminationStarted, NeedBecameKnown } from './facts';

/** One examination (børnefaglig undersøgelse) from the knowledge of a possible need to its conclusion. */
export interface Examination {
  /** What showed the need: what was screened to an examination, else the screening, decision or start itself. */
  readonly shownBy: Fact<unknown> | undefined;
  /** The day set by a worker on which the need became known (viden om muligt behov), where one was set. */
  readonly known: FactOf<typeof NeedBecameKnown> | undefined;
  readonly finished: FactOf<typeof ExaminationFinished> | undefined;
}

interface Round {
  readonly from: Fact<unknown>;
  shownBy?: Fact<unknown>;
  known?: FactOf<typeof NeedBecameKnown>;
  finished?: FactOf<typeof ExaminationFinished>;
}

/**
 * The examinations of a case in order of time. A later sign of need belongs to the examination under way; after its
 * conclusion a new one begins. Of what a case list says, conclusion and need belong together whatever their days.
 */
export function examinationsOf(facts: FactSource): readonly Examination[] {
  const rounds: Round[] = [];
  const conclusions = [...facts.all(ExaminationFinished)].sort(byTime);
  for (const sign of signsOf(facts)) {
    const last = rounds.at(-1);
    const round = last && !conclusions.some((done) => liesBetween(last.from, done, sign)) ? last : begin(rounds, sign);
    if (sign.type === NeedBecameKnown.event) round.known ??= sign as FactOf<typeof NeedBecameKnown>;
    else round.shownBy ??= sign.type === Screened.event ? shownBy(facts, sign as FactOf<typeof Screened>) : sign;
  }
  for (const done of conclusions) {
    const round = rounds.findLast(
      ({ from, finished }) => !finished && (done.src === 'list' || dayOf(from) <= dayOf(done)),
    );
    if (round) round.finished = done;
  }
  return rounds.map(({ shownBy: shown, known, finished }) => ({ shownBy: shown, known, finished }));
}

function begin(rounds: Round[], from: Fact<unknown>): Round {
  const round: Round = { from };
  rounds.push(round);
  return round;
}

function signsOf(facts: FactSource): Fact<unknown>[] {
  const signs: Fact<unknown>[] = [
    ...facts.all(NeedBecameKnown),
    ...facts.all(Screened).filter(({ data }) => data.outcome === 'examination'),
    ...facts.all(DecisionMade).filter(({ data }) => data.kind === 'examination'),
    ...facts.all(ExaminationStarted),
  ];
  return signs.length > 1 ? signs.sort(byTime) : signs;
}

function shownBy(facts: FactSource, screening: FactOf<typeof Screened>): Fact<unknown> {
  return screenedKnowledge(facts, screening) ?? screening;
}

function liesBetween(from: Fact<unknown>, done: Fact<unknown>, sign: Fact<unknown>): boolean {
  return done.src !== 'list' && dayOf(from) <= dayOf(done) && dayOf(done) < dayOf(sign);
}
