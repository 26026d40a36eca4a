import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { importList } from '../../client/library/import';
import type { InstallationLink } from '../../client/library/installation';
import { link } from '../../client/library/installation';
import { countCases } from '../../client/library/lists';
import { categoryWords, colourWords } from '../../domain/case/from-list/verdict';
import type { Bilingual } from '../../domain/case/kernel/time';
import { endOfDay } from '../../domain/law/calendar/copenhagen';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { countsFromJournal, runningCases } from './import-counts';
import { killed, workerProcess } from './worker-process';

const examples = join(__dirname, '../../examples');

interface Expected {
  readonly cases: number;
  readonly asOf: string;
  readonly open: number;
  readonly closed: number;
  readonly closure: Readonly<Record<string, number>>;
  readonly colour: Readonly<Record<string, number>>;
  readonly recovered: number;
  readonly outstanding: Readonly<Record<string, number>>;
  readonly unmet: Readonly<Record<string, number>>;
}

const expected = JSON.parse(readFileSync(join(examples, 'expected.json'), 'utf8')) as Readonly<
  Record<string, Expected>
>;

const lists: Readonly<Record<string, string>> = {
  kanter: 'kanter',
  'lyngby-lukkede-sager': 'lyngby',
  'nyborg-underretninger': 'nyborg',
  'lejre-sager-2016': 'lejre',
  'faxe-aabne-sager': 'faxe',
};

describe('the five case lists', () => {
  let installation: TestInstallation;
  let worker: ChildProcess;
  let to: InstallationLink;

  beforeAll(async () => {
    installation = await testInstallation();
    worker = await workerProcess(installation);
    to = await link(installation.settings);
  });

  afterAll(async () => {
    await killed(worker);
    await to.close();
    await installation.close();
  });

  test.each(Object.entries(lists))(
    '%s is taken over, runs as workflows and counts as expected from the journal',
    async (list, municipality) => {
      const wanted = expected[list];
      if (!wanted) throw new Error(`Nothing expected of ${list}`);
      const outcome = await importList(to, {
        file: join(examples, `${list}.csv`),
        ...{ municipality, asOf: wanted.asOf, by: 'DRF', update: false, dryRun: false },
      });
      expect(outcome).toMatchObject({
        kind: 'finished',
        totals: {
          counts: { rows: wanted.cases, added: wanted.cases, open: wanted.open, closed: wanted.closed, refused: 0 },
        },
      });
      const { cases, open, closed, closure, colour, recovered, outstanding, unmet } = wanted;
      const counts = await countsFromJournal(to, municipality, wanted.asOf);
      expect(counts).toEqual({ cases, open, closed, closure, colour, recovered, outstanding, unmet });
      const run = outcome.kind === 'finished' ? outcome.totals.counts.running : 0;
      while ((await runningCases(to, municipality)) < run) await pause(200);
      const listed = await countCases(to, { municipality, asOf: endOfDay(wanted.asOf) });
      expect(listed.total).toBe(cases);
      expect(inWords(listed.byColour, colourWords)).toEqual(colour);
      expect(inWords(listed.byCategory, categoryWords)).toEqual(closure);
    },
    600_000,
  );
});

function inWords(
  counts: Readonly<Record<string, number>>,
  words: Readonly<Record<string, Bilingual>>,
): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([code, count]) => [words[code]?.da ?? code, count]));
}
