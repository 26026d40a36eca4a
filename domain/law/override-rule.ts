import type { TimeLimit } from './calendar/counting';
import { isCount, isUnit, limitUnits } from './calendar/limit-form';
import type { Options, Settings } from './edition';
import { readLadder } from './override-ladder';
import { checkNames, isRecord, recordAt, type Complain, type RuleLevel } from './override-shape';

const fields = ['off', 'law', 'limit', 'weight', 'red', 'options', 'ladder'] as const;
/** What an edition says of a rule besides; read past, as its ladder is, where a whole edition is given: it judges nothing. */
const beside = ['edition', 'certainty', 'limitSetBy', 'localOptions'] as const;

/** One rule of a municipality's file with what the law says of it. */
export interface RuleEntry {
  readonly code: string;
  readonly settings: Settings;
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly complain: Complain;
  /** Nobody is judged by it (konsekvensberegning): what the law fixes may be set as well. */
  readonly whatIf?: true;
}

/** Reads what a municipality sets for one rule; what is wrong is complained of and left out. */
export function readRuleLevel(entry: RuleEntry): RuleLevel {
  const { value, path, complain, whatIf } = entry;
  checkNames(value, whatIf ? [...fields, ...beside] : fields, path, complain);
  const limit = readLimit(entry);
  const options = readOptions(entry);
  const ladder = whatIf ? undefined : readLadder(entry);
  return {
    ...(readOff(entry) ? { off: true as const } : {}),
    ...(readLaw(entry) ? { law: value['law'] as string } : {}),
    ...(limit ? { limit } : {}),
    ...(readWeight(entry) ? { weight: value['weight'] as 'greater' | 'lesser' | 'none' } : {}),
    ...(readRed(entry) ? { red: value['red'] as boolean } : {}),
    ...(options ? { options } : {}),
    ...(ladder ? { ladder } : {}),
  };
}

function readLimit({ code, settings, value, path, complain, whatIf }: RuleEntry): TimeLimit | undefined {
  const given = value['limit'];
  if (given === undefined) return undefined;
  const where = `${path}.limit`;
  if (!settings.limit) complain(where, 'OVERRIDE_WITHOUT_LIMIT', { rule: code });
  else if (!whatIf && settings.limitSetBy !== 'local')
    complain(where, 'OVERRIDE_LIMIT_SET_BY_LAW', { rule: code, law: settings.law });
  else if (!isRecord(given)) complain(where, 'OVERRIDE_NOT_AN_OBJECT');
  else {
    checkNames(given, ['unit', 'count'], where, complain);
    const { unit, count } = given;
    if (!isUnit(unit)) complain(`${where}.unit`, 'OVERRIDE_WRONG_TYPE', { expected: limitUnits.join(' | ') });
    if (!isCount(count)) complain(`${where}.count`, 'OVERRIDE_WRONG_TYPE', { expected: '1-999' });
    if (isUnit(unit) && isCount(count)) return { unit, count };
  }
  return undefined;
}

function readOptions({ code, settings, value, path, complain, whatIf }: RuleEntry): Options | undefined {
  const given = value['options'];
  const options = given === undefined ? undefined : recordAt(given, `${path}.options`, complain);
  if (!options) return undefined;
  const read: Record<string, number | boolean | string> = {};
  const mayBeSet = whatIf ? Object.keys(settings.options ?? {}) : (settings.localOptions ?? []);
  for (const [name, option] of Object.entries(options)) {
    const where = `${path}.options.${name}`;
    const usual = settings.options?.[name];
    if (usual === undefined)
      complain(where, 'OVERRIDE_UNKNOWN_OPTION', { rule: code, option: name, known: mayBeSet.join(', ') || '-' });
    else if (!mayBeSet.includes(name))
      complain(where, 'OVERRIDE_FIXED', { rule: code, field: name, law: settings.law });
    else if (!isLike(option, usual))
      complain(where, 'OVERRIDE_WRONG_TYPE', { expected: typeof usual === 'number' ? '0-999' : 'true | false' });
    else read[name] = option as number | boolean | string;
  }
  return read;
}

function isLike(option: unknown, usual: number | boolean | string): boolean {
  if (typeof usual === 'number')
    return typeof option === 'number' && Number.isInteger(option) && option >= 0 && option <= 999;
  return typeof option === typeof usual;
}

/** Only rules that are not law may be left out: local ones, practice, and what is uncertain. */
function readOff({ code, settings, value, path, complain, whatIf }: RuleEntry): boolean {
  const given = value['off'];
  if (given === undefined) return false;
  const mayBeOff =
    whatIf === true ||
    settings.certainty === 'local' ||
    settings.certainty === 'practice' ||
    settings.certainty === 'uncertain';
  if (given !== true) complain(`${path}.off`, 'OVERRIDE_WRONG_TYPE', { expected: 'true' });
  else if (!mayBeOff) complain(`${path}.off`, 'OVERRIDE_FIXED', { rule: code, field: 'off', law: settings.law });
  return given === true && mayBeOff;
}

function readLaw({ code, settings, value, path, complain, whatIf }: RuleEntry): boolean {
  const given = value['law'];
  if (given === undefined) return false;
  const mayBeNamed = whatIf === true || settings.certainty === 'local' || settings.certainty === 'practice';
  if (typeof given !== 'string' || given.trim() === '')
    complain(`${path}.law`, 'OVERRIDE_WRONG_TYPE', { expected: 'text' });
  else if (!mayBeNamed) complain(`${path}.law`, 'OVERRIDE_FIXED', { rule: code, field: 'law', law: settings.law });
  else return true;
  return false;
}

function readWeight({ value, path, complain }: RuleEntry): boolean {
  const given = value['weight'];
  if (given === undefined) return false;
  if (given === 'greater' || given === 'lesser' || given === 'none') return true;
  complain(`${path}.weight`, 'OVERRIDE_WRONG_TYPE', { expected: 'greater | lesser | none' });
  return false;
}

function readRed({ value, path, complain }: RuleEntry): boolean {
  const given = value['red'];
  if (given === undefined) return false;
  if (typeof given === 'boolean') return true;
  complain(`${path}.red`, 'OVERRIDE_WRONG_TYPE', { expected: 'true | false' });
  return false;
}
