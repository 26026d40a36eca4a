import type { Instant } from '../../../domain/case/kernel/time';
import type { Collector } from '../../../domain/report/collector';
import { streamOf } from '../../../domain/undertaking/undertaking';
import { answered } from '../errors';
import type { InstallationLink } from '../installation';
import { clockOf } from '../reading';

/** Streams that are read together. */
const PART = 250;

/**
 * Reads the journals of the cases on tracks of money; answers how many are left out, since their entries cannot all be
 * read.
 */
export async function collectTracks(
  { journal, municipality }: Pick<InstallationLink, 'journal' | 'municipality'>,
  collector: Collector,
  now: Instant,
): Promise<number> {
  const beginning = streamOf({ kind: 'correction', municipality, name: '' });
  const { streams } = answered(await journal.undertakings.list(beginning));
  let unreadable = 0;
  for (let at = 0; at < streams.length; at += PART) {
    for (const [stream, entries] of answered(await journal.events.readMany(streams.slice(at, at + PART)))) {
      const events = entries.flatMap(({ event }) => (event ? [event] : []));
      if (events.length < entries.length) unreadable += 1;
      else collector.addTrack({ stream, municipality, events }, clockOf(events, now));
    }
  }
  return unreadable;
}
