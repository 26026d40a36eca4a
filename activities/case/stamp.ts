import { createHash } from 'node:crypto';
import type { Command } from '../../domain/case/kernel/command';
import type { CaseEvent, NewEvent, Role, Source } from '../../domain/case/kernel/event';
import type { Instant } from '../../domain/case/kernel/time';
import { upcaster } from '../../domain/case/upcast';
import type { BlindIndex } from '../../journal/blind-index';
import { canonicalJson } from '../../journal/canonical-json';

/** Makes the digest of an entry's free text. */
export type TextDigester = (text: Readonly<Record<string, string>>) => string;

/** What every entry of one command has in common. */
export interface Stamp {
  /** Number of the last entry before them. */
  readonly after: number;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly role: Role;
  readonly source: Source;
  readonly key: string;
  readonly clockOffsetMs: number;
  readonly digestText: TextDigester;
}

/** Gives new events their place in the journal. */
export function stampAll(events: readonly NewEvent[], stamp: Stamp): CaseEvent[] {
  const { after, digestText, ...common } = stamp;
  return events.map((event, index) => ({
    ...event,
    ...common,
    seq: after + 1 + index,
    ...(upcaster.versionOf(event.type) > 1 ? { v: upcaster.versionOf(event.type) } : {}),
    ...(event.text ? { textDigest: digestText(event.text) } : {}),
  }));
}

/**
 * Digest of an entry's free text, by which a workflow, and a list read again, know it: keyed, so that it tells nobody
 * without the key ring what the text may have been.
 *
 * @param known the digest the text may have had: one of an earlier release was not keyed, and is answered again
 */
export function textDigest(
  index: BlindIndex,
  caseId: string,
  text: Readonly<Record<string, string>>,
  known?: string,
): string {
  return known !== undefined && known === digest(text) ? known : index.ofContent(caseId, canonicalJson(text));
}

/** The digests of one case's texts. */
export function textDigester(index: BlindIndex, caseId: string): TextDigester {
  return (text) => textDigest(index, caseId, text);
}

/** An entry as a workflow may hold it: the names of its texts instead of the texts. */
export function withoutText(event: CaseEvent): CaseEvent {
  const { text, ...rest } = event;
  return text ? { ...rest, texts: Object.keys(text) } : rest;
}

/** Digest of what a command says, so that the same key with other content is found out. */
export function contentDigest(command: Command): string {
  const { name, by, at, data, text, corrects } = command;
  return digest({ name, by, at: at ?? null, data, text: text ?? null, corrects: corrects ?? null });
}

function digest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('base64url').slice(0, 22);
}
