import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Journal } from '../../journal/connect';
import { addMasterKey, readKeyRing, removeMasterKey } from '../../journal/keys/key-ring-file';
import type { TestJournal, TestServer } from './harness';
import { entries, entry, startTestServer } from './harness';

const municipality = '320';
const at = '2026-01-02T03:04:05.678Z';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
}, 60_000);
afterAll(() => server.stop());

describe('a destroyed key', () => {
  let journal: TestJournal;
  let count = 0;

  beforeAll(async () => {
    journal = await server.journal();
  });

  /** A case that a process has read, so that it holds the key. */
  async function readBy(reader: Journal): Promise<string> {
    count += 1;
    const caseId = `held-${count}`;
    await journal.events.append(caseId, 0, entries(1, 2), { municipality });
    expect(await readable(reader, caseId)).toBe(true);
    return caseId;
  }

  /** Whether a process can read a case; undefined where a busy database did not answer in time: neither the one nor the other. */
  async function answer(reader: Journal, caseId: string): Promise<boolean | undefined> {
    const read = await reader.events.read(caseId);
    return read.kind === 'read' ? read.entries.every(({ event }) => event !== undefined) : undefined;
  }

  /** The same, asked again until there is an answer. */
  async function readable(reader: Journal, caseId: string): Promise<boolean> {
    for (;;) {
      const found = await answer(reader, caseId);
      if (found !== undefined) return found;
    }
  }

  /** Asks until it holds; answers how long that took, in milliseconds, without the time for which nobody answered. */
  async function until(holds: () => Promise<boolean | undefined>, ms: number): Promise<number> {
    const started = performance.now();
    for (let unanswered = 0; ; await pause(5)) {
      const asked = performance.now();
      const found = await holds();
      const now = performance.now();
      if (found === undefined) unanswered += now - asked;
      const took = now - started - unanswered;
      if (found) return took;
      if (took > ms) throw new Error('It took too long');
    }
  }

  /** Whether a process has lost a case whose key was destroyed. */
  async function lost(reader: Journal, caseId: string): Promise<boolean | undefined> {
    const found = await answer(reader, caseId);
    return found === undefined ? undefined : !found;
  }

  test('is forgotten at once by a process that listens, and refuses its writes', async () => {
    const listening = await journal.another({ watchKeys: true, keyMaxAgeMs: 600_000 });
    const caseId = await readBy(listening);
    await journal.keys.destroy(caseId, 'retentionOver', at);
    expect(await until(() => lost(listening, caseId), 2_000)).toBeLessThan(1_000);
    expect(await listening.events.append(caseId, 2, [entry(3)], { municipality })).toEqual({
      kind: 'noKey',
      code: 'key-destroyed',
    });
  });

  test('is used by a process that does not listen for its age at most', async () => {
    const deaf = await journal.another({ keyMaxAgeMs: 300 });
    const caseId = await readBy(deaf);
    await journal.keys.destroy(caseId, 'retentionOver', at);
    expect(await answer(deaf, caseId)).not.toBe(false);
    expect(await until(() => lost(deaf, caseId), 2_000)).toBeLessThan(1_000);
    expect(
      await deaf.codec.encode([{}], { type: 'workflow', namespace: 'n', workflowId: caseId }).catch(String),
    ).toMatch(/key-destroyed/);
  });

  test('is learnt of after the listening was cut off', async () => {
    const cutOff = await journal.another({ watchKeys: true, keyMaxAgeMs: 600_000 });
    const caseId = await readBy(cutOff);
    const listeners = `from pg_stat_activity where application_name = 'sagsgang keys'`;
    await journal.database.query(`select pg_terminate_backend(pid) ${listeners}`);
    await journal.keys.destroy(caseId, 'retentionOver', at);
    await until(() => lost(cutOff, caseId), 10_000);
  });

  test('frees the name of its scope where that is wanted, and the next key is another', async () => {
    const scope = { scope: 'import/320/list' };
    const first = await journal.keys.keyFor(scope, { create: true });
    expect(await journal.keys.destroy(scope.scope, 'registeredInError', at, true)).toBe(1);
    const second = await journal.keys.keyFor(scope, { create: true });
    if (first.kind !== 'key' || second.kind !== 'key') throw new Error('no key');
    expect(second.key.id).not.toBe(first.key.id);
    expect(await journal.keys.keyById(first.key.id)).toMatchObject({ kind: 'destroyed' });
  });

  test('leaves the others usable while the key database is away, for as long as was agreed', async () => {
    const own = await startTestServer();
    try {
      const away = await own.journal();
      const brief = await away.another({ keyMaxAgeMs: 0, keyAwayMs: 400 });
      const long = await away.another({ keyMaxAgeMs: 0, keyAwayMs: 600_000 });
      const scope = { scope: 'kept' };
      for (const one of [brief, long]) {
        expect(await one.keys.keyFor(scope, { create: true })).toMatchObject({ kind: 'key' });
      }
      await own.postgres.stop();
      expect(await long.keys.keyFor(scope, { create: false })).toMatchObject({ kind: 'key' });
      await until(async () => (await brief.keys.keyFor(scope, { create: false })).kind === 'unavailable', 5_000);
      expect(await long.keys.keyFor(scope, { create: false })).toMatchObject({ kind: 'key' });
      await own.restart();
    } finally {
      await own.stop();
    }
  }, 60_000);
});

describe('a rotated ring', () => {
  let folder: string;
  let path: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sagsgang-ring-'));
    path = join(folder, 'ring.json');
    await readKeyRing(path, true);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is taken up by running processes: at once where they listen, else when they meet its version', async () => {
    const rotating = await server.journal({ keyRing: path });
    const [listening, deaf] = [await rotating.another({ watchKeys: true }), await rotating.another()];
    expect(await addMasterKey(path)).toBe(2);
    await rotating.keys.announceRing();
    await rotating.events.append('new', 0, entries(1, 2), { municipality });
    expect((await deaf.events.read('new')).kind === 'read').toBe(true);
    expect(await deaf.keys.keyFor({ scope: 'new' }, { create: false })).toMatchObject({ kind: 'key' });
    const made = async (): Promise<number | undefined> => {
      await listening.keys.keyFor({ scope: `heard-${performance.now()}` }, { create: true });
      return (await rotating.keys.versions()).find(({ version }) => version === 2)?.keys;
    };
    for (let tries = 0; (await made()) === 1; tries++) {
      if (tries > 100) throw new Error('The listening process did not take up the version');
      await pause(20);
    }
    expect(await rotating.events.verifyCase('new')).toMatchObject({ kind: 'intact' });
  });

  test('is written for its owner only, keeps the old versions, and leaves no draft behind', async () => {
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readKeyRing(path)).versions).toEqual([1, 2]);
    expect(await addMasterKey(path, false)).toBe(3);
    expect((await readKeyRing(path)).activeVersion).toBe(2);
    expect(await addMasterKey(path)).toBe(3);
    expect((await readKeyRing(path)).activeVersion).toBe(3);
    await removeMasterKey(path, 2);
    expect((await readKeyRing(path)).versions).toEqual([1, 3]);
    for (const version of [1, 2, 3]) {
      await expect(removeMasterKey(path, version)).rejects.toMatchObject({ code: 'key-ring-version-unknown' });
    }
    expect(await readFile(path, 'utf8')).toContain('"active": 3');
  });

  test('is not written by two at once', async () => {
    const added = await Promise.allSettled([addMasterKey(path), addMasterKey(path), addMasterKey(path)]);
    const done = added.filter(({ status }) => status === 'fulfilled').length;
    expect((await readKeyRing(path)).versions).toHaveLength(2 + done);
  });
});
