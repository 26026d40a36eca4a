import { FEWEST_CASES } from '../supervision/figures/published';
import { isSmall } from './masking';

/** One thing that is published, with the numbers that it tells by name: they are shown, or hidden, together. */
export interface Stated {
  readonly item: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/** What every reader knows of numbers: those of one side add up to those of the other. */
export interface Balance {
  readonly of: readonly string[];
  readonly is: readonly string[];
}

/** All that one publication tells, and how its numbers hang together. A number that stands in it twice has one name. */
export interface Publication {
  /** In the order in which it stands. */
  readonly stated: readonly Stated[];
  /** Numbers it does not tell that balances speak of, such as what is left of a whole beside its parts. */
  readonly unstated?: Readonly<Record<string, number>>;
  readonly balances: readonly Balance[];
  /** Numbers that are hidden only where nothing else helps, such as wholes, and what stands in many places. */
  readonly last?: ReadonlySet<string>;
}

/** Steps of a search after which a number is taken to be told: more is hidden then, never less. */
const MOST_STEPS = 2_000;

/**
 * The items of a publication that must be hidden: those that tell of fewer than five, and then those next to them until
 * no such number, told or untold, can be worked out from what is shown. A number cannot be worked out where other
 * numbers would have given the same publication: some in which it is not small, and some that differ from it while
 * nothing hidden is none (for what is none is shown). What else is hidden goes by place, not by size: else the choice
 * itself would tell.
 */
export function hiddenItems(publication: Publication): ReadonlySet<string> {
  const { stated, balances, last = new Set<string>() } = publication;
  const values = new Map(Object.entries(publication.unstated ?? {}));
  for (const { numbers } of stated) for (const [name, value] of Object.entries(numbers)) values.set(name, value);
  const names = [...new Set(stated.flatMap(({ numbers }) => Object.keys(numbers)))];
  const tellers = new Map(names.map((name) => [name, stated.filter(({ numbers }) => name in numbers)]));
  const small = [...values.keys()].filter((name) => isSmall(values.get(name) ?? 0));
  const balancesOf = new Map([...values.keys()].map((name) => [name, balances.filter((one) => speaksOf(one, name))]));

  const hidden = new Set(stated.filter(({ numbers }) => Object.values(numbers).some(isSmall)).map(({ item }) => item));
  const isHidden = (name: string): boolean => (tellers.get(name) ?? []).every(({ item }) => hidden.has(item));
  for (;;) {
    const world: World = { values, isStated: (name) => tellers.has(name), isHidden, balancesOf };
    const told = small.find((name) => isTold(name, world));
    if (told === undefined) return hidden;
    const next = nextBeside(told, { world, names, last });
    if (next === undefined) return hidden;
    for (const { item } of tellers.get(next) ?? []) hidden.add(item);
  }
}

interface World {
  readonly values: ReadonlyMap<string, number>;
  readonly isStated: (name: string) => boolean;
  readonly isHidden: (name: string) => boolean;
  readonly balancesOf: ReadonlyMap<string, readonly Balance[]>;
}

/** Whether a small hidden number could be worked out. */
function isTold(name: string, world: World): boolean {
  if ((world.balancesOf.get(name) ?? []).length === 0) return false;
  const values = new Map(world.values);
  const none = (): number => 0;
  for (let value = values.get(name) ?? 0; value < FEWEST_CASES; value++) {
    if (!moved(name, 1, { ...world, values }, values, none)) return true;
  }
  // Of what is stated and hidden everybody knows that it is not none.
  const some = (one: string): number => (world.isStated(one) ? Math.min(1, world.values.get(one) ?? 0) : 0);
  return !([1, -1] as const).some((by) => moved(name, by, world, new Map(world.values), some));
}

/** Moves a number by one, and other hidden ones with it, so that every balance holds again; false where none can. */
function moved(
  name: string,
  by: 1 | -1,
  { isHidden, balancesOf }: World,
  values: Map<string, number>,
  least: (name: string) => number,
): boolean {
  const moves = new Map<string, number>();
  let steps = 0;
  const off = ({ of, is }: Balance): number => sumOf(of, moves) - sumOf(is, moves);
  const settle = (): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    const touched = [...moves.keys()].flatMap((one) => balancesOf.get(one) ?? []);
    const wrong = touched.find((balance) => off(balance) !== 0);
    if (!wrong) return true;
    const sign = Math.sign(off(wrong));
    const { of, is } = wrong;
    return of.some((one) => take(one, -sign)) || is.some((one) => take(one, sign));
  };
  const take = (one: string, step: number): boolean => {
    if (moves.has(one) || !isHidden(one) || (values.get(one) ?? 0) + step < least(one)) return false;
    moves.set(one, step);
    if (settle()) return true;
    moves.delete(one);
    return false;
  };
  if (!take(name, by)) return false;
  for (const [one, step] of moves) values.set(one, (values.get(one) ?? 0) + step);
  return true;
}

/** The number to be hidden with one that could be worked out: the next by place that hangs together with it. */
function nextBeside(
  told: string,
  {
    world: { values, isHidden, isStated, balancesOf },
    names,
    last,
  }: { readonly world: World; readonly names: readonly string[]; readonly last: ReadonlySet<string> },
): string | undefined {
  const shown = (name: string): boolean => isStated(name) && !isHidden(name);
  const rings: string[][] = [];
  const seen = new Set([told]);
  for (let ring = [told]; ring.length > 0;) {
    const around = ring.flatMap((name) => (balancesOf.get(name) ?? []).flatMap(({ of, is }) => [...of, ...is]));
    const fresh = [...new Set(around)].filter((name) => !seen.has(name));
    for (const name of fresh) seen.add(name);
    rings.push(fresh);
    ring = fresh.filter((name) => !shown(name));
  }
  const from = names.indexOf(told);
  const inTurn = (all: readonly string[]): readonly string[] => {
    const placed = names.filter((name) => all.includes(name) && shown(name));
    return [...placed.filter((name) => names.indexOf(name) > from), ...placed];
  };
  const turns = rings.map(inTurn);
  const isSome = (name: string): boolean => (values.get(name) ?? 0) > 0;
  const choices = [
    turns.map((turn) => turn.find((name) => isSome(name) && !last.has(name))),
    turns.map((turn) => turn.find(isSome)),
    turns.map((turn) => turn[0]),
  ];
  return choices.flat().find((name) => name !== undefined);
}

function speaksOf({ of, is }: Balance, name: string): boolean {
  return of.includes(name) || is.includes(name);
}

function sumOf(names: readonly string[], moves: ReadonlyMap<string, number>): number {
  return names.reduce((sum, name) => sum + (moves.get(name) ?? 0), 0);
}
