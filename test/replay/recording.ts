import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { version as sdk } from '@temporalio/worker/package.json';
import { Client as DatabaseClient } from 'pg';
import { readKeyRing } from '../../journal/keys/key-ring-file';
import { scopeOfWorkflow } from '../../workflows/contracts/key-scope';
import { testInstallation } from '../dev/environment';
import { openHouse, runsOf, type House } from '../workflow/house';
import { OwnPostgres } from '../workflow/own-postgres';
import type { GoldenFile, WrappedKey } from './golden';
import { digests, historiesFolder, manifestFile, recordedWith, releasesFile, testKeyRing } from './golden';

/** The golden histories of a release while they are recorded: the house they are lived in, and what is kept of it. */
export interface Recording {
  readonly house: House;
  /** The house's journal, to be stopped and started again. */
  readonly journalServer: OwnPostgres;
  /** Stores every run of a workflow's present chain of runs, as `name-1`, `name-2`… */
  store(name: string, workflowId: string): Promise<void>;
  /** Stores the wrapped data keys of what was stored, its digests, and with what it was recorded. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a house whose data keys are wrapped by the test key ring, to record a release in.
 *
 * @throws Error where the release is recorded already
 */
export async function openRecording(release: string): Promise<Recording> {
  const folder = join(historiesFolder, release);
  if (existsSync(folder)) throw new Error(`${release} is recorded already; histories are never recorded anew`);
  mkdirSync(folder, { recursive: true });
  await readKeyRing(testKeyRing, true);
  const installation = await testInstallation();
  const journalServer = new OwnPostgres();
  const journalUrl = await journalServer.startMigrated('journal');
  const house = await openHouse({ settings: { ...installation.settings, journalUrl, keyRing: testKeyRing } });
  const scopes: string[] = [];
  return {
    ...{ house, journalServer },
    store: async (name, workflowId) => {
      for (const [index, events] of (await runsOf(house.link, workflowId)).entries()) {
        const file: GoldenFile = { workflowId, history: JSON.parse(historyToJSON({ events })) as unknown };
        writeFileSync(join(folder, `${name}-${index + 1}.json`), `${JSON.stringify(file)}\n`);
      }
      scopes.push(scopeOfWorkflow(workflowId));
    },
    finish: async () => {
      writeJson(join(folder, 'keys.json'), await wrappedKeys(house, scopes));
      const known = existsSync(manifestFile) ? (JSON.parse(readFileSync(manifestFile, 'utf8')) as object) : {};
      const others = Object.entries(known).filter(([file]) => !file.startsWith(`${release}/`));
      writeJson(manifestFile, { ...Object.fromEntries(others), ...digests(release) });
      const { serverVersion } = await house.link.temporal.workflowService.getSystemInfo({});
      writeJson(releasesFile, { ...recordedWith(), [release]: { sdk, server: serverVersion } });
    },
    close: async () => {
      await house.close();
      await journalServer.remove();
      await installation.close();
    },
  };
}

/** The data keys of scopes, and the one of payloads that belong to no workflow, as the key store has them. */
async function wrappedKeys({ settings }: House, scopes: readonly string[]): Promise<readonly WrappedKey[]> {
  const database = new DatabaseClient({ connectionString: settings.keysUrl });
  await database.connect();
  const { rows } = await database.query<WrappedKey>(
    `select key_id as "keyId", scope, ring_version as "ringVersion", encode(wrapped, 'base64') as wrapped
     from data_key where scope = any($1::text[]) or scope = 'workflow-independent' order by scope`,
    [scopes],
  );
  await database.end();
  return rows;
}

function writeJson(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, undefined, 2)}\n`);
}
