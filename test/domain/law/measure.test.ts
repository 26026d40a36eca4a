import { event, findings, given, listed, standing } from '../builder';

type Entry = ReturnType<typeof event>;
const decision = (when: string, data = {}): Entry => event('DecisionMade', when, { kind: 'measure', ...data });
const started = (when: string, data = {}): Entry =>
  event('MeasureStarted', when, { expectedEnd: '2026-12-31', ...data });
const followUp = (when: string, data = {}): Entry => event('FollowUpHeld', when, { measure: 1, ...data });
const plan = (when: string, data = {}): Entry => event('PlanAdopted', when, { goals: 2, ...data });

describe('K09 position on a plan', () => {
  test('stands in the decision or in an entry of its own', () => {
    expect(standing(given(decision('2025-05-02')), '2025-06-01', 'K09')).toBe('outstanding');
    expect(standing(given(decision('2025-05-02', { planDecided: false })), '2025-06-01', 'K09')).toBe('met');
    expect(
      standing(
        given(decision('2025-05-02'), event('PlanPositionTaken', '2025-05-02', { plan: true })),
        '2025-06-01',
        'K09',
      ),
    ).toBe('met');
  });

  test('is not asked of a placement, whose plan is mandatory', () => {
    expect(standing(given(decision('2025-05-02', { kind: 'placement' })), '2025-06-01', 'K09')).toBe('notApplicable');
  });
});

describe('K10 plan', () => {
  test.each([
    ['on the last day of a shorter month', '2025-11-30', '2026-02-28', 'met'],
    ['the day after', '2025-11-30', '2026-03-01', 'lapsed'],
  ])('%s', (_, decided, adopted, expected) => {
    expect(standing(given(decision(decided, { planDecided: true }), plan(adopted)), '2026-04-01', 'K10')).toBe(
      expected,
    );
  });

  test('is asked of a measure only where a plan was decided', () => {
    expect(standing(given(decision('2025-05-02', { planDecided: false })), '2026-06-01', 'K10')).toBe('notApplicable');
    expect(standing(given(decision('2025-05-02', { kind: 'placement' })), '2025-08-03', 'K10')).toBe('outstanding');
  });

  test('without consent it stands before the recommendation to the committee', () => {
    const recommended = event('RecommendedToCommittee', '2025-05-01', { kind: 'placement' });
    const placed = decision('2025-05-20', { kind: 'placement', consent: false });
    expect(standing(given(recommended, placed), '2025-05-20', 'K10')).toBe('outstanding');
    expect(standing(given(plan('2025-04-30'), recommended, placed), '2025-05-20', 'K10')).toBe('met');
    expect(standing(given(recommended, plan('2025-05-10'), placed), '2025-05-20', 'K10')).toBe('lapsed');
  });

  test('after the chair’s acute decision it is not due yet', () => {
    const acute = event('AcutePlacementMade', '2025-04-05T23:40', { basis: 'chair' });
    expect(standing(given(acute), '2025-04-30', 'K10')).toBe('notYetDue');
  });

  test('a measure that ended first asks for no plan', () => {
    const state = given(
      decision('2025-05-02', { planDecided: true }),
      started('2025-05-02', { decision: 1 }),
      event('MeasureEnded', '2025-06-01', { measure: 2 }),
    );
    expect(standing(state, '2025-12-01', 'K10')).toBe('notApplicable');
  });

  test('a revision answers for a later decision', () => {
    const first = decision('2025-01-02', { planDecided: true });
    const second = decision('2025-05-02', { planDecided: true });
    const state = given(first, plan('2025-02-01'), second, event('PlanRevised', '2025-06-01', { goals: 1 }));
    expect(findings(state, '2025-12-01', 'K10').map((finding) => finding.standing)).toEqual(['met', 'met']);
  });
});

describe('K11 goals', () => {
  test.each([
    [{ goals: 0 }, [], 'outstanding'],
    [{ goals: 1 }, [], 'met'],
    [{ goals: 0 }, [event('PlanRevised', '2025-06-01', { goals: 1 })], 'met'],
  ])('%j', (data, entries, expected) => {
    expect(standing(given(plan('2025-05-02', data), ...entries), '2025-12-01', 'K11')).toBe(expected);
  });
});

describe('K12 first follow-up', () => {
  test('three months after the start, or the end of a parallel examination if sooner', () => {
    expect(findings(given(started('2025-11-30')), '2025-12-01', 'K12')[0]?.due?.day).toBe('2026-02-28');
    const parallel = given(started('2025-12-15'), event('ExaminationFinished', '2026-01-15'));
    expect(findings(parallel, '2026-01-16', 'K12')[0]?.due?.day).toBe('2026-01-15');
    const inquiry = given(started('2025-12-15'), event('InquiryFinished', '2026-01-20', { supportNeeded: true }));
    expect(findings(inquiry, '2026-01-16', 'K12')[0]?.due?.day).toBe('2026-03-15');
  });

  test('an examination finished on the day the measure began did not run beside it', () => {
    const state = given(started('2025-12-15'), event('ExaminationFinished', '2025-12-15'));
    expect(findings(state, '2026-01-16', 'K12')[0]?.due?.day).toBe('2026-03-15');
  });

  test('a measure that ended before asks for none; one that ended after can no longer be followed up', () => {
    const ended = (on: string): Entry => event('MeasureEnded', on, { measure: 1 });
    expect(standing(given(started('2025-12-15'), ended('2026-03-15')), '2026-06-01', 'K12')).toBe('notApplicable');
    expect(standing(given(started('2025-12-15'), ended('2026-03-16')), '2026-06-01', 'K12')).toBe('lapsed');
    const list = given(listed('MeasureStarted', '2025-12-15'), listed('MeasureEnded', '2026-03-16', { measure: 1 }));
    expect(standing(list, '2026-06-01', 'K12')).toBe('outstanding');
  });
});

describe('K13 next follow-up', () => {
  test.each([
    ['never followed up', [], '2026-01-01', 'notApplicable'],
    ['dated ahead', [followUp('2025-12-01', { next: '2026-03-01' })], '2026-02-01', 'notYetDue'],
    ['dated today', [followUp('2025-12-01', { next: '2026-03-01' })], '2026-03-01', 'notYetDue'],
    ['passed', [followUp('2025-12-01', { next: '2026-03-01' })], '2026-03-02', 'outstanding'],
    ['undated', [followUp('2025-12-01')], '2026-02-01', 'outstanding'],
    [
      'dated afterwards',
      [followUp('2025-12-01'), event('NextFollowUpDated', '2025-12-05', { next: '2026-03-01' })],
      '2026-02-01',
      'notYetDue',
    ],
    [
      'held again without a date',
      [followUp('2025-12-01', { next: '2026-03-01' }), followUp('2026-02-20')],
      '2026-02-21',
      'outstanding',
    ],
  ])('%s', (_, entries, when, expected) => {
    expect(standing(given(started('2025-09-01'), ...entries), when, 'K13')).toBe(expected);
  });
});

describe('K14 stop date', () => {
  test('may come with the measure, its decision or an extension', () => {
    const without = event('MeasureStarted', '2025-09-01', {});
    expect(standing(given(without), '2025-10-01', 'K14')).toBe('outstanding');
    expect(standing(given(started('2025-09-01')), '2025-10-01', 'K14')).toBe('met');
    const extended = event('MeasureExtended', '2025-09-20', { measure: 1, expectedEnd: '2026-01-01' });
    expect(standing(given(without, extended), '2025-10-01', 'K14')).toBe('met');
    const decided = given(
      decision('2025-08-01', { expectedEnd: '2026-01-01' }),
      event('MeasureStarted', '2025-09-01', { decision: 1 }),
    );
    expect(standing(decided, '2025-10-01', 'K14')).toBe('met');
  });

  test('is asked of a decided measure before it starts, and can no longer be mended once it ended', () => {
    expect(standing(given(decision('2025-08-01')), '2025-08-02', 'K14')).toBe('outstanding');
    const ended = given(event('MeasureStarted', '2025-09-01', {}), event('MeasureEnded', '2025-10-01', { measure: 1 }));
    expect(standing(ended, '2025-11-01', 'K14')).toBe('lapsed');
  });
});

describe('K15 placement visits', () => {
  const placed = event('MeasureStarted', '2025-01-31', { kind: 'placement' });
  const visit = (when: string, talkedWithChild = true): Entry => event('PlacementVisitMade', when, { talkedWithChild });

  test.each([
    ['before six months nothing is asked', [], '2025-07-30', 'notYetDue'],
    ['from six months one visit', [], '2025-07-31', 'outstanding'],
    ['one visit is enough until twelve months', [visit('2025-04-01')], '2026-01-30', 'notYetDue'],
    ['from twelve months two', [visit('2025-04-01')], '2026-01-31', 'outstanding'],
    ['two within the year', [visit('2025-04-01'), visit('2025-10-01')], '2026-04-01', 'notYetDue'],
    ['the first has become too old', [visit('2025-04-01'), visit('2025-10-01')], '2026-04-02', 'outstanding'],
    [
      'a visit without a talk does not count',
      [visit('2025-04-01'), visit('2025-10-01', false)],
      '2026-01-31',
      'outstanding',
    ],
  ])('%s', (_, entries, when, expected) => {
    expect(standing(given(placed, ...entries), when, 'K15')).toBe(expected);
  });
});

describe('K16 target group', () => {
  test('is assessed in a disability case and where a benefit is applied for', () => {
    const disability = event('CaseOpened', '2025-01-02', { door: 'application', kind: 'disability' });
    expect(standing(given(disability), '2025-02-01', 'K16')).toBe('outstanding');
    expect(standing(given(disability, event('TargetGroupAssessed', '2025-01-20')), '2025-02-01', 'K16')).toBe('met');
    expect(
      standing(given(event('ApplicationReceived', '2025-01-02', { area: 'lostEarnings' })), '2025-02-01', 'K16'),
    ).toBe('outstanding');
  });
});

describe('K25 expected end', () => {
  const until = started('2025-09-01', { expectedEnd: '2026-03-30' });

  test.each([
    ['the day itself', [], '2026-03-30', 'notYetDue'],
    ['the day after', [], '2026-03-31', 'outstanding'],
    [
      'extended',
      [event('MeasureExtended', '2026-03-01', { measure: 1, expectedEnd: '2026-06-30' })],
      '2026-03-31',
      'notYetDue',
    ],
    ['an ending was decided', [decision('2026-03-20', { kind: 'ending', regarding: 1 })], '2026-03-31', 'met'],
    ['ended', [event('MeasureEnded', '2026-03-30', { measure: 1 })], '2026-03-31', 'notApplicable'],
  ])('%s', (_, entries, when, expected) => {
    expect(standing(given(until, ...entries), when, 'K25')).toBe(expected);
  });

  const second = started('2025-10-01', { expectedEnd: '2026-03-30', kind: 'placement' });
  const about = (...entries: readonly Entry[]): readonly (readonly [number, string])[] =>
    findings(given(until, ...entries), '2026-03-31', 'K25').map(({ subject, standing: stands }) => [subject, stands]);
  const ending = (data = {}): Entry => decision('2026-03-20', { kind: 'ending', ...data });

  test('an ending that names nothing is about the only measure that ran', () => {
    expect(about(ending())).toEqual([[1, 'met']]);
    expect(about(event('MeasureEnded', '2026-02-01', { measure: 1 }), second, ending())).toEqual([[3, 'met']]);
  });

  test('of several it must name one: else it ends none, and says so', () => {
    expect(about(second, ending())).toEqual([
      [1, 'outstanding'],
      [2, 'outstanding'],
    ]);
    expect(findings(given(until, second, ending()), '2026-03-31', 'K25')[0]?.gaps).toEqual(['unnamed']);
    expect(about(second, ending({ regarding: 2 }))).toEqual([
      [1, 'outstanding'],
      [2, 'met'],
    ]);
    expect(about(second, ending(), event('MeasureEnded', '2026-03-25', { measure: 2 }))).toEqual([[1, 'outstanding']]);
  });

  test('a return home is about the only placement', () => {
    expect(about(second, ending({ kind: 'returnHome' }))).toEqual([
      [1, 'outstanding'],
      [2, 'met'],
    ]);
  });

  test('a measure begun afterwards was not decided upon', () => {
    expect(about(ending(), started('2026-03-20', { expectedEnd: '2026-03-30' }))).toEqual([
      [1, 'met'],
      [3, 'outstanding'],
    ]);
  });
});
