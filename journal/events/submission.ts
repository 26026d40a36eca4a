import type { Pool } from 'pg';
import type { BroughtLines } from '../projections/known-lines';
import { overviewJson, projectionJson } from '../projections/rows';
import type { SealedEntry } from './seal';
import type { AppendRequest, Claim, HeldClaim } from './requests';

/** One case's entries, encrypted and chained, ready for the database. */
export interface PreparedAppend {
  readonly request: AppendRequest;
  readonly prevHash: string;
  readonly entries: readonly (SealedEntry & { readonly prevHash: string; readonly hash: string })[];
  /** The hash of the last entry, or the previous one where there are none. */
  readonly newHash: string;
  readonly chainVersion: number;
  readonly answers: readonly Record<string, unknown>[];
  /** The deadlines and controls of its projection. */
  readonly lines?: BroughtLines;
}

/** A case whose journal does not end where it was expected to, or that has answered a command asked for `once`. */
export interface MovedCase {
  readonly caseId: string;
  readonly answered: boolean;
  readonly seq: number;
  readonly hash: string;
  /** The entries already in the places of those to be appended. */
  readonly there: readonly {
    readonly hash: string;
    readonly ciphertext: string;
    readonly textCiphertext: string | null;
  }[];
}

/**
 * The database's answer: written but for the cases in `moved`, or refused as a whole, by the claims in `held` or because
 * somebody else has written the lines that were not sent.
 */
export type SubmissionAnswer =
  | {
      readonly kind: 'written';
      readonly moved: ReadonlyMap<string, MovedCase>;
      readonly held: ReadonlyMap<string, readonly HeldClaim[]>;
      readonly numbers: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'refused'; readonly held: ReadonlyMap<string, readonly HeldClaim[]> }
  | { readonly kind: 'otherLines' };

interface HeldRow {
  readonly caseId: string;
  readonly kind: 'take' | 'source';
  readonly holder: string;
}

/** Sends prepared appends to the database: one statement, one transaction, one round trip. */
export async function submit(
  pool: Pool,
  appends: readonly PreparedAppend[],
  refuse: boolean,
): Promise<SubmissionAnswer> {
  try {
    const { rows } = await pool.query<{ answer: RawAnswer }>({
      name: 'append-entries',
      text: 'select append_entries($1::jsonb) as answer',
      values: [JSON.stringify(requestJson(appends, refuse))],
    });
    const answer = rows[0]?.answer ?? { moved: [], held: [], numbers: {} };
    return {
      kind: 'written',
      moved: new Map(answer.moved.map((moved) => [moved.caseId, moved])),
      held: heldByCase(answer.held),
      numbers: answer.numbers,
    };
  } catch (error) {
    const { code, detail } = error as { code?: unknown; detail?: unknown };
    if (code === 'SG412') return { kind: 'otherLines' };
    if (code !== 'SG409' || typeof detail !== 'string') throw error;
    return { kind: 'refused', held: heldByCase(JSON.parse(detail) as HeldRow[]) };
  }
}

interface RawAnswer {
  readonly moved: readonly MovedCase[];
  readonly held: readonly HeldRow[];
  readonly numbers: Readonly<Record<string, string>>;
}

function heldByCase(rows: readonly HeldRow[]): Map<string, HeldClaim[]> {
  const held = new Map<string, HeldClaim[]>();
  for (const { caseId, kind, holder } of rows) {
    held.set(caseId, [...(held.get(caseId) ?? []), { kind, caseId: holder }]);
  }
  return held;
}

function requestJson(appends: readonly PreparedAppend[], refuse: boolean): Record<string, unknown> {
  const claims = appends.flatMap(({ request }) => (request.claims ?? []).map((claim) => claimJson(request, claim)));
  const answers = appends.flatMap((append) => append.answers);
  const projections = appends.flatMap(({ request: { projection }, lines }) =>
    projection && !lines?.since ? [projectionJson(projection)] : [],
  );
  const overviews = appends.flatMap(({ request: { projection }, lines }) =>
    projection && lines?.since ? [overviewJson(projection, lines.since)] : [],
  );
  return {
    cases: appends.map(({ request, prevHash, entries, newHash }) => ({
      caseId: request.caseId,
      municipality: request.municipality,
      expected: request.expectedSeq,
      prevHash,
      count: entries.length,
      newHash,
      ...(request.once ? { once: true } : {}),
    })),
    events: appends.flatMap(({ entries, chainVersion }) => entries.map((entry) => entryJson(entry, chainVersion))),
    ...(claims.length > 0 ? { claims, refuse } : {}),
    ...(answers.length > 0 ? { answers } : {}),
    ...(projections.length > 0 ? { projections } : {}),
    ...(overviews.length > 0 ? { overviews } : {}),
  };
}

function entryJson(entry: PreparedAppend['entries'][number], chainVersion: number): Record<string, unknown> {
  return {
    ...entry.header,
    ciphertext: entry.ciphertext.toString('hex'),
    textCiphertext: entry.textCiphertext?.toString('hex') ?? null,
    chainVersion,
    prevHash: entry.prevHash,
    hash: entry.hash,
  };
}

function claimJson(request: AppendRequest, claim: Claim): Record<string, unknown> {
  const { caseId, municipality } = request;
  switch (claim.kind) {
    case 'number':
      return { caseId, municipality, kind: claim.kind, year: claim.year };
    case 'source':
      return { caseId, municipality, kind: claim.kind, index: claim.sourceIndex };
    default:
      return { caseId, municipality, kind: claim.kind, index: claim.childIndex };
  }
}
