import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  defineQuery,
  proxyActivities,
  proxyLocalActivities,
  setDefaultUpdateHandler,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { Mutex } from 'async-mutex';
import type { CaseActivities, CaseInput, CaseResult } from '../contracts/case-host';
import { RENEWING, RESYNC, updatesPerRun } from '../contracts/case-host';
import type { CommandAnswer, CommandMessage, DeadlineView, StateAnswer } from '../contracts/messages';
import { queries } from '../contracts/messages';
import { CaseHost } from './case-host';
import { label } from './label';
import { show } from './presence';
import { deadlinesAsOf } from './deadlines-as-of';

const { handleCommand } = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '10 seconds',
  scheduleToCloseTimeout: '30 seconds',
  retry: { maximumAttempts: 3, initialInterval: '100 milliseconds' },
});

const { wakeCase } = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

const { drainOutbox } = proxyActivities<CaseActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: label('outbox to journal'),
});

const stateQuery = defineQuery<StateAnswer>(queries.state);
const deadlinesQuery = defineQuery<DeadlineView[], [asOf?: string]>(queries.deadlines);

/**
 * One child's case, from its first notification to its closing: one workflow, for as long as the case is open.
 *
 * Commands are updates named after themselves and are handled one at a time, each in one local activity. Beside them
 * the workflow has one durable timer, set to the next instant at which something falls due.
 */
export async function caseWorkflow(input: CaseInput): Promise<CaseResult> {
  const host = new CaseHost(input);
  const mutex = new Mutex();
  const { renewAfter = updatesPerRun } = input;
  let updates = 0;
  const renewalIsDue = (): boolean => updates >= renewAfter || workflowInfo().continueAsNewSuggested;

  setHandler(stateQuery, () => host.answer(now()));
  setHandler(deadlinesQuery, (asOf) => deadlinesAsOf(host.deadlines, asOf ?? now()));
  setDefaultUpdateHandler(async (name, ...args) => {
    updates += 1;
    if (renewalIsDue() && (mutex.isLocked() || updates > renewAfter)) {
      throw ApplicationFailure.nonRetryable('The case continues in a new run; send the command again', RENEWING);
    }
    if (name === RESYNC) return mutex.runExclusive(() => wake(host, true));
    return mutex.runExclusive(() => obey(host, name, args[0] as CommandMessage));
  });

  if (input.withCommand) await condition(() => host.state !== null || host.stranded);
  if (!host.state) await mutex.runExclusive(() => wake(host, false));
  const draining = keepDraining(host, mutex);

  const mayEnd = (): boolean => host.over && host.outbox.length === 0 && allHandlersFinished() && !mutex.isLocked();
  const mustRenew = (): boolean => renewalIsDue() && allHandlersFinished() && !mutex.isLocked();

  while (!mayEnd() && !mustRenew()) {
    const wakeAt = host.nextWake;
    const changed = (): boolean => host.nextWake !== wakeAt || mayEnd() || mustRenew();
    if (wakeAt === null) await condition(changed);
    else if (!(await condition(changed, until(wakeAt), { summary: label(`next wake ${wakeAt}`) }))) {
      await mutex.runExclusive(() => wake(host, false, wakeAt));
    }
  }
  if (mayEnd()) return { outcome: outcomeOf(host), seq: host.state?.seq ?? 0, hash: host.hash };
  void draining;
  return continueAsNew<typeof caseWorkflow>(host.carry());
}

function now(): string {
  return new Date(Date.now()).toISOString();
}

/** Milliseconds until an instant; at least one, the shortest timer there is. */
function until(instant: string): number {
  return Math.max(1, Date.parse(instant) - Date.now());
}

function outcomeOf(host: CaseHost): CaseResult['outcome'] {
  return (host.state?.seq ?? 0) > 0 ? 'closed' : 'notOpened';
}

async function obey(host: CaseHost, name: string, message: CommandMessage): Promise<CommandAnswer> {
  const remembered = host.recall(message.key);
  const waitingAnswer = remembered && host.waitingAnswer(message.key);
  const { answer, reaction, remember } = await handleCommand({
    ...host.moment(now()),
    command: { ...message, name },
    ...(remembered ? { remembered } : {}),
    ...(waitingAnswer ? { waitingAnswer } : {}),
  });
  if (reaction) {
    host.take(reaction);
    show(host, reaction.attributes);
  } else if (!host.state) host.stranded = true;
  if (remember) host.remember(remember);
  return answer.kind === 'accepted' && reaction ? { ...answer, deadlines: reaction.deadlines } : answer;
}

async function wake(host: CaseHost, fromJournal: boolean, planned?: string): Promise<void> {
  const moment = { ...host.moment(now()), ...(planned === undefined ? {} : { planned }) };
  const reaction = await wakeCase(fromJournal && host.outbox.length === 0 ? { ...moment, state: null } : moment);
  host.take(reaction);
  show(host, reaction.attributes);
}

/** Brings waiting entries into the journal, in order, for as long as it takes. */
async function keepDraining(host: CaseHost, mutex: Mutex): Promise<never> {
  for (;;) {
    await condition(() => host.outbox.length > 0 && host.state !== null);
    const { state, ...moment } = host.moment(now());
    const waiting = host.outbox;
    if (!state) continue;
    const { hash, caseNumber } = await drainOutbox({ ...moment, state, waiting });
    await mutex.runExclusive(() => {
      host.drained(waiting.length, hash, caseNumber);
    });
  }
}
