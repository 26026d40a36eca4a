import { event, findings, given, listed, standing, type Entry } from '../builder';

const opened = event('CaseOpened', '2025-01-02', { door: 'notification' });
const closed = event('CaseClosed', '2025-06-02', { cause: 'purposeMet' });
const on = '2025-07-01';
const notified = event('NotificationReceived', '2025-01-06T10:00', { notifier: 'citizen' });
const assessed = event('NotificationAssessed', '2025-01-06T12:00', { notifications: [2], danger: false, acute: false });
const screened = (outcome: string) => event('Screened', '2025-01-20', { outcome, notifications: [2] });

const open = (...entries: readonly Entry[]): string[] =>
  findings(given(opened, ...entries, closed), on, 'K26').flatMap(({ gaps = [] }) => gaps);

describe('K26: nothing is open when the case closes', () => {
  it.each([
    ['a notification', [notified], ['assessment', 'screening']],
    ['an assessed one', [notified, assessed], ['screening']],
    ['a screened one', [notified, assessed, screened('none')], []],
    ['an inquiry', [notified, assessed, screened('inquiry')], ['inquiry']],
    [
      'a finished inquiry',
      [notified, assessed, screened('inquiry'), event('InquiryFinished', '2025-02-20', { supportNeeded: false })],
      [],
    ],
    ['an examination', [notified, assessed, screened('examination')], ['examination']],
    [
      'a finished examination',
      [
        notified,
        assessed,
        screened('examination'),
        event('ExaminationFinished', '2025-03-01', { supportNeeded: false }),
      ],
      [],
    ],
    ['own knowledge', [event('OwnKnowledgeNoted', '2025-01-06')], ['screening']],
    ['a decided measure', [event('DecisionMade', '2025-02-01', { kind: 'measure' })], ['decidedMeasure']],
    [
      'a decided measure given up',
      [
        event('DecisionMade', '2025-02-01', { kind: 'measure' }),
        event('DecisionMade', '2025-02-10', { kind: 'ending', regarding: 2 }),
      ],
      [],
    ],
    ['a running measure', [event('MeasureStarted', '2025-02-01')], ['measure']],
    [
      'an ended measure',
      [event('MeasureStarted', '2025-02-01'), event('MeasureEnded', '2025-05-01', { measure: 2 })],
      [],
    ],
    ['an application', [event('ApplicationReceived', '2025-02-01', { area: 'support' })], ['application']],
    ['the child’s request', [event('ChildRequestReceived', '2025-02-01')], ['application']],
    [
      'an answered application',
      [
        event('ApplicationReceived', '2025-02-01', { area: 'support' }),
        event('ApplicationAnswered', '2025-02-10', { request: 2, outcome: 'refused' }),
      ],
      [],
    ],
    ['a complaint', [event('ComplaintReceived', '2025-02-01')], ['complaint']],
    [
      'a complaint sent on',
      [
        event('ComplaintReceived', '2025-02-01'),
        event('ComplaintReassessed', '2025-02-10', { complaint: 2, outcome: 'forwarded' }),
      ],
      ['complaint'],
    ],
    [
      'a complaint ruled on',
      [
        event('ComplaintReceived', '2025-02-01'),
        event('AppealRuled', '2025-04-10', { complaint: 2, outcome: 'upheld' }),
      ],
      [],
    ],
    ['an access request', [event('AccessRequested', '2025-02-01', { kind: 'file' })], ['access']],
    ['an acute placement', [event('AcutePlacementMade', '2025-02-01T20:00', { basis: 'consent' })], ['acute']],
  ])('%s', (_, entries, gaps) => {
    expect(open(...entries)).toEqual(gaps);
  });

  it('is met where there is nothing', () => {
    expect(standing(given(opened, closed), on, 'K26')).toBe('met');
  });

  it('asks of a list only what a list can tell', () => {
    const state = given(
      listed('CaseOpened', '2025-01-02', { door: 'list' }),
      listed('Screened', '2025-01-20', { outcome: 'examination' }),
      listed('DecisionMade', '2025-02-01', { kind: 'measure' }),
      listed('CaseClosed', '2025-06-02'),
    );
    expect(standing(state, on, 'K26')).toBe('met');
  });
});
