import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

/** The activity of the floor: does nothing. */
export interface BareActivities {
  nothing(text: string): Promise<number>;
}

const { nothing } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '10 seconds' });

/** The one update of the bare workflow: takes a text, counts it and answers how many there were. */
export const takeIn = defineUpdate<number, [text: string]>('takeIn');

/** The same through an empty local activity: the floor under any workflow that lets an activity do its work. */
export const passOn = defineUpdate<number, [text: string]>('passOn');

/** What Temporal alone costs: a workflow with one update and one durable timer, no activity, no encryption. */
export async function bareWorkflow(): Promise<number> {
  let taken = 0;
  setHandler(takeIn, (text) => {
    taken += text.length > 0 ? 1 : 0;
    return taken;
  });
  setHandler(passOn, (text) => nothing(text));
  await condition(() => false, '30 days');
  return taken;
}
