import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneFolder } from '../client/connection/home';
import { compareCase, type TwoLaws } from '../client/library/law-replay';
import { replayLists } from '../client/library/law-replay-lists';
import type { ReplayedCase } from '../client/library/law-replay-ports';
import { countReplay } from '../client/library/law-replay-run';
import type { CaseEvent } from '../domain/case/kernel/event';
import { endOfDay } from '../domain/law/calendar/copenhagen';
import { addDays } from '../domain/law/calendar/day-arithmetic';
import { lawBook } from '../domain/law/editions';
import { exampleMunicipality } from '../domain/law/municipalities/example';
import { whatIfEdition } from '../domain/law/replay/what-if';
import { EXAMPLE } from './example';
import { decided, threeWeeks, WORKER } from './lives';
import type { Gate, Result } from './result';
import type { Scale } from './scale';

const CASES = 100_000;
const LISTS = ['faxe-aabne-sager', 'lejre-sager-2016', 'lyngby-lukkede-sager', 'nyborg-underretninger'];

/** How many days apart the lives of cases lie that are told, and how many of them there are. */
const [APART, LIVES] = [3, 150] as const;

/** Seconds of processor time: all threads together, so that more cores make it no less. */
const AIM: Gate = { atMost: 60 };

/** The question: four months of an examination become three. */
const FILE = { rules: { K04: { limit: { unit: 'months', count: 3 } } } };

const asOf = endOfDay(EXAMPLE.asOf);

/**
 * What `law replay` takes of the processor, with each change written to a CSV file: over the rows of case lists, read from
 * their files, and over the entries of cases as a journal has them (some 20 a case; reading and decrypting them apart).
 */
export async function lawReplay(scale: Scale): Promise<Result[]> {
  const { whatIf } = whatIfEdition(lawBook, FILE);
  if (!whatIf) throw new Error('The question cannot be read');
  const laws = { before: lawBook, after: whatIf.apply(lawBook) };
  const cases = scale.of(CASES);
  return [
    await measured('law-replay.lists', first(cases, ofLists(laws, cases)), cases),
    await measured('law-replay.journals', ofJournals(laws, cases), cases),
  ];
}

async function measured(name: string, cases: AsyncIterable<ReplayedCase>, expected: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-replay-'));
  try {
    const [started, before] = [performance.now(), process.cpuUsage()];
    const { tally } = await countReplay(
      { total: expected, cases },
      {
        ...{ question: name, now: asOf, window: {}, csv: join(folder, 'changes.csv') },
        env: { SAGSGANG_HOME: folder },
      },
    );
    const { user, system } = process.cpuUsage(before);
    if (tally.cases !== expected || tally.unreadable > 0) throw new Error(`${tally.cases} cases were looked at`);
    if (tally.changed === 0) throw new Error('No case would be different');
    const of = { cases: tally.cases, changed: tally.changed, seconds: (performance.now() - started) / 1000 };
    return { name, value: (user + system) / 1e6, unit: 's', aim: AIM, of };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The rows of the example lists, over and over. */
function ofLists(laws: TwoLaws, cases: number): AsyncIterable<ReplayedCase> {
  const once = LISTS.map((name) => join(cloneFolder(), 'examples', `${name}.csv`));
  const lists = Array.from({ length: Math.ceil(cases / 1_000) }, () => once).flat();
  const onProblem = (path: string): never => {
    throw new Error(`${path} has a row that cannot be read`);
  };
  return replayLists({ lists, asOf, onProblem }, laws);
}

async function* first<T>(count: number, items: AsyncIterable<T>): AsyncGenerator<T> {
  let left = count;
  for await (const item of items) {
    if (left-- === 0) return;
    yield item;
  }
}

/** Cases that began at different times, each with its entries from the opening on. */
async function* ofJournals(laws: TwoLaws, cases: number): AsyncGenerator<ReplayedCase> {
  const municipality = exampleMunicipality.code;
  const jurisdiction = { law: lawBook, municipality: exampleMunicipality };
  const lives = Array.from({ length: LIVES }, (_, number) =>
    decided(threeWeeks(endOfDay(addDays(EXAMPLE.asOf, -number * APART))), jurisdiction).map(
      ({ event, recordedAt, role }, at): CaseEvent => ({
        ...event,
        ...{ seq: at + 1, recordedAt, by: WORKER, role, source: 'person', key: `told-${at}`, clockOffsetMs: 0 },
      }),
    ),
  );
  for (let number = 0; number < cases; number++) {
    const caseId = `told-${String(number).padStart(6, '0')}`;
    const events = structuredClone(lives[number % LIVES] ?? []);
    const comparison = compareCase({ caseId, municipality, events }, laws, { now: asOf, asOf });
    yield await Promise.resolve({ position: caseId, caseNumber: caseId, comparison });
  }
}
