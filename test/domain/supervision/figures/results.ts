import type { Answer } from '../../../../domain/supervision/review/answers';
import type { ReviewedCase } from '../../../../domain/supervision/figures/rate';
import type { ItemResult } from '../../../../domain/supervision/review/results';

/** One answer about an item, as figures see it. */
export function result(item: string, answer: Answer, more: Partial<ItemResult> = {}): ItemResult {
  return { item, kind: 'control', answer, severity: 'remark', since: 'x', recordedLate: false, ...more };
}

/** So many reviewed cases of a stratum and team with one answer to K06. */
export function cases(count: number, stratum: string, answer: Answer, team?: string): readonly ReviewedCase[] {
  return Array.from({ length: count }, () => ({
    stratum,
    ...(team === undefined ? {} : { team }),
    results: [result('K06', answer)],
  }));
}
