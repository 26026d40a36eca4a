import { DeadlineMended, DeadlineWarned } from '../../case/escalation/facts';
import { toldAs } from '../../case/escalation/told-as';
import type { NewEvent } from '../../case/kernel/event';
import { factsOf, type CaseState } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import { FOUND_LATE_MS } from '../../case/wake';
import { dueOn } from '../../law/calendar/counting';
import { addMs } from '../../law/calendar/instant';
import { toneOf, type Addressee, type Ladder } from '../../law/escalation/ladder';
import { OWN_PRACTICE } from '../../law/undertaking-sources';
import type { Surroundings } from '../../undertaking/book';
import type { AgreedAction } from '../review/action';
import { actionLadder, dueActionSteps, nextActionWake, type ActionStep } from '../review/action-ladder';
import { actionsOf, isPending, sentBackOf, takenSteps, toldOf, type ReviewRule } from './actions';
import { peopleOf } from './people';
import { isReviewed, stillReviewing, type CaseReview } from './review';

/** Something about a review that is watched: its deadline, its ladder and whose it is. */
interface Watched {
  readonly rule: ReviewRule;
  readonly ladder: Ladder;
  readonly action: AgreedAction;
  /** Initials of those it is up to; none: those who lead the supervision. */
  readonly owners: readonly string[];
}

/** Who is told that a drawn case has not been reviewed. `worker` is its reviewer. */
const reviewLadder: Ladder = {
  steps: [
    { code: 'w1', at: { before: { unit: 'days', count: 7 } }, to: ['worker'] },
    { code: 'due', at: 'due', to: ['worker', 'leader'] },
    { code: 'e1', at: { overdue: { unit: 'days', count: 7 } }, to: ['director'] },
  ],
};

/** Who is told that a case sent back was not mended. `worker` is the case's worker. */
const sendBackLadder: Ladder = {
  steps: [
    { code: 'w1', at: { before: { unit: 'days', count: 3 } }, to: ['worker'] },
    { code: 'due', at: 'due', to: ['worker', 'teamLeader'] },
    { code: 'e1', at: { overdue: { unit: 'days', count: 7 } }, to: ['leader'] },
  ],
};

/** What is to be recorded about deadlines of a review as of now, each once, in the order in which it fell due. */
export function deadlineEvents(state: CaseState, review: CaseReview, around: Surroundings): readonly NewEvent[] {
  const watched = watchedOf(state, review);
  const steps = watched
    .flatMap((one) => dueActionSteps([one.action], around.now, one.ladder).map((step) => ({ one, step })))
    .sort((a, b) => (a.step.at < b.step.at ? -1 : a.step.at > b.step.at ? 1 : 0));
  return [
    ...watched.flatMap((one) => mendedEvents(state, one, around.now)),
    ...steps.map(({ one, step }) => stepEvent(state, one, step, around)),
  ];
}

/** When the next step of any deadline is to be taken; null where none waits. */
export function nextDeadline(state: CaseState, review: CaseReview, now: Instant): Instant | null {
  const instants = watchedOf(state, review).flatMap(
    ({ action, ladder }) => nextActionWake([action], now, ladder) ?? [],
  );
  return instants.sort()[0] ?? null;
}

/** The first word about a case sent back: what it is, and by when. */
export function sentBackEvent(sendBack: number, worker: string, due: Instant, now: Instant): NewEvent {
  return {
    type: DeadlineWarned.event,
    happenedAt: now,
    law: OWN_PRACTICE,
    data: { rule: 'T03' satisfies ReviewRule, subject: sendBack, due, step: 'sent', to: [worker] },
  };
}

function watchedOf(state: CaseState, review: CaseReview): readonly Watched[] {
  const { opened, eliminated, closed } = review;
  const ended = eliminated ?? closed;
  const last = isReviewed(review) ? [review.first, review.second].flatMap((one) => one?.completed?.rec ?? []) : [];
  const done = ended?.rec ?? last.sort().at(-1);
  const own: Watched = {
    rule: 'T02',
    ladder: reviewLadder,
    owners: stillReviewing(review),
    action: {
      id: opened.seq,
      owner: '',
      agreed: opened.rec,
      due: opened.data.due,
      ...(done === undefined ? {} : { done }),
      told: toldOf(state, 'T02', opened.seq),
    },
  };
  const actions = actionsOf(state).map((action): Watched => ({
    rule: 'T01',
    ladder: actionLadder,
    owners: [action.owner],
    action: ended && action.done === undefined ? { ...action, done: ended.rec } : action,
  }));
  const sentBack = sentBackOf(state).flatMap((one): readonly Watched[] => {
    const { ordered, delivered, settled } = one;
    if (!delivered) return [];
    const { due } = ordered.data;
    const over = settled?.rec ?? ended?.rec;
    const told = toldOf(state, 'T03', ordered.seq);
    const action = { id: ordered.seq, owner: delivered.data.worker, agreed: delivered.rec, due, told };
    return [
      {
        rule: 'T03',
        ladder: sendBackLadder,
        owners: [delivered.data.worker],
        action: isPending(one) && over === undefined ? action : { ...action, done: over ?? delivered.rec },
      },
    ];
  });
  return [own, ...actions, ...sentBack];
}

function stepEvent(
  state: CaseState,
  { rule, owners }: Watched,
  { action, step, at }: ActionStep,
  around: Surroundings,
): NewEvent {
  const due = dueOn(action.due).instant;
  const tone = toneOf(step);
  const to = peopleOf(step.to, owners, around);
  const before = takenSteps(state, rule, action.id).filter((taken) => !taken.warning && taken.due === due);
  const told = [...new Set(before.flatMap((taken) => taken.to))];
  const role = step.to.findLast((one): one is Exclude<Addressee, 'worker'> => one !== 'worker');
  return {
    type: toldAs[tone].event,
    happenedAt: tone === 'missed' ? due : at,
    law: OWN_PRACTICE,
    data: {
      rule,
      subject: action.id,
      due,
      step: step.code,
      ...(to === undefined ? {} : { to }),
      ...(tone === 'escalation' && told.length > 0 ? { before: told } : {}),
      ...(Date.parse(around.now) - Date.parse(at) >= FOUND_LATE_MS ? { foundLate: true } : {}),
      ...(tone === 'escalation' && role !== undefined ? { role } : {}),
    },
  };
}

/** What was told as missed and is done, or was given another day: those who were told are told that too, once. */
function mendedEvents(state: CaseState, { rule, action }: Watched, now: Instant): readonly NewEvent[] {
  const mended = factsOf(state, DeadlineMended).filter(({ data }) => data.rule === rule && data.subject === action.id);
  const since = mended.at(-1)?.seq ?? 0;
  const missed = takenSteps(state, rule, action.id).filter(({ seq, warning }) => seq > since && !warning);
  const [first] = missed;
  if (!first) return [];
  const { instant } = dueOn(action.due);
  const isDone = action.done !== undefined || action.confirmed !== undefined;
  if (!isDone && first.due === instant) return [];
  const to = [...new Set(missed.flatMap((step) => step.to))];
  return [
    {
      type: DeadlineMended.event,
      happenedAt: now,
      law: OWN_PRACTICE,
      data: {
        rule,
        subject: action.id,
        due: first.due,
        ...(to.length > 0 ? { to } : {}),
        ...(isDone ? {} : { movedTo: instant }),
      },
    },
  ];
}

/** The instant right after one: the soonest a timer can be set for. */
export function rightAfter(now: Instant): Instant {
  return addMs(now, 1);
}
