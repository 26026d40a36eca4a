import { rules } from '../../law/rules';
import { reviewForms } from '../review/forms';

/** What a round may be given as focus points (fokuspunkter): the controls and the questions of the review forms. */
export const focusItems: ReadonlySet<string> = new Set([
  ...rules.map(({ code }) => code),
  ...reviewForms.flatMap(({ questions }) => questions.map(({ code }) => code)),
]);
