import { fits } from '../../case/form';
import type { Field } from '../../case/kernel/fields';
import { checkBounds, checkNames, recordAt, type Complain } from '../../law/override-shape';
import { RoundOpened } from './facts';
import { focusItems } from './focus';
import { howMany, saysHowMany, type PlannedTerms } from './plan';

/** What a municipality sets of its rounds (rundeplan) from a day; what it does not say stays as it was. */
export type RoundLevel = Partial<PlannedTerms>;

const { fields } = RoundOpened;

/** Which of a round's terms a plan may set: all that do not belong to one round alone. */
const planned = [
  ...['size', 'percent', 'strata', 'allocation', 'minPerStratum', 'capPerStratum', 'minPerWorker', 'capPerWorker'],
  ...['replacements', 'secondReviewPercent', 'standing', 'kinds', 'stages', 'focus'],
] as readonly (keyof PlannedTerms)[];

const bounds = [
  ['minPerStratum', 'capPerStratum'],
  ['minPerWorker', 'capPerWorker'],
] as const;

/** Reads what a municipality's file says of its rounds; complains of what is wrong. */
export function readRoundLevel(given: unknown, path: string, complain: Complain): RoundLevel | undefined {
  const level = given === undefined ? undefined : recordAt(given, path, complain);
  if (!level) return undefined;
  checkNames(level, planned, path, complain);
  const wrong = planned.filter((name) => level[name] !== undefined && !isRight(name, level[name]));
  for (const name of wrong) {
    complain(`${path}.${name}`, 'OVERRIDE_WRONG_TYPE', { expected: expectedOf(name, fields[name]) });
  }
  if (level['size'] !== undefined && level['percent'] !== undefined)
    complain(path, 'OVERRIDE_ONE_OF', { fields: 'size, percent' });
  return wrong.length > 0 ? undefined : level;
}

/** Terms with what a municipality sets otherwise: a number of cases takes the place of a share of them, and the reverse. */
export function withRoundLevel(terms: PlannedTerms, level: RoundLevel): PlannedTerms {
  const { size: _size, percent: _percent, ...rest } = terms;
  return { ...rest, ...(saysHowMany(level) ? {} : howMany(terms)), ...level };
}

/** Complains of bounds that cross. */
export function checkRoundTerms(terms: PlannedTerms, path: string, complain: Complain): void {
  checkBounds({ ...terms }, bounds, path, complain);
}

function isRight(name: keyof PlannedTerms, value: unknown): boolean {
  if (!fits(value, name, fields[name])) return false;
  return name !== 'focus' || (value as readonly string[]).every((item) => focusItems.has(item));
}

function expectedOf(name: keyof PlannedTerms, { kind, range, codes = {} }: Field): string {
  if (range) return range.join('-');
  const all = (name === 'focus' ? [...focusItems] : Object.keys(codes)).join(' | ');
  return kind === 'code' ? all : `[${all}]`;
}
