import * as f from '../../case/kernel/fields';
import { colourWords, concernGrades, lawfulnessGrades, waitingSteps, recoveryStages } from '../case-recovery/words';
import type { RecoveryRow } from './row';

const steps = Object.fromEntries(waitingSteps.map((step) => [step, recoveryStages[step]])) as Pick<
  typeof recoveryStages,
  (typeof waitingSteps)[number]
>;

/** The fields by which recoveries are chosen; all conditions apply together, none chooses every one under way. */
export const selectionFields = {
  concern: f.optional(f.codes('Kun bekymring', 'Only concern', concernGrades)),
  lawfulness: f.optional(f.codes('Kun lovmedholdelighed', 'Only lawfulness', lawfulnessGrades)),
  colour: f.optional(f.codes('Kun farve', 'Only colour', colourWords)),
  teams: f.optional(f.identifiers('Kun team', 'Only teams')),
  workers: f.optional(f.initialsList('Kun rådgivere', 'Only workers')),
  waiting: f.optional(f.codes('Kun dem, der venter på', 'Only those that wait for', steps)),
  cases: f.optional(f.identifiers('Kun sagerne', 'Only the cases')),
};

/** What recoveries are chosen by. */
export interface Selection {
  readonly concern?: readonly string[];
  readonly lawfulness?: readonly string[];
  readonly colour?: readonly string[];
  readonly teams?: readonly string[];
  readonly workers?: readonly string[];
  readonly waiting?: readonly string[];
  readonly cases?: readonly string[];
}

/** Whether a recovery is chosen. One that has ended never is. */
export function isSelected(row: RecoveryRow, selection: Selection): boolean {
  if (row.ending) return false;
  const { concern, lawfulness, colour, teams, workers, waiting, cases } = selection;
  const among = (list: readonly string[] | undefined, ...values: readonly string[]): boolean =>
    list === undefined || values.some((value) => list.includes(value));
  return (
    among(concern, row.concern) &&
    among(lawfulness, row.lawfulness) &&
    among(colour, row.colour) &&
    among(teams, row.team) &&
    among(workers, ...row.owners) &&
    among(waiting, row.stage) &&
    among(cases, row.caseId, row.caseNumber)
  );
}

/** The parts of a category (kategori) by which recoveries are found: concern, lawfulness or colour. */
export const categoryParts = { ...concernGrades, ...lawfulnessGrades, ...colourWords } as const;

/** Whether a recovery is of a category: of every part named. */
export function isOfCategory({ concern, lawfulness, colour }: RecoveryRow, parts: readonly string[]): boolean {
  const own: readonly string[] = [concern, lawfulness, colour];
  return parts.every((part) => own.includes(part));
}
