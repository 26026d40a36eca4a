import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase, factsOf, hasText, type CaseState } from '../../domain/case/kernel/state';
import { CaseSentBack, SendBackAnswered, SendBackClosed } from '../../domain/case/record/send-back-facts';
import { workerOf } from '../../domain/case/standing';
import type { Instant } from '../../domain/case/kernel/time';
import { civilDayOf, instantOf } from '../../domain/law/calendar/copenhagen';
import { dueOn } from '../../domain/law/calendar/counting';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import { MORNING } from '../../domain/law/escalation/step-instant';
import { judge, type Judgement } from '../../domain/law/judgement';
import { rules } from '../../domain/law/rules';
import { sentBackOf, type SentBack } from '../../domain/supervision/case-review/actions';
import {
  SendBackDelivered,
  SendBackRefused,
  SendBackSettled,
  type settledWords,
} from '../../domain/supervision/case-review/follow-up-facts';
import { sentBackEvent } from '../../domain/supervision/case-review/watch';
import { checkSendBack, stillDemanded } from '../../domain/supervision/review/send-back';
import { streamOf } from '../../domain/undertaking/undertaking';
import { unlessAway } from '../case/load-case';
import { decided } from '../undertaking/decided';
import type { ErrandCall, ErrandResult, ErrandRunner } from '../undertaking/ports';
import type { ReviewPorts } from './review-errands';
import { reviewedCase } from './reviewed-case';
import { readUnlessErased } from './review-opening';

/**
 * Tells the case that it goes back to its worker: an entry in its journal on behalf of the one who ordered it, and a
 * message to the worker. What cannot be mended any more is not sent; nor is an erased case.
 */
export function sendBackWith(ports: ReviewPorts): ErrandRunner {
  return async (call) => {
    const { ordered } = sentBack(call);
    const { now, state } = call;
    const { caseId } = reviewedCase(state);
    const { controls = [], due } = ordered.data;
    const found = await lookAt(ports, call, caseId);
    if (!found) return refused(ordered.seq, 'CONTENT_ERASED', now);
    const { judgement, state: caseState } = found;
    const worker = workerOf(caseState);
    const reason = hasText(ordered, 'reason');
    const today = civilDayOf(now);
    const asked = { controls, reason, today, due: due < today ? today : due };
    const wrong = checkSendBack(worker === undefined ? asked : { ...asked, worker }, judgement);
    if (wrong || worker === undefined) return refused(ordered.seq, wrong?.code ?? 'SEND_BACK_WITHOUT_WORKER', now);
    const text = reason ? await reasonOf(ports, streamOf(call), ordered.seq) : undefined;
    const sent = await ports.send(caseId, {
      name: CaseSentBack.command,
      key: keyOf(call, ordered.seq),
      by: ordered.by,
      data: { review: call.name, due, ...(controls.length > 0 ? { controls } : {}) },
      ...(text === undefined ? {} : { text: { reason: text } }),
    });
    const answer = decided(sent);
    if (answer.kind === 'refused') return refused(ordered.seq, answer.code, now);
    const data = { sendBack: ordered.seq, worker, caseEntry: answer.entries?.[0] ?? 0 };
    return {
      events: [
        { type: SendBackDelivered.event, happenedAt: now, data },
        sentBackEvent(ordered.seq, worker, dueOn(due).instant, now),
      ],
    };
  };
}

/**
 * Looks whether the case now shows what was demanded, every morning until it does; what was asked for in words only is
 * done when the worker has answered it in the case. An erased case was closed before.
 */
export function watchSendBackWith(ports: ReviewPorts): ErrandRunner {
  return async (call) => {
    const { ordered, delivered, withdrawn } = sentBack(call);
    const { now } = call;
    const { caseId } = reviewedCase(call.state);
    const found = await lookAt(ports, call, caseId);
    if (!found) return settled(ordered.seq, 'caseClosed', now);
    const { judgement, state } = found;
    const { controls = [] } = ordered.data;
    const entry = delivered?.data.caseEntry ?? 0;
    const isAnswered = factsOf(state, SendBackAnswered).some(({ data }) => data.sendBack === entry);
    const isMended = controls.length > 0 ? stillDemanded(controls, judgement).length === 0 : isAnswered;
    const outcome = withdrawn ? 'withdrawn' : judgement.closed ? 'caseClosed' : isMended ? 'mended' : undefined;
    if (outcome === undefined) return { later: instantOf(addDays(civilDayOf(now), 1), MORNING) };
    const sent = await ports.send(caseId, {
      name: SendBackClosed.command,
      key: `${keyOf(call, ordered.seq)}:over`,
      by: withdrawn?.by ?? ordered.by,
      data: { sendBack: entry, outcome },
    });
    decided(sent);
    return settled(ordered.seq, outcome, now);
  };
}

function sentBack({ state, errand }: ErrandCall): SentBack {
  const found = sentBackOf(state).find(({ ordered }) => ordered.seq === errand.of);
  if (!found) throw new Error(`Entry ${errand.of} sends nothing back`);
  return found;
}

function keyOf(call: ErrandCall, seq: number): string {
  return `${streamOf(call)}#${seq}`;
}

function refused(sendBack: number, reason: string, now: Instant): ErrandResult {
  return { events: [{ type: SendBackRefused.event, happenedAt: now, data: { sendBack, reason } }] };
}

function settled(sendBack: number, outcome: keyof typeof settledWords, now: Instant): ErrandResult {
  return { events: [{ type: SendBackSettled.event, happenedAt: now, data: { sendBack, outcome } }] };
}

/** The case as it stands, judged now; undefined where it was erased. */
async function lookAt(
  ports: ReviewPorts,
  { municipality, now }: ErrandCall,
  caseId: string,
): Promise<{ readonly state: CaseState; readonly judgement: Judgement } | undefined> {
  const read = await readUnlessErased(ports, caseId);
  if (!read) return undefined;
  const state = evolveAll(emptyCase(caseId, municipality), read);
  return { state, judgement: judge(rules, state, now, ports.jurisdiction(municipality).law) };
}

/** What was written to the worker. @throws JournalAwayError */
async function reasonOf({ events }: ReviewPorts, stream: string, seq: number): Promise<string | undefined> {
  const { entries } = unlessAway(await events.read(stream, { fromSeq: seq, toSeq: seq }));
  return entries[0]?.event?.text?.['reason'];
}
