import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Backend, CaseRow } from '../../client/cli/ports';
import { cloneFolder } from '../../client/connection/home';
import { connect } from '../../client/library/backend';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { formatLocal } from '../../domain/law/calendar/copenhagen';
import { judge } from '../../domain/law/judgement';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { runExample, type Told } from './example';

const FOUND = 19;

interface Expected {
  readonly closure: Readonly<Record<string, number>>;
}

describe('Lyngby’s closed cases, taken up again by examples/lyngby-2025.mjs', () => {
  let installation: TestInstallation;
  let worker: RunningWorker;
  let backend: Backend;
  let told: Told;
  let reopened: readonly CaseRow[];

  beforeAll(async () => {
    installation = await testInstallation();
    worker = await startWorker(installation.settings);
    told = await runExample('lyngby-2025.mjs', installation.env);
    backend = await connect(installation.settings);
    reopened = (await backend.cases({ municipality: 'lyngby', open: true }, 1_000)).rows;
  }, 180_000);

  afterAll(async () => {
    await backend.close();
    await worker.stop();
    await installation.close();
  });

  const journalOf = async ({ caseId }: CaseRow): Promise<readonly CaseEvent[]> => {
    const events: CaseEvent[] = [];
    for await (const event of backend.journal(caseId)) events.push(event);
    return events;
  };

  test('finds as many as were published, and says that they were recorded late', () => {
    expect([told.err, told.code]).toEqual(['', 0]);
    const expected = JSON.parse(readFileSync(join(cloneFolder(), 'examples', 'expected.json'), 'utf8')) as Record<
      string,
      Expected
    >;
    expect(Object.values(expected).some((list) => list.closure?.['større grad'] === FOUND)).toBe(true);
    expect(told.out).toContain(`Vurderet inden for 24 timer: ${FOUND} af ${FOUND}`);
    expect(told.out).toContain(`Genåbnet på den gamle sag: ${FOUND} af ${FOUND}`);
    expect(told.out).toContain('efterregistreret');
  });

  test('all are reopened on the old case, and no other case was opened', async () => {
    expect(reopened).toHaveLength(FOUND);
    const { rows } = await backend.cases({ municipality: 'lyngby' }, 1_000);
    expect(rows).toHaveLength(170);
    for (const row of reopened) {
      const events = await journalOf(row);
      expect(events[0]).toMatchObject({ type: 'CaseOpened', source: 'list' });
      expect(events.some(({ type, source }) => type === 'CaseClosed' && source === 'list')).toBe(true);
      expect(events.filter(({ type }) => type === 'CaseReopened')).toHaveLength(1);
    }
  });

  test('the 24 hours ran through Sunday and were met, recorded late', async () => {
    for (const row of reopened) {
      const { state, now } = await backend.state(row.caseId);
      const judged = judge(backend.law.rules, state, now, backend.law.book);
      const found = judged.rules.find(({ rule }) => rule.code === 'K02')?.findings.at(-1);
      expect(found).toMatchObject({ standing: 'met', recordedLate: true });
      expect(formatLocal(found?.due?.instant ?? '')).toBe('2025-04-06T10:00:00+02:00');
    }
  });

  test('the parties were heard from Tuesday 8 April', async () => {
    for (const row of reopened) {
      const heard = (await journalOf(row)).filter(({ type, source }) => type === 'PartiesHeard' && source === 'person');
      expect(heard.map(({ happenedAt }) => happenedAt >= '2025-04-08')).toEqual([true]);
    }
  });

  test('told again, it changes nothing', async () => {
    const again = await runExample('lyngby-2025.mjs', installation.env);
    expect([again.err, again.code]).toEqual(['', 0]);
    const persons = await Promise.all(
      reopened.map(async (row) => (await journalOf(row)).filter(({ source }) => source === 'person').length),
    );
    expect(persons).toEqual(reopened.map(() => 4));
  }, 120_000);
});
