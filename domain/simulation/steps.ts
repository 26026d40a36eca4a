import { ExaminationStarted } from '../case/examination/facts';
import { civilDayOf } from '../law/calendar/copenhagen';
import { addMonths } from '../law/calendar/day-arithmetic';
import { MeasureStarted } from '../case/measure/facts';
import { DecisionMade } from '../case/decision/facts';
import { factAt, lastOf } from '../case/kernel/state';
import type { FieldValue } from '../case/kernel/event';
import type { Instant } from '../case/kernel/time';
import { runningMeasures } from '../case/standing';
import { closeCase } from './closing';
import type { Scenario, WorkKind } from './scenario';
import type { SimulatedCase } from './simulated-case';
import type { Task } from './task';

type Step = (of: SimulatedCase, now: Instant, scenario: Scenario, task: Task) => void;

/** Free text in a simulation says nothing; that it is there is what rules look at. */
const told = 'Simuleret';

/** What finishing each kind of work records: the ordinary commands of a worker who does it as it should be done. */
const stepOf: Readonly<Record<WorkKind, Step>> = {
  receipt: (of, now, _, { subject }) => void of.does('send-receipt', now, { data: { notification: subject } }),
  assessment: (of, now) => void of.does('assess', now, { data: { danger: false, acute: false } }),
  screening: screen,
  feedback: (of, now, _, { subject }) => void of.does('inform-notifier', now, { data: { notification: subject } }),
  inquiry: (of, now, { shares }) => {
    const supportNeeded = of.chance.happens(shares.supportAfterInquiry);
    of.does('finish-inquiry', now, { data: { supportNeeded }, text: { conclusion: told } });
  },
  examination: examine,
  decision: decideSupport,
  plan: (of, now) => void of.does('adopt-plan', now, { data: { goals: 2, childInvolved: true } }),
  followUp: (of, now, { followUpMonths }, { subject }) => {
    const next = addMonths(civilDayOf(now), followUpMonths);
    const answers = { adjust: false, examine: false, plan: false, otherMatters: false };
    of.does('follow-up', now, { data: { measure: subject, ...answers, next } });
  },
  visit: (of, now, _, { subject }) => void of.does('visit', now, { data: { measure: subject, talkedWithChild: true } }),
  ending: endOrExtend,
  closing: (of, now) => closeCase(of, now),
};

/** Records that a piece of work was finished. @throws RangeError where the domain refuses what the model does */
export function finishWork(task: Task, now: Instant, scenario: Scenario): void {
  stepOf[task.kind](task.of, now, scenario, task);
}

/** Records that the decided measure began at its supplier's. */
export function startMeasure(of: SimulatedCase, now: Instant): void {
  const decision = lastOf(of.state, DecisionMade)?.seq;
  of.does('start-measure', now, { data: decision === undefined ? {} : { decision } });
}

function screen(of: SimulatedCase, now: Instant, { shares }: Scenario): void {
  talkWithChild(of, now);
  of.does('offer-bisidder', now);
  const drawn = of.chance.next();
  const toInquiry = drawn < shares.examination + shares.inquiry;
  const outcome = drawn < shares.examination ? 'examination' : toInquiry ? 'inquiry' : 'none';
  of.does('screen', now, { data: { outcome }, text: { reasons: told } });
}

function examine(of: SimulatedCase, now: Instant, { shares }: Scenario): void {
  const parallel = runningMeasures(of.state).length > 0;
  if (!lastOf(of.state, ExaminationStarted)) of.does('start-examination', now, { data: { parallel } });
  of.does('examination-meeting', now, { data: { workers: ['R001', 'R002'] } });
  of.does('consider-siblings', now, { data: { siblings: 0, outcome: 'none' } });
  const supportNeeded = of.chance.happens(shares.supportAfterExamination) || parallel;
  const data: Record<string, FieldValue> = parallel ? { supportNeeded, runningMeasure: 'continue' } : { supportNeeded };
  const text = { conclusion: told, parentsAttitude: told, childAttitude: told };
  of.does('finish-examination', now, { data, text });
}

function decideSupport(of: SimulatedCase, now: Instant, { shares, measureMonths }: Scenario): void {
  const placement = of.chance.happens(shares.placement);
  const plan = placement || of.chance.happens(shares.plan);
  const expectedEnd = addMonths(civilDayOf(now), of.chance.whole(measureMonths));
  hear(of, now);
  const kind = placement ? 'placement' : 'measure';
  const step = placement ? '4' : '2';
  const data = { kind, step, expectedEnd, consent: true, planDecided: plan, guidance: true, childGuided: true };
  const decision = of.does('decide', now, { data, text: { purpose: told, reasons: told } });
  of.does('position-on-plan', now, { data: { decision, plan } });
}

function endOrExtend(of: SimulatedCase, now: Instant, { shares, measureMonths }: Scenario, { subject }: Task): void {
  hear(of, now);
  const extended = of.chance.happens(shares.extension);
  const expectedEnd = addMonths(civilDayOf(now), of.chance.whole(measureMonths));
  const kind = extended ? 'extension' : 'ending';
  const step = factAt(of.state, MeasureStarted, subject)?.data.step ?? '2';
  const about = { kind, regarding: subject, step, consent: true, guidance: true, childGuided: true };
  const data: Record<string, FieldValue> = extended ? { ...about, expectedEnd } : about;
  const decision = of.does('decide', now, { data, text: { reasons: told } });
  if (extended) of.does('extend-measure', now, { data: { measure: subject, decision, expectedEnd } });
  else {
    of.does('end-measure', now, { data: { measure: subject, decision, cause: 'purposeMet' } });
    of.does('follow-up-family', now);
  }
}

function hear(of: SimulatedCase, now: Instant): void {
  talkWithChild(of, now);
  of.does('hear-parties', now, { data: { childHeard: true } });
}

function talkWithChild(of: SimulatedCase, now: Instant): void {
  of.does('hold-conversation', now, { text: { view: told } });
}
