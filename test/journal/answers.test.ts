import type { TestJournal, TestServer } from './harness';
import { entries, startTestServer } from './harness';

describe('answers to commands', () => {
  let server: TestServer;
  let journal: TestJournal;
  const municipality = '320';

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal();
  }, 60_000);
  afterAll(() => server.stop());

  test('are written with the entries and found by the command’s key', async () => {
    const answer = { receipt: { due: '2025-04-06T08:00:00.000Z' }, note: 'Tak for underretningen' };
    const commands = [{ key: 'k1', contentDigest: 'd1', answer }];
    await journal.events.append('case-a', 0, entries(1, 2), { municipality, commands });
    const other = await journal.another();
    expect(await other.events.findAnswer('case-a', 'k1', 'd1')).toEqual({
      kind: 'found',
      answer,
      sameContent: true,
      seqFrom: 1,
      seqTo: 2,
    });
    expect(await journal.events.findAnswer('case-a', 'k2', 'd1')).toEqual({ kind: 'none' });
    expect(await journal.events.findAnswer('case-b', 'k1', 'd1')).toEqual({ kind: 'none' });
  });

  test('tell when a key is used again for another command', async () => {
    const commands = [{ key: 'k1', contentDigest: 'd1', answer: 'first' }];
    await journal.events.append('case-c', 0, entries(1, 1), { municipality, commands });
    expect(await journal.events.findAnswer('case-c', 'k1', 'd2')).toMatchObject({ kind: 'found', sameContent: false });
  });

  test('are kept of a refusal that leaves no entry, and the first answer stays', async () => {
    const refused = (answer: string) =>
      journal.events.append('case-d', 0, [], { municipality, commands: [{ key: 'k1', contentDigest: 'd1', answer }] });
    expect(await refused('refused')).toMatchObject({ kind: 'appended', seq: 0 });
    expect(await refused('refused otherwise')).toMatchObject({ kind: 'appended', seq: 0 });
    expect(await journal.events.findAnswer('case-d', 'k1', 'd1')).toEqual({
      kind: 'found',
      answer: 'refused',
      sameContent: true,
    });
    expect(await journal.events.head('case-d')).toMatchObject({ seq: 0 });
  });

  test('keep a command asked for once from being appended again, whatever it has come to since', async () => {
    const commands = [{ key: 'k1', contentDigest: 'd1', answer: 'first' }];
    const once = { municipality, commands, once: true };
    expect(await journal.events.append('case-f', 0, entries(1, 1), once)).toMatchObject({ kind: 'appended', seq: 1 });
    const answered = { kind: 'conflict', head: { seq: 1 } };
    const again = [{ key: 'k1', contentDigest: 'd2', answer: 'second' }];
    expect(await journal.events.append('case-f', 1, entries(2, 2), { ...once, commands: again })).toMatchObject(
      answered,
    );
    expect(await journal.events.append('case-f', 1, [], { ...once, commands: again })).toMatchObject(answered);
    const there = { kind: 'alreadyThere', seq: 1 };
    expect(await journal.events.append('case-f', 0, entries(1, 1), once)).toMatchObject(there);
    expect(await journal.events.append('case-f', 0, entries(1, 1, { by: 'xyz' }), once)).toMatchObject(answered);
    expect(await journal.events.head('case-f')).toMatchObject({ seq: 1 });
    expect(await journal.events.findAnswer('case-f', 'k1', 'd1')).toMatchObject({ answer: 'first', sameContent: true });
    const other = [{ key: 'k2', contentDigest: 'd2', answer: 'other' }];
    expect(await journal.events.append('case-f', 1, entries(2, 2), { ...once, commands: other })).toMatchObject({
      kind: 'appended',
      seq: 2,
    });
  });

  test('of a refusal keep the command from being appended later', async () => {
    const options = { municipality, commands: [{ key: 'k1', contentDigest: 'd1', answer: 'refused' }], once: true };
    expect(await journal.events.append('case-g', 0, [], options)).toMatchObject({ kind: 'appended', seq: 0 });
    expect(await journal.events.append('case-g', 0, entries(1, 1), options)).toMatchObject({ kind: 'conflict' });
    expect(await journal.events.head('case-g')).toMatchObject({ seq: 0 });
  });

  test('hold back their own case of a batch only, and none that is not asked for once', async () => {
    const commands = [{ key: 'k1', contentDigest: 'd1', answer: 1 }];
    const request = (caseId: string, once: boolean) => ({
      caseId,
      municipality,
      expectedSeq: 1,
      events: entries(2, 2),
      commands,
      once,
    });
    for (const caseId of ['case-h', 'case-i']) {
      await journal.events.append(caseId, 0, entries(1, 1), { municipality, commands });
    }
    await journal.events.append('case-j', 0, entries(1, 1), { municipality });
    const results = await journal.events.appendMany([
      request('case-h', true),
      request('case-i', false),
      request('case-j', true),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(['conflict', 'appended', 'appended']);
  });

  test('come along one by one when waiting entries of several commands are drained', async () => {
    const commands = [
      { key: 'k1', contentDigest: 'd1', answer: 1, seqFrom: 1, seqTo: 1 },
      { key: 'k2', contentDigest: 'd2', answer: 2, seqFrom: 2, seqTo: 3 },
    ];
    await journal.events.append('case-e', 0, entries(1, 1), { municipality, commands: commands.slice(0, 1) });
    expect(await journal.events.append('case-e', 0, entries(1, 3), { municipality, commands })).toMatchObject({
      kind: 'appended',
      seq: 3,
    });
    expect(await journal.events.findAnswer('case-e', 'k2', 'd2')).toMatchObject({ answer: 2, seqFrom: 2, seqTo: 3 });
  });
});
