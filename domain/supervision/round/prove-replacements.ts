import type { CaseEvent } from '../../case/kernel/event';
import { added, altered, type RoundDifference } from './difference';
import { CaseEliminated } from './facts';
import { CaseReplaced } from './facts-draw';
import { fieldsThatDiffer } from './prove-draw';
import { nextReserve } from './replace';
import type { Round } from './round';

/**
 * Names every replacement that does not follow from the tickets and from the cases that went out: another one, none where
 * there should be one, one too many.
 *
 * @param before the round as it stood before an entry
 */
export function replacementDifferences(
  events: readonly CaseEvent[],
  before: (seq: number) => Round,
): readonly RoundDifference[] {
  const cameIn = events.filter(({ type }) => type === CaseReplaced.event);
  const used = new Set<CaseEvent>();
  const found = events.flatMap((event): readonly RoundDifference[] => {
    if (event.type !== CaseEliminated.event) return [];
    const number = Number(event.data['number']);
    const round = before(event.seq);
    const out = round.cases.find((one) => one.number === number);
    if (!out) return [{ code: 'ROUND_CASE_UNKNOWN', params: { number, cases: round.cases.length } }];
    if (out.eliminated) return [added(event)];
    const replacement = cameIn.find(({ seq, data }) => seq > event.seq && data['eliminated'] === number);
    if (replacement) used.add(replacement);
    const named = event.data['case'] === out.id ? [] : [altered(event, 'case', event.data['case'], out.id)];
    return [...named, ...replacementDiffers(round, number, replacement)];
  });
  return [...found, ...cameIn.filter((one) => !used.has(one)).map(added)];
}

/** A round, the number in it that goes out, and the entry that says who came in for it. */
function replacementDiffers(round: Round, number: number, told: CaseEvent | undefined): readonly RoundDifference[] {
  const out = round.cases.find((one) => one.number === number);
  const next = out && nextReserve(round, out);
  const [found, expected] = [String(told?.data['case'] ?? '–'), next?.id ?? '–'];
  if (found !== expected) return [{ code: 'ROUND_REPLACEMENT_DIFFERS', params: { number, found, expected } }];
  if (!told || !out || !next) return [];
  const { stratum, order, ticket, worker } = next;
  const place = { draw: out.draw, number: round.cases.length + 1, eliminated: number, case: next.id };
  const entry = { type: CaseReplaced.event, data: { ...place, ...{ stratum, order, ticket, worker } } };
  if (fieldsThatDiffer(told, entry).length === 0) return [];
  return [{ code: 'DRAW_CASE_ALTERED', params: { case: next.id, list: 'erstatning' } }];
}
