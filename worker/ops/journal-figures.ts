import { isUnavailable } from '../../journal/database';
import type { Journal } from '../../journal/connect';
import type { Figures } from './figures';
import { HeldAnswer } from './held-answer';

/** How late a wake may be before it counts as overdue, in milliseconds. */
export const WAKE_GRACE_MS = 60_000;
/** How old what the journal says may be in a scrape unless it is told otherwise, in milliseconds. */
const FRESH_MS = 15_000;
/** Counting every open case is not needed as often. */
const OPEN_CASES_TIMES = 4;

/** Figures that are read from the journal when they are asked for; left out while it does not answer. */
export function addJournalFigures(
  figures: Figures,
  journal: Journal,
  realNowMs: () => number,
  freshMs = FRESH_MS,
): void {
  const late = new HeldAnswer(freshMs, () =>
    journal.vitals.lateWakes(new Date(realNowMs()).toISOString(), WAKE_GRACE_MS),
  );
  const open = new HeldAnswer(freshMs * OPEN_CASES_TIMES, () => journal.vitals.openCases());
  figures.gauge(
    'overdue_wakes',
    'Cases in which a step was to be taken more than 60 s ago',
    async (gauge) => {
      const found = await late.get();
      gauge.reset();
      if (isUnavailable(found)) return;
      for (const { municipality, cases } of found) gauge.set({ municipality }, cases);
    },
    ['municipality'],
  );
  figures.gauge(
    'overdue_wake_greatest_seconds',
    'How long ago, of the one that waits longest',
    async (gauge) => {
      const found = await late.get();
      gauge.reset();
      if (isUnavailable(found)) return;
      for (const { municipality, greatestSeconds } of found) gauge.set({ municipality }, greatestSeconds);
    },
    ['municipality'],
  );
  figures.gauge(
    'open_cases',
    'Open cases by stage and colour',
    async (gauge) => {
      const found = await open.get();
      gauge.reset();
      if (isUnavailable(found)) return;
      for (const { cases, ...labels } of found) gauge.set(labels, cases);
    },
    ['municipality', 'stage', 'colour'],
  );
  figures.gauge('journal_figures_read', '1 where the figures of the journal could be read, else 0', async (gauge) => {
    const read = await Promise.all([late.get(), open.get()]);
    gauge.set(read.some(isUnavailable) ? 0 : 1);
  });
  figures.gauge('key_cache_keys', 'Data keys held in memory', (gauge) => {
    gauge.set(journal.keys.held);
  });
}
