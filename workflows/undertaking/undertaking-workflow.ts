import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  defineQuery,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setDefaultUpdateHandler,
  setHandler,
  TemporalFailure,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { RENEWING, type Attributes } from '../contracts/case-host';
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
import { Turn } from '../turn';
import { UndertakingHost } from './undertaking-host';

const { handleUndertaking, wakeUndertaking } = proxyLocalActivities<UndertakingActivities>({
  startToCloseTimeout: '30 seconds',
  retry: { maximumAttempts: 3, initialInterval: '100 milliseconds' },
});

const { runErrands } = proxyActivities<UndertakingActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
  summary: label('errands'),
});

/** Longest wait of an undertaking that could not be looked at, in milliseconds. */
const LONGEST_PAUSE_MS = 60_000;

const standingQuery = defineQuery<UndertakingView | null>(UNDERTAKING_QUERY);

/**
 * Hosts one undertaking: commands as updates, one at a time; one durable timer; and errands in the world, which go on
 * beside the commands. It ends when nothing more can come; the journal answers for it afterwards.
 */
export async function hostUndertaking(input: UndertakingInput): Promise<UndertakingResult> {
  const host = new UndertakingHost(input);
  const turn = new Turn();
  const { renewAfter = workPerRun } = input;
  let work = 0;
  const renewalIsDue = (): boolean => work >= renewAfter || workflowInfo().continueAsNewSuggested;
  const take = (view: UndertakingView): void => {
    if (host.take(view)) show(host, input);
  };

  setHandler(standingQuery, () => host.view);
  setDefaultUpdateHandler(async (name, ...args): Promise<UndertakingAnswer> => {
    work += 1;
    if (renewalIsDue() && (turn.taken || work > renewAfter)) {
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

  if (input.withCommand) await condition(() => host.view !== null, '1 minute');
  for (let pause = 1_000; !host.view; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    if (!(await wake())) await condition(() => host.view !== null, pause);
  }

  for (;;) {
    const isIdle = allHandlersFinished() && !turn.taken;
    if (host.over && isIdle) break;
    if (renewalIsDue() && isIdle) return continueAsNew<typeof hostUndertaking>(host.carry());
    if (host.errandsAreDue(now())) {
      work += 1;
      take(await runErrands(host.moment(now())));
      continue;
    }
    const { wakeAt, view } = host;
    const changed = (): boolean =>
      host.view !== view || ((host.over || renewalIsDue()) && allHandlersFinished() && !turn.taken);
    if (wakeAt === null) await condition(changed);
    else if (!(await condition(changed, until(wakeAt), { summary: label(`next wake ${wakeAt}`) })) && !(await wake())) {
      await condition(changed, LONGEST_PAUSE_MS);
    }
  }
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

async function succeeds(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof TemporalFailure && !isCancellation(error)) return false;
    throw error;
  }
}
