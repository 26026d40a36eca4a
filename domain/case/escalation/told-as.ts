import type { Tone } from '../../law/escalation/ladder';
import { DeadlineEscalated, DeadlineMissed, DeadlineWarned } from './facts';

/** The entry by which people are told of a deadline (frist), by the tone of the step that tells them. */
export const toldAs = {
  warning: DeadlineWarned,
  missed: DeadlineMissed,
  escalation: DeadlineEscalated,
} as const satisfies Readonly<Record<Tone, unknown>>;
