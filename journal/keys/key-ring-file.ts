import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MasterKey, RingContent } from './key-ring';
import { KeyRing, KeyRingError, newMasterKey } from './key-ring';

/** The file's form: secrets in base64, the active version, the version behind blind indexes. */
interface KeyRingFile {
  readonly active: number;
  readonly index: number;
  readonly keys: readonly { readonly version: number; readonly secret: string }[];
}

const OWNER_ONLY = 0o600;

/**
 * Reads a key ring from its JSON file; the ring reads the file again when it is renewed.
 *
 * @param createIfMissing On a development machine: makes a ring of one key, readable by its owner only. Two processes
 * that start at once end up with the same ring.
 * @throws KeyRingError where the file is missing or no key ring.
 */
export async function readKeyRing(path: string, createIfMissing = false): Promise<KeyRing> {
  const reread = (): Promise<RingContent> => readContent(path);
  const content = await reread().catch(async (error: unknown) => {
    if (!createIfMissing || !(error instanceof KeyRingError) || error.code !== 'key-ring-missing') throw error;
    await createFile(path);
    return reread();
  });
  return new KeyRing(content.keys, content.active, content.index, reread);
}

/**
 * Rotates the key ring: adds a new master key to the file, and makes it the active one unless it is only prepared.
 * Where the newest version was prepared before, that one is made active.
 *
 * Running processes take up the new version by themselves; `KeyStore.rewrap` moves the data keys over.
 *
 * @param activate `false` only adds the version, so that the file can be handed to every host first.
 * @returns The version added or made active.
 * @throws KeyRingError where the file cannot be used, or another process is rewriting it.
 */
export async function addMasterKey(path: string, activate = true): Promise<number> {
  return rewritten(path, (ring) => {
    const newest = Math.max(...ring.keys.map(({ version }) => version));
    if (newest > ring.active) return { version: newest, ring: activate ? { ...ring, active: newest } : ring };
    const version = newest + 1;
    const keys = [...ring.keys, newMasterKey(version)];
    return { version, ring: { ...ring, keys, active: activate ? version : ring.active } };
  });
}

/**
 * Takes a version out of the file. Whether anything still needs it is for the caller to know.
 *
 * @throws KeyRingError for the active version, the one behind blind indexes, and one that the ring does not hold.
 */
export async function removeMasterKey(path: string, version: number): Promise<void> {
  await rewritten(path, (ring) => {
    const isHeld = ring.keys.some((key) => key.version === version);
    if (!isHeld || version === ring.active || version === ring.index) {
      throw new KeyRingError('key-ring-version-unknown');
    }
    return { version, ring: { ...ring, keys: ring.keys.filter((key) => key.version !== version) } };
  });
}

async function rewritten(
  path: string,
  change: (ring: RingContent) => { readonly version: number; readonly ring: RingContent },
): Promise<number> {
  const lock = `${path}.lock`;
  const held = await open(lock, 'wx', OWNER_ONLY).catch((error: NodeJS.ErrnoException) => {
    throw new KeyRingError(error.code === 'EEXIST' ? 'key-ring-locked' : 'key-ring-unreadable');
  });
  try {
    const { version, ring } = change(await readContent(path));
    await rename(await writeTemporary(path, ring), path);
    await syncFolder(path);
    return version;
  } finally {
    await held.close();
    await unlink(lock);
  }
}

async function createFile(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = await writeTemporary(path, { active: 1, index: 1, keys: [newMasterKey(1)] });
  try {
    await link(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(temporary);
  }
}

async function writeTemporary(path: string, { active, index, keys }: RingContent): Promise<string> {
  const temporary = `${path}.${randomUUID()}`;
  const ring: KeyRingFile = { active, index, keys: keys.map(stored) };
  const file = await open(temporary, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(`${JSON.stringify(ring, undefined, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return temporary;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}

function stored(key: MasterKey): { version: number; secret: string } {
  return { version: key.version, secret: key.secret.toString('base64') };
}

async function readContent(path: string): Promise<RingContent> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new KeyRingError(error.code === 'ENOENT' ? 'key-ring-missing' : 'key-ring-unreadable');
  });
  const file = asKeyRingFile(text);
  const keys = file.keys.map((key) => ({ version: key.version, secret: Buffer.from(key.secret, 'base64') }));
  if (keys.some((key) => !Number.isInteger(key.version) || key.secret.length !== 32)) {
    throw new KeyRingError('key-ring-unreadable');
  }
  return { keys, active: file.active, index: file.index };
}

function asKeyRingFile(text: string): KeyRingFile {
  try {
    const file = JSON.parse(text) as KeyRingFile;
    if (Array.isArray(file.keys) && file.keys.every((key) => typeof key.secret === 'string')) return file;
  } catch {
    throw new KeyRingError('key-ring-unreadable');
  }
  throw new KeyRingError('key-ring-unreadable');
}
