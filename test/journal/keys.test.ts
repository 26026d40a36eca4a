import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataKey } from '../../journal/keys/data-key';
import { KeyCache } from '../../journal/keys/key-cache';
import { KeyRing, KeyRingError, newMasterKey } from '../../journal/keys/key-ring';
import { addMasterKey, readKeyRing } from '../../journal/keys/key-ring-file';
import type { AppendOptions } from '../../journal/events/requests';
import type { KeyResult } from '../../journal/keys/key-result';
import type { TestJournal, TestServer } from './harness';
import { asRead, entries, entry, startTestServer } from './harness';

describe('the key ring', () => {
  test('is made on a development machine, for its owner only, and the same for two processes', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'sagsgang-ring-')), 'keys', 'ring.json');
    await expect(readKeyRing(path)).rejects.toMatchObject({ code: 'key-ring-missing' });
    const rings = await Promise.all([readKeyRing(path, true), readKeyRing(path, true)]);
    expect(rings[0]?.keyFor('chain', 1)).toEqual(rings[1]?.keyFor('chain', 1));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('gives each purpose and version a key of its own', () => {
    const ring = new KeyRing([newMasterKey(1), newMasterKey(2)], 2);
    const keys = [
      ring.keyFor('wrap', 1),
      ring.keyFor('chain', 1),
      ring.keyFor('blind-index', 1),
      ring.keyFor('wrap', 2),
    ];
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(4);
    expect(() => ring.keyFor('wrap', 3)).toThrow(KeyRingError);
  });

  test.each(['', '[]', '{"active":1}', '{"active":1,"index":1,"keys":[{"version":1,"secret":"c2hvcnQ="}]}'])(
    'refuses a file that is none: %s',
    async (text) => {
      const path = join(await mkdtemp(join(tmpdir(), 'sagsgang-ring-')), 'ring.json');
      await writeFile(path, text);
      await expect(readKeyRing(path)).rejects.toBeInstanceOf(KeyRingError);
    },
  );

  test('rotates by a new version, and old ones stay', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'sagsgang-ring-')), 'ring.json');
    const before = await readKeyRing(path, true);
    expect(await addMasterKey(path)).toBe(2);
    const after = await readKeyRing(path);
    expect(after.activeVersion).toBe(2);
    expect(after.indexVersion).toBe(1);
    expect(after.keyFor('chain', 1)).toEqual(before.keyFor('chain', 1));
    expect(await readFile(path, 'utf8')).toContain('"index": 1');
  });
});

describe('keys in memory', () => {
  test('are forgotten by their id also where only the scope is still held', () => {
    const cache = new KeyCache(2, { maxAgeMs: 60_000, awayMs: 60_000 });
    const hold = (name: string): void =>
      cache.set(`id-${name}`, name, { kind: 'key', key: new DataKey(`id-${name}`, name, randomBytes(32)) });
    hold('a');
    hold('b');
    expect(cache.get('scope', 'a')).toBeDefined();
    hold('c');
    cache.drop('id-a');
    expect(['a', 'c'].map((name) => cache.get('scope', name)?.kind)).toEqual([undefined, 'key']);
  });
});

describe('the key store', () => {
  let server: TestServer;
  let journal: TestJournal;
  const municipality = '320';
  const at = '2026-01-02T03:04:05.678Z';

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal();
  }, 60_000);
  afterAll(() => server.stop());

  const idOf = (result: KeyResult): string => {
    if (result.kind !== 'key') throw new Error(result.kind);
    return result.key.id;
  };

  test('makes one key a scope, whoever asks at the same time', async () => {
    const other = await journal.another();
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? journal : other).keys.keyFor({ scope: 'race' }, { create: true })),
    );
    expect(new Set(results.map(idOf)).size).toBe(1);
  });

  test('makes keys for a whole batch and finds them by scope and id', async () => {
    const scopes = Array.from({ length: 300 }, (_, i) => ({ scope: `batch-${i}` }));
    const made = await journal.keys.keysFor(scopes, { create: true });
    const other = await journal.another();
    const found = await other.keys.keysFor(scopes, { create: false });
    if (!(made instanceof Map && found instanceof Map)) throw new Error('unavailable');
    expect([...found.values()].map(idOf).sort()).toEqual([...made.values()].map(idOf).sort());
    const id = idOf(made.get('batch-7') ?? { kind: 'missing' });
    expect(await (await journal.another()).keys.keyById(id)).toMatchObject({ kind: 'key', key: { scope: 'batch-7' } });
  });

  test('answers with a result where there is no key', async () => {
    expect(await journal.keys.keyFor({ scope: 'never' }, { create: false })).toEqual({ kind: 'missing' });
    expect(await journal.keys.keyById('00000000-0000-4000-8000-000000000000')).toEqual({ kind: 'missing' });
    expect(await journal.keys.keyById('not an id')).toEqual({ kind: 'missing' });
  });

  test('holds no more keys in memory than allowed and finds the others again', async () => {
    const small = await journal.another({ keyCacheLimit: 2 });
    const scopes = Array.from({ length: 6 }, (_, i) => `small-${i}`);
    const first: string[] = [];
    for (const scope of scopes) first.push(idOf(await small.keys.keyFor({ scope }, { create: true })));
    const again: string[] = [];
    for (const scope of scopes) again.push(idOf(await small.keys.keyFor({ scope }, { create: true })));
    expect(again).toEqual(first);
  });

  test('destroys the key of a case for good: a tombstone stays, the chain still verifies', async () => {
    await journal.events.append('erased', 0, entries(1, 3), { municipality, ownTextKey: ({ seq }) => seq === 2 });
    expect(await journal.keys.destroy('erased', 'retention-ended', at)).toBe(2);
    expect(await journal.keys.destroy('erased', 'retention-ended', at)).toBe(0);

    const other = await journal.another();
    expect(await other.keys.keyFor({ scope: 'erased' }, { create: true })).toMatchObject({
      kind: 'destroyed',
      destroyedAt: at,
    });
    for (const one of [journal, other]) {
      const read = await one.events.read('erased');
      if (read.kind !== 'read') throw new Error(read.code);
      expect(read.entries.map(({ unreadable }) => unreadable)).toEqual(Array(3).fill('key-destroyed'));
    }
    expect(await other.events.verifyCase('erased')).toMatchObject({ kind: 'intact', seq: 3 });
    expect(await other.events.append('erased', 3, [entry(4)], { municipality })).toEqual({
      kind: 'noKey',
      code: 'key-destroyed',
    });
  });

  test('destroys the free text of one entry alone, its data stays', async () => {
    await journal.events.append('misfiled', 0, entries(1, 2), { municipality, ownTextKey: ({ seq }) => seq === 2 });
    expect(await journal.keys.destroy('misfiled/text/2', 'wrong-child', at)).toBe(1);
    const read = await (await journal.another()).events.read('misfiled');
    if (read.kind !== 'read') throw new Error(read.code);
    expect(read.entries[0]?.event).toEqual(asRead(entry(1)));
    const { text: _text, ...withoutText } = asRead(entry(2));
    expect(read.entries[1]).toMatchObject({ event: withoutText, textUnreadable: 'key-destroyed' });
    expect(read.entries[1]?.event?.text).toBeUndefined();
  });

  /** What can be read of the texts of a stream, in a process that remembers nothing. */
  async function textsOf(stream: string): Promise<readonly string[]> {
    const read = await (await journal.another()).events.read(stream);
    if (read.kind !== 'read') throw new Error(read.code);
    return read.entries.map(({ event, textUnreadable }) => (event?.text ? 'read' : (textUnreadable ?? 'entry gone')));
  }

  test('destroys with a case what other streams say of it: their data stays, and nothing more is taken', async () => {
    const of = (...cases: string[]): AppendOptions => ({ municipality, textOf: ({ seq }) => (seq === 2 ? cases : []) });
    await journal.events.append('spoken-of', 0, entries(1, 2), { municipality });
    await journal.events.append('other-case', 0, entries(1, 2), { municipality });
    expect(await journal.events.append('~review/1', 0, entries(1, 3), of('spoken-of'))).toMatchObject({
      kind: 'appended',
    });
    await journal.events.append('~review/2', 0, entries(1, 3), of('spoken-of', 'other-case'));
    expect(await journal.events.append('~review/1', 0, entries(1, 3), of('spoken-of'))).toMatchObject({
      kind: 'alreadyThere',
    });
    expect(await textsOf('~review/1')).toEqual(['read', 'read', 'read']);
    expect(await journal.keys.destroy('spoken-of', 'retention-ended', at)).toBe(2);
    expect(await textsOf('~review/1')).toEqual(['read', 'key-destroyed', 'read']);
    expect(await textsOf('~review/2')).toEqual(['read', 'read', 'read']);
    expect(await journal.keys.destroy('~review/2/text/2', 'retention-ended', at)).toBe(1);
    expect(await textsOf('~review/2')).toEqual(['read', 'key-destroyed', 'read']);
    for (const stream of ['~review/1', '~review/2', 'other-case']) {
      expect(await journal.events.verifyCase(stream)).toMatchObject({ kind: 'intact' });
    }

    const more: AppendOptions = { municipality, textOf: () => ['other-case', 'spoken-of'] };
    const { text: _, ...plain } = entry(4);
    for (const one of [journal, await journal.another()]) {
      expect(await one.events.append('~review/1', 3, [entry(4)], more)).toEqual({
        kind: 'noKey',
        code: 'key-destroyed',
      });
    }
    expect(await journal.events.append('~review/1', 3, [plain], more)).toMatchObject({ kind: 'appended' });
  });

  test('makes no key under a scope whose key is destroyed, whoever still holds that in memory', async () => {
    const stale = await journal.another();
    expect(await stale.keys.keyFor({ scope: 'parent' }, { create: true })).toMatchObject({ kind: 'key' });
    await journal.keys.destroy('parent', 'retention-ended', at);
    expect(await stale.keys.keyFor({ scope: 'parent' }, { create: false })).toMatchObject({ kind: 'key' });
    const child = { scope: 'parent/text/~review/3/1', parent: 'parent' };
    expect(await stale.keys.keyFor(child, { create: true })).toEqual({ kind: 'missing' });
    expect(await stale.events.append('~review/3', 0, [entry(1)], { municipality, textOf: () => ['parent'] })).toEqual({
      kind: 'noKey',
      code: 'key-missing',
    });
  });

  test('moves all keys to the active master key; the old one then opens nothing', async () => {
    const [one, two] = [newMasterKey(1), newMasterKey(2)];
    const rotating = await server.journal({ keyRing: new KeyRing([one], 1) });
    for (let i = 0; i < 8; i++) await rotating.events.append(`rotated-${i}`, 0, entries(1, 2), { municipality });
    const rotated = await rotating.another({ keyRing: new KeyRing([one, two], 2) });
    expect(await rotated.events.append('rotated-0', 2, [entry(3)], { municipality })).toMatchObject({
      kind: 'appended',
    });
    expect(await rotated.events.append('rotated-0', 0, entries(1, 3), { municipality })).toMatchObject({
      kind: 'alreadyThere',
    });
    const seen: number[] = [];
    expect(await rotated.keys.rewrap(({ moved }) => seen.push(moved))).toEqual({ moved: 8, total: 8, unusable: 0 });
    expect(seen).toEqual([8]);
    expect(await rotated.keys.rewrap()).toEqual({ moved: 0, total: 0, unusable: 0 });
    expect(await rotated.keys.versions()).toEqual([{ version: 2, keys: 8, destroyed: 0 }]);

    const fresh = await rotating.another({ keyRing: new KeyRing([one, two], 2) });
    const read = await fresh.events.read('rotated-0');
    expect(read.kind === 'read' && read.entries.map(({ event }) => event?.seq)).toEqual([1, 2, 3]);
    expect(await fresh.events.verifyCase('rotated-0')).toMatchObject({ kind: 'intact', seq: 3 });
    const without = await rotating.another({ keyRing: new KeyRing([one], 1) });
    expect(await without.keys.keyFor({ scope: 'rotated-0' }, { create: true })).toMatchObject({ kind: 'unusable' });
    expect(await without.events.verifyCase('rotated-0')).toEqual({
      kind: 'broken',
      problems: [{ code: 'chain-key-missing', seq: 3 }],
    });
  });
});
