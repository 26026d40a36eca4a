import { checkNames, isRecord, type Complain } from '../law/override-shape';
import { wheelFaults, wheelForms, type YearWheelEdition } from './year-wheel';

/** What a municipality sets of its year wheel (årshjul) from a day; what it does not say stays as it was. */
export type WheelLevel = Partial<Pick<YearWheelEdition, keyof typeof wheelForms>>;

/** Reads what a municipality's file says of the year wheel; complains of what is wrong. */
export function readWheelLevel(given: unknown, path: string, complain: Complain): WheelLevel | undefined {
  if (given === undefined) return undefined;
  if (!isRecord(given)) {
    complain(path, 'OVERRIDE_NOT_AN_OBJECT');
    return undefined;
  }
  checkNames(given, Object.keys(wheelForms), path, complain);
  const faults = wheelFaults(given);
  for (const name of faults) {
    complain(`${path}.${name}`, 'OVERRIDE_WRONG_TYPE', { expected: wheelForms[name].expected });
  }
  return faults.length > 0 ? undefined : given;
}
