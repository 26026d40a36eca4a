import { checkNames, recordAt, type Complain } from '../law/override-shape';
import { wheelFaults, wheelForms, type YearWheelEdition } from './year-wheel';

/** What a municipality sets of its year wheel (årshjul) from a day; what it does not say stays as it was. */
export type WheelLevel = Partial<Pick<YearWheelEdition, keyof typeof wheelForms>>;

/** Reads what a municipality's file says of the year wheel; complains of what is wrong. */
export function readWheelLevel(given: unknown, path: string, complain: Complain): WheelLevel | undefined {
  const level = given === undefined ? undefined : recordAt(given, path, complain);
  if (!level) return undefined;
  checkNames(level, Object.keys(wheelForms), path, complain);
  const faults = wheelFaults(level);
  for (const name of faults) {
    complain(`${path}.${name}`, 'OVERRIDE_WRONG_TYPE', { expected: wheelForms[name].expected });
  }
  return faults.length > 0 ? undefined : level;
}
