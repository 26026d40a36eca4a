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
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { CaseActivities, CaseInput, CaseResult, HandleInput, HandleResult } from '../contracts/case-host';
import { RENEWING, RESYNC, updatesPerRun } from '../contracts/case-host';
import type { CommandAnswer, CommandMessage, DeadlineView, StateAnswer } from '../contracts/messages';
import { queries } from '../contracts/messages';
import { CaseHost } from './case-host';
import { label } from './label';
import { show } from './presence';
import { deadlinesAsOf } from './deadlines-as-of';
import { answerInspections } from './inspection';
import { succeeds } from '../succeeds';
import { Turn } from '../turn';

const { handleCommand } = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '10 seconds',
  scheduleToCloseTimeout: '30 seconds',
  retry: { maximumAttempts: 3, initialInterval: '100 milliseconds' },
});

const { wakeCase, rebaseOutbox } = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { maximumAttempts: 2, initialInterval: '100 milliseconds' },
});

const { drainOutbox } = proxyActivities<CaseActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: label('outbox to journal'),
});

/** Longest wait before a case that could not be looked at is looked at again, in milliseconds. */
const LONGEST_PAUSE_MS = 60_000;

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
  const turn = new Turn();
  const { renewAfter = updatesPerRun } = input;
  let updates = 0;
  const renewalIsDue = (): boolean => updates >= renewAfter || workflowInfo().continueAsNewSuggested;

  setHandler(stateQuery, () => host.answer(now()));
  answerInspections(host, input);
  setHandler(deadlinesQuery, (asOf) => deadlinesAsOf(host.deadlines, asOf ?? now()));
  setDefaultUpdateHandler(async (name, ...args) => {
    updates += 1;
    if (renewalIsDue() && (turn.taken || updates > renewAfter)) {
      throw ApplicationFailure.nonRetryable('The case continues in a new run; send the command again', RENEWING);
    }
    if (name === RESYNC) return turn.run(() => wake(host, true));
    const itsTurn = turn.take();
    if (itsTurn) await itsTurn;
    try {
      return takeIn(host, await handleCommand(order(host, name, args[0] as CommandMessage)));
    } finally {
      turn.pass();
    }
  });

  if (input.withCommand) await condition(() => host.state !== null || host.stranded);
  for (let pause = 1_000; !host.state; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    if (!(await succeeds(turn.run(() => wake(host, false))))) await condition(() => host.state !== null, pause);
  }
  const draining = keepDraining(host, turn);

  const mayEnd = (): boolean => host.over && host.outbox.length === 0 && allHandlersFinished() && !turn.taken;
  const mustRenew = (): boolean => renewalIsDue() && allHandlersFinished() && !turn.taken;

  while (!mayEnd() && !mustRenew()) {
    const wakeAt = host.nextWake;
    const changed = (): boolean => host.nextWake !== wakeAt || mayEnd() || mustRenew();
    if (wakeAt === null) await condition(changed);
    else if (!(await condition(changed, until(wakeAt), { summary: label(`next wake ${wakeAt}`) }))) {
      if (!(await succeeds(turn.run(() => wake(host, false, wakeAt))))) await condition(changed, LONGEST_PAUSE_MS);
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

function order(host: CaseHost, name: string, message: CommandMessage): HandleInput {
  const remembered = host.recall(message.key);
  const waitingAnswer = remembered && host.waitingAnswer(message.key);
  return {
    ...host.moment(now()),
    command: { ...message, name },
    ...(remembered ? { remembered } : {}),
    ...(waitingAnswer ? { waitingAnswer } : {}),
  };
}

/** Folds what came of a command; answers what its sender is told. */
function takeIn(host: CaseHost, { answer, reaction, remember }: HandleResult): CommandAnswer {
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

/**
 * Brings waiting entries into the journal, in order, for as long as it takes. Where the journal lacks what they are to
 * follow, the case holds that, and the next attempt fails and is tried again until it is mended.
 */
async function keepDraining(host: CaseHost, turn: Turn): Promise<never> {
  for (;;) {
    await condition(() => host.outbox.length > 0 && host.state !== null);
    const { state, ...moment } = host.moment(now());
    const waiting = host.outbox;
    if (!state) continue;
    const { hash, caseNumber, moved, drained, behind } = await drainOutbox({ ...moment, state, waiting });
    host.behind = behind === true;
    if (behind) continue;
    if (moved && drained === undefined) {
      if (!(await succeeds(turn.run(() => rebase(host))))) await sleep(LONGEST_PAUSE_MS);
      continue;
    }
    await turn.run(() => {
      host.drained(drained ?? waiting.length, hash, caseNumber);
    });
  }
}

/** Puts what waits behind what came into the journal by another way meanwhile. */
async function rebase(host: CaseHost): Promise<void> {
  const { state, ...moment } = host.moment(now());
  if (!state) return;
  const rebased = await rebaseOutbox({ ...moment, state, waiting: host.outbox });
  host.rebased(rebased);
  show(host, rebased.reaction.attributes);
}
