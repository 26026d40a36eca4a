import type { Journal } from '../../journal/connect';
import { isUnavailable } from '../../journal/database';
import type { Figures } from '../ops/figures';
import { HeldAnswer } from '../ops/held-answer';

const FRESH_MS = 15_000;

/** Figures of what waits to be told; left out while the journal does not answer. */
export function addMessageFigures(figures: Figures, { messages }: Pick<Journal, 'messages'>): void {
  const held = new HeldAnswer(FRESH_MS, () => messages.backlog());
  figures.gauge('message_queue_entries', 'Entries whose messages are not made yet', async (gauge) => {
    const found = await held.get();
    gauge.reset();
    if (!isUnavailable(found)) gauge.set(found.queued);
  });
  figures.gauge('message_queue_oldest_age_seconds', 'Age of the oldest of them; 0 where none waits', async (gauge) => {
    const found = await held.get();
    gauge.reset();
    if (!isUnavailable(found)) gauge.set(found.oldestQueuedSeconds);
  });
  figures.gauge(
    'deliveries_not_sent',
    'Deliveries that wait, were refused or given up',
    async (gauge) => {
      const found = await held.get();
      gauge.reset();
      if (isUnavailable(found)) return;
      for (const { kind, status, count } of found.deliveries) gauge.set({ kind, status }, count);
    },
    ['kind', 'status'],
  );
  figures.gauge(
    'deliveries_oldest_age_seconds',
    'Age of the oldest delivery that waits',
    async (gauge) => {
      const found = await held.get();
      gauge.reset();
      if (isUnavailable(found)) return;
      for (const { kind, status, oldestSeconds } of found.deliveries) {
        if (status === 'queued') gauge.set({ kind }, oldestSeconds);
      }
    },
    ['kind'],
  );
}
