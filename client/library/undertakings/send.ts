import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { Command } from '../../../domain/case/kernel/command';
import type { Undertaking } from '../../../domain/undertaking/undertaking';
import { LABEL_PREFIX } from '../../../journal/keys/label';
import type { CommandMessage } from '../../../workflows/contracts/messages';
import {
  undertakingWorkflowId,
  undertakingWorkflows,
  type UndertakingAnswer,
  type UndertakingInput,
  type UndertakingResult,
} from '../../../workflows/contracts/undertaking';
import type { InstallationLink } from '../installation';
import { persist } from '../persist';

/** How long an answer is waited for and a command sent again, in milliseconds. */
const PATIENCE_MS = 30_000;
/** How long one attempt waits, in milliseconds. */
const ATTEMPT_MS = 10_000;

type Hosted = (input: UndertakingInput) => Promise<UndertakingResult>;

/** How an undertaking's workflow is started; the same for a command, another undertaking's errand and a rehydration. */
export function undertakingStart(
  { settings }: Pick<InstallationLink, 'settings'>,
  undertaking: Undertaking,
  input: Partial<UndertakingInput> = {},
): {
  readonly type: string;
  readonly options: ConstructorParameters<typeof WithStartWorkflowOperation<Hosted>>[1];
} {
  const { kind, municipality, name } = undertaking;
  const workflowId = undertakingWorkflowId(undertaking);
  return {
    type: undertakingWorkflows[kind],
    options: {
      workflowId,
      taskQueue: settings.taskQueue,
      args: [{ kind, municipality, name, ...input }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: `${LABEL_PREFIX}${workflowId}`,
    },
  };
}

/**
 * Sends a command to an undertaking and waits for the answer; its workflow is started where none runs. Sent again with
 * the same key where the answer was lost.
 *
 * @throws Unreachable where server or worker did not answer in time; the command may still be carried out
 */
export async function sendToUndertaking(
  link: Pick<InstallationLink, 'settings' | 'temporal'>,
  undertaking: Undertaking,
  command: Command,
): Promise<UndertakingAnswer> {
  const { name, ...message } = command;
  const { type, options } = undertakingStart(link, undertaking, { withCommand: true });
  const updateId = randomUUID();
  const deadline = Date.now() + PATIENCE_MS;
  const attempt = (): Promise<UndertakingAnswer> =>
    link.temporal.withDeadline(Math.min(deadline, Date.now() + ATTEMPT_MS), () =>
      link.temporal.workflow.executeUpdateWithStart<Hosted, UndertakingAnswer, [CommandMessage]>(name, {
        args: [message],
        updateId,
        startWorkflowOperation: new WithStartWorkflowOperation<Hosted>(type, options),
      }),
    );
  return persist(attempt, 'worker', { patienceMs: PATIENCE_MS, keysPatienceMs: 0, goneToo: true, key: command.key });
}
