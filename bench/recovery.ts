import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { answered } from '../client/library/errors';
import type { InstallationLink } from '../client/library/installation';
import { realNow } from '../client/library/real-now';
import { sendToUndertaking } from '../client/library/undertakings/send';
import { addMs } from '../domain/law/calendar/instant';
import type { Undertaking } from '../domain/undertaking/undertaking';
import { UNDERTAKING_QUERY, undertakingWorkflowId, type UndertakingView } from '../workflows/contracts/undertaking';
import { decided, threeWeeks } from './lives';
import { withMeasuredWorker } from './measured-worker';
import type { Place } from './place';
import type { Result } from './result';
import type { Scale } from './scale';
import { journalled } from './told-cases';

const CASES = 5_000;
/** So long ago the cases began: their examinations are overdue, and more is missing. */
const AGE_MS = 300 * 86_400_000;
const EVENTS = 5_000;
const LEADER = 'LED';

/**
 * A recovery programme over thousands of cases: from its order until each case that has something outstanding has a
 * recovery of its own, then one status over all of them. Takes minutes: only by its name.
 */
export async function recovery(place: Place, scale: Scale): Promise<Result[]> {
  const cases = scale.of(CASES);
  return withMeasuredWorker(place, 'recovery', async ({ link, ask }) => {
    const deeds = decided(threeWeeks(addMs(realNow(), -AGE_MS)), link.jurisdiction(link.municipality));
    await journalled(
      link,
      Array.from({ length: cases }, () => deeds),
    );
    const programme: Undertaking = { kind: 'programme', municipality: link.municipality, name: 'bench' };
    const opened = await timed(async () => {
      await give(link, programme, 'start', { reason: 'Bench' });
      await until(link, programme, ({ stage, errands }) => stage === 'running' && errands.length === 0);
    });
    const stock = await timed(async () => {
      await give(link, programme, 'take-stock');
      await until(link, programme, ({ errands }) => errands.length === 0);
    });
    const { streams } = answered(await link.journal.undertakings.list(`~recovery/${link.municipality}/bench/`));
    const { rss, peakRss } = await ask('memory');
    const { historyLength } = await link.temporal.workflow.getHandle(undertakingWorkflowId(programme)).describe();
    const of = { cases, recoveries: streams.length };
    return [
      { name: 'recovery.opened', value: cases / opened, unit: 'cases/s', of: { ...of, seconds: opened } },
      { name: 'recovery.status', value: stock, unit: 's', of },
      { name: 'recovery.history', value: historyLength, unit: 'events', gate: { atMost: EVENTS }, of },
      { name: 'recovery.worker', value: rss / 2 ** 20, unit: 'MB', of: { ...of, peak: peakRss / 2 ** 20 } },
    ];
  });
}

async function give(
  link: InstallationLink,
  programme: Undertaking,
  name: string,
  text?: Readonly<Record<string, string>>,
): Promise<void> {
  const command = { name, key: randomUUID(), by: LEADER, data: {}, ...(text ? { text } : {}) };
  const answer = await sendToUndertaking(link, programme, command);
  if (answer.kind === 'refused') throw new Error(`${name} was refused: ${answer.refusal.code}`);
}

async function until(
  link: InstallationLink,
  programme: Undertaking,
  stands: (standing: UndertakingView['standing']) => boolean,
): Promise<void> {
  const handle = link.temporal.workflow.getHandle(undertakingWorkflowId(programme));
  for (;;) {
    const view = await handle.query<UndertakingView | null>(UNDERTAKING_QUERY);
    if (view && stands(view.standing)) return;
    await pause(500);
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}
