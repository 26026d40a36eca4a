import { callersFor, alternating, type Round } from './callers';
import { NOTE, notify } from './cases';
import type { Place } from './place';
import type { Result } from './result';
import { percentile } from './statistics';

const ROUNDS = 5;
const ROUND_MS = 1_000;

/** How long people wait for a receipt: a notification that opens a case, beside a bare update-with-start. */
export async function registration(place: Place): Promise<Result[]> {
  return [...(await ratios(place, 1)), ...(await ratios(place, 16))];
}

async function ratios({ link, bare }: Place, callers: number): Promise<Result[]> {
  const round = {
    ours: () => callersFor(callers, ROUND_MS, () => notify(link)),
    bare: () => callersFor(callers, ROUND_MS, () => bare.updateWithStart(NOTE)),
  };
  await alternating(1, round);
  const { ours, bare: theirs } = await alternating(ROUNDS, round);
  return [0.5, 0.95].map((share): Result => {
    const at = (rounds: readonly Round[]): number =>
      percentile(
        rounds.flatMap(({ tookMs }) => tookMs),
        share,
      );
    return {
      name: `registration.p${share * 100}.${callers}`,
      value: at(ours) / at(theirs),
      unit: 'x',
      ...(share === 0.95 ? { gate: { atMost: 2 }, aim: { atMost: 1.5 } } : {}),
      of: { oursMs: at(ours), bareMs: at(theirs) },
    };
  });
}
