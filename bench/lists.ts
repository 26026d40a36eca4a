import { Client } from 'pg';
import { watched } from '../client/library/access';
import { backendOver } from '../client/library/backend';
import { listCases } from '../client/library/lists';
import type { InstallationLink } from '../client/library/installation';
import type { Backend, CaseFilter } from '../client/cli/ports';
import { exampleIn } from './import';
import { withRows, TEAM } from './many-rows';
import type { Place } from './place';
import type { Result } from './result';
import type { Scale } from './scale';
import { percentile } from './statistics';

const PAGES = 300;
const PAGE = 100;
const SIZES = [10_000, 100_000] as const;

/** How long a team waits for its list of 100, among few and many cases, and how fast lists are built from the events. */
export async function lists(place: Place, scale: Scale): Promise<Result[]> {
  await exampleIn(place);
  const { link } = place;
  const { total } = await backendOver(link).counts({});
  const team = (await listCases(link, { open: true }, 1)).rows[0]?.team ?? '';
  const results = [...(await pages(link, 'lists.page', { team, open: true }, total)), await rebuilt(link)];
  const database = new Client({ connectionString: link.settings.journalUrl });
  await database.connect();
  try {
    for (const size of SIZES) {
      const cases = scale.of(size);
      await withRows(database, cases, async (municipality) => {
        const filter = { municipality, team: TEAM, open: true };
        results.push(...(await pages(link, `lists.page.${size}`, filter, cases)));
      });
    }
  } finally {
    await database.end();
  }
  return results;
}

/** A page as the library answers it; and the same with its line in the access log, as every reader of cases has it. */
async function pages(link: InstallationLink, name: string, filter: CaseFilter, cases: number): Promise<Result[]> {
  const backend = backendOver(link);
  const bare = await tookMs(backend, filter);
  const logged = await tookMs(watched(backend, link, { client: 'bench' }), filter);
  const figure = (called: string, took: readonly number[]): Result => ({
    name: called,
    value: percentile(took, 0.5),
    unit: 'ms',
    aim: { atMost: 5 },
    of: { p95: percentile(took, 0.95), cases },
  });
  return [figure(name, bare), figure(`${name}.logged`, logged)];
}

async function tookMs(backend: Backend, filter: CaseFilter): Promise<number[]> {
  const took: number[] = [];
  for (let page = 0; page < PAGES; page++) {
    const asked = performance.now();
    const { rows } = await backend.cases(filter, PAGE);
    took.push(performance.now() - asked);
    if (rows.length === 0) throw new Error('The team has no cases');
  }
  return took;
}

async function rebuilt(link: InstallationLink): Promise<Result> {
  let events = 0;
  for await (const { seq } of link.journal.events.heads()) events += seq;
  const started = performance.now();
  const cases = await backendOver(link).rebuild(undefined, () => undefined);
  const seconds = (performance.now() - started) / 1000;
  return {
    name: 'lists.rebuild',
    value: events / seconds,
    unit: 'events/s',
    aim: { atLeast: 10_000 },
    of: { events, cases, seconds },
  };
}
