import type { Command } from '../../domain/case/kernel/command';
import { factAt } from '../../domain/case/kernel/state';
import { ClosedCasesRaised, ConcernAnswered } from '../../domain/supervision/closed-review/facts';
import { streamOf } from '../../domain/undertaking/undertaking';
import { unlessAway } from '../case/load-case';
import { decided } from '../undertaking/decided';
import type { ErrandRunner } from '../undertaking/ports';
import type { ClosedReviewPorts, SentToCase } from './closed-review-ports';

/** What came of concern in one case. */
interface Raised {
  readonly caseId: string;
  /** Number of the notification's entry, or of the one that begins the screening. */
  readonly entry?: number;
  readonly reopened: boolean;
  readonly code?: string;
}

/**
 * Carries an answer of concern to the cases: a notification under the reviewer's own stricter duty (skærpet
 * underretningspligt), or own knowledge that is to be screened (BL § 18); and reopens what is closed. Each is recorded in
 * the case by the reviewer, at the time of the answer, from which the 24 hours run. Every command has a key of its own
 * case and answer: sent again, it changes nothing.
 */
export function raiseWith(ports: ClosedReviewPorts): ErrandRunner {
  return async (call) => {
    const { errand, state, now } = call;
    const answer = factAt(state, ConcernAnswered, errand.of);
    if (!answer) throw new Error(`Entry ${errand.of} is no answer about concern`);
    const stream = streamOf(call);
    const content = await reasonOf(ports, stream, errand.of);
    const { route = 'notification', cases } = answer.data;
    const raised: Raised[] = [];
    for (const caseId of cases) {
      ports.alive();
      const key = `${stream}#${errand.of}`;
      raised.push(await raise(ports, caseId, { key, by: answer.by, at: answer.at, route, content }));
    }
    const taken = raised.filter(({ entry }) => entry !== undefined);
    const refused = raised.filter(({ entry }) => entry === undefined);
    const data = {
      answer: errand.of,
      cases: taken.map(({ caseId }) => caseId),
      entries: taken.map(({ entry = 0 }) => entry),
      notReopened: taken.filter(({ reopened }) => !reopened).map(({ caseId }) => caseId),
      refused: refused.map(({ caseId }) => caseId),
      codes: refused.map(({ code = '' }) => code),
    };
    return { events: [{ type: ClosedCasesRaised.event, happenedAt: now, data }] };
  };
}

/** What is sent to each case. */
interface Parcel {
  readonly key: string;
  readonly by: string;
  readonly at: string;
  readonly route: 'notification' | 'ownScreening';
  readonly content: string | undefined;
}

async function raise({ send }: ClosedReviewPorts, caseId: string, parcel: Parcel): Promise<Raised> {
  let sent = decided(await send(caseId, raising(parcel, parcel.at)));
  // The clock of a case may be behind the review's on a development server: then it is told as of the case's own now.
  if (isRefused(sent, 'IN_THE_FUTURE')) sent = decided(await send(caseId, raising(parcel)));
  if (sent.kind === 'refused' || !sent.entries) {
    return { caseId, reopened: false, code: sent.kind === 'refused' ? sent.code : 'NOTHING_RECORDED' };
  }
  const reopened = decided(await send(caseId, reopening(parcel)));
  return {
    caseId,
    entry: sent.entries[1],
    reopened: reopened.kind === 'accepted' || isRefused(reopened, 'CASE_NOT_CLOSED'),
  };
}

function raising({ key, by, route, content }: Parcel, at?: string): Command {
  const isNotification = route === 'notification';
  return {
    name: isNotification ? 'notify' : 'own-knowledge',
    key: `${key}:${isNotification ? 'notify' : 'screen'}${at === undefined ? ':now' : ''}`,
    by,
    ...(at === undefined ? {} : { at }),
    data: isNotification ? { notifier: 'municipality', duty: 'stricter' } : {},
    ...(content === undefined ? {} : { text: { content } }),
  };
}

function reopening({ key, by, route, content }: Parcel): Command {
  return {
    name: 'reopen',
    key: `${key}:reopen`,
    by,
    data: { reason: route === 'notification' ? 'newNotification' : 'ownKnowledge' },
    ...(content === undefined ? {} : { text: { grounds: content } }),
  };
}

function isRefused(sent: SentToCase, code: string): boolean {
  return sent.kind === 'refused' && sent.code === code;
}

/** What the reviewer wrote. @throws JournalAwayError */
async function reasonOf({ events }: ClosedReviewPorts, stream: string, seq: number): Promise<string | undefined> {
  const { entries } = unlessAway(await events.read(stream, { fromSeq: seq, toSeq: seq }));
  return entries[0]?.event?.text?.['reason'];
}
