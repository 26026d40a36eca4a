import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { History } from '@temporalio/common/lib/proto-utils';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';

/** Where the golden histories are: a folder a release. */
export const historiesFolder = join(__dirname, 'histories');

/** Digests of every recorded file, by release and name; written when a release is recorded and never changed. */
export const manifestFile = join(historiesFolder, 'manifest.json');

/** With what each release's histories were recorded, by release. */
export const releasesFile = join(historiesFolder, 'releases.json');

/** With what a release's histories were recorded. */
export interface RecordedWith {
  /** Version of Temporal's TypeScript SDK. */
  readonly sdk: string;
  /** Version of the Temporal server. */
  readonly server: string;
}

/** With what every release was recorded. */
export function recordedWith(): Readonly<Record<string, RecordedWith>> {
  return JSON.parse(readFileSync(releasesFile, 'utf8')) as Readonly<Record<string, RecordedWith>>;
}

/** The key ring under which the data keys of all golden histories are wrapped. For tests only. */
export const testKeyRing = join(__dirname, 'key-ring.json');

/** A data key of a golden history, wrapped by the test key ring. */
export interface WrappedKey {
  readonly keyId: string;
  readonly scope: string;
  readonly ringVersion: number;
  /** Base64. */
  readonly wrapped: string;
}

/** One run of a workflow as it was recorded. The workflow id matters: it chooses the data key. */
export interface GoldenHistory {
  readonly name: string;
  readonly workflowId: string;
  readonly history: History;
}

/** A recorded file: the workflow's id and its history as Temporal's JSON. */
export interface GoldenFile {
  readonly workflowId: string;
  readonly history: unknown;
}

/** The releases that have golden histories. */
export function releases(): string[] {
  return readdirSync(historiesFolder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
}

/** The golden histories of a release. */
export function goldenHistories(release: string): GoldenHistory[] {
  const folder = join(historiesFolder, release);
  const names = readdirSync(folder).filter((name) => name !== 'keys.json');
  return names.map((name) => {
    const { workflowId, history } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldenFile;
    return { name, workflowId, history: historyFromJSON(history) };
  });
}

/** The wrapped data keys of a release's histories. */
export function goldenKeys(release: string): WrappedKey[] {
  return JSON.parse(readFileSync(join(historiesFolder, release, 'keys.json'), 'utf8')) as WrappedKey[];
}

/** The digest of each file of a release, by `release/name`. */
export function digests(release: string): Record<string, string> {
  const folder = join(historiesFolder, release);
  const names = readdirSync(folder).sort();
  return Object.fromEntries(
    names.map((name) => [
      `${release}/${name}`,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}
