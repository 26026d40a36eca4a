import { layoutOf } from '../../../client/lists/headings';
import { RowReader } from '../../../client/lists/rows';
import type { ListRow } from '../../../domain/case/from-list/columns';
import type { RawRow } from './independent-count';

/** Reads a raw row as the reader of lists does. */
export function readRaw(raw: RawRow): ListRow {
  const read = new RowReader(layoutOf(Object.keys(raw)).columns).read(2, Object.values(raw));
  if (!read || !('row' in read)) throw new Error(`Not a good row: ${JSON.stringify(read)}`);
  return read.row;
}
