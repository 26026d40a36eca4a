import { NotificationAssessed } from './assessment/facts';
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
  const screening = lastOf(state, Screened);
  const decided = lastOf(state, DecisionMade);
  const screenedSeq = screening?.seq ?? 0;
  const finished = Math.max(lastOf(state, ExaminationFinished)?.seq ?? 0, lastOf(state, InquiryFinished)?.seq ?? 0);
  const started = Math.max(lastOf(state, ExaminationStarted)?.seq ?? 0, lastOf(state, InquiryStarted)?.seq ?? 0);
  const toExamine =
    screening?.data.outcome === 'inquiry' || screening?.data.outcome === 'examination' ? screenedSeq : 0;
  if (Math.max(started, toExamine) > finished) return 'examination';
  if (finished > 0 || screenedSeq > 0 || decided) return 'decision';
  return 'screening';
}
