import { figuresOf } from '../../../../domain/supervision/case-review/figures';
import { agreementOf } from '../../../../domain/supervision/figures/agreement';
import { questions, reviewed, ReviewDesk } from './review-desk';

describe('who reviews a drawn case', () => {
  test.each([
    ['B01', 'REVIEW_NOT_YOUR_ROLE'],
    ['TL1', 'REVIEW_OWN_CASE'],
    ['XYZ', 'UNKNOWN_STAFF'],
    ['TL2', undefined],
    ['JUR', undefined],
  ])('%s: %s', (reviewer, code) => {
    expect(new ReviewDesk().send('LED', 'assign', { reviewer })).toBe(code);
  });

  test('is assigned by those who lead the supervision, and is somebody else the second time', () => {
    const desk = new ReviewDesk().does('LED', 'assign', { reviewer: 'TIL' });
    expect(desk.send('JUR', 'assign', { reviewer: 'JUR' })).toBe('NOT_YOUR_ROLE');
    expect(desk.send('LED', 'assign-second', { reviewer: 'TIL' })).toBe('REVIEW_SAME_REVIEWER');
  });

  test('may be changed until it is done; the answers of the one before do not count', () => {
    const desk = new ReviewDesk()
      .does('LED', 'assign', { reviewer: 'TIL' })
      .does('TIL', 'answer', { yes: ['followUp'] });
    expect(desk.standing.counts).toMatchObject({ answered: 1, questions: 6 });
    desk.does('LED', 'assign', { reviewer: 'JUR' });
    expect(desk.standing.counts).toMatchObject({ answered: 0 });
    expect(desk.send('TIL', 'complete')).toBe('REVIEW_NOT_ASSIGNED');
  });

  test('goes back where the one assigned turns out to have worked on the case', () => {
    const desk = new ReviewDesk().does('LED', 'assign', { reviewer: 'TIL' });
    const [assignment = 0] = desk.entriesOf('ReviewerAssigned');
    expect(desk.standing.errands).toEqual([{ name: 'checkReviewer', of: assignment }]);
    desk.record([
      { type: 'ReviewerChecked', happenedAt: desk.now, data: { assignment, reviewer: 'TIL', mayReview: false } },
    ]);
    expect(desk.standing).toMatchObject({ stage: 'unassigned', errands: [] });
  });
});

describe('the answers of a review', () => {
  const assigned = (): ReviewDesk => new ReviewDesk().does('LED', 'assign', { reviewer: 'TIL' });

  test.each([
    [{ no: ['involvement'] }, undefined, 'REVIEW_RATIONALE_MISSING'],
    [{ yes: ['K06'] }, undefined, 'REVIEW_OVERRULED_WITHOUT_RATIONALE'],
    [{ yes: ['K99'] }, undefined, 'REVIEW_ITEM_UNKNOWN'],
    [{ yes: ['followUp'], no: ['followUp'] }, 'x', 'REVIEW_ANSWERED_TWICE'],
    [{}, 'x', 'REVIEW_NOTHING_ANSWERED'],
    [{ yes: ['followUp', 'clarification'], partly: ['involvement'] }, 'Mor er hørt, far ikke', undefined],
  ])('%j with the rationale %s: %s', (data, rationale, code) => {
    expect(assigned().send('TIL', 'answer', data, rationale === undefined ? undefined : { rationale })).toBe(code);
  });

  test('must be complete before it is finished, and stand afterwards', () => {
    const desk = assigned();
    expect(desk.send('TIL', 'complete')).toBe('REVIEW_NOT_FINISHED');
    desk.does('TIL', 'answer', { yes: questions }).does('TIL', 'complete');
    expect(desk.send('TIL', 'answer', { yes: ['followUp'] })).toBe('REVIEW_COMPLETED_ALREADY');
    expect(desk.send('LED', 'assign', { reviewer: 'JUR' })).toBe('REVIEW_COMPLETED_ALREADY');
  });

  test('become findings, the heaviest first; what the law filled in is among them', () => {
    const desk = reviewed();
    const found = desk.events.filter(({ type }) => type === 'FindingRecorded').map(({ data }) => data);
    expect(found).toEqual([
      { item: 'K06', kind: 'control', answer: 'no', severity: 'greater' },
      { item: 'K11', kind: 'control', answer: 'no', severity: 'greater' },
      { item: 'involvement', kind: 'question', answer: 'no', severity: 'greater' },
    ]);
    expect(desk.standing).toMatchObject({ stage: 'followUp', counts: { findings: 3 } });
  });
});

describe('two review a case apart from each other', () => {
  const drawnForTwo = (): ReviewDesk => new ReviewDesk(undefined, { double: true });
  const second = (desk: ReviewDesk, who: string): ReviewDesk =>
    desk.does(who, 'answer', { yes: questions }).does(who, 'complete');
  const figures = (desk: ReviewDesk) => figuresOf(desk.state, desk.now);

  test('and their agreement is told when both are done', () => {
    const desk = drawnForTwo().does('LED', 'assign-second', { reviewer: 'JUR' });
    reviewed(desk);
    expect(figures(desk)).toMatchObject({ stage: 'reviewing', findings: [], actions: { open: 0 } });
    second(desk, 'JUR');
    expect(desk.standing).toMatchObject({ stage: 'followUp', counts: { findings: 3 } });
    const { double, notBlind } = figures(desk) ?? {};
    expect(notBlind).toBe(false);
    const agreement = agreementOf(double ? [double] : []);
    expect(agreement).toMatchObject({ cases: 1, questions: { n: 6, observed: 5 / 6 } });
  });

  test('and nothing is told of the first until then, whether the second is named or not', () => {
    const desk = reviewed(drawnForTwo());
    const isHidden = (): void => {
      expect(desk.standing).toMatchObject({ stage: 'reviewing', counts: { questions: 6, answered: 6 } });
      expect(Object.keys(desk.standing.counts)).toEqual(['questions', 'answered']);
      expect(figures(desk)).toMatchObject({ findings: [], actions: { open: 0 } });
      expect(figures(desk)?.reviewed).toBeUndefined();
      const back = { controls: ['K06'], due: '2027-01-15' };
      expect(desk.send('TIL', 'send-back', back, { reason: 'Barnet skal høres' })).toBe('REVIEW_NOT_COMPLETED');
      const action = { owner: 'TL1', due: '2027-02-01' };
      expect(desk.send('LED', 'agree-action', action, { what: 'Temadag' })).toBe('REVIEW_NOT_COMPLETED');
    };
    isHidden();
    desk.does('LED', 'assign-second', { reviewer: 'JUR' });
    isHidden();
    second(desk, 'JUR').does('TIL', 'send-back', { controls: ['K06'], due: '2027-01-15' });
    expect(desk.standing.counts).toMatchObject({ findings: 3, sendBacks: 1 });
  });

  test('whoever is named when the first is done has no agreement with them that counts', () => {
    const desk = reviewed(drawnForTwo()).does('LED', 'assign-second', { reviewer: 'LED' });
    const found = figures(second(desk, 'LED'));
    expect(found).toMatchObject({ notBlind: true, reviewed: { stratum: 'Modtagelsen' } });
    expect(found?.double).toBeUndefined();
  });

  test('a case that was one person’s gets a second before they answer, or no agreement; when they are done, none', () => {
    const named = new ReviewDesk().does('LED', 'assign', { reviewer: 'TIL' });
    named.does('LED', 'assign-second', { reviewer: 'JUR' });
    second(named, 'JUR');
    expect(figures(second(named, 'TIL'))?.double).toBeDefined();

    const late = new ReviewDesk().does('LED', 'assign', { reviewer: 'TIL' });
    late.does('TIL', 'answer', { yes: questions }).does('LED', 'assign-second', { reviewer: 'LED' });
    second(late.does('TIL', 'complete'), 'LED');
    expect([figures(late)?.double, figures(late)?.notBlind]).toEqual([undefined, true]);

    const done = reviewed();
    expect(done.send('LED', 'assign-second', { reviewer: 'LED' })).toBe('REVIEW_COMPLETED_ALREADY');
    expect(figures(done)?.reviewed).toBeDefined();
  });
});

describe('what follows from a review', () => {
  const agreed = (due = '2027-02-01'): ReviewDesk =>
    reviewed().does('LED', 'agree-action', { owner: 'TL1', due, finding: 8 }, { what: 'Far høres' });

  test('is an action: done by its owner, confirmed by somebody else', () => {
    const desk = agreed();
    const [action = 0] = desk.entriesOf('ActionAgreed');
    expect(desk.send('TL2', 'action-done', { action })).toBe('ACTION_NOT_YOURS');
    expect(desk.send('TIL', 'confirm-action', { action })).toBe('ACTION_STANDS_OTHERWISE');
    desk.does('TL1', 'action-done', { action });
    expect(desk.send('TL1', 'confirm-action', { action })).toBe('NOT_YOUR_ROLE');
    desk.does('TIL', 'confirm-action', { action });
    expect(desk.standing.counts).toMatchObject({ actionsConfirmed: 1, actionsOpen: 0 });
  });

  test('nobody confirms an action of their own', () => {
    const desk = reviewed().does('LED', 'agree-action', { owner: 'TIL', due: '2027-02-01' }, { what: 'Vejledning' });
    const [action = 0] = desk.entriesOf('ActionAgreed');
    expect(desk.does('TIL', 'action-done', { action }).send('TIL', 'confirm-action', { action })).toBe(
      'ACTION_CONFIRMED_BY_OWNER',
    );
  });

  test('an action that is overdue is warned of, missed and escalated, each once, and mended to all of them', () => {
    const desk = agreed().until('2027-03-01T12:00:00.000Z');
    expect(desk.told('T01')).toEqual(['DeadlineWarned w1 TL1', 'DeadlineMissed due TL1', 'DeadlineEscalated e1 LED']);
    const [action = 0] = desk.entriesOf('ActionAgreed');
    expect(desk.standing.counts).toMatchObject({ actionsOverdue: 1 });
    desk.does('TL1', 'action-done', { action }).until('2027-03-02T12:00:00.000Z');
    expect(desk.told('T01').at(-1)).toBe('DeadlineMended  TL1+LED');
    desk.does('TIL', 'reopen-action', { action, due: '2027-03-20' }, { reason: 'Ikke gjort færdigt' });
    desk.until('2027-03-21T12:00:00.000Z');
    expect(desk.told('T01').slice(4)).toEqual(['DeadlineWarned w1 TL1', 'DeadlineMissed due TL1']);
  });

  test('a review that is not done in time is told of, and of its being done', () => {
    const desk = new ReviewDesk().until('2026-12-30T12:00:00.000Z');
    expect(desk.told('T02')).toEqual(['DeadlineWarned w1 TIL+TI2', 'DeadlineMissed due TIL+TI2+LED']);
    reviewed(desk).until('2026-12-31T12:00:00.000Z');
    expect(desk.told('T02').at(-1)).toBe('DeadlineMended  TIL+TI2+LED');
  });

  test('a case goes back for what can still be mended, and for nothing else', () => {
    const desk = reviewed();
    const back = (data: Record<string, string | string[]>, reason?: string): string | undefined =>
      desk.send('TIL', 'send-back', { due: '2027-01-15', ...data }, reason === undefined ? undefined : { reason });
    expect(back({ controls: ['K11'] })).toBe('SEND_BACK_NOTHING_TO_MEND');
    expect(back({})).toBe('SEND_BACK_DEMANDS_NOTHING');
    expect(back({ controls: ['K06'], due: '2026-11-01' })).toBe('ACTION_DAY_PASSED');
    expect(back({ controls: ['K06'] }, 'Barnet skal høres')).toBeUndefined();
    const [sendBack = 0] = desk.entriesOf('SendBackOrdered');
    expect(desk.standing.errands).toContainEqual({ name: 'sendBack', of: sendBack });
    desk.does('LED', 'withdraw-send-back', { sendBack }, { reason: 'Barnet er flyttet' });
    expect(desk.send('LED', 'withdraw-send-back', { sendBack }, { reason: 'igen' })).toBe('SEND_BACK_OVER');
  });
});

describe('the end of a review', () => {
  test('comes by itself where nothing was wanting', () => {
    const nothing = [
      { item: 'K01', answer: 'yes', standing: 'met', severity: 'greater', recordedLate: false, since: '' },
    ];
    const desk = new ReviewDesk(undefined, { prefilled: nothing as never })
      .does('LED', 'assign', { reviewer: 'TIL' })
      .does('TIL', 'answer', { yes: questions })
      .does('TIL', 'complete')
      .until('2026-12-02T08:00:00.000Z');
    expect(desk.standing).toMatchObject({ stage: 'closed', over: true, nextWake: null });
  });

  test('waits for actions, and for a reason where findings are left unanswered', () => {
    const desk = reviewed().does('LED', 'agree-action', { owner: 'TL1', due: '2027-02-01' }, { what: 'Temadag' });
    const [action = 0] = desk.entriesOf('ActionAgreed');
    expect(desk.send('LED', 'close')).toBe('REVIEW_NOT_FOLLOWED_UP');
    desk.does('TL1', 'action-done', { action }).does('LED', 'confirm-action', { action });
    expect(desk.send('LED', 'close')).toBe('REVIEW_FINDINGS_UNANSWERED');
    desk.does('LED', 'close', {}, { reason: 'Drøftet på teammødet' });
    expect(desk.standing).toMatchObject({ stage: 'closed', over: true });
    expect(desk.send('TIL', 'answer', { yes: ['followUp'] })).toBe('REVIEW_IS_CLOSED');
  });
});
