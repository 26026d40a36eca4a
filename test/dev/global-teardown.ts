type Step = () => Promise<void>;

const holder = globalThis as { sagsgangTeardown?: Step[] };

/** Adds a step to the end of this test run; the steps run in the opposite order. */
export function onTeardown(step: Step): void {
  (holder.sagsgangTeardown ??= []).push(step);
}

/** Stops what the test run has started. */
export default async function tearDown(): Promise<void> {
  const steps = holder.sagsgangTeardown ?? [];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) await step();
}
