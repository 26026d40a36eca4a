import type { CaseState } from '../../domain/case/kernel/state';
import { upcaster } from '../../domain/case/upcast';
import type { HandleInput, HandleResult } from '../../workflows/contracts/case-host';
import { refused } from './answers';

/** The case has entries of a newer release; this worker must not guess what they mean. Tried again until one can. */
export class NewerReleaseError extends Error {
  override readonly name = 'NewerReleaseError';
}

/** A case with every fact in the form of this release. @throws NewerReleaseError where a newer release wrote one */
export function todaysState(given: CaseState): CaseState {
  const state = upcaster.state(given);
  if (state === 'newer') throw new NewerReleaseError('A newer release wrote facts of the case');
  return state;
}

/**
 * Hands an activity the case's state with every fact in today's form: a running case keeps its facts as the releases of
 * its life wrote them.
 *
 * @throws NewerReleaseError where a newer release wrote one
 */
export function inTodaysForm<Input extends { readonly state: CaseState | null }, Result>(
  activity: (input: Input) => Promise<Result>,
): (input: Input) => Promise<Result> {
  return async (input) => {
    if (!input.state) return activity(input);
    const state = todaysState(input.state);
    return activity(state === input.state ? input : { ...input, state });
  };
}

/** Handles a command so that a case of a newer release is left as it is, and its sender is told so. */
export function refusingNewer(
  handle: (input: HandleInput) => Promise<HandleResult>,
): (input: HandleInput) => Promise<HandleResult> {
  return async (input) => {
    try {
      return await handle(input);
    } catch (error) {
      if (error instanceof NewerReleaseError) return refused(input, { code: 'RELEASE_TOO_OLD' });
      throw error;
    }
  };
}
