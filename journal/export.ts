import { JournalUnavailableError } from './database';
import type { EventStore } from './event-store';
import type { JournalEntry } from './events/entry';

const PAGE = 500;

/**
 * One case's whole journal (aktindsigt, arkivering), decrypted, one JSON line an entry in order, each with its place in
 * the chain. The caller sees to it that the reader may read it.
 *
 * Lines hold `caseId`, `municipality`, `seq`, `prevHash`, `hash`, and `event`; instead of `event`, `unreadable` says why
 * it cannot be read.
 *
 * @throws JournalUnavailableError where a database stops answering.
 */
export async function* exportCase(events: EventStore, caseId: string): AsyncGenerator<string> {
  for (let from = 1; ; from += PAGE) {
    const page = await events.read(caseId, { fromSeq: from, toSeq: from + PAGE - 1 });
    if (page.kind === 'unavailable') throw new JournalUnavailableError(page.store, page.code);
    for (const entry of page.entries) yield `${JSON.stringify(lineOf(entry))}\n`;
    if (page.entries.length < PAGE) return;
  }
}

function lineOf(entry: JournalEntry): Record<string, unknown> {
  const { header, prevHash, hash, event, unreadable, textUnreadable } = entry;
  return {
    caseId: header.caseId,
    municipality: header.municipality,
    seq: header.seq,
    prevHash,
    hash,
    ...(event ? { event } : { header }),
    ...(unreadable ? { unreadable } : {}),
    ...(textUnreadable ? { textUnreadable } : {}),
  };
}
