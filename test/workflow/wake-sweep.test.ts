import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Woken, SweepOptions } from '../../client/library/wake-ports';
import { streamOf } from '../../domain/undertaking/undertaking';
import type { RunningWorker } from '../../worker/worker';
import { caseWorkflowId, queries, type DeadlineView } from '../../workflows/contracts/messages';
import { anotherWorker, command, openHouse, type House } from './house';

describe('the sweep that wakes all cases after a change of law', () => {
  const home = mkdtempSync(join(tmpdir(), 'sagsgang-sweep-'));
  const before = { SAGSGANG_HOME: process.env['SAGSGANG_HOME'], SAGSGANG_LEVELS: process.env['SAGSGANG_LEVELS'] };
  let house: House;
  let worker: RunningWorker;
  const cases: string[] = [];

  beforeAll(async () => {
    Object.assign(process.env, { SAGSGANG_HOME: home, SAGSGANG_LEVELS: join(home, 'levels') });
    house = await openHouse({ worker: false });
    worker = await anotherWorker(house);
    for (let count = 0; count < 4; count++) cases.push(await house.opened());
    cases.sort();
    await house.terminate(cases[3] ?? '');
    const open = command('open', { by: 'LED', data: { from: '2024-01-01', to: '2024-12-31' } });
    expect(await house.backend.undertakings.send(review(), open)).toMatchObject({ kind: 'accepted' });
  });
  afterAll(async () => {
    await worker.stop();
    await house.close();
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  });

  const review = () => house.backend.undertakings.named('closedReview', 'i-gang');

  /** When the case's own workflow believes the screening to be due. */
  async function screeningDue(caseId: string): Promise<string | undefined> {
    const handle = house.link.temporal.workflow.getHandle(caseWorkflowId(house.link.municipality, caseId));
    const deadlines = await handle.query<DeadlineView[]>(queries.deadlines);
    return deadlines.find(({ rule }) => rule === 'K03')?.due;
  }

  async function sweep(options: SweepOptions): Promise<Woken[]> {
    const all: Woken[] = [];
    for await (const woken of house.backend.wake(undefined, options)) all.push(woken);
    return all;
  }

  test('sleeping cases keep the old law’s instants until they are woken; cut off, the sweep goes on where it was', async () => {
    const [first = '', second = '', third = '', ended = ''] = cases;
    const old = await screeningDue(first);
    expect(old).toBeDefined();
    await worker.stop();
    mkdirSync(join(home, 'levels'));
    const level = { from: '2025-01-01', rules: { K03: { limit: { unit: 'days', count: 14 } } } };
    writeFileSync(join(home, 'levels', `${house.link.municipality}.json`), JSON.stringify([level]));
    worker = await anotherWorker(house);
    expect(await screeningDue(first)).toBe(old);

    const cut = new AbortController();
    const begun = sweep({ rate: 0.5, signal: cut.signal });
    await pause(1_000);
    cut.abort();
    expect(await begun).toEqual([{ caseId: first, outcome: 'woken' }]);
    const changed = await screeningDue(first);
    expect(Date.parse(changed ?? '')).toBeLessThan(Date.parse(old ?? ''));
    expect(Date.parse((await screeningDue(second)) ?? '')).toBeGreaterThan(Date.parse(changed ?? '') + 86_400_000);

    expect(await sweep({ resume: true })).toEqual([
      { caseId: second, outcome: 'woken' },
      { caseId: third, outcome: 'woken' },
      { caseId: ended, outcome: 'missing' },
      { caseId: streamOf(review()), outcome: 'undertaking' },
    ]);
    for (const caseId of [second, third]) {
      const due = Date.parse((await screeningDue(caseId)) ?? '');
      expect(due).toBeLessThan(Date.parse(changed ?? '') + 86_400_000);
    }
    expect((await sweep({ resume: true })).map(({ caseId }) => caseId)).toEqual([...cases, streamOf(review())]);
  });
});
