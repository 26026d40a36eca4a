import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

/** The one update of the bare workflow: takes a text, counts it and answers how many there were. */
export const takeIn = defineUpdate<number, [text: string]>('takeIn');

/** What Temporal alone costs: a workflow with one update and one durable timer, no activity, no encryption. */
export async function bareWorkflow(): Promise<number> {
  let taken = 0;
  setHandler(takeIn, (text) => {
    taken += text.length > 0 ? 1 : 0;
    return taken;
  });
  await condition(() => false, '30 days');
  return taken;
}
