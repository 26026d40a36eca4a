import { Pool } from 'pg';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase } from '../../domain/case/kernel/state';
import { upcaster } from '../../domain/case/upcast';
import { lawBook } from '../../domain/law/editions';
import { judge } from '../../domain/law/judgement';
import { rules } from '../../domain/law/rules';
import { readKeyRing } from '../../journal/keys/key-ring-file';
import { testKeyRing } from '../replay/golden';
import { frozenReleases, frozenTables, linesOf, putBack, type ExportedEntry, type FrozenRow } from './fixtures/frozen';
import { startTestServer, type TestJournal, type TestServer } from './harness';

describe.each(frozenReleases())('the frozen journal of release %s', (release) => {
  let server: TestServer;
  let journal: TestJournal;
  const exported = linesOf<ExportedEntry>(release, 'export');
  const caseIds = [...new Set(exported.map(({ caseId }) => caseId))];

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal({ keyRing: await readKeyRing(testKeyRing, false), upcast: upcaster.event });
    const pools = {
      journal: new Pool({ connectionString: journal.urls.journalUrl, max: 1 }),
      keys: new Pool({ connectionString: journal.urls.keysUrl, max: 1 }),
    };
    for (const row of linesOf<FrozenRow>(release, 'journal')) await putBack(pools[frozenTables[row.table]], row);
    await Promise.all(Object.values(pools).map((pool) => pool.end()));
  }, 60_000);
  afterAll(() => server.stop());

  /** A case's entries as its own release exported them. */
  const asExported = (caseId: string): CaseEvent[] =>
    exported.filter((line) => line.caseId === caseId).map(({ event }) => event);

  test('is intact, and read whole, in the form of this release', async () => {
    expect(caseIds).toHaveLength(2);
    for (const caseId of caseIds) {
      expect(await journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact' });
      const read = await journal.events.read(caseId);
      if (read.kind !== 'read') throw new Error(read.code);
      expect(read.entries.map(({ event }) => event)).toEqual(asExported(caseId).map(upcaster.event));
    }
  });

  test('makes cases that this release can judge', () => {
    for (const caseId of caseIds) {
      const state = evolveAll(emptyCase(caseId, exported[0]?.municipality ?? ''), asExported(caseId));
      const today = upcaster.state(state);
      if (today === 'newer') throw new Error(today);
      const asOf = today.facts.at(-1)?.rec ?? '';
      expect(judge(rules, today, asOf, lawBook)).toMatchObject({ colour: expect.stringMatching(/red|yellow|green/) });
    }
  });
});
