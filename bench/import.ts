import { importList } from '../client/library/import';
import { listCases } from '../client/library/lists';
import { backendOver } from '../client/library/backend';
import { EXAMPLE } from './example';
import type { Place } from './place';
import type { Result } from './result';
import { percentile } from './statistics';

const PAGES = 300;
const PAGE = 100;

const imported = new WeakMap<Place, Promise<{ readonly cases: number; readonly seconds: number }>>();

/** Imports the example municipality into a place, once; later calls answer what the first one found. */
export function exampleIn(place: Place): Promise<{ readonly cases: number; readonly seconds: number }> {
  const known = imported.get(place);
  if (known) return known;
  const work = importExample(place);
  imported.set(place, work);
  return work;
}

async function importExample({ link }: Place): Promise<{ readonly cases: number; readonly seconds: number }> {
  const started = performance.now();
  let cases = 0;
  const outcome = await importList(
    link,
    { ...EXAMPLE, update: false, dryRun: false },
    { rows: (done) => (cases = done) },
  );
  if (outcome.kind !== 'finished') throw new Error(`The import ended as ${outcome.kind}`);
  return { cases, seconds: (performance.now() - started) / 1000 };
}

/** How fast a municipality's list is taken over: events in the journal and every open case running. */
export async function importing(place: Place): Promise<Result[]> {
  const { cases, seconds } = await exampleIn(place);
  return [{ name: 'import.rate', value: cases / seconds, unit: 'cases/s', of: { cases, seconds } }];
}

/** How long a team waits for its list of 100, and how fast the lists are built anew from the events. */
export async function lists(place: Place): Promise<Result[]> {
  await exampleIn(place);
  const { link } = place;
  const backend = backendOver(link);
  const { total } = await backend.counts({});
  const team = (await listCases(link, { open: true }, 1)).rows[0]?.team ?? '';
  const tookMs: number[] = [];
  for (let page = 0; page < PAGES; page++) {
    const asked = performance.now();
    const { rows } = await listCases(link, { team, open: true }, PAGE);
    tookMs.push(performance.now() - asked);
    if (rows.length !== PAGE) throw new Error(`The team has ${rows.length} cases only`);
  }
  let events = 0;
  for await (const { seq } of link.journal.events.heads()) events += seq;
  const started = performance.now();
  const cases = await backend.rebuild(undefined, () => undefined);
  const seconds = (performance.now() - started) / 1000;
  return [
    {
      name: 'lists.page',
      value: percentile(tookMs, 0.5),
      unit: 'ms',
      aim: { atMost: 5 },
      of: { p95: percentile(tookMs, 0.95), cases: total },
    },
    {
      name: 'lists.rebuild',
      value: events / seconds,
      unit: 'events/s',
      aim: { atLeast: 10_000 },
      of: { events, cases, seconds },
    },
  ];
}
