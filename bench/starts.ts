import { CASE_WORKFLOW, caseWorkflowId } from '../workflows/contracts/messages';
import type { CaseInput } from '../workflows/contracts/case-host';
import { listCases } from '../client/library/lists';
import { startOptions } from '../client/library/send';
import type { InstallationLink } from '../client/library/installation';
import { alternating, eachOf } from './callers';
import { exampleIn } from './import';
import type { Place } from './place';
import type { Result } from './result';
import { median } from './statistics';

const ROUNDS = 3;
const CASES = 100;
const WIDTH = 16;

/** How fast cases are started from their journal until each has its deadlines and its timer, beside bare starts. */
export async function starts(place: Place): Promise<Result[]> {
  await exampleIn(place);
  const { link, bare } = place;
  const { municipality } = link;
  const { rows } = await listCases(link, { open: true }, CASES);
  const ids = rows.map(({ caseId }) => caseId);
  const handle = (caseId: string) => link.temporal.workflow.getHandle(caseWorkflowId(municipality, caseId));
  const round = {
    ours: async () => {
      await eachOf(ids, WIDTH, (caseId) => handle(caseId).terminate('measured again'));
      return rateOf(link, ids, async (caseId) => {
        const input: CaseInput = { caseId, municipality };
        const options = startOptions(link, caseId, input);
        await link.temporal.workflow.start<(input: CaseInput) => Promise<unknown>>(CASE_WORKFLOW, options);
        return options.workflowId;
      });
    },
    bare: () => rateOf(link, ids, () => bare.start()),
  };
  await alternating(1, round);
  const { ours, bare: theirs } = await alternating(ROUNDS, round);
  return [
    {
      name: 'starts.ratio',
      value: median(ours.map((rate, i) => rate / (theirs[i] ?? NaN))),
      unit: 'x',
      gate: { atLeast: 0.7 },
      of: { ours: median(ours), bare: median(theirs) },
    },
  ];
}

/** Workflows a second, from the first start until every one has done its first task. */
async function rateOf(
  link: InstallationLink,
  ids: readonly string[],
  start: (id: string) => Promise<string>,
): Promise<number> {
  const workflowIds: string[] = [];
  const started = performance.now();
  await eachOf(ids, WIDTH, async (id) => workflowIds.push(await start(id)));
  await eachOf(workflowIds, WIDTH, (workflowId) => untilItWaits(link, workflowId));
  return (ids.length * 1000) / (performance.now() - started);
}

/** Waits until a workflow has nothing to do but wait: its first task is over and left a timer. */
async function untilItWaits({ temporal, settings }: InstallationLink, workflowId: string): Promise<void> {
  for (;;) {
    const { pendingWorkflowTask } = await temporal.workflowService.describeWorkflowExecution({
      namespace: settings.namespace,
      execution: { workflowId },
    });
    if (!pendingWorkflowTask) return;
  }
}
