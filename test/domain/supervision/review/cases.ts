import type { CaseState } from '../../../../domain/case/kernel/state';
import { lawBook } from '../../../../domain/law/editions';
import type { Judgement } from '../../../../domain/law/judgement';
import { formOn } from '../../../../domain/supervision/review/form';
import { reviewForms } from '../../../../domain/supervision/review/forms';
import { prefill } from '../../../../domain/supervision/review/prefill';
import type { AskedItems } from '../../../../domain/supervision/review/check-answers';
import { event, given, judged } from '../../builder';

/** A case with a notification assessed in time, a receipt recorded too late, and a decision without hearing the child. */
export const openCase: CaseState = given(
  event('CaseOpened', '2026-01-05', { door: 'notification', birthDay: '2015-05-01', worker: 'B01', team: 'North' }),
  event('NotificationReceived', '2026-01-05T09:00', { notifier: 'professional' }, { by: 'B01' }),
  event('NotificationAssessed', '2026-01-05T15:00', {
    notifications: [2],
    danger: false,
    acute: false,
    assessedBy: 'B02',
  }),
  event('ReceiptSent', '2026-01-08', { notification: 2 }, { by: 'B03', recorded: '2026-03-01' }),
  event('Screened', '2026-01-20', { outcome: 'examination', notifications: [2] }),
  event('DecisionMade', '2026-02-10', { kind: 'examination' }, { by: 'TL1', role: 'teamLeader' }),
);

/** The day the drawn case is judged as of. */
export const REVIEW_DAY = '2026-03-02';

/** What the law says of it that day. */
export const openJudgement: Judgement = judged(openCase, REVIEW_DAY);

/** What its review asks. */
export const asked: AskedItems = { prefilled: prefill(openJudgement, lawBook), form: formOn(reviewForms, REVIEW_DAY) };
