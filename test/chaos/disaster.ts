import { setTimeout as pause } from 'node:timers/promises';
import type { RoughHouse, Victim } from './rough-house';
import type { Chance } from './seeded';

/** What is killed in one round, and when. All times in milliseconds. */
export interface Disaster {
  readonly victims: readonly Victim[];
  /** After the round began. */
  readonly after: number;
  /** From the first kill to the second. */
  readonly between: number;
  /** How long they stay dead before they are started again. */
  readonly dead: number;
}

/** What can be struck; a worker stands for one of those there are. */
const targets = ['server', 'journal', 'worker', 'keys'] as const;

/** Thinks of a disaster: one or two of workers, server and databases. */
export function disaster(chance: Chance, workers: number): Disaster {
  const worker = (): Victim => `worker ${chance.between(0, workers - 1)}`;
  const first = chance.one(targets);
  const second = chance.percent(50) ? chance.one(targets) : first;
  const victims = [...new Set([first, second])].map((name): Victim => (name === 'worker' ? worker() : name));
  return {
    victims,
    after: chance.between(200, 2_000),
    between: chance.between(0, 600),
    dead: chance.between(0, 2_000),
  };
}

/**
 * Has it happen, and everything started again: databases first, then the server, workers last.
 *
 * @param struck called as the first of them is killed
 */
export async function strike(
  rough: RoughHouse,
  { victims, after, between, dead }: Disaster,
  struck: () => void,
): Promise<void> {
  await pause(after);
  struck();
  for (const [index, victim] of victims.entries()) {
    if (index > 0) await pause(between);
    await rough.kill(victim);
  }
  await pause(dead);
  const order = (victim: Victim): number => (victim === 'server' ? 1 : victim.startsWith('worker') ? 2 : 0);
  for (const victim of [...victims].sort((one, other) => order(one) - order(other))) await rough.restart(victim);
}
