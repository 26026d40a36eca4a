import { isBlank } from '../../case/form';
import type { CaseEvent } from '../../case/kernel/event';
import type { Hashing } from '../draw/hashing';
import { seedOf } from '../draw/seed';
import { added, altered, missing, type RoundDifference } from './difference';
import { drawnEntries, seedEntry, type DrawBasis, type DrawEntry, type PublicHead } from './drawing';
import {
  CaseDrawn,
  CasePassedOver,
  DrawNotPossible,
  ReserveHeld,
  RoundDrawn,
  SeedFixed,
  StratumDrawn,
} from './facts-draw';

/** Lists of cases of a draw, as differences name them. */
const lists: ReadonlyMap<string, string> = new Map([
  [CaseDrawn.event, 'udtrukket'],
  [ReserveHeld.event, 'erstatning'],
  [CasePassedOver.event, 'sprunget over'],
]);

/** The entries that a draw leaves, each with the number of its draw. */
export const drawEntryTypes: ReadonlySet<string> = new Set([
  ...lists.keys(),
  ...[SeedFixed, StratumDrawn, RoundDrawn, DrawNotPossible].map(({ event }) => event),
]);

/**
 * Makes the entries of one draw again and names everything in which those in the journal are otherwise: entries too many
 * and too few among them.
 *
 * @param told its entries as the journal has them; at least one
 * @param head the one its seed is to be made of; undefined where none was sealed yet
 */
export function drawDifferences(
  told: readonly CaseEvent[],
  basis: DrawBasis,
  head: PublicHead | undefined,
  round: string,
  hashing: Hashing,
): readonly RoundDifference[] {
  const fixed = told.find(({ type }) => type === SeedFixed.event);
  const others = told.filter((event) => event !== fixed);
  const expected = head && seedEntry(basis, head, round, hashing);
  const seed = fixed?.data['seed'] ?? expected?.data['seed'];
  if (seed === undefined) return others.map(added);
  const seedDifferences = fixed ? seedDiffers(fixed, basis, round, hashing) : [missing(basis.draw, SeedFixed.event)];
  return [...seedDifferences, ...entriesDiffer(others, basis.draw, drawnEntries(basis, String(seed), hashing))];
}

/** In which a seed does not follow from population, rule and the head that its entry names. */
function seedDiffers(fixed: CaseEvent, basis: DrawBasis, round: string, hashing: Hashing): RoundDifference[] {
  const { data } = fixed;
  const of = (field: string): string => String(data[field] ?? '');
  const head = { number: Number(data['head']), day: of('headDay'), hash: of('headHash') };
  const expected = seedEntry(basis, head, round, hashing);
  const found: RoundDifference[] = [];
  const [population, rule] = [of('populationHash'), of('ruleHash')];
  const differing = new Set(fieldsThatDiffer(fixed, expected));
  if (differing.has('populationHash') || differing.has('population')) {
    const counts = { cases: Number(expected.data['population']), publishedCases: Number(data['population'] ?? 0) };
    const hashes = { found: String(expected.data['populationHash']), published: population };
    found.push({ code: 'DRAW_POPULATION_DIFFERS', params: { ...hashes, ...counts } });
  }
  if (differing.has('ruleHash')) {
    const hashes = { found: String(expected.data['ruleHash']), published: rule };
    found.push({ code: 'DRAW_RULE_DIFFERS', params: hashes });
  }
  const { edition } = basis.rule;
  const made = { populationHash: population, ruleHash: rule, round, number: basis.draw, edition };
  const seed = seedOf({ ...made, publicValue: head.hash }, hashing);
  if (seed !== data['seed']) found.push({ code: 'DRAW_SEED_DIFFERS', params: { expected: seed } });
  for (const field of ['populationHash', 'population', 'ruleHash', 'seed']) differing.delete(field);
  return [...found, ...[...differing].map((field) => altered(fixed, field, data[field], expected.data[field]))];
}

/** Sets entries beside those that follow, each beside the one about the same stratum or case. */
function entriesDiffer(told: readonly CaseEvent[], draw: number, expected: readonly DrawEntry[]): RoundDifference[] {
  const right = new Map(expected.map((entry) => [keyOf(entry), entry]));
  const met = new Set<string>();
  const found = told.flatMap((entry): RoundDifference[] => {
    const key = keyOf(entry);
    const same = right.get(key);
    if (!same || met.has(key)) return [tooMany(entry)];
    met.add(key);
    return entryDiffers(entry, same);
  });
  return [...found, ...expected.filter((entry) => !met.has(keyOf(entry))).map((entry) => tooFew(draw, entry))];
}

function keyOf({ type, data }: DrawEntry): string {
  if (lists.has(type)) return `${type} ${String(data['case'])}`;
  return type === StratumDrawn.event ? `${type} ${JSON.stringify(data['values'] ?? [])}` : type;
}

function tooMany(entry: CaseEvent): RoundDifference {
  const list = lists.get(entry.type);
  if (list !== undefined) return { code: 'DRAW_CASE_ADDED', params: { case: String(entry.data['case']), list } };
  return entry.type === StratumDrawn.event ? stratumDiffers(entry, undefined) : added(entry);
}

function tooFew(draw: number, entry: DrawEntry): RoundDifference {
  const list = lists.get(entry.type);
  if (list !== undefined) return { code: 'DRAW_CASE_MISSING', params: { case: String(entry.data['case']), list } };
  return entry.type === StratumDrawn.event ? stratumDiffers(undefined, entry) : missing(draw, entry.type);
}

function entryDiffers(entry: CaseEvent, expected: DrawEntry): RoundDifference[] {
  const fields = fieldsThatDiffer(entry, expected);
  if (fields.length === 0) return [];
  const list = lists.get(entry.type);
  if (list !== undefined) return [{ code: 'DRAW_CASE_ALTERED', params: { case: String(entry.data['case']), list } }];
  const sums = ['size', 'allocated', 'drawn'];
  if (entry.type === StratumDrawn.event && fields.every((field) => sums.includes(field))) {
    return [stratumDiffers(entry, expected)];
  }
  return fields.map((field) => altered(entry, field, entry.data[field], expected.data[field]));
}

function stratumDiffers(told: DrawEntry | undefined, expected: DrawEntry | undefined): RoundDifference {
  const sums = (entry: DrawEntry | undefined): string =>
    entry ? ['drawn', 'allocated', 'size'].map((field) => String(entry.data[field] ?? '–')).join('/') : '–';
  const stratum = String((told ?? expected)?.data['stratum'] ?? '');
  return { code: 'DRAW_STRATUM_DIFFERS', params: { stratum, published: sums(told), expected: sums(expected) } };
}

/** The fields in which an entry says something else; whether it leaves a fact is one of them. */
export function fieldsThatDiffer(one: DrawEntry, other: DrawEntry): readonly string[] {
  const [told, right] = [
    { ...one.data, folded: one.folded ?? true },
    { ...other.data, folded: other.folded ?? true },
  ];
  const written = (value: unknown): string => (isBlank(value) ? '' : JSON.stringify(value));
  const of = (from: Readonly<Record<string, unknown>>, field: string): string => written(from[field]);
  return [...new Set([...Object.keys(told), ...Object.keys(right)])].filter(
    (name) => of(told, name) !== of(right, name),
  );
}
