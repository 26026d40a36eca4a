import { defineQuery, proxyActivities, setCurrentDetails, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import type { Instant } from '../../domain/case/kernel/time';
import {
  SUPERVISE_QUERY,
  type SuperviseInput,
  type SuperviseResult,
  type SupervisionActivities,
} from '../contracts/supervision';

const { openScheduledRound, roundStanding } = proxyActivities<SupervisionActivities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

/** Shortest and longest pause between two looks at the round, in milliseconds. */
const [SHORTEST_MS, LONGEST_MS] = [2_000, 30 * 60_000];
/** Looks at most: some four days, in which a daily head is made. */
const LOOKS = 200;

const standingQuery = defineQuery<SuperviseResult | null>(SUPERVISE_QUERY);

/** Stages in which a round is still being frozen or drawn. */
const drawing: ReadonlySet<string> = new Set(['none', 'freezing', 'awaitingHead', 'opening']);

/**
 * Freezes and draws the round of a scheduled instant (ledelsestilsyn efter årshjulet). The round has a workflow of its
 * own, and so has each review: this one opens it, waits until it stands drawn, and ends.
 */
export async function superviseBySchedule({ municipality }: SuperviseInput): Promise<SuperviseResult> {
  let known: SuperviseResult | null = null;
  setHandler(standingQuery, () => known);
  const round = await openScheduledRound({ municipality, instant: scheduledInstant() });
  const look = async (): Promise<SuperviseResult> => (known = { ...round, ...(await roundStanding(round)) });
  let pause = SHORTEST_MS;
  let found = await look();
  for (let looks = 1; looks < LOOKS && drawing.has(found.stage); looks++) {
    show(found);
    await sleep(pause, { summary: `waits for the draw of ${round.name}` });
    pause = Math.min(Math.round(pause * 1.5), LONGEST_MS);
    found = await look();
  }
  show(found);
  return found;
}

/** The instant the schedule meant, also where it is caught up or backfilled; of a start by hand, that start. */
function scheduledInstant(): Instant {
  const [at] = (workflowInfo().searchAttributes['TemporalScheduledStartTime'] as readonly Date[] | undefined) ?? [];
  return new Date(at ?? workflowInfo().startTime).toISOString();
}

function show({ name, instant, stage, counts }: SuperviseResult): void {
  const figures = Object.entries(counts).map(([code, figure]) => `${code}: ${figure}`);
  setCurrentDetails([`**round ${name}** · ${stage}`, `instant: ${instant}`, ...figures].join('\n\n'));
}
