import type { NewEvent } from '../../domain/case/kernel/event';
import type { Instant } from '../../domain/case/kernel/time';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import { SYSTEM_INITIALS } from '../case/wake-case';
import type { Streams } from './stream';

/** Starts the workflow of an undertaking from its journal; nothing where it runs. */
export type StartUndertaking = (undertaking: Undertaking) => Promise<void>;

/**
 * Opens an undertaking on Sagsgang's own account, as an errand or a schedule does, and starts its workflow. Repeatable:
 * one that was opened before stays as it is, and gets its workflow where it has none.
 *
 * @param opening its first entries
 * @returns whether it was opened now
 * @throws JournalAwayError
 */
export async function openUndertaking(
  streams: Streams,
  start: StartUndertaking,
  undertaking: Undertaking,
  opening: readonly NewEvent[],
  now: Instant,
): Promise<boolean> {
  const found = await streams.read(undertaking);
  const isNew = found.state.seq === 0;
  if (isNew) {
    const author = { by: SYSTEM_INITIALS, role: 'system', source: 'system', key: 'open', now } as const;
    await streams.record(undertaking, found, author, (state) => (state.seq === 0 ? opening : []));
  }
  await start(undertaking);
  return isNew;
}
