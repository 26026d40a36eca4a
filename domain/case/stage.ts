import { NotificationAssessed } from './assessment/facts';
import { CaseClosed } from './closure/facts';
import { DecisionMade } from './decision/facts';
import { ExaminationFinished, ExaminationStarted, InquiryFinished, InquiryStarted } from './examination/facts';
import { FollowUpHeld } from './follow-up/facts';
import { lastOf, type CaseState } from './kernel/state';
import type { Bilingual } from './kernel/time';
import { NotificationReceived } from './notification/facts';
import { Screened } from './screening/facts';
import {
  closingOf,
  isOpened,
  notFollowedBy,
  runningAcutePlacements,
  runningMeasures,
  standingProposal,
} from './standing';

/** Where a case stands (sagens trin), as lists show it. */
export const caseStages = {
  none: { da: 'ikke oprettet', en: 'not opened' },
  assessment: { da: 'vurdering', en: 'assessment' },
  acute: { da: 'akut anbringelse', en: 'acute placement' },
  screening: { da: 'screening', en: 'screening' },
  examination: { da: 'undersøgelse', en: 'examination' },
  decision: { da: 'afgørelse', en: 'decision' },
  measure: { da: 'indsats', en: 'measure' },
  followUp: { da: 'opfølgning', en: 'follow-up' },
  placement: { da: 'anbringelse', en: 'placement' },
  closure: { da: 'lukning foreslået', en: 'closure proposed' },
  closed: { da: 'lukket', en: 'closed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of where a case stands. */
export type CaseStage = keyof typeof caseStages;

/**
 * Where a case stands now: what waits most urgently first (an unassessed notification, an acute placement), then how far
 * the case has come. Codes only, from the facts alone.
 */
export function stageOf(state: CaseState): CaseStage {
  if (!isOpened(state)) return 'none';
  if (closingOf(state)) return 'closed';
  if (notFollowedBy(state, NotificationReceived, NotificationAssessed, 'notifications').length > 0) return 'assessment';
  if (runningAcutePlacements(state).length > 0) return 'acute';
  if (standingProposal(state)) return 'closure';
  return running(state) ?? underWay(state);
}

function running(state: CaseState): CaseStage | undefined {
  const measures = runningMeasures(state);
  if (measures.length === 0) return undefined;
  if (measures.some(({ data }) => data.kind === 'placement')) return 'placement';
  return lastOf(state, FollowUpHeld) ? 'followUp' : 'measure';
}

function underWay(state: CaseState): CaseStage {
  // What was done before the last closing says nothing of how far the reopened case has come.
  const closed = lastOf(state, CaseClosed)?.seq ?? 0;
  const since = <F extends { readonly seq: number }>(fact: F | undefined): F | undefined =>
    fact && fact.seq > closed ? fact : undefined;
  const seqOf = (fact: { readonly seq: number } | undefined): number => since(fact)?.seq ?? 0;
  const screening = since(lastOf(state, Screened));
  const decided = since(lastOf(state, DecisionMade));
  const screenedSeq = seqOf(screening);
  const finished = Math.max(seqOf(lastOf(state, ExaminationFinished)), seqOf(lastOf(state, InquiryFinished)));
  const started = Math.max(seqOf(lastOf(state, ExaminationStarted)), seqOf(lastOf(state, InquiryStarted)));
  const toExamine =
    screening?.data.outcome === 'inquiry' || screening?.data.outcome === 'examination' ? screenedSeq : 0;
  if (Math.max(started, toExamine) > finished) return 'examination';
  if (finished > 0 || screenedSeq > 0 || decided) return 'decision';
  return 'screening';
}
