import type { Line } from './lines';
import { isProblem, openFile, type ReadProgress } from './open-file';
import { readRows, type Item, type Reading } from './read-rows';

/** Reads a list of one known kind, whatever its headings say; nothing wrong with the file is thrown. */
export async function* readMoneyList<Row>(
  path: string,
  reading: (first: Line) => Reading<Row>,
  progress?: ReadProgress,
): AsyncGenerator<Item<Row>> {
  const file = await openFile(path, progress);
  if (isProblem(file)) yield { problem: file };
  else yield* readRows(file, reading(file.first));
}
