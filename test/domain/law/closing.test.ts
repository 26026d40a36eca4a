import { event, findings, given, listed, standing, type Entry } from '../builder';

const opened = event('CaseOpened', '2025-01-02', { door: 'notification', birthDay: '2012-05-01' });
const closed = event(
  'CaseClosed',
  '2025-06-02',
  { cause: 'purposeMet' },
  { text: { justification: 'Barnet trives.' } },
);
const on = '2025-07-01';

describe('K17: an agreed meeting', () => {
  it('is held before the case is closed', () => {
    const agreed = event('MeetingAgreed', '2025-03-01', { on: '2025-04-01' });
    expect(standing(given(opened, agreed, closed), on, 'K17')).toBe('outstanding');
    expect(standing(given(opened, agreed, event('MeetingHeld', '2025-04-01', { meeting: 2 }), closed), on, 'K17')).toBe(
      'met',
    );
    expect(standing(given(opened, closed), on, 'K17')).toBe('notApplicable');
  });

  it('is not asked about while the case is open', () => {
    expect(standing(given(opened, event('MeetingAgreed', '2025-03-01', { on: '2025-04-01' })), on, 'K17')).toBe(
      'notApplicable',
    );
  });
});

describe('K18: after an ended measure the family is followed up', () => {
  const started = event('MeasureStarted', '2025-02-01');
  const ended = event('MeasureEnded', '2025-05-01', { measure: 2 });

  it('on the day it ended or later', () => {
    expect(standing(given(opened, started, ended, closed), on, 'K18')).toBe('outstanding');
    const followed = (day: string) => event('FamilyFollowedUp', day);
    expect(standing(given(opened, started, ended, followed('2025-04-30'), closed), on, 'K18')).toBe('outstanding');
    expect(standing(given(opened, started, ended, followed('2025-05-01'), closed), on, 'K18')).toBe('met');
  });

  it('but not where the child died, nor where it ended after the closing', () => {
    expect(standing(given(opened, started, ended, event('ChildDied', '2025-05-10'), closed), on, 'K18')).toBe(
      'notApplicable',
    );
    const later = event('MeasureEnded', '2025-06-10', { measure: 2 });
    expect(standing(given(opened, started, closed, later), on, 'K18')).toBe('notApplicable');
  });
});

describe('K19: a conversation said to be held has its note', () => {
  it.each([
    ['claimed with its text', event('FamilyConversationClaimed', '2025-03-01', {}, { text: { note: 'x' } }), 'met'],
    ['claimed with a note elsewhere', event('FamilyConversationClaimed', '2025-03-01', { noteExists: true }), 'met'],
    ['claimed only', event('FamilyConversationClaimed', '2025-03-01'), 'outstanding'],
    ['with the child, without its view', event('ChildConversationHeld', '2025-03-01'), 'outstanding'],
    ['with the child, with its view', event('ChildConversationHeld', '2025-03-01', {}, { text: { view: 'x' } }), 'met'],
    ['with the child, of a list', listed('ChildConversationHeld', '2025-03-01'), 'notApplicable'],
  ])('%s', (_, conversation, expected) => {
    expect(standing(given(opened, conversation, closed), on, 'K19')).toBe(expected);
  });

  it('or a note that names it', () => {
    const note = event('ConversationNoted', '2025-03-02', { about: 2 }, { text: { note: 'x' } });
    expect(standing(given(opened, event('FamilyConversationClaimed', '2025-03-01'), note, closed), on, 'K19')).toBe(
      'met',
    );
  });
});

describe('K20 and K21: the closing has a cause and a justification', () => {
  it('of its own or of the proposal it approves', () => {
    const proposed = event('ClosureProposed', '2025-06-01', { cause: 'noNeed' }, { text: { justification: 'x' } });
    const approved = event('CaseClosed', '2025-06-02', { proposal: 2 });
    for (const code of ['K20', 'K21']) {
      expect(standing(given(opened, closed), on, code)).toBe('met');
      expect(standing(given(opened, proposed, approved), on, code)).toBe('met');
      expect(standing(given(opened, event('CaseClosed', '2025-06-02')), on, code)).toBe('outstanding');
    }
  });

  it('in a list in its own words', () => {
    const state = given(
      listed('CaseOpened', '2025-01-02', { door: 'list' }),
      listed('CaseClosed', '2025-06-02', {}, { causeText: 'x' }),
    );
    expect([standing(state, on, 'K20'), standing(state, on, 'K21')]).toEqual(['met', 'outstanding']);
  });
});

describe('K22: closed against the worker’s recommendation', () => {
  const against = event('ClosingRecommended', '2025-05-01', { recommendation: 'dontClose' });

  it('is met by the closer’s own ground, or by a later recommendation to close', () => {
    expect(standing(given(opened, against, closed), on, 'K22')).toBe('outstanding');
    const grounded = event('CaseClosed', '2025-06-02', { cause: 'noNeed' }, { text: { against: 'x' } });
    expect(standing(given(opened, against, grounded), on, 'K22')).toBe('met');
    const changed = event('ClosingRecommended', '2025-05-20', { recommendation: 'close' });
    expect(standing(given(opened, against, changed, closed), on, 'K22')).toBe('met');
  });

  it('is asked in a list where the leader closed', () => {
    const state = (closedBy: string) =>
      given(
        listed('CaseOpened', '2025-01-02', { door: 'list' }),
        listed('ClosingRecommended', '2025-05-01', { recommendation: 'talkFirst' }),
        listed('CaseClosed', '2025-06-02', { closedBy }),
      );
    expect(standing(state('leader'), on, 'K22')).toBe('outstanding');
    expect(standing(state('teamLeader'), on, 'K22')).toBe('met');
  });
});

describe('K23: told before the closing', () => {
  const party = (options: Record<string, boolean> = {}) =>
    event('PartyRegistered', '2025-01-03', { relation: 'mother', custody: true, ...options });
  const told = (day: string, data: Record<string, boolean | number[]>) => event('ToldBeforeClosing', day, data);
  const gaps = (...entries: readonly Entry[]) => findings(given(opened, ...entries), on, 'K23')[0]?.gaps;

  it('are every custody holder and the child old enough', () => {
    expect(gaps(party(), party(), told('2025-06-01', { parties: [2] }), closed)).toEqual(['holders', 'child']);
    expect(gaps(party(), party(), told('2025-06-01', { parties: [2, 3] }), closed)).toEqual(['child']);
    expect(gaps(party(), told('2025-06-01', { parties: [2], child: true }), closed)).toBeUndefined();
  });

  it('each separately where one of them has address protection', () => {
    const both = [party({ protected: true }), party()] as const;
    expect(gaps(...both, told('2025-06-01', { parties: [2, 3], child: true }), closed)).toEqual(['separately']);
    const apart = told('2025-06-01', { parties: [2, 3], child: true, separately: true });
    expect(gaps(...both, apart, closed)).toBeUndefined();
    expect(
      gaps(...both, told('2025-06-01', { parties: [2], child: true }), told('2025-06-01', { parties: [3] }), closed),
    ).toBeUndefined();
  });

  it('too late lapses; left out with a reason it is met; nobody is told of a dead child', () => {
    const late = given(opened, party(), closed, told('2025-06-03', { parties: [2], child: true }));
    expect(findings(late, on, 'K23')).toEqual([expect.objectContaining({ standing: 'lapsed', gaps: ['tooLate'] })]);
    const leftOut = event('TellingLeftOut', '2025-06-01', {}, { text: { reason: 'x' } });
    expect(standing(given(opened, party(), leftOut, closed), on, 'K23')).toBe('met');
    expect(standing(given(opened, party(), event('ChildDied', '2025-05-10'), closed), on, 'K23')).toBe('notApplicable');
  });
});

describe('K24: no step took more than twice its time', () => {
  const notified = event('NotificationReceived', '2025-01-06T10:00', { notifier: 'professional' });

  it.each([
    ['2025-01-08T10:00', 'met'],
    ['2025-01-08T10:01', 'lapsed'],
  ])('an assessment given at %s: %s', (when, expected) => {
    const assessed = event('NotificationAssessed', when, { notifications: [2], danger: false, acute: false });
    expect(standing(given(opened, notified, assessed, closed), on, 'K24')).toBe(expected);
  });

  it('says nothing of a step not taken', () => {
    expect(standing(given(opened, notified, closed), on, 'K24')).toBe('notApplicable');
  });
});
