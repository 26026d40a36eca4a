import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { isUnavailable, type Unavailable } from '../../journal/database';
import { PayloadKeyError } from '../../journal/keys/payload-codec';
import { RENEWING } from '../../workflows/contracts/case-host';
import { Unreachable } from '../cli/ports';

/** gRPC status codes after which the same request may succeed: the server is busy, away, or between two runs. */
const passing: ReadonlySet<number> = new Set([
  4, // deadline exceeded
  8, // resource exhausted: ten updates are on their way
  9, // failed precondition: the case is continuing as a new run
  10, // aborted
  14, // unavailable
]);

/** Failures of an update that was never carried out and may be sent again: its run is about to end, or missed it. */
const resent: ReadonlySet<string> = new Set([RENEWING, 'UnprocessedUpdate']);

/** What a failed call to Temporal means for its sender. */
export type Failure = 'passing' | 'gone' | 'lasting';

/** Sorts an error of the Temporal client: may it pass, is the workflow gone, or is it for good. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WorkflowNotFoundError) return 'gone';
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return 'passing';
  if (error instanceof WorkflowUpdateFailedError) {
    const cause = error.cause as { readonly type?: string } | undefined;
    if (resent.has(cause?.type ?? '')) return 'passing';
    return cause?.type === 'AcceptedUpdateCompletedWorkflow' ? 'gone' : 'lasting';
  }
  const status = statusOf(error);
  if (status === 5) return 'gone';
  return status !== undefined && passing.has(status) ? 'passing' : 'lasting';
}

function statusOf(error: unknown): number | undefined {
  if (isGrpcServiceError(error)) return error.code;
  if (error instanceof ServiceError && isGrpcServiceError(error.cause)) return error.cause.code;
  return undefined;
}

/** The journal's answer, or `Unreachable` where it gave none. */
export function answered<T>(answer: T | Unavailable): T {
  if (isUnavailable(answer)) throw new Unreachable(answer.store === 'keys' ? 'keys' : 'journal');
  return answer;
}

/** Whether a call failed because the case's key was destroyed: nothing can be written to an erased case. */
export function isErased(error: unknown): boolean {
  return keyCodes(error).includes('key-destroyed');
}

/** Whether a call failed because the key store does not answer: nothing may be sent or read without a case's key. */
export function isKeyStoreAway(error: unknown): boolean {
  return keyCodes(error).includes('keys-unavailable');
}

function keyCodes(error: unknown): readonly string[] {
  const codes: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof PayloadKeyError) codes.push(cause.code);
  }
  return codes;
}
