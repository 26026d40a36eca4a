import { DeadlineEscalated, DeadlineMended, DeadlineMissed, DeadlineWarned } from '../../case/escalation/facts';
import { lastOf } from '../../case/kernel/state';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { Book, Standing, Surroundings, UndertakingState } from '../../undertaking/book';
import { correctionOf, trackPlan } from './correction';
import { deciders } from './deciders';
import * as facts from './facts';
import { knownOtherwise } from './known';
import { dueReminders, nextReminder } from './watch';

const byClock = [DeadlineWarned, DeadlineMissed, DeadlineEscalated, DeadlineMended];

/** A case on its track (sag på et genopretningsspor): its steps, what it refuses, and where it stands. */
export const correctionBook: Book = {
  kind: 'correction',
  definitions: [
    facts.CorrectionOpened,
    facts.CorrectionStepTaken,
    facts.CorrectionStepWithdrawn,
    facts.CorrectionLimitationTold,
    facts.CorrectionAssigned,
    facts.CorrectionClosed,
    ...byClock,
  ],
  systemEvents: new Set(byClock.map(({ event }) => event)),
  opening: facts.CorrectionOpened.event,
  stages: {
    running: { da: 'i gang', en: 'running' },
    complete: { da: 'alle skridt taget', en: 'every step taken' },
    closed: { da: 'afsluttet', en: 'ended' },
  },
  deciders,
  due: (state, { now }) => dueReminders(state, now),
  standing,
  knownOtherwise,
  about: (state) => {
    const opened = lastOf(state, facts.CorrectionOpened);
    return opened ? [{ told: opened.data.caseNumber }] : [];
  },
};

function standing(state: UndertakingState, { now }: Surroundings): Standing {
  const correction = correctionOf(state);
  if (!correction) return { stage: 'running', counts: {}, nextWake: null, errands: [], over: false };
  const { steps, complete } = trackPlan(correction, civilDayOf(now));
  const done = steps.filter(({ status }) => status === 'done').length;
  return {
    stage: correction.closed ? 'closed' : complete ? 'complete' : 'running',
    counts: { steps: steps.length, done, open: steps.filter(({ status }) => status === 'open').length },
    nextWake: nextReminder(state, now),
    errands: [],
    over: correction.closed,
  };
}
