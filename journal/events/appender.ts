import type { Pool } from 'pg';
import type { BlindIndex } from '../blind-index';
import { isUnavailable } from '../database';
import type { KeyResult } from '../keys/key-result';
import { noKeyCode } from '../keys/key-result';
import type { KeyRing } from '../keys/key-ring';
import type { KeyStore } from '../keys/key-store';
import type { Recent } from '../keys/recent';
import type { KnownLines } from '../projections/known-lines';
import { GENESIS_HASH } from './chain';
import { prepare, scopesOf } from './prepare';
import type { AppendRequest, AppendResult, Head, HeldClaim } from './requests';
import type { MovedCase, PreparedAppend } from './submission';
import { submit } from './submission';

/** What an {@link Appender} works with. */
export interface AppenderParts {
  readonly pool: Pool;
  readonly keys: KeyStore;
  readonly ring: KeyRing;
  readonly blindIndex: BlindIndex;
  /** Heads seen lately, so that a case's next append needs no look-up. */
  readonly heads: Recent<string, Head>;
  readonly lines: KnownLines;
}

interface Work {
  readonly at: number;
  readonly request: AppendRequest;
}

/** A refused batch, a stale head and a partly appended batch each take one more round. */
const MOST_ROUNDS = 5;

/** Appends the entries of one or many cases: keys, encryption, chain, one statement, and what its answer means. */
export class Appender {
  constructor(private readonly parts: AppenderParts) {}

  /** The results in the order of the requests, each of another case. Outages of the journal's database are thrown. */
  async append(requests: readonly AppendRequest[]): Promise<AppendResult[]> {
    if (new Set(requests.map((request) => request.caseId)).size < requests.length) {
      throw new RangeError('A batch appends to each case once.');
    }
    const results: AppendResult[] = [];
    let work: Work[] = requests.map((request, at) => ({ at, request }));
    for (let round = 0; work.length > 0 && round < MOST_ROUNDS; round++) work = await this.round(work, results);
    for (const { at } of work) results[at] = { kind: 'unavailable', code: 'busy', store: 'journal' };
    return results;
  }

  private async round(work: readonly Work[], results: AppendResult[]): Promise<Work[]> {
    const keys = await this.parts.keys.keysFor(
      work.flatMap(({ request }) => scopesOf(request)),
      { create: true },
    );
    if (isUnavailable(keys)) {
      for (const { at } of work) results[at] = keys;
      return [];
    }
    const prevHashes = await this.prevHashes(work);
    const ready: { work: Work; append: PreparedAppend }[] = [];
    for (const one of work) {
      const prevHash = prevHashes.get(one.request.caseId) ?? GENESIS_HASH;
      const append = prepare(one.request, prevHash, keys, this.parts.ring, this.parts.blindIndex);
      if ('kind' in append) results[one.at] = noKey(append);
      else ready.push({ work: one, append: this.withLines(append) });
    }
    const next: Work[] = [];
    for (const mode of ['refuse', 'record'] as const) {
      const some = ready.filter(({ work: { request } }) => (request.claimMode ?? 'refuse') === mode);
      if (some.length > 0) next.push(...(await this.submit(some, mode === 'refuse', results)));
    }
    return next;
  }

  private async submit(
    ready: readonly { work: Work; append: PreparedAppend }[],
    refuse: boolean,
    results: AppendResult[],
  ): Promise<Work[]> {
    const answer = await submit(
      this.parts.pool,
      ready.map(({ append }) => append),
      refuse,
    );
    if (answer.kind === 'otherLines') {
      for (const { work } of ready) this.parts.lines.forget(work.request.caseId);
      return ready.map(({ work }) => work);
    }
    const next: Work[] = [];
    for (const { work, append } of ready) {
      const { caseId, expectedSeq, projection } = work.request;
      const held = answer.held.get(caseId);
      if (answer.kind === 'refused') {
        if (held === undefined) next.push(work);
        else results[work.at] = refusedBy(held);
        continue;
      }
      const moved = answer.moved.get(caseId);
      const outcome: Outcome = moved
        ? outcomeOfMoved(append, moved)
        : { kind: 'appended', seq: expectedSeq + append.entries.length, hash: append.newHash };
      if (projection && append.lines && moved === undefined) this.parts.lines.wrote(projection, append.lines);
      else this.parts.lines.forget(caseId);
      if (moved !== undefined) this.parts.heads.set(caseId, { seq: moved.seq, hash: moved.hash });
      else if (append.entries.length > 0) this.parts.heads.set(caseId, { seq: outcome.seq, hash: outcome.hash });
      if (outcome.kind === 'again') {
        next.push({ at: work.at, request: remainder(work.request, outcome) });
      } else if (outcome.kind === 'conflict') {
        results[work.at] = { kind: 'conflict', head: { seq: outcome.seq, hash: outcome.hash } };
      } else {
        const { kind, seq, hash } = outcome;
        const caseNumber = answer.numbers[caseId];
        results[work.at] = { kind, seq, hash, ...(caseNumber ? { caseNumber } : {}), ...(held ? { held } : {}) };
      }
    }
    return next;
  }

  private withLines(append: PreparedAppend): PreparedAppend {
    const { projection, expectedSeq } = append.request;
    return projection ? { ...append, lines: this.parts.lines.broughtBy(projection, expectedSeq) } : append;
  }

  private async prevHashes(work: readonly Work[]): Promise<Map<string, string>> {
    const hashes = new Map<string, string>();
    const unknown: string[] = [];
    for (const { request } of work) {
      const { caseId, expectedSeq, prevHash } = request;
      const recent = this.parts.heads.get(caseId);
      if (expectedSeq === 0) hashes.set(caseId, GENESIS_HASH);
      else if (prevHash !== undefined) hashes.set(caseId, prevHash);
      else if (recent?.seq === expectedSeq) hashes.set(caseId, recent.hash);
      else unknown.push(caseId);
    }
    if (unknown.length === 0) return hashes;
    const { rows } = await this.parts.pool.query<{ case_id: string; hash: string }>({
      name: 'heads-of-cases',
      text: `select case_id, encode(hash, 'hex') as hash from case_head where case_id = any($1::text[])`,
      values: [unknown],
    });
    for (const row of rows) hashes.set(row.case_id, row.hash);
    return hashes;
  }
}

/** What a case's part came to; `again`: from `seq` on, whose hash is now known, the rest is to be appended. */
interface Outcome extends Head {
  readonly kind: 'appended' | 'alreadyThere' | 'conflict' | 'again';
}

function outcomeOfMoved(append: PreparedAppend, moved: MovedCase): Outcome {
  const { expectedSeq, prevHash } = append.request;
  const head = { seq: moved.seq, hash: moved.hash };
  const same = append.entries.findIndex((entry, i) => {
    const there = moved.there[i];
    return (
      there?.ciphertext !== entry.ciphertext.toString('hex') ||
      there.textCiphertext !== (entry.textCiphertext?.toString('hex') ?? null)
    );
  });
  const repeated = same === -1 ? append.entries.length : same;
  const last = moved.there[repeated - 1];
  if (last !== undefined && repeated === append.entries.length) {
    return { kind: 'alreadyThere', seq: expectedSeq + repeated, hash: last.hash };
  }
  if (moved.answered || repeated < moved.there.length) return { kind: 'conflict', ...head };
  const mayBeStale = repeated > 0 || prevHash === undefined;
  return { kind: moved.seq === expectedSeq + repeated && mayBeStale ? 'again' : 'conflict', ...head };
}

function remainder(request: AppendRequest, from: Head): AppendRequest {
  const events = request.events.slice(from.seq - request.expectedSeq);
  const commands = request.commands?.map((command) => ({
    ...command,
    seqFrom: command.seqFrom ?? request.expectedSeq + 1,
    seqTo: command.seqTo ?? request.expectedSeq + request.events.length,
  }));
  return { ...request, expectedSeq: from.seq, prevHash: from.hash, events, ...(commands ? { commands } : {}) };
}

function refusedBy(held: readonly HeldClaim[]): AppendResult {
  const [first] = held;
  const caseId = first?.caseId ?? '';
  return first?.kind === 'source' ? { kind: 'sourceHasCase', caseId } : { kind: 'childHasOpenCase', caseId };
}

function noKey(result: Exclude<KeyResult, { kind: 'key' }>): AppendResult {
  return result.kind === 'unavailable' ? result : { kind: 'noKey', code: noKeyCode(result) };
}
