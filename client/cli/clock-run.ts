import { fill } from '../../domain/errors/error-entry';
import type { ClockMoved, ClockOrder } from '../library/clock-ports';
import { clockTexts as texts } from './clock-texts';
import { printJson } from './command';
import { CliFailure, exitCodes } from './exit';
import type { Backend } from './ports';
import { withWeekday } from './print/dates';
import { watchRun } from './rehydrate/run';
import type { Session } from './session';

/** How a run of clocks is shown, and how it is called again. */
export interface ClockRunShown {
  readonly json: boolean;
  /** The options by which the cases were chosen, as typed. */
  readonly which: string;
}

interface Sum {
  readonly outcomes: Record<ClockMoved['outcome'], number>;
  readonly told: { warned: number; missed: number; escalated: number; mended: number };
  readonly people: Set<string>;
}

/** Moves many clocks and sums up what was told on the way. @throws CliFailure where a case failed or Ctrl-C ended it */
export async function runClocks(
  session: Session,
  backend: Backend,
  order: ClockOrder,
  { json, which }: ClockRunShown,
): Promise<void> {
  const { tell, print, io, lang } = session;
  const { target, cases, move } = await backend.clockRun(order);
  if (!json) print(fill(tell(texts.going), { moment: withWeekday(target, lang), count: cases }));
  const sum: Sum = {
    outcomes: { moved: 0, there: 0, notRunning: 0, failed: 0 },
    told: { warned: 0, missed: 0, escalated: 0, mended: 0 },
    people: new Set(),
  };
  const run = watchRun(session);
  try {
    for await (const one of move(run)) {
      add(sum, one);
      if (json) printJson(session, one);
      else if (one.outcome === 'failed') io.err(fill(tell(texts.failedCase), { case: one.caseId, code: one.code }));
    }
  } finally {
    run.end();
  }
  const { outcomes, told, people } = sum;
  if (json) printJson(session, { target, ...outcomes, ...told, people: [...people].sort() });
  else {
    print(fill(tell(texts.moved), outcomes));
    print(fill(tell(texts.told), { ...told, people: people.size }));
  }
  if (run.interrupted()) io.err(fill(tell(texts.resume), { which, to: target }));
  if (outcomes.failed > 0 || run.interrupted()) throw new CliFailure(exitCodes.refused, '');
}

function add({ outcomes, told, people }: Sum, one: ClockMoved): void {
  outcomes[one.outcome] += 1;
  if (one.outcome !== 'moved') return;
  told.warned += one.warned;
  told.missed += one.missed;
  told.escalated += one.escalated;
  told.mended += one.mended;
  for (const person of one.people) people.add(person);
}
