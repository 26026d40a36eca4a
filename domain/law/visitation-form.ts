import { decisionKinds, materialSteps } from '../case/words';
import { readApart, readFields, readLines, required, someOf, wholeWithin, type FieldForm } from './lines-form';
import type { MaterialLine, VisitationPlan } from './municipality';
import { isRecord, type Complain } from './override-shape';
import { rules } from './rules';

/** What a municipality sets of its visitation committee from a day; what it does not say stays as it was. */
export type VisitationLevel = Partial<Pick<VisitationPlan, 'weekday' | 'material'>>;

/** A list that may be empty. */
function listOf(codes: readonly string[]): FieldForm {
  const { expected, fits } = someOf(codes);
  return { expected, fits: (value) => (Array.isArray(value) && value.length === 0) || fits(value) };
}

const materialForms = {
  kinds: required(someOf(Object.keys(decisionKinds))),
  rules: required(listOf(rules.map(({ code }) => code))),
  steps: required(listOf(Object.keys(materialSteps))),
} as const;

/** Monday to Friday: the committee does not meet in a weekend. */
const weekday = wholeWithin(1, 5);

/** Reads when the visitation committee meets and what it wants to see. */
export function readVisitation(given: unknown, path: string, complain: Complain): VisitationLevel | undefined {
  if (given === undefined) return undefined;
  const level = readFields<VisitationLevel>(given, { weekday, material: readApart }, path, complain);
  const told = isRecord(given) ? given['material'] : undefined;
  const material = readLines<MaterialLine>(told, materialForms, `${path}.material`, complain);
  return level && { ...level, ...(material ? { material } : {}) };
}
