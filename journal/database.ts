import { Pool } from 'pg';
import type { PoolConfig } from 'pg';

/** Why the journal or the key store did not answer. Codes only: never a text from the database. */
export type UnavailableCode =
  | 'connection-failed'
  | 'connection-lost'
  | 'timeout'
  | 'shutting-down'
  | 'out-of-resources'
  | 'read-only'
  | 'busy'
  | 'closed';

/** The answer of an operation that could not be carried out now and may be tried again. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly code: UnavailableCode;
  /** Which database: the journal's own or the one that holds the keys. */
  readonly store: 'journal' | 'keys';
}

/** An unexpected answer of the database: a defect or a damaged schema, not an outage. Carries the SQLSTATE only. */
export class JournalFault extends Error {
  constructor(readonly code: string) {
    super(`The journal's database refused a statement (${code}).`);
    this.name = 'JournalFault';
  }
}

/** Thrown by streams and long runs where a database stops answering: what can be taken up again, can be. */
export class JournalUnavailableError extends Error {
  constructor(
    readonly store: 'journal' | 'keys',
    readonly code: UnavailableCode,
  ) {
    super(`The ${store} database is unavailable (${code}).`);
    this.name = 'JournalUnavailableError';
  }
}

const BY_CLASS: Readonly<Record<string, UnavailableCode>> = {
  '08': 'connection-lost',
  '53': 'out-of-resources',
  '57': 'shutting-down',
  '58': 'out-of-resources',
  '40': 'busy',
};

const BY_CODE: Readonly<Record<string, UnavailableCode>> = {
  '57014': 'timeout',
  '55P03': 'busy',
  '25006': 'read-only',
  '28P01': 'connection-failed',
  '28000': 'connection-failed',
  '3D000': 'connection-failed',
  ECONNREFUSED: 'connection-failed',
  EHOSTUNREACH: 'connection-failed',
  ENETUNREACH: 'connection-failed',
  ENOTFOUND: 'connection-failed',
  EAI_AGAIN: 'connection-failed',
  ENOENT: 'connection-failed',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
};

/** Why a statement failed, where that is an outage; `undefined` where it is not. */
function outageOf(error: unknown): UnavailableCode | undefined {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return BY_CODE[code] ?? BY_CLASS[code.slice(0, 2)];
  const text = typeof message === 'string' ? message : '';
  if (/pool after calling end/.test(text)) return 'closed';
  if (/timeout/i.test(text)) return 'timeout';
  if (/terminated|ended unexpectedly|not queryable|was closed|already been closed/i.test(text))
    return 'connection-lost';
  return undefined;
}

/** The SQLSTATE of a database error as a fault that may be shown; other errors unchanged. */
function asFault(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? new JournalFault(code) : error;
}

/** A wait has so many parts, each of which counts once however late its timer comes. */
const PARTS = 4;

/** How much longer a connection is given than its caller waits, so that a busy process does not give it up unheard. */
const CONNECTION_SHARE = 3;

/**
 * Carries out a database operation; an outage, or the lack of an answer within `timeoutMs`, becomes a result. Only time in
 * which this process could hear an answer counts: one that was busy itself does not take that for an outage.
 *
 * An operation given up on may still be carried out by the database: callers repeat it and rely on idempotency.
 */
export async function orUnavailable<T>(
  store: 'journal' | 'keys',
  timeoutMs: number,
  operation: () => Promise<T>,
): Promise<T | Unavailable> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Unavailable>((resolve) => {
    const giveUp = (): void => resolve({ kind: 'unavailable', code: 'timeout', store });
    let parts = 0;
    timer = setInterval(() => {
      parts += 1;
      if (parts === PARTS) setImmediate(giveUp);
    }, timeoutMs / PARTS);
  });
  const done = operation().catch((error: unknown): Unavailable => {
    const code = outageOf(error);
    if (code === undefined) throw asFault(error);
    return { kind: 'unavailable', code, store };
  });
  try {
    return await Promise.race([done, late]);
  } finally {
    clearInterval(timer);
    done.catch(() => undefined);
  }
}

/** Carries out one step of a stream or long run. @throws JournalUnavailableError in an outage */
export async function orThrow<T>(store: 'journal' | 'keys', operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    const code = outageOf(error);
    throw code === undefined ? asFault(error) : new JournalUnavailableError(store, code);
  }
}

/** True for the answer {@link Unavailable}. */
export function isUnavailable(answer: unknown): answer is Unavailable {
  return typeof answer === 'object' && answer !== null && (answer as { kind?: unknown }).kind === 'unavailable';
}

/**
 * A pool of connections whose statements end within `timeoutMs` on the server, and here some time later.
 *
 * Connections lost while idle, or between two statements of a transaction, are dropped silently: the next statement
 * tells. A connection's error that nobody heard would end the process.
 */
export function openPool(url: string, timeoutMs: number, options: PoolConfig = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'sagsgang',
    connectionTimeoutMillis: timeoutMs * CONNECTION_SHARE,
    statement_timeout: timeoutMs,
    query_timeout: timeoutMs * CONNECTION_SHARE,
    idle_in_transaction_session_timeout: timeoutMs * 10,
    keepAlive: true,
    ...options,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
