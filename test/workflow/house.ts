import { randomUUID } from 'node:crypto';
import type { temporal } from '@temporalio/proto';
import { backendOver } from '../../client/library/backend';
import { link, type InstallationLink } from '../../client/library/installation';
import type { Backend, Target } from '../../client/cli/ports';
import type { Settings } from '../../client/connection/settings';
import type { Command } from '../../domain/case/kernel/command';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { startWorker, type RunningWorker } from '../../worker/worker';
import type { CaseInput } from '../../workflows/contracts/case-host';
import { caseWorkflowId, type CommandAnswer } from '../../workflows/contracts/messages';
import { testInstallation } from '../dev/environment';
import { staff } from './staff';

export type Accepted = Extract<CommandAnswer, { kind: 'accepted' }>;
export type Refused = Extract<CommandAnswer, { kind: 'refused' }>;
export type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** A command as a test tells it; the rest is filled in. */
export type Step = Partial<Omit<Command, 'name'>>;

/** An installation in which a test works cases: server, journal, keys, worker and client, all real. */
export interface House {
  readonly settings: Settings;
  readonly link: InstallationLink;
  readonly backend: Backend;
  /** Sends a command and answers whatever came of it. */
  send(target: Target | string, name: string, step?: Step): Promise<CommandAnswer>;
  /** Sends a command that must be accepted. */
  does(target: Target | string, name: string, step?: Step): Promise<Accepted>;
  /** Sends a command that must be refused. */
  refuses(target: Target | string, name: string, step?: Step): Promise<Refused>;
  /** Opens a case by a notification and answers its id. */
  opened(child?: string): Promise<string>;
  /** The case's journal. */
  journal(caseId: string): Promise<CaseEvent[]>;
  /** The histories of all runs of a case's workflow, the first one first. */
  runs(caseId: string): Promise<HistoryEvent[][]>;
  /** Waits until no workflow of the case runs. */
  ended(caseId: string): Promise<void>;
  /** Status of the case's last workflow, as Temporal names it. */
  status(caseId: string): Promise<string>;
  /** Ends a case's workflow by force, as if its namespace were lost. */
  terminate(caseId: string): Promise<void>;
  /** Starts a case's workflow without a command. */
  start(caseId: string, input?: Partial<CaseInput>): Promise<void>;
  close(): Promise<void>;
}

let sent = 0;

/** A command of a caseworker with a key of its own. */
export function command(name: string, step: Step = {}): Command {
  sent += 1;
  return { name, key: `key-${sent}-${randomUUID().slice(0, 8)}`, by: 'B01', data: {}, ...step };
}

/** A child nobody else has. */
export function newChild(): string {
  return `B${randomUUID().slice(0, 8)}`;
}

/** Opens a house. With `settings` it is one of someone else's; with `worker: false` nobody works in it. */
export async function openHouse(given: { settings?: Settings; worker?: boolean } = {}): Promise<House> {
  const installation = given.settings ? undefined : await testInstallation();
  const settings = given.settings ?? installation?.settings;
  if (!settings) throw new Error('A house needs settings');
  const worker = given.worker === false ? undefined : await startWorker(settings);
  const to = await link(settings);
  await to.journal.staff.put(to.municipality, staff);
  return house(to, async () => {
    await worker?.stop();
    await to.close();
    await installation?.close();
  });
}

/** Another worker for the same house. */
export function anotherWorker({ settings }: Pick<House, 'settings'>): Promise<RunningWorker> {
  return startWorker(settings);
}

function house(to: InstallationLink, close: () => Promise<void>): House {
  const backend = backendOver(to);
  const workflowId = (caseId: string): string => caseWorkflowId(to.municipality, caseId);
  const send: House['send'] = async (target, name, step) => {
    const addressed = typeof target === 'string' ? { caseId: target } : target;
    return (await backend.send(addressed, command(name, step))).answer;
  };
  const does: House['does'] = async (target, name, step) => {
    const answer = await send(target, name, step);
    if (answer.kind === 'refused') throw new Error(`${name} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer;
  };
  return {
    settings: to.settings,
    link: to,
    backend,
    send,
    does,
    refuses: async (target, name, step) => {
      const answer = await send(target, name, step);
      if (answer.kind === 'accepted') throw new Error(`${name} was accepted`);
      return answer;
    },
    opened: async (child = newChild()) => (await does({ child }, 'notify', notification(child))).caseId,
    journal: async (caseId) => {
      const events: CaseEvent[] = [];
      for await (const event of backend.journal(caseId)) events.push(event);
      return events;
    },
    runs: (caseId) => runsOf(to, workflowId(caseId)),
    ended: async (caseId) => {
      await to.temporal.workflow.getHandle(workflowId(caseId)).result();
    },
    status: async (caseId) => {
      const { status } = await to.temporal.workflow.getHandle(workflowId(caseId)).describe();
      return status.name;
    },
    terminate: async (caseId) => {
      await to.temporal.workflow.getHandle(workflowId(caseId)).terminate('a test');
    },
    start: async (caseId, input = {}) => {
      await to.temporal.workflow.start('caseWorkflow', {
        workflowId: workflowId(caseId),
        taskQueue: to.settings.taskQueue,
        args: [{ caseId, municipality: to.municipality, ...input }],
      });
    },
    close,
  };
}

/** What a notification of a child says. */
export function notification(child: string): Step {
  return { data: { child, notifier: 'professional' }, text: { content: 'Blå mærker på armen' } };
}

/** The histories of all runs of a workflow, the first one first. */
export async function runsOf(to: InstallationLink, workflowId: string): Promise<HistoryEvent[][]> {
  const runs: { runId: string; startTime: Date }[] = [];
  const { workflowService } = to.temporal;
  let next: string | undefined;
  for (
    let handle = to.temporal.workflow.getHandle(workflowId);
    ;
    handle = to.temporal.workflow.getHandle(workflowId, next)
  ) {
    const { runId, startTime } = await handle.describe();
    runs.unshift({ runId, startTime });
    const { history } = await workflowService.getWorkflowExecutionHistory({
      namespace: to.settings.namespace,
      execution: { workflowId, runId },
      maximumPageSize: 1,
    });
    const started = history?.events?.[0]?.workflowExecutionStartedEventAttributes;
    next = started?.continuedExecutionRunId || undefined;
    if (next === undefined) break;
  }
  const histories: HistoryEvent[][] = [];
  for (const { runId } of runs) {
    const history = await to.temporal.workflow.getHandle(workflowId, runId).fetchHistory();
    histories.push(history.events ?? []);
  }
  return histories;
}
