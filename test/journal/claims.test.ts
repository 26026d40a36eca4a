import type { Claim } from '../../journal/events/requests';
import type { TestJournal, TestServer } from './harness';
import { entry, startTestServer } from './harness';

describe('claims', () => {
  let server: TestServer;
  let journal: TestJournal;
  const municipality = '320';
  const child = (name: string): string => journal.blindIndex.of('child', municipality, name);
  const append = (
    caseId: string,
    expectedSeq: number,
    claims: readonly Claim[],
    claimMode: 'refuse' | 'record' = 'refuse',
  ) => journal.events.append(caseId, expectedSeq, [entry(expectedSeq + 1)], { municipality, claims, claimMode });

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal({ timeoutMs: 20_000 });
  }, 60_000);
  afterAll(() => server.stop());

  test('a child has at most one open case', async () => {
    const childIndex = child('one');
    expect(await append('one-a', 0, [{ kind: 'take', childIndex }])).toMatchObject({ kind: 'appended' });
    expect(await append('one-b', 0, [{ kind: 'take', childIndex }])).toEqual({
      kind: 'childHasOpenCase',
      caseId: 'one-a',
    });
    expect(await journal.events.head('one-b')).toMatchObject({ seq: 0 });
    expect(await journal.events.findOpenCaseOfChild(municipality, childIndex)).toEqual({
      kind: 'found',
      caseId: 'one-a',
    });

    expect(await append('one-a', 1, [{ kind: 'release', childIndex }])).toMatchObject({ kind: 'appended' });
    expect(await journal.events.findOpenCaseOfChild(municipality, childIndex)).toEqual({ kind: 'none' });
    expect(await append('one-b', 0, [{ kind: 'take', childIndex }])).toMatchObject({ kind: 'appended' });
  });

  test('a claim taken again by its own case stays', async () => {
    const childIndex = child('again');
    await append('again-a', 0, [{ kind: 'take', childIndex }]);
    expect(await append('again-a', 1, [{ kind: 'take', childIndex }])).toMatchObject({ kind: 'appended', seq: 2 });
  });

  test('another case cannot release a claim', async () => {
    const childIndex = child('foreign');
    await append('foreign-a', 0, [{ kind: 'take', childIndex }]);
    await append('foreign-b', 0, [{ kind: 'release', childIndex }]);
    expect(await journal.events.findOpenCaseOfChild(municipality, childIndex)).toMatchObject({ caseId: 'foreign-a' });
  });

  test('a fact that has already happened is appended, and the conflict reported', async () => {
    const childIndex = child('record');
    await append('record-a', 0, [{ kind: 'take', childIndex }]);
    expect(await append('record-b', 0, [{ kind: 'take', childIndex }], 'record')).toMatchObject({
      kind: 'appended',
      held: [{ kind: 'take', caseId: 'record-a' }],
    });
    expect(await journal.events.findOpenCaseOfChild(municipality, childIndex)).toMatchObject({ caseId: 'record-a' });
  });

  test('one of many cases racing for a child wins', async () => {
    const childIndex = child('race');
    const results = await Promise.all(
      Array.from({ length: 16 }, (_, i) => append(`race-${i}`, 0, [{ kind: 'take', childIndex }])),
    );
    expect(results.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'childHasOpenCase')).toHaveLength(15);
  });

  test('a child whose case is closed while others want it is never lost', async () => {
    const childIndex = child('handover');
    await append('handover-0', 0, [{ kind: 'take', childIndex }]);
    const results = await Promise.all([
      append('handover-0', 1, [{ kind: 'release', childIndex }]),
      ...Array.from({ length: 8 }, (_, i) => append(`handover-${i + 1}`, 0, [{ kind: 'take', childIndex }])),
    ]);
    const winners = results.slice(1).flatMap(({ kind }, i) => (kind === 'appended' ? [`handover-${i + 1}`] : []));
    const found = await journal.events.findOpenCaseOfChild(municipality, childIndex);
    expect(found).toEqual(winners[0] ? { kind: 'found', caseId: winners[0] } : { kind: 'none' });
    expect(winners.length).toBeLessThanOrEqual(1);
  });

  test('a refused case leaves the others of its batch standing', async () => {
    const childIndex = child('batch');
    await append('batch-a', 0, [{ kind: 'take', childIndex }]);
    const other = child('batch-other');
    const results = await journal.events.appendMany([
      { caseId: 'batch-b', expectedSeq: 0, events: [entry(1)], municipality, claims: [{ kind: 'take', childIndex }] },
      { caseId: 'batch-c', expectedSeq: 0, events: [entry(1)], municipality },
      {
        caseId: 'batch-d',
        expectedSeq: 0,
        events: [entry(1)],
        municipality,
        claims: [{ kind: 'take', childIndex: other }],
      },
    ]);
    expect(results).toEqual([
      { kind: 'childHasOpenCase', caseId: 'batch-a' },
      expect.objectContaining({ kind: 'appended' }),
      expect.objectContaining({ kind: 'appended' }),
    ]);
  });

  test('a number of another system belongs to one case', async () => {
    const sourceIndex = journal.blindIndex.of('source', municipality, '2016-1234');
    await append('source-a', 0, [{ kind: 'source', sourceIndex }]);
    expect(await append('source-b', 0, [{ kind: 'source', sourceIndex }])).toEqual({
      kind: 'sourceHasCase',
      caseId: 'source-a',
    });
    expect(await journal.events.findCaseOfSource(municipality, sourceIndex)).toMatchObject({ caseId: 'source-a' });
  });

  test('case numbers follow each other within municipality and year, without gaps and without doubles', async () => {
    const number = (caseId: string, where: string, year: number) =>
      journal.events.append(caseId, 0, [entry(1)], { municipality: where, claims: [{ kind: 'number', year }] });
    const results = await Promise.all(Array.from({ length: 20 }, (_, i) => number(`numbered-${i}`, '461', 2026)));
    const numbers = results.map((result) => (result.kind === 'appended' ? result.caseNumber : undefined));
    const expected = Array.from({ length: 20 }, (_, i) => `2026-${String(i + 1).padStart(6, '0')}`);
    expect([...numbers].sort()).toEqual(expected);

    expect(await number('numbered-0', '461', 2026)).toMatchObject({ kind: 'alreadyThere', caseNumber: numbers[0] });
    expect(await journal.events.caseNumber('numbered-0')).toEqual({ kind: 'number', number: numbers[0] });
    expect(await journal.events.caseNumber('unnumbered')).toEqual({ kind: 'number', number: null });
    expect(await number('numbered-next-year', '461', 2027)).toMatchObject({ caseNumber: '2027-000001' });
    expect(await number('numbered-elsewhere', '320', 2026)).toMatchObject({ caseNumber: '2026-000001' });
  });
});
