import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setDefaultUpdateHandler,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { RENEWING, type Attributes } from '../contracts/case-host';
import { LOOK_SIGNAL } from '../contracts/look';
import { searchAttributeKeys } from '../contracts/search-attributes';
import type { CommandMessage } from '../contracts/messages';
import {
  UNDERTAKING_QUERY,
  workPerRun,
  type UndertakingActivities,
  type UndertakingAnswer,
  type UndertakingInput,
  type UndertakingResult,
  type UndertakingView,
} from '../contracts/undertaking';
import { label } from '../case/label';
import { searchAttributePair } from '../case/search-attribute-pair';
import { succeeds } from '../succeeds';
import { Turn } from '../turn';
import { UndertakingHost } from './undertaking-host';

const { handleUndertaking, wakeUndertaking } = proxyLocalActivities<UndertakingActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { maximumAttempts: 3, initialInterval: '100 milliseconds' },
});

const { runErrands } = proxyActivities<UndertakingActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: label('errands'),
});

/** First and longest wait of an undertaking that could not be looked at, in milliseconds. */
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [1_000, 60_000];

const look = defineSignal(LOOK_SIGNAL);
const standingQuery = defineQuery<UndertakingView | null>(UNDERTAKING_QUERY);

/**
 * Hosts one undertaking: commands as updates, one at a time; one durable timer; and errands in the world, which go on
 * beside the commands and the timer. It ends when nothing more can come; the journal answers for it afterwards.
 */
export async function hostUndertaking(input: UndertakingInput): Promise<UndertakingResult> {
  const host = new UndertakingHost(input);
  const turn = new Turn();
  const { renewAfter = workPerRun } = input;
  let updates = 0;
  let turnedAway = false;
  let errandsRun = false;
  const renewalIsDue = (): boolean => updates >= renewAfter || workflowInfo().continueAsNewSuggested;
  const isIdle = (): boolean => allHandlersFinished() && !turn.taken;
  const mayEnd = (): boolean => host.over && isIdle() && !errandsRun;
  // Errands are waited for, but not while somebody is kept waiting: the next run takes them up again.
  const mustRenew = (): boolean => renewalIsDue() && isIdle() && (!errandsRun || turnedAway);
  const take = (view: UndertakingView): void => {
    if (host.take(view)) show(host, input);
  };

  setHandler(standingQuery, () => host.view);
  setHandler(look, () => void (host.isAsked = true));
  setDefaultUpdateHandler(async (name, ...args): Promise<UndertakingAnswer> => {
    updates += 1;
    if (renewalIsDue() && (turn.taken || updates > renewAfter)) {
      turnedAway = true;
      throw ApplicationFailure.nonRetryable('It continues in a new run; send the command again', RENEWING);
    }
    return turn.run(async () => {
      const command = { ...(args[0] as CommandMessage), name };
      const { answer, view } = await handleUndertaking({ ...host.moment(now()), command });
      if (view) take(view);
      return answer;
    });
  });

  const wake = (): Promise<boolean> => succeeds(turn.run(async () => take(await wakeUndertaking(host.moment(now())))));

  const keepRunningErrands = async (): Promise<never> => {
    for (;;) {
      await condition(() => host.errandsAreDue(now()));
      host.isAsked = false;
      errandsRun = true;
      const { view } = host;
      // Who was told something meanwhile is not to wait for what the errands saw before it.
      const heard = (found: UndertakingView): void => take(host.view === view ? found : { ...found, retryAt: null });
      const isDone = await succeeds(runErrands(host.moment(now())).then(heard));
      errandsRun = false;
      if (!isDone) await sleep(LONGEST_PAUSE_MS);
    }
  };

  if (input.withCommand) await condition(() => host.view !== null, '1 minute');
  for (let pause = FIRST_PAUSE_MS; !host.view; pause = longer(pause)) {
    if (mustRenew()) return continueAsNew<typeof hostUndertaking>(host.carry());
    if (!(await wake())) await condition(() => host.view !== null || mustRenew(), pause);
  }
  const errands = keepRunningErrands().catch(unlessCancelled);

  while (!mayEnd() && !mustRenew()) {
    const { wakeAt, view } = host;
    const changed = (): boolean => host.view !== view || mayEnd() || mustRenew();
    if (wakeAt === null) await condition(changed);
    else if (!(await condition(changed, until(wakeAt), { summary: label(`next wake ${wakeAt}`) }))) {
      const woke = await wake();
      const { view: after } = host;
      if (!woke || host.wakeAt === wakeAt) {
        await condition(() => host.view !== after || mayEnd() || mustRenew(), LONGEST_PAUSE_MS);
      }
    }
  }
  void errands;
  if (!mayEnd()) return continueAsNew<typeof hostUndertaking>(host.carry());
  const { seq = 0, hash = null } = host.view ?? {};
  return { outcome: seq > 0 ? 'over' : 'notOpened', seq, hash };
}

function now(): string {
  return new Date(Date.now()).toISOString();
}

/** Milliseconds until an instant; at least one, the shortest timer there is. */
function until(instant: string): number {
  return Math.max(1, Date.parse(instant) - Date.now());
}

function longer(pause: number): number {
  return Math.min(pause * 2, LONGEST_PAUSE_MS);
}

/** Lets what goes on beside the workflow end with it. */
function unlessCancelled(error: unknown): void {
  if (!isCancellation(error)) throw error;
}

/** Shows the undertaking in the Temporal UI and its lists: codes, figures and instants, attributes only when changed. */
function show(host: UndertakingHost, { kind, municipality, name }: UndertakingInput): void {
  const { stage, counts } = host.standing;
  const attributes: Attributes = {
    SagMunicipality: municipality,
    SagKind: kind,
    SagStage: stage,
    SagNextDue: host.wakeAt,
  };
  const changed = searchAttributeKeys.filter(
    (key) => (attributes[key.name] ?? null) !== (host.attributes[key.name] ?? null),
  );
  if (changed.length > 0) {
    upsertSearchAttributes(changed.map((key) => searchAttributePair(key.name, key.type, attributes[key.name] ?? null)));
  }
  host.attributes = attributes;
  const figures = Object.entries(counts).map(([code, figure]) => `${code}: ${figure}`);
  setCurrentDetails([`**${kind} ${name}** · ${stage}`, `entries: ${host.view?.seq ?? 0}`, ...figures].join('\n\n'));
}
