import { ConcernJudged, NotificationAssessed } from '../assessment/facts';
import { CaseClosed, ClosingRecommended, ToldBeforeClosing } from '../closure/facts';
import { DecisionMade, PlanPositionTaken } from '../decision/facts';
import { ExaminationFinished, NeedBecameKnown, ProvisionalAssessmentMade } from '../examination/facts';
import {
  FamilyConversationClaimed,
  FamilyFollowedUp,
  FollowUpHeld,
  MeetingAgreed,
  MeetingHeld,
  NextFollowUpDated,
} from '../follow-up/facts';
import {
  ChildConversationHeld,
  ChildConversationJudged,
  ChildConversationLeftOut,
  PartiesHeard,
} from '../involvement/facts';
import type { CivilDay } from '../kernel/time';
import { MeasureEnded, MeasureStarted } from '../measure/facts';
import { NotificationReceived, ReceiptSent } from '../notification/facts';
import { CaseOpened } from '../opening/facts';
import { TargetGroupAssessed, VisitsCounted } from '../placement/facts';
import { PlanAdopted } from '../plan/facts';
import { Screened } from '../screening/facts';
import type { ListRow } from './columns';
import { dayOpened } from './day-opened';
import { Parts, type EntryOf, type RowPart } from './parts';

/**
 * The ordinary events that one row of a case list stands for, in the order of a case's life. The same row always gives
 * the same events; each is named by the column it hangs on.
 *
 * What the list gives no day for (a judgement, a claim, a count) happened on the day of what it belongs to, else on the
 * day the case was opened.
 *
 * @param entryOf the entry numbers of the parts, where they are not simply 1, 2, 3… in the order of the row (a row
 *   that has changed since it was taken over)
 */
export function eventsFromRow(row: ListRow, entryOf?: EntryOf): readonly RowPart[] {
  const parts = new Parts(entryOf);
  const opened = dayOpened(row);
  parts.add('oprettet', CaseOpened, opened, {
    door: 'list',
    child: row.child,
    birthDay: row.birthDay,
    kind: row.kind,
    team: row.team,
    worker: row.worker,
    sourceNumber: row.caseNumber,
  });
  addNotification(parts, row);
  addExamination(parts, row);
  addInvolvement(parts, row, opened);
  const decision = addDecision(parts, row, opened);
  addMeasure(parts, row, opened, decision);
  addMeetings(parts, row, opened);
  if (row.visits !== undefined) parts.add('tilsyn_12_mdr', VisitsCounted, opened, { visits: row.visits });
  if (row.targetGroup) parts.add('målgruppevurdering', TargetGroupAssessed, row.targetGroup, {});
  if (row.concern) parts.add('bekymring', ConcernJudged, opened, { level: row.concern });
  addClosing(parts, row, opened);
  return parts.list;
}

function addNotification(parts: Parts, row: ListRow): void {
  const notification =
    row.notified && parts.add('underretning_modtaget', NotificationReceived, row.notified, { notifier: row.notifier });
  const notifications = notification ? [notification] : [];
  if (row.receipt) parts.add('kvittering_sendt', ReceiptSent, row.receipt, { notification: notification || undefined });
  if (row.assessed) parts.add('vurderet', NotificationAssessed, row.assessed, { notifications });
  if (row.screened) parts.add('screening', Screened, row.screened, { outcome: row.screeningOutcome, notifications });
}

function addExamination(parts: Parts, row: ListRow): void {
  if (row.needKnown) parts.add('bfu_behov_kendt', NeedBecameKnown, row.needKnown, {});
  if (row.provisionalAssessment) {
    parts.add('foreløbig_vurdering', ProvisionalAssessmentMade, row.provisionalAssessment, {});
  }
  if (row.examinationFinished) parts.add('bfu_afsluttet', ExaminationFinished, row.examinationFinished, {});
}

function addInvolvement(parts: Parts, row: ListRow, opened: CivilDay): void {
  if (row.talkNeeded !== undefined) {
    parts.add('børnesamtale_nødvendig', ChildConversationJudged, opened, { needed: row.talkNeeded });
  }
  if (row.talkHeld) parts.add('børnesamtale', ChildConversationHeld, row.talkHeld, {});
  if (row.talkLeftOut !== undefined || row.viewSource !== undefined) {
    const texts = { reason: row.talkLeftOut, viewSource: row.viewSource };
    parts.add('børnesamtale_fravalgt', ChildConversationLeftOut, row.decided ?? opened, {}, texts);
  }
  if (row.partiesHeard) parts.add('partshøring', PartiesHeard, row.partiesHeard, {});
}

function addDecision(parts: Parts, row: ListRow, opened: CivilDay): number | undefined {
  const notYetStarted = row.measureStarted ? {} : { step: row.step, expectedEnd: row.expectedEnd };
  const decision =
    row.decided &&
    parts.add('afgørelse', DecisionMade, row.decided, {
      kind: row.kind === 'placement' ? 'placement' : 'measure',
      guidance: row.guidance,
      ...notYetStarted,
    });
  const on = row.decided ?? opened;
  if (row.planDecided !== undefined) {
    parts.add('plan_besluttet', PlanPositionTaken, on, { decision: decision || undefined, plan: row.planDecided });
  }
  if (row.planAdopted) parts.add('plan', PlanAdopted, row.planAdopted, { goals: row.goals });
  return decision || undefined;
}

function addMeasure(parts: Parts, row: ListRow, opened: CivilDay, decision: number | undefined): void {
  const started = row.measureStarted;
  const measure = started
    ? parts.add(
        'indsats_start',
        MeasureStarted,
        started,
        {
          decision,
          kind: row.kind === 'placement' ? 'placement' : 'support',
          step: row.step,
          expectedEnd: row.expectedEnd,
        },
        { description: row.measure },
      )
    : undefined;
  if (row.firstFollowUp) parts.add('opfølgning_første', FollowUpHeld, row.firstFollowUp, { measure });
  if (row.nextFollowUp) {
    const dated = row.firstFollowUp ?? started ?? opened;
    parts.add('næste_opfølgning', NextFollowUpDated, dated, { measure, next: row.nextFollowUp });
  }
  if (row.measureEnded) parts.add('indsats_slut', MeasureEnded, row.measureEnded, { measure });
}

function addMeetings(parts: Parts, row: ListRow, opened: CivilDay): void {
  const meeting = row.meetingAgreed && parts.add('aftalt_møde', MeetingAgreed, opened, { on: row.meetingAgreed });
  if (row.meetingHeld) {
    parts.add('aftalt_møde_afholdt', MeetingHeld, row.meetingHeld, { meeting: meeting || undefined });
  }
  if (row.familyFollowUp) parts.add('familie_opfølgning', FamilyFollowedUp, row.familyFollowUp, {});
  if (row.talkClaimed) {
    parts.add('familiesamtale_anført', FamilyConversationClaimed, opened, { noteExists: row.talkNoted });
  }
}

function addClosing(parts: Parts, row: ListRow, opened: CivilDay): void {
  if (row.recommendation) {
    const on = row.closed ?? opened;
    parts.add('rådgivers_indstilling', ClosingRecommended, on, { recommendation: row.recommendation });
  }
  if (row.familyTold) parts.add('forældre_orienteret', ToldBeforeClosing, row.familyTold, {});
  if (row.closed) {
    const texts = { causeText: row.closingCause, justification: row.justification };
    parts.add('lukket', CaseClosed, row.closed, { closedBy: row.closedBy }, texts);
  }
}
