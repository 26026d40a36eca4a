import { undertakingStep } from '../../undertaking/books';
import { definitionOfEvent } from '../catalogue';
import type { UpcastStep } from './step';
import { upcasterOf } from './upcaster';

/**
 * Every step there is, in the order of its releases; a file each in this folder. None yet: the journals of release 0.1.0
 * are read as they were written.
 */
export const upcastSteps: readonly UpcastStep[] = [];

/** Reads what any earlier release has journalled in the form of this one. */
export const upcaster = upcasterOf(
  upcastSteps,
  (type) => definitionOfEvent(type) !== undefined || undertakingStep(type) !== undefined,
);
