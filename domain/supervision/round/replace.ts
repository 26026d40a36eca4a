import { replacementFor } from '../draw/replacement';
import type { DrawnCase } from '../draw/take';
import { drawRuleOf } from './plan';
import { standingCases, type CaseInRound, type Round } from './round';

/**
 * The case that comes in for one that goes out (erstatning): the next ticket of its stratum among the replacements of its
 * own draw, that never was in the round. Undefined where none is left.
 */
export function nextReserve(round: Round, out: CaseInRound): DrawnCase | undefined {
  const sameDraw = ({ draw }: { readonly draw: number }): boolean => draw === out.draw;
  const been = new Set(round.cases.map(({ id }) => id));
  const standing = standingCases(round).filter(sameDraw);
  return replacementFor(out, standing, round.reserves.filter(sameDraw), been, drawRuleOf(round.terms));
}
