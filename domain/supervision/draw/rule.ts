import { drawEdition } from './editions';
import { joined, type Hashing } from './hashing';
import { answer, refused, type Answer } from './refused';

/** How the cases of a draw are shared out among the strata. */
export type AllocationKind =
  /** By the strata's sizes (forholdsmæssigt), whole cases by largest remainder. */
  | 'proportional'
  /** As many from each stratum (fast antal), or the numbers set for each. */
  | 'fixed';

/** The rule a draw follows (udtræksregel), as data. */
export interface DrawRule {
  /** Edition of the way draws are made, such as `udtræk-2026`. */
  readonly edition: string;
  /** How many cases, or how many percent of the population, begun cases counted whole. */
  readonly size: number | { readonly percent: number };
  /** Fields of the population whose values make the strata; none: one stratum of all. */
  readonly strata: readonly string[];
  readonly allocation: AllocationKind;
  /** Where the allocation is fixed: numbers by stratum, as strata are printed; those not named get none, and `size` is not used. */
  readonly sizes?: Readonly<Record<string, number>>;
  /** At least so many from each stratum that has them. */
  readonly minPerStratum?: number;
  readonly capPerStratum?: number;
  /** At least so many from each worker who has them; cases without a worker are bound by neither. */
  readonly minPerWorker?: number;
  readonly capPerWorker?: number;
  /** How many replacements are named in each stratum. */
  readonly replacements: number;
}

const MOST = 10_000_000;
const numbers = ['minPerStratum', 'capPerStratum', 'minPerWorker', 'capPerWorker', 'replacements'] as const;

/** Looks whether a rule can be followed over a population with these fields. */
export function checkRule(rule: DrawRule, fields: readonly string[]): Answer<DrawRule> {
  if (!drawEdition(rule.edition)) return refused('DRAW_EDITION_UNKNOWN', { edition: rule.edition });
  const unknown = rule.strata.find((field) => !fields.includes(field));
  if (unknown !== undefined) return refused('DRAW_FIELD_UNKNOWN', { field: unknown });
  const odd = oddNumber(rule);
  if (odd) return odd;
  const bounds = [
    { least: rule.minPerStratum, most: rule.capPerStratum, of: 'stratum' },
    { least: rule.minPerWorker, most: rule.capPerWorker, of: 'rådgiver' },
  ];
  for (const { least = 0, most = MOST, of } of bounds) {
    if (least > most) return refused('DRAW_BOUNDS_CROSSED', { least, most, of });
  }
  if (rule.sizes && rule.allocation === 'proportional') return refused('DRAW_SIZES_FOR_PROPORTIONAL');
  return answer(rule);
}

function oddNumber(rule: DrawRule): Answer<never> | undefined {
  const { size } = rule;
  if (typeof size === 'object') {
    if (!isWhole(size.percent, 100)) return impossible('size', 100);
  } else if (!isWhole(size, MOST)) return impossible('size', MOST);
  for (const field of numbers) if (!isWhole(rule[field] ?? 0, MOST)) return impossible(field, MOST);
  for (const one of Object.values(rule.sizes ?? {})) if (!isWhole(one, MOST)) return impossible('sizes', MOST);
  return undefined;
}

function isWhole(number: number, most: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= most;
}

function impossible(field: string, high: number): Answer<never> {
  return refused('DRAW_NUMBER_IMPOSSIBLE', { field, low: 0, high });
}

/** How many cases a rule asks for of a population of so many; more than there are where it asks for more. */
export function askedFor({ size }: DrawRule, population: number): number {
  return typeof size === 'number' ? size : Math.ceil((population * size.percent) / 100);
}

/** The hash of a rule: of every setting by its name, in alphabetical order. */
export function ruleHash(rule: DrawRule, hashing: Hashing): string {
  const settings = Object.entries({ ...rule, strata: rule.strata.join(', ') }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${typeof value === 'object' ? written(value) : value}`],
  );
  return hashing.of(joined(settings.sort()));
}

function written(value: object): string {
  return Object.entries(value)
    .map(([name, one]) => `${name}=${String(one)}`)
    .sort()
    .join(', ');
}
