import { proxyActivities, setCurrentDetails, sleep, workflowInfo } from '@temporalio/workflow';
import type { Instant } from '../../domain/case/kernel/time';
import type { SuperviseInput, SuperviseResult, SupervisionActivities } from '../contracts/supervision';

const { openScheduledRound, roundStanding } = proxyActivities<SupervisionActivities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

/** Shortest and longest pause between two looks at the round, in milliseconds. */
const [SHORTEST_MS, LONGEST_MS] = [2_000, 30 * 60_000];
/** Looks at most: some four days, in which a daily head is made. */
const LOOKS = 200;

/** Stages in which a round is still being frozen or drawn. */
const drawing: ReadonlySet<string> = new Set(['none', 'freezing', 'awaitingHead', 'opening']);

/**
 * Freezes and draws the round of a scheduled instant (ledelsestilsyn efter årshjulet). The round has a workflow of its
 * own, and so has each review: this one opens it, waits until it stands drawn, and ends.
 */
export async function superviseBySchedule({ municipality }: SuperviseInput): Promise<SuperviseResult> {
  const round = await openScheduledRound({ municipality, instant: scheduledInstant() });
  let pause = SHORTEST_MS;
  let standing = await roundStanding(round);
  for (let look = 1; look < LOOKS && drawing.has(standing.stage); look++) {
    show(round.name, round.instant, standing.stage, standing.counts);
    await sleep(pause, { summary: `waits for the draw of ${round.name}` });
    pause = Math.min(Math.round(pause * 1.5), LONGEST_MS);
    standing = await roundStanding(round);
  }
  show(round.name, round.instant, standing.stage, standing.counts);
  return { ...round, stage: standing.stage, counts: standing.counts };
}

/** The instant the schedule meant, also where it is caught up or backfilled; of a start by hand, that start. */
function scheduledInstant(): Instant {
  const [at] = (workflowInfo().searchAttributes['TemporalScheduledStartTime'] as readonly Date[] | undefined) ?? [];
  return new Date(at ?? workflowInfo().startTime).toISOString();
}

function show(name: string, instant: Instant, stage: string, counts: Readonly<Record<string, number>>): void {
  const figures = Object.entries(counts).map(([code, figure]) => `${code}: ${figure}`);
  setCurrentDetails([`**round ${name}** · ${stage}`, `instant: ${instant}`, ...figures].join('\n\n'));
}
