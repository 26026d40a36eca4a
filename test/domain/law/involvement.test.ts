import { event, findings, given, listed, standing } from '../builder';

type Entry = ReturnType<typeof event>;
const opened = (birthDay: string, data = {}): Entry =>
  event('CaseOpened', '2025-01-02', { door: 'notification', birthDay, ...data });
const talk = (when: string): Entry => event('ChildConversationHeld', when);
const decision = (when: string, data = {}): Entry => event('DecisionMade', when, { kind: 'measure', ...data });
const leftOut = (when: string, text: Record<string, string>): Entry =>
  event('ChildConversationLeftOut', when, {}, { text });

describe('K06 child heard', () => {
  test.each([
    ['held the day before', [talk('2025-05-01'), decision('2025-05-02')], 'met'],
    ['held on the day', [talk('2025-05-02'), decision('2025-05-02')], 'met'],
    ['held an hour too late', [decision('2025-05-02T10:00'), talk('2025-05-02T11:00')], 'lapsed'],
    ['never held', [decision('2025-05-02')], 'outstanding'],
    [
      'left out with both',
      [leftOut('2025-05-01', { reason: 'lille', viewSource: 'dagtilbud' }), decision('2025-05-02')],
      'met',
    ],
    [
      'left out without another source',
      [leftOut('2025-05-01', { reason: 'lille' }), decision('2025-05-02')],
      'outstanding',
    ],
  ])('%s', (_, entries, expected) => {
    expect(standing(given(...entries), '2025-06-01', 'K06')).toBe(expected);
  });

  test('says what a talk left out lacks', () => {
    const state = given(leftOut('2025-05-01', { reason: 'lille' }), decision('2025-05-02'));
    expect(findings(state, '2025-06-01', 'K06')[0]?.gaps).toEqual(['viewSource']);
  });

  test('is asked before every decision: a talk serves the next one and those of a month', () => {
    const state = given(
      talk('2025-05-01'),
      decision('2025-05-02'),
      decision('2025-06-01', { kind: 'refusal' }),
      decision('2025-09-01', { kind: 'ending' }),
    );
    expect(findings(state, '2025-10-01', 'K06').map((finding) => finding.standing)).toEqual([
      'met',
      'met',
      'outstanding',
    ]);
  });

  test('a screening that ends the matter is a decision too; on a case list it is not', () => {
    expect(standing(given(event('Screened', '2025-05-02', { outcome: 'none' })), '2025-06-01', 'K06')).toBe(
      'outstanding',
    );
    expect(standing(given(listed('Screened', '2025-05-02', { outcome: 'none' })), '2025-06-01', 'K06')).toBe(
      'notApplicable',
    );
  });

  test('an unborn child is not heard; once born it is', () => {
    const unborn = event('CaseOpened', '2025-01-02', { door: 'notification', unborn: true });
    expect(standing(given(unborn, decision('2025-05-02')), '2025-06-01', 'K06')).toBe('notApplicable');
    const born = event('ChildBorn', '2025-04-20', { child: 'B1', birthDay: '2025-04-20' });
    expect(standing(given(unborn, born, decision('2025-05-02')), '2025-06-01', 'K06')).toBe('outstanding');
  });

  test('after the chair’s acute decision the talk is held at once', () => {
    const placed = event('AcutePlacementMade', '2025-04-05T23:40', { basis: 'chair' });
    expect(standing(given(placed), '2025-04-06', 'K06')).toBe('notYetDue');
    expect(standing(given(placed), '2025-04-07T00:01', 'K06')).toBe('outstanding');
    expect(standing(given(placed, talk('2025-04-06')), '2025-04-20', 'K06')).toBe('met');
    expect(standing(given(placed, talk('2025-04-09')), '2025-04-20', 'K06')).toBe('lapsed');
  });

  test('a talk judged necessary is held before the case closes', () => {
    const needed = listed('ChildConversationJudged', '2025-01-10', { needed: true });
    const closed = listed('CaseClosed', '2025-02-01');
    expect(standing(given(needed), '2025-03-01', 'K06')).toBe('notApplicable');
    expect(standing(given(needed, closed), '2025-03-01', 'K06')).toBe('outstanding');
    expect(standing(given(needed, listed('ChildConversationHeld', '2025-01-20'), closed), '2025-03-01', 'K06')).toBe(
      'met',
    );
  });
});

describe('K07 parties heard', () => {
  const heard = (when: string, data = {}): Entry => event('PartiesHeard', when, data);

  test.each([
    ['heard before', [heard('2025-05-01'), decision('2025-05-02')], 'met'],
    ['heard after', [decision('2025-05-02'), heard('2025-05-03')], 'lapsed'],
    ['not heard', [decision('2025-05-02')], 'outstanding'],
    ['no adverse facts unknown to them', [decision('2025-05-02', { newFacts: false })], 'notApplicable'],
    ['granted in full', [decision('2025-05-02', { grantedInFull: true })], 'notApplicable'],
    [
      'granted in full on new adverse facts',
      [decision('2025-05-02', { grantedInFull: true, newFacts: true })],
      'outstanding',
    ],
    [
      'left out with its ground',
      [event('HearingLeftOut', '2025-05-01', { ground: 'urgent' }), decision('2025-05-02')],
      'met',
    ],
  ])('%s', (_, entries, expected) => {
    expect(standing(given(...entries), '2025-06-01', 'K07')).toBe(expected);
  });

  test('every registered party is heard, together or one by one', () => {
    const parties = [
      event('PartyRegistered', '2025-01-02', { relation: 'mother', custody: true }),
      event('PartyRegistered', '2025-01-02', { relation: 'father', custody: true }),
    ];
    const one = given(...parties, heard('2025-05-01', { parties: [1] }), decision('2025-05-02'));
    expect(findings(one, '2025-06-01', 'K07')[0]).toMatchObject({ standing: 'outstanding', gaps: ['someParties'] });
    const both = given(
      ...parties,
      heard('2025-05-01', { parties: [1] }),
      heard('2025-05-01', { parties: [2] }),
      decision('2025-05-02'),
    );
    expect(standing(both, '2025-06-01', 'K07')).toBe('met');
  });
});

describe('K08 complaint guidance', () => {
  test('is given with each decision not fully granted', () => {
    expect(standing(given(decision('2025-05-02', { guidance: true })), '2025-06-01', 'K08')).toBe('met');
    expect(standing(given(decision('2025-05-02')), '2025-06-01', 'K08')).toBe('outstanding');
    expect(standing(given(decision('2025-05-02', { grantedInFull: true })), '2025-06-01', 'K08')).toBe('notApplicable');
  });

  test.each([
    ['the day before the tenth birthday', '2025-05-01', 'measure', []],
    ['on the tenth birthday', '2025-05-02', 'measure', ['child']],
    ['an examination is not on the list', '2025-05-02', 'examination', []],
    ['a benefit is not on the list', '2025-05-02', 'benefit', []],
  ])('to the child from ten: %s', (_, on, kind, gaps) => {
    const state = given(opened('2015-05-02'), decision(on, { kind, guidance: true }));
    expect(findings(state, '2025-06-01', 'K08')[0]?.gaps ?? []).toEqual(gaps);
  });

  test('guidance sent later mends it', () => {
    const state = given(
      opened('2012-05-02'),
      decision('2025-05-02'),
      event('ComplaintGuidanceGiven', '2025-05-10', { decision: 2, child: true }),
    );
    expect(standing(state, '2025-06-01', 'K08')).toBe('met');
  });
});
