import { evolveAll } from '../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../domain/case/kernel/state';
import type { CivilDay, Instant } from '../../../domain/case/kernel/time';
import { endOfDay } from '../../../domain/law/calendar/copenhagen';
import { streamOf } from '../../../domain/undertaking/undertaking';
import type { UndertakingDesk } from '../undertakings/ports';
import type { ReadUndertaking } from '../undertakings/read';

/** The undertakings as their journals had them at an instant; what had not begun by then reads as empty. */
export function deskAsOf(desk: UndertakingDesk, instant: Instant): UndertakingDesk {
  const asOf = (read: ReadUndertaking): ReadUndertaking => {
    const { undertaking } = read;
    const events = read.events.filter(({ recordedAt }) => recordedAt <= instant);
    const state = evolveAll(emptyCase(streamOf(undertaking), undertaking.municipality), events);
    return { ...read, events, state };
  };
  return {
    ...desk,
    read: async (undertaking) => asOf(await desk.read(undertaking, instant)),
    readable: async (kind, beginning) => (await desk.readable(kind, beginning, instant)).map(asOf),
  };
}

/** The instant as of which undertakings are read for a day: its end, or what was known where that is earlier. */
export function readAsOf(day: CivilDay, knownAt?: Instant): Instant {
  const end = endOfDay(day);
  return knownAt !== undefined && knownAt < end ? knownAt : end;
}
