import { DefaultFailureConverter } from '@temporalio/common';

/**
 * The failure converter of client, worker and workflows: puts messages and stack traces into a payload, so that the
 * codec encrypts them. Loaded by path (`DataConverter.failureConverterPath`); imports nothing but the SDK, because it is
 * bundled with the workflows.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
