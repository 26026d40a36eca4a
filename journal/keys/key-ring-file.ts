import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MasterKey } from './key-ring';
import { KeyRing, KeyRingError, newMasterKey } from './key-ring';

/** The file's form: secrets in base64, the active version, the version behind blind indexes. */
interface KeyRingFile {
  readonly active: number;
  readonly index: number;
  readonly keys: readonly { readonly version: number; readonly secret: string }[];
}

const OWNER_ONLY = 0o600;

/**
 * Reads a key ring from its JSON file.
 *
 * @param createIfMissing On a development machine: makes a ring of one key, readable by its owner only. Two processes
 * that start at once end up with the same ring.
 * @throws KeyRingError where the file is missing or no key ring.
 */
export async function readKeyRing(path: string, createIfMissing = false): Promise<KeyRing> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new KeyRingError('key-ring-unreadable');
  });
  if (text !== undefined) return parse(text);
  if (!createIfMissing) throw new KeyRingError('key-ring-missing');
  await createFile(path);
  return readKeyRing(path);
}

/**
 * Rotates the key ring: adds a new master key to the file and makes it the active one.
 *
 * Afterwards running processes are restarted with the new file and `KeyStore.rewrap` moves the data keys over.
 *
 * @returns The version added.
 */
export async function addMasterKey(path: string): Promise<number> {
  await readKeyRing(path);
  const ring = JSON.parse(await readFile(path, 'utf8')) as KeyRingFile;
  const version = Math.max(...ring.keys.map((key) => key.version)) + 1;
  const temporary = await writeTemporary(path, {
    ...ring,
    active: version,
    keys: [...ring.keys, stored(newMasterKey(version))],
  });
  await rename(temporary, path);
  return version;
}

async function createFile(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = await writeTemporary(path, { active: 1, index: 1, keys: [stored(newMasterKey(1))] });
  try {
    await link(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(temporary);
  }
}

async function writeTemporary(path: string, ring: KeyRingFile): Promise<string> {
  const temporary = `${path}.${randomUUID()}`;
  await writeFile(temporary, `${JSON.stringify(ring, undefined, 2)}\n`, { mode: OWNER_ONLY, flag: 'wx' });
  return temporary;
}

function stored(key: MasterKey): { version: number; secret: string } {
  return { version: key.version, secret: key.secret.toString('base64') };
}

function parse(text: string): KeyRing {
  const file = asKeyRingFile(text);
  const keys = file.keys.map((key) => ({ version: key.version, secret: Buffer.from(key.secret, 'base64') }));
  if (keys.some((key) => !Number.isInteger(key.version) || key.secret.length !== 32)) {
    throw new KeyRingError('key-ring-unreadable');
  }
  return new KeyRing(keys, file.active, file.index);
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
