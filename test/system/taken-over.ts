import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cloneFolder } from '../../client/connection/home';
import { importList } from '../../client/library/import';
import type { InstallationLink } from '../../client/library/installation';
import { countCases } from '../../client/library/lists';
import { categoryWords, colourWords } from '../../domain/case/from-list/verdict';
import type { Bilingual } from '../../domain/case/kernel/time';
import { endOfDay } from '../../domain/law/calendar/copenhagen';
import { countsFromJournal, runningCases, type ListCounts } from './import-counts';
import { exampleList } from './import-lists';

/** What an independent count finds in a list. */
export interface Expected extends ListCounts {
  readonly asOf: string;
}

const expected = JSON.parse(readFileSync(join(cloneFolder(), 'examples', 'expected.json'), 'utf8')) as Readonly<
  Record<string, Expected>
>;

/** What is expected of one of the examples' lists. */
export function expectedOf(list: string): Expected {
  const wanted = expected[list];
  if (!wanted) throw new Error(`Nothing expected of ${list}`);
  return wanted;
}

/** Takes a list over, and expects that it runs as workflows and counts as it should: from the journal and in the lists. */
export async function expectTakenOver(to: InstallationLink, list: string, municipality: string): Promise<void> {
  const { asOf, ...wanted } = expectedOf(list);
  const order = { file: exampleList(list), municipality, asOf, by: 'DRF', update: false, dryRun: false };
  const outcome = await importList(to, order);
  const { cases, open, closed, closure, colour, recovered, outstanding, unmet } = wanted;
  expect(outcome).toMatchObject({
    kind: 'finished',
    totals: { counts: { rows: cases, added: cases, open, closed, refused: 0 } },
  });
  const counts = await countsFromJournal(to, municipality, asOf);
  expect(counts).toEqual({ cases, open, closed, closure, colour, recovered, outstanding, unmet });
  const run = outcome.kind === 'finished' ? outcome.totals.counts.running : 0;
  while ((await runningCases(to, municipality)) < run) await pause(200);
  const listed = await countCases(to, { municipality, asOf: endOfDay(asOf) });
  expect(listed.total).toBe(cases);
  expect(inWords(listed.byColour, colourWords)).toEqual(colour);
  expect(inWords(listed.byCategory, categoryWords)).toEqual(closure);
}

function inWords(
  counts: Readonly<Record<string, number>>,
  words: Readonly<Record<string, Bilingual>>,
): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([code, count]) => [words[code]?.da ?? code, count]));
}
