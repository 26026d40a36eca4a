import { batchLimits, type ImportBatch, type ImportRow } from '../../workflows/contracts/import';
import type { Problem } from '../lists/problem';
import type { ListItem } from '../lists/read-list';

/** Cuts what is read of a list into batches; the same list is always cut the same way. Problems are handed over. */
export async function* batchesOf(
  items: AsyncIterable<ListItem>,
  onProblem: (problem: Problem) => void,
): AsyncGenerator<ImportBatch> {
  let number = 0;
  let rows: ImportRow[] = [];
  let bytes = 0;
  for await (const item of items) {
    if ('problem' in item) {
      onProblem(item.problem);
      continue;
    }
    const size = Buffer.byteLength(JSON.stringify(item));
    if (rows.length > 0 && (rows.length >= batchLimits.rows || bytes + size > batchLimits.bytes)) {
      yield { number, rows };
      number += 1;
      rows = [];
      bytes = 0;
    }
    rows.push(item);
    bytes += size;
  }
  if (rows.length > 0) yield { number, rows };
}
