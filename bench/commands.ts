import { alternating, callersFor, type Round } from './callers';
import { NOTE, notify, work } from './cases';
import type { Place } from './place';
import type { Result } from './result';
import { median, percentile } from './statistics';

const ROUNDS = 5;
const ROUND_MS = 1_500;

/** What a command costs beside a bare update: the same callers on the same server, in turns, each on its own case. */
export async function commands(place: Place): Promise<Result[]> {
  return [...(await ratio(place, 1)), ...(await ratio(place, 16))];
}

async function ratio({ link, bare }: Place, callers: number): Promise<Result[]> {
  const fresh = <T>(open: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: callers }, open));
  const plain = async (update: (workflowId: string) => Promise<void>): Promise<Round> => {
    const workflows = await fresh(() => bare.start());
    await Promise.all(workflows.map(update));
    return callersFor(callers, ROUND_MS, (caller) => update(workflows[caller] ?? ''));
  };
  const round = {
    ours: async () => {
      const cases = await fresh(() => notify(link));
      return callersFor(callers, ROUND_MS, (caller, turn) => work(link, cases[caller] ?? '', turn));
    },
    bare: () => plain((id) => bare.update(id, NOTE)),
    floor: () => plain((id) => bare.updateWithActivity(id, NOTE)),
  };
  await alternating(1, round);
  const { ours, bare: theirs, floor } = await alternating(ROUNDS, round);
  const rate = (rounds: readonly Round[]): number => median(rounds.map(({ perSecond }) => perSecond));
  const beside = (rounds: readonly Round[]): number =>
    median(rounds.map(({ perSecond }, i) => perSecond / (theirs[i]?.perSecond ?? NaN)));
  const took = ours.flatMap(({ tookMs }) => tookMs);
  return [
    {
      name: `commands.ratio.${callers}`,
      value: beside(ours),
      unit: 'x',
      gate: { atLeast: 0.35 },
      aim: { atLeast: 0.7 },
      of: { ours: rate(ours), bare: rate(theirs) },
    },
    { name: `commands.floor.${callers}`, value: beside(floor), unit: 'x' },
    { name: `commands.rate.${callers}`, value: rate(ours), unit: 'commands/s' },
    { name: `commands.p95.${callers}`, value: percentile(took, 0.95), unit: 'ms', of: { p50: percentile(took, 0.5) } },
  ];
}
