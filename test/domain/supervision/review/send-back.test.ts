import { findingsOf } from '../../../../domain/supervision/review/findings';
import { resultsOf } from '../../../../domain/supervision/review/results';
import {
  checkSendBack,
  demandable,
  stillDemanded,
  type SendBack,
} from '../../../../domain/supervision/review/send-back';
import { event, given, judged } from '../../builder';
import { asked, openCase, openJudgement, REVIEW_DAY } from './cases';

const sendBack: SendBack = { worker: 'B01', controls: ['K06'], reason: true, today: REVIEW_DAY, due: '2026-03-16' };

test('what is outstanding can be demanded, with the commands that mend it', () => {
  const steps = demandable(findingsOf(resultsOf(asked, [])), openJudgement);
  expect(steps.map(({ control }) => control).sort()).toEqual(openJudgement.outstanding);
  expect(steps.every(({ mendedBy }) => mendedBy.length > 0)).toBe(true);
});

test('a case goes back to somebody, for something that can be mended, by a day to come', () => {
  const code = (change: Partial<SendBack>): string | undefined =>
    checkSendBack({ ...sendBack, ...change }, openJudgement)?.code;
  expect(code({})).toBeUndefined();
  expect(code({ due: '2026-03-01' })).toBe('SEND_BACK_DAY_PASSED');
  expect(code({ controls: ['K02'] })).toBe('SEND_BACK_NOTHING_TO_MEND');
  expect(code({ controls: [] })).toBeUndefined();
  expect(code({ controls: [], reason: false })).toBe('SEND_BACK_DEMANDS_NOTHING');
  const { worker, ...nobody } = sendBack;
  expect(worker).toBe('B01');
  expect(checkSendBack(nobody, openJudgement)?.code).toBe('SEND_BACK_WITHOUT_WORKER');
  const closed = judged(
    given(event('CaseOpened', '2026-01-05', { door: 'notification' }), event('CaseClosed', '2026-02-01')),
    REVIEW_DAY,
  );
  expect(checkSendBack(sendBack, closed)?.code).toBe('SEND_BACK_CASE_CLOSED');
});

test('it is answered once the demanded controls no longer stand out', () => {
  expect(stillDemanded(['K06'], openJudgement)).toEqual(['K06']);
  const mended = {
    ...openJudgement,
    rules: openJudgement.rules.map((one) => (one.rule.code === 'K06' ? { ...one, findings: [] } : one)),
  };
  expect(stillDemanded(['K06'], mended)).toEqual([]);
  expect(openCase.facts).toHaveLength(6);
});
