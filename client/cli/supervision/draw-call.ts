import type { CivilDay } from '../../../domain/case/kernel/time';
import { shellWord } from '../print/shell-word';
import type { DrawOptions } from './draw-options';

const names = [
  ['population', '--population'],
  ['size', '--size'],
  ['strata', '--strata'],
  ['seed', '--seed'],
  ['allocation', '--allocation'],
  ['minPerStratum', '--min-per-stratum'],
  ['capPerStratum', '--cap-per-stratum'],
  ['minPerWorker', '--min-per-worker'],
  ['capPerWorker', '--cap-per-worker'],
  ['replacements', '--replacements'],
  ['edition', '--edition'],
] as const satisfies readonly (readonly [keyof DrawOptions, string])[];

/** The call that makes the same draw again, as it can be copied into a shell; what is usual is left out. */
export function callOf(options: DrawOptions, asOf: CivilDay | undefined): string {
  const parts = names.flatMap(([name, option]) => {
    const value = options[name];
    return value === undefined || (name === 'allocation' && value === 'proportional') ? [] : [option, shellWord(value)];
  });
  return ['sagsgang supervision draw', ...parts, ...(asOf === undefined ? [] : ['--as-of', asOf])].join(' ');
}

/** The call that checks the proof of a draw. */
export function recheckOf(proof: string, population: string): string {
  return `sagsgang supervision redraw ${shellWord(proof)} --population ${shellWord(population)}`;
}
