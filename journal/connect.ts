import type { DataConverter } from '@temporalio/common';
import { AccessLog } from './access/access-log';
import { BlindIndex } from './blind-index';
import { CaseSurvey } from './case-survey';
import { openPool } from './database';
import { EventStore, type AppendWatch } from './event-store';
import type { Upcast } from './events/reader';
import type { KeyRing } from './keys/key-ring';
import { readKeyRing } from './keys/key-ring-file';
import { ErasureStore } from './erasure/erasure-store';
import { keyNews } from './keys/key-news';
import { KeyStore } from './keys/key-store';
import type { ScopeOfWorkflow } from './keys/payload-codec';
import { EncryptingCodec } from './keys/payload-codec';
import { encryptingDataConverter } from './keys/data-converter';
import { migrateJournal, migrateKeys } from './migrate';
import { MessageStore } from './messages/message-store';
import { DatabaseClock } from './operations/database-clock';
import { Vitals } from './operations/vitals';
import { ProofStore } from './proof/proof-store';
import { ProjectionStore } from './projections/projection-store';
import type { Projector, RebuildOptions, RebuildProgress } from './projections/rebuild';
import { rebuildProjections } from './projections/rebuild';
import { StaffStore } from './staff/staff-store';
import { UndertakingStore } from './undertaking-store';

/** Where the journal, the keys and the key ring are. */
export interface JournalOptions {
  /** PostgreSQL connection of the journal's database. */
  readonly journalUrl: string;
  /** PostgreSQL connection of the key database: another database, in production on another server. */
  readonly keysUrl: string;
  /** File of the key ring, or the ring itself. */
  readonly keyRing: string | KeyRing;
  /** On a development machine: makes the key ring's file where it is missing. @default false */
  readonly createKeyRing?: boolean;
  /** Brings both databases up to this release's schema first. @default false */
  readonly migrate?: boolean;
  /** Longest wait of a single command, in milliseconds. @default 1000 */
  readonly timeoutMs?: number;
  /** Data keys held in memory. @default 10000 */
  readonly keyCacheLimit?: number;
  /** How long a data key in memory is used without asking whether it still exists, in milliseconds. @default 60000 */
  readonly keyMaxAgeMs?: number;
  /** How long one is used while the key database does not answer, in milliseconds. @default 3600000 */
  readonly keyAwayMs?: number;
  /** How long payloads wait for a key store that does not answer, in milliseconds. @default 0 */
  readonly keyPatienceMs?: number;
  /** Listens for destroyed keys and for a rotated ring: for processes that live long. @default false */
  readonly watchKeys?: boolean;
  /** Told of every append of a single case: what came of it and how long it took. */
  readonly onAppend?: AppendWatch;
  /** The key scope of a workflow id: the case id for a case's workflow. @default the workflow id itself */
  readonly scopeOfWorkflow?: ScopeOfWorkflow;
  /** Reads entries of earlier releases in today's form. @default as they were written */
  readonly upcast?: Upcast;
}

/** An open journal with everything that belongs to it. */
export interface Journal {
  readonly events: EventStore;
  readonly keys: KeyStore;
  readonly projections: ProjectionStore;
  readonly staff: StaffStore;
  /** What is kept of erased cases. */
  readonly erasures: ErasureStore;
  /** The daily heads, and the verification of the whole journal. */
  readonly proof: ProofStore;
  readonly blindIndex: BlindIndex;
  /** All cases at a glance, for `doctor`, rehydration and receipts. */
  readonly survey: CaseSurvey;
  /** The streams that are about many cases. */
  readonly undertakings: UndertakingStore;
  /** Who has read which case. */
  readonly access: AccessLog;
  /** Messages to people, and what leaves the house. */
  readonly messages: MessageStore;
  /** Whether the databases answer and cases are woken in time. */
  readonly vitals: Vitals;
  /** Real time, by the clock of the journal's database. */
  readonly clock: DatabaseClock;
  /** Encrypts Temporal payloads; part of `dataConverter`. */
  readonly codec: EncryptingCodec;
  /** For client, worker and the bundling of workflows. */
  readonly dataConverter: DataConverter;
  /** Computes all projected rows anew. */
  rebuild(projector: Projector, options?: RebuildOptions): Promise<RebuildProgress>;
  /** Ends all connections. */
  close(): Promise<void>;
}

const BULK_TIMEOUT_MS = 60_000;
const LIST_TIMEOUT_MS = 5_000;

/**
 * Opens the journal. Connections are made when first used: a database that is down shows in the first answer.
 *
 * @throws KeyRingError where the key ring cannot be used; with `migrate`, also what the database answers.
 */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { keyRing, timeoutMs = 1000 } = options;
  const ring = typeof keyRing === 'string' ? await readKeyRing(keyRing, options.createKeyRing ?? false) : keyRing;
  if (options.migrate === true) {
    await migrateJournal(options.journalUrl);
    await migrateKeys(options.keysUrl);
  }
  const quick = openPool(options.journalUrl, timeoutMs, { max: 10 });
  const bulk = openPool(options.journalUrl, BULK_TIMEOUT_MS, { max: 4 });
  const keyPool = openPool(options.keysUrl, timeoutMs, { max: 5 });
  const keys = new KeyStore(keyPool, ring, {
    timeoutMs,
    ...(options.keyCacheLimit === undefined ? {} : { cacheLimit: options.keyCacheLimit }),
    ...(options.keyMaxAgeMs === undefined ? {} : { maxAgeMs: options.keyMaxAgeMs }),
    ...(options.keyAwayMs === undefined ? {} : { awayMs: options.keyAwayMs }),
  });
  const news = keyNews(options.keysUrl, (item) => void keys.hear(item));
  if (options.watchKeys === true) await news.start();
  const blindIndex = new BlindIndex(ring);
  const onAppend = options.onAppend ? { onAppend: options.onAppend } : {};
  const events = new EventStore({
    quick,
    bulk,
    keys,
    ring,
    blindIndex,
    timeoutMs,
    ...onAppend,
    upcast: options.upcast,
  });
  return {
    events,
    keys,
    projections: new ProjectionStore(bulk, LIST_TIMEOUT_MS),
    staff: new StaffStore(quick, timeoutMs),
    erasures: new ErasureStore(bulk, LIST_TIMEOUT_MS),
    proof: new ProofStore(bulk, ring),
    blindIndex,
    survey: new CaseSurvey(bulk, blindIndex),
    undertakings: new UndertakingStore(bulk, LIST_TIMEOUT_MS),
    access: new AccessLog(quick, timeoutMs),
    messages: new MessageStore(bulk, { keys, upcast: options.upcast }, LIST_TIMEOUT_MS),
    vitals: new Vitals({ quick, bulk, keys: keyPool, timeoutMs }),
    clock: new DatabaseClock(quick, timeoutMs),
    codec: new EncryptingCodec(keys, options.scopeOfWorkflow, options.keyPatienceMs),
    dataConverter: encryptingDataConverter(keys, options.scopeOfWorkflow, options.keyPatienceMs),
    rebuild: (projector, rebuildOptions) => rebuildProjections(bulk, events, projector, rebuildOptions),
    async close() {
      await news.stop();
      await Promise.all([quick.end(), bulk.end(), keyPool.end()]);
    },
  };
}
