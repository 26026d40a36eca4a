import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineUpdate,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type {
  BatchAnswer,
  ImportActivities,
  ImportBatch,
  ImportInput,
  ImportProgress,
  ImportResult,
} from '../contracts/import';
import { importMessages } from '../contracts/import';
import { addTotals, noTotals, type ImportTotals } from '../contracts/import-totals';
import { Turn } from '../turn';

const { importRows } = proxyActivities<ImportActivities>({
  startToCloseTimeout: '15 minutes',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
  summary: 'take over a batch of rows',
});

const importBatch = defineUpdate<BatchAnswer, [ImportBatch]>(importMessages.batch);
const finish = defineUpdate<ImportTotals>(importMessages.finish);
const progress = defineQuery<ImportProgress>(importMessages.progress);

/**
 * The taking over of one case list (import af sagsliste): whoever reads the file sends its rows in batches, one at a
 * time, and at the end of the file gets the summary. Cut off anywhere, it goes on with the next batch that is sent.
 */
export async function importWorkflow(input: ImportInput): Promise<ImportResult> {
  const { carried, ...order } = input;
  const since = carried?.since ?? new Date(Date.now()).toISOString();
  const turn = new Turn();
  let totals = carried?.totals ?? noTotals;
  let next = carried?.next ?? 0;
  let received = 0;
  let finished = false;

  setHandler(progress, () => ({ batches: next, totals }));
  setHandler(importBatch, ({ number, rows }) =>
    turn.run(async (): Promise<BatchAnswer> => {
      received += 1;
      if (number < next) return { kind: 'known' };
      const answer = await importRows({ ...order, rows, since });
      if (answer.kind === 'done') {
        totals = addTotals(totals, answer.totals);
        next = number + 1;
        setCurrentDetails(details(next, totals));
      }
      return answer;
    }),
  );
  setHandler(finish, () =>
    turn.run(() => {
      finished = true;
      return totals;
    }),
  );

  const mustRenew = (): boolean => workflowInfo().continueAsNewSuggested && allHandlersFinished();
  for (let seen = -1; !finished && !mustRenew() && seen !== received;) {
    seen = received;
    await condition(() => finished || received !== seen || mustRenew(), '1 hour');
    await condition(() => allHandlersFinished() && !turn.taken);
  }
  await condition(allHandlersFinished);
  if (!finished && workflowInfo().continueAsNewSuggested) {
    return continueAsNew<typeof importWorkflow>({ ...order, carried: { since, totals, next } });
  }
  return { outcome: finished ? 'finished' : 'abandoned', totals };
}

function details(batches: number, { counts: { rows, added, changed, unchanged, running } }: ImportTotals): string {
  return `batches ${batches} · rows ${rows} · new ${added} · changed ${changed} · unchanged ${unchanged} · running ${running}`;
}
