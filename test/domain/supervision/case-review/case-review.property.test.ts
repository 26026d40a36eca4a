import fc from 'fast-check';
import { caseReviewOf } from '../../../../domain/supervision/case-review/review';
import { actionsOf, takenSteps } from '../../../../domain/supervision/case-review/actions';
import { addMs } from '../../../../domain/law/calendar/instant';
import { unanswered } from '../../../../domain/supervision/review/check-answers';
import { questions, ReviewDesk } from './review-desk';

const DAY = 86_400_000;

const step = fc.oneof(
  fc.record({ does: fc.constant('answer'), who: fc.constantFrom('TIL', 'JUR'), item: fc.nat(5), no: fc.boolean() }),
  fc.record({
    does: fc.constantFrom('complete', 'assign', 'assign-second', 'close'),
    who: fc.constantFrom('TIL', 'JUR'),
  }),
  fc.record({ does: fc.constant('agree-action'), days: fc.nat(20) }),
  fc.record({
    does: fc.constantFrom('action-done', 'confirm-action', 'reopen-action', 'move-action'),
    at: fc.nat(3),
    days: fc.nat(20),
  }),
  fc.record({ does: fc.constant('wait'), days: fc.integer({ min: 1, max: 15 }) }),
);

/** What one step of a random life came to. */
interface Taken {
  readonly does: string;
  readonly who?: string;
  readonly item?: number;
  readonly no?: boolean;
  readonly days?: number;
  readonly at?: number;
}

function take(desk: ReviewDesk, { does, who = 'TIL', item = 0, no = false, days = 1, at = 0 }: Taken): void {
  const due = addMs(desk.now, days * DAY).slice(0, 10);
  const actions = desk.entriesOf('ActionAgreed');
  const action = actions[at % Math.max(1, actions.length)] ?? 0;
  const question = questions[item] ?? '';
  if (does === 'wait') desk.until(addMs(desk.now, days * DAY));
  else if (does === 'answer') {
    desk.send(who, does, { [no ? 'no' : 'yes']: [question] }, no ? { rationale: 'x' } : undefined);
  } else if (does === 'complete') {
    const before = caseReviewOf(desk.state);
    const own = [before?.first, before?.second].find((one) => one?.reviewer === who);
    const open = before && own ? unanswered(before.asked, own.given) : questions;
    const wasClosed = desk.standing.stage === 'closed';
    const code = desk.send(who, does);
    if (code === undefined) expect({ open, wasClosed }).toEqual({ open: [], wasClosed: false });
  } else if (does === 'assign' || does === 'assign-second') desk.send('LED', does, { reviewer: who });
  else if (does === 'close') desk.send('LED', does, {}, { reason: 'x' });
  else if (does === 'agree-action') desk.send('LED', does, { owner: 'TL1', due }, { what: 'x' });
  else if (does === 'action-done') desk.send('TL1', does, { action });
  else if (does === 'confirm-action') desk.send('TIL', does, { action });
  else desk.send('LED', does, { action, due }, { reason: 'x' });
}

test('in whatever order people answer, agree, do and confirm: counts add up, and each step of a ladder is taken once', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const desk = new ReviewDesk().does('LED', 'assign', { reviewer: 'TIL' });
      for (const one of steps) {
        take(desk, one);
        const { counts, nextWake, over } = desk.standing;
        const { actionsOpen = 0, actionsOverdue = 0, actionsDone = 0, actionsConfirmed = 0 } = counts;
        expect(actionsOpen + actionsOverdue + actionsDone + actionsConfirmed).toBe(
          desk.entriesOf('ActionAgreed').length,
        );
        if (over) expect(nextWake).toBeNull();
      }
      desk.until(addMs(desk.now, 60 * DAY));
      for (const { id } of actionsOf(desk.state)) {
        const taken = takenSteps(desk.state, 'T01', id).map(({ due, step: code }) => `${due} ${code}`);
        expect(new Set(taken).size).toBe(taken.length);
        const mended = desk.events.filter(({ type, data }) => type === 'DeadlineMended' && data['subject'] === id);
        const missed = takenSteps(desk.state, 'T01', id).filter(({ warning }) => !warning);
        expect(mended.length).toBeLessThanOrEqual(missed.length);
      }
    }),
    { numRuns: 50, seed: 6 },
  );
});
