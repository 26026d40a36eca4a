import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { drawEditionOn } from '../../../domain/supervision/draw/editions';
import type { DrawRule } from '../../../domain/supervision/draw/rule';
import type { CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { sayDraw } from './texts-draw';

/** The options of `supervision draw` as they are typed. */
export interface DrawOptions extends CommonOptions {
  readonly population: string;
  readonly size: string;
  readonly strata?: string;
  readonly seed: string;
  readonly allocation: string;
  readonly minPerStratum?: string;
  readonly capPerStratum?: string;
  readonly minPerWorker?: string;
  readonly capPerWorker?: string;
  readonly replacements?: string;
  readonly asOf?: string;
  readonly edition?: string;
  readonly proof?: string;
}

/** The columns to divide by, as they were typed. */
export function fieldsTyped({ strata = '' }: DrawOptions): string[] {
  const typed = strata.split(',').map((field) => field.trim());
  return [...new Set(typed.filter((field) => field !== ''))];
}

/** The seed as it was typed. @throws CliFailure */
export function readSeed(session: Session, { seed }: DrawOptions): string {
  if (seed !== '' && seed.length <= 200 && !/[\u0000-\u001f\u007f]/.test(seed)) return seed;
  throw usage(sayDraw(session, 'badSeed'));
}

/** The rule that the options ask for, over strata by their proper names. @throws CliFailure where one is no number */
export function readRule(session: Session, options: DrawOptions, strata: readonly string[]): DrawRule {
  const edition = drawEditionOn(civilDayOf(session.io.now()));
  const { allocation } = options;
  if (allocation !== 'proportional' && allocation !== 'fixed') throw usage(sayDraw(session, 'badAllocation'));
  const bounds = {
    minPerStratum: count(session, '--min-per-stratum', options.minPerStratum),
    capPerStratum: count(session, '--cap-per-stratum', options.capPerStratum),
    minPerWorker: count(session, '--min-per-worker', options.minPerWorker),
    capPerWorker: count(session, '--cap-per-worker', options.capPerWorker),
  };
  const set = Object.entries(bounds).filter(([, value]) => value !== undefined);
  return {
    edition: options.edition ?? edition.id,
    size: readSize(session, options.size),
    strata,
    allocation,
    ...(Object.fromEntries(set) as Pick<DrawRule, keyof typeof bounds>),
    replacements: count(session, '--replacements', options.replacements) ?? edition.replacements,
  };
}

function readSize(session: Session, typed: string): DrawRule['size'] {
  const [, number = '', percent] = /^(\d{1,8})\s*(%?)$/.exec(typed.trim()) ?? [];
  if (number !== '' && !percent) return Number(number);
  if (number !== '' && Number(number) <= 100) return { percent: Number(number) };
  throw usage(sayDraw(session, 'badSize'));
}

function count(session: Session, option: string, typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  if (/^\d{1,7}$/.test(typed)) return Number(typed);
  throw usage(sayDraw(session, 'badCount', { option }));
}

function usage(message: string): CliFailure {
  return new CliFailure(exitCodes.usage, message);
}
