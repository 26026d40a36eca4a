import { unlessAway } from '../activities/case/load-case';
import type { Journal } from '../journal/connect';

/**
 * The case of a municipality by its id, its number, or its number in another system; also where it was erased.
 *
 * @throws JournalAwayError
 */
export async function caseTold(
  { erasures, projections, events, blindIndex }: Journal,
  municipality: string,
  told: string,
): Promise<string | undefined> {
  const erased = unlessAway(await erasures.find(municipality, told));
  if (erased.kind === 'found') return erased.caseId;
  for (const find of [() => projections.find(told), () => projections.findByNumber(municipality, told)]) {
    const found = unlessAway(await find());
    if (found.kind === 'found') return found.overview.caseId;
  }
  const index = blindIndex.of('source', municipality, told);
  const foreign = unlessAway(await events.findCaseOfSource(municipality, index));
  return foreign.kind === 'found' ? foreign.caseId : undefined;
}
