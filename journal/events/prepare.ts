import type { BlindIndex } from '../blind-index';
import { canonicalJson } from '../canonical-json';
import type { CaseEvent } from '../../domain/case/kernel/event';
import type { DataKey } from '../keys/data-key';
import type { KeyResult, KeyScope } from '../keys/key-result';
import type { KeyRing } from '../keys/key-ring';
import { chainHash } from './chain';
import type { AppendRequest, CommandAnswer } from './requests';
import { sealEntry } from './seal';
import type { PreparedAppend } from './submission';

/** What the scopes of the keys of texts under a case begin with. */
export function textsUnder(caseId: string): string {
  return `${caseId}/text/`;
}

/** The scope of the key of one entry's free text, where it has one of its own. */
export function ownTextScope(caseId: string, seq: number): string {
  return `${textsUnder(caseId)}${seq}`;
}

/** The scope of the key of a free text that is about a case and stands in another stream. */
export function textScopeOf(caseId: string, stream: string, seq: number): string {
  return `${textsUnder(caseId)}${stream}/${seq}`;
}

/**
 * The scopes whose keys an append needs: the stream's, those of the cases that its texts are about, and those of texts with
 * keys of their own, in this order: a case whose key is destroyed is found out first.
 */
export function scopesOf(request: AppendRequest): KeyScope[] {
  const { caseId: stream, events } = request;
  const cases = new Set(events.flatMap((event) => casesOf(request, event)));
  return [
    ...[stream, ...cases].map((scope) => ({ scope })),
    ...events.flatMap((event) => textKeyScope(request, event) ?? []),
  ];
}

/**
 * Encrypts and chains the entries of one append.
 *
 * @returns The prepared append, or the answer of the key store where a key is missing.
 * @throws RangeError where the entries are not numbered from `expectedSeq + 1` without gaps.
 */
export function prepare(
  request: AppendRequest,
  prevHash: string,
  keys: ReadonlyMap<string, KeyResult>,
  ring: KeyRing,
  blindIndex: BlindIndex,
): PreparedAppend | Exclude<KeyResult, { kind: 'key' }> {
  const scopes = scopesOf(request);
  for (const { scope } of scopes) {
    const result = keys.get(scope) ?? { kind: 'missing' };
    if (result.kind !== 'key') return result;
  }
  const caseKey = keyOf(keys, request.caseId);
  const chainVersion = ring.activeVersion;
  let last = prevHash;
  const entries = request.events.map((event, i) => {
    if (event.seq !== request.expectedSeq + 1 + i) throw new RangeError('Entries are not numbered without gaps.');
    const own = textKeyScope(request, event);
    const textKey = own ? keyOf(keys, own.scope) : caseKey;
    const sealed = sealEntry(event, request, { data: caseKey, text: textKey }, blindIndex);
    const hash = chainHash(ring, chainVersion, last, { ...sealed, header: sealed.headerText });
    const chained = { ...sealed, prevHash: last, hash };
    last = hash;
    return chained;
  });
  const answers = (request.commands ?? []).map((command) => answerJson(request, command, caseKey, blindIndex));
  return { request, prevHash, entries, newHash: last, chainVersion, answers };
}

/** What a command's stored answer is bound to. */
export function aboutAnswer(caseId: string, commandKey: string): Buffer {
  return Buffer.from(`answer|${caseId}|${commandKey}`);
}

function answerJson(
  request: AppendRequest,
  command: CommandAnswer,
  key: DataKey,
  blindIndex: BlindIndex,
): Record<string, unknown> {
  const commandKey = blindIndex.ofCommandKey(request.caseId, command.key);
  const plain = Buffer.from(canonicalJson(command.answer) ?? 'null');
  const { length } = request.events;
  return {
    caseId: request.caseId,
    commandKey,
    contentDigest: key.digest(command.contentDigest).toString('hex'),
    keyId: key.id,
    ciphertext: key.seal(plain, aboutAnswer(request.caseId, commandKey)).toString('hex'),
    seqFrom: command.seqFrom ?? (length > 0 ? request.expectedSeq + 1 : null),
    seqTo: command.seqTo ?? (length > 0 ? request.expectedSeq + length : null),
  };
}

/** The cases that an entry's free text is about, besides the one whose stream it stands in. */
function casesOf({ caseId: stream, textOf }: AppendRequest, event: CaseEvent): readonly string[] {
  return event.text === undefined ? [] : (textOf?.(event).filter((caseId) => caseId !== stream) ?? []);
}

/** The scope of the key of an entry's free text, where it has one of its own. */
function textKeyScope(request: AppendRequest, event: CaseEvent): KeyScope | undefined {
  if (event.text === undefined) return undefined;
  const { caseId: stream } = request;
  const [caseId, another] = casesOf(request, event);
  if (caseId !== undefined && another === undefined) {
    return { scope: textScopeOf(caseId, stream, event.seq), parent: caseId };
  }
  return caseId !== undefined || request.ownTextKey?.(event) === true
    ? { scope: ownTextScope(stream, event.seq), parent: stream }
    : undefined;
}

function keyOf(keys: ReadonlyMap<string, KeyResult>, scope: string): DataKey {
  const result = keys.get(scope);
  if (result?.kind !== 'key') throw new RangeError('The key was checked before.');
  return result.key;
}
