import { setTimeout as pause } from 'node:timers/promises';
import { Unreachable, type Backend } from '../../client/cli/ports';
import { backendOver } from '../../client/library/backend';
import { link, type InstallationLink } from '../../client/library/installation';
import type { ReadUndertaking } from '../../client/library/undertakings/read';
import type { FieldValue } from '../../domain/case/kernel/event';
import { addCounts, countsIn } from '../../domain/recovery/programme/counts';
import { programmeOf } from '../../domain/recovery/programme/programme';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { expectedOf, expectTakenOver } from './taken-over';

const LIST = 'faxe-aabne-sager';

describe('Faxe’s open cases as a recovery programme', () => {
  const wanted = expectedOf(LIST);
  const toRecover = wanted.cases - wanted.recovered;
  let installation: TestInstallation;
  let worker: RunningWorker;
  let to: InstallationLink;
  let backend: Backend;
  let programme: Undertaking;

  beforeAll(async () => {
    installation = await testInstallation();
    worker = await startWorker(installation.settings);
    to = await link(installation.settings);
    backend = backendOver(to);
    const from = '2015-01-01';
    await to.journal.staff.put(to.municipality, [
      { initials: 'GEN', roles: ['recoveryLead'], team: 'Ledelsen', from },
      { initials: 'DRF', roles: ['operations'], team: 'Drift', from },
    ]);
    programme = backend.undertakings.named('programme', 'faxe');
  });

  afterAll(async () => {
    await worker.stop();
    await to.close();
    await installation.close();
  });

  let sent = 0;
  async function tell(
    name: string,
    data: Record<string, FieldValue> = {},
    text?: Record<string, string>,
  ): Promise<void> {
    sent += 1;
    const command = { name, key: `faxe-${sent}`, by: 'GEN', data, ...(text ? { text } : {}) };
    const answer = await backend.undertakings.send(programme, command);
    if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.refusal));
  }

  async function until(shows: (read: ReadUndertaking) => boolean): Promise<ReadUndertaking> {
    for (const end = Date.now() + 180_000; ; await pause(250)) {
      const read = await backend.undertakings.read(programme).catch(unlessAway);
      if (read && shows(read)) return read;
      if (Date.now() > end) throw new Error(JSON.stringify(read?.standing));
    }
  }

  test('the list is taken over, runs as workflows and counts as expected from the journal', async () => {
    await expectTakenOver(to, LIST, to.municipality);
  }, 240_000);

  test('every case has a category; about a third are green, and those with something outstanding are opened', async () => {
    await tell('start', { asOf: wanted.asOf }, { reason: 'To tredjedele af sagerne er ikke grønne' });
    const { state } = await until(({ standing }) => standing.stage === 'running');
    const parts = programmeOf(state)?.overview.map(({ data }) => data) ?? [];
    const sum = (of: (part: (typeof parts)[number]) => number): number =>
      parts.reduce((all, part) => all + of(part), 0);
    expect([sum(({ open }) => open), sum(({ opened }) => opened)]).toEqual([wanted.cases, toRecover]);
    const colours = addCounts(parts.map(({ colours }) => countsIn(colours)));
    expect([colours.get('green'), colours.get('yellow'), colours.get('red')]).toEqual([
      wanted.colour['grøn'],
      wanted.colour['gul'],
      wanted.colour['rød'],
    ]);
    expect(Object.fromEntries(addCounts(parts.map(({ controls }) => countsIn(controls))))).toEqual(wanted.outstanding);
    const categories = addCounts(parts.map(({ categories }) => countsIn(categories)));
    expect([...categories.values()].reduce((all, one) => all + one, 0)).toBe(wanted.cases);
  }, 240_000);

  test('plans are made and families told by one command each, in every recovery once', async () => {
    await tell('make-plans');
    await tell('tell-families', { how: 'letter' });
    const { state } = await until(({ standing }) => standing.errands.length === 0);
    const spread = state.facts
      .filter(({ type }) => type === 'OrderSpread')
      .map(({ data }) => [data['told'], data['refused']]);
    expect(spread.reduce((all, [told = 0]) => all + Number(told), 0)).toBe(2 * toRecover);
    expect(spread.every(([, refused]) => refused === 0)).toBe(true);
    const rows = await backend.recoveries.rows('faxe');
    expect(rows).toHaveLength(toRecover);
    expect(
      rows.every(({ planned, told, stage, owners }) => planned && told && stage === 'mend' && owners.length === 1),
    ).toBe(true);
  }, 240_000);

  test('the programme’s own history stays small, and each recovery is a workflow of its own', async () => {
    const { temporal, municipality } = to;
    const { events } = await temporal.workflow.getHandle(`programme/${municipality}/faxe`).fetchHistory();
    expect(events?.length ?? 0).toBeLessThan(100);
    const [one] = await backend.recoveries.rows('faxe');
    const handle = temporal.workflow.getHandle(`recovery/${municipality}/faxe/${one?.caseId ?? ''}`);
    expect((await handle.describe()).status.name).toBe('RUNNING');
  });
});

/** On a busy machine the journal may not answer in time; it is asked again. */
function unlessAway(error: unknown): undefined {
  if (!(error instanceof Unreachable)) throw error;
}
