import { alternating, callersFor, type Round } from './callers';
import { NOTE, notify, work } from './cases';
import type { Place } from './place';
import type { Result } from './result';
import { median, percentile } from './statistics';

const ROUNDS = 5;
const ROUND_MS = 1_500;
/** How long each of them works before it is measured: a worker serves for weeks, and its code is fast after some thousand calls. */
const WARM_MS = 30_000;
const WARM_CALLERS = 16;

/** What a command costs beside a bare update: the same callers on the same server, in turns, each on its own case. */
export async function commands(place: Place): Promise<Result[]> {
  await alternating(1, rounds(place, WARM_CALLERS, WARM_MS));
  return [...(await ratio(place, 1)), ...(await ratio(place, 16))];
}

/** A round of each, every caller on a case or workflow of its own. */
function rounds(
  { link, bare }: Place,
  callers: number,
  forMs: number,
): Readonly<Record<'ours' | 'bare' | 'floor', () => Promise<Round>>> {
  const fresh = <T>(open: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: callers }, open));
  const plain = async (update: (workflowId: string) => Promise<void>): Promise<Round> => {
    const workflows = await fresh(() => bare.start());
    await Promise.all(workflows.map(update));
    return callersFor(callers, forMs, (caller) => update(workflows[caller] ?? ''));
  };
  return {
    ours: async () => {
      const cases = await fresh(() => notify(link));
      return callersFor(callers, forMs, (caller, turn) => work(link, cases[caller] ?? '', turn));
    },
    bare: () => plain((id) => bare.update(id, NOTE)),
    floor: () => plain((id) => bare.updateWithActivity(id, NOTE)),
  };
}

async function ratio(place: Place, callers: number): Promise<Result[]> {
  const round = rounds(place, callers, ROUND_MS);
  await alternating(1, round);
  const { ours, bare: theirs, floor } = await alternating(ROUNDS, round);
  const rate = (measured: readonly Round[]): number => median(measured.map(({ perSecond }) => perSecond));
  const beside = (measured: readonly Round[]): number =>
    median(measured.map(({ perSecond }, i) => perSecond / (theirs[i]?.perSecond ?? NaN)));
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
