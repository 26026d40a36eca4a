import { event, findings, given, standing } from '../builder';

const opened = event('CaseOpened', '2025-04-01', { door: 'notification', birthDay: '2012-05-01', worker: 'B01' });
const notified = (notifier = 'professional') => event('NotificationReceived', '2025-04-02T10:00', { notifier });

describe('K27: the professional who notified is told', () => {
  const screened = event('Screened', '2025-04-10', { outcome: 'none', notifications: [2] });

  it('within the local month of the screening', () => {
    const told = (day: string) => event('NotifierInformed', day, { notification: 2, started: false });
    expect(standing(given(opened, notified()), '2025-06-01', 'K27')).toBe('notYetDue');
    expect(standing(given(opened, notified(), screened), '2025-05-10', 'K27')).toBe('notYetDue');
    expect(standing(given(opened, notified(), screened), '2025-05-11', 'K27')).toBe('outstanding');
    expect(standing(given(opened, notified(), screened, told('2025-05-10')), '2025-06-01', 'K27')).toBe('met');
    expect(standing(given(opened, notified(), screened, told('2025-05-11')), '2025-06-01', 'K27')).toBe('lapsed');
  });

  it('but not a neighbour', () => {
    expect(standing(given(opened, notified('citizen'), screened), '2025-06-01', 'K27')).toBe('notApplicable');
  });
});

describe('K28: a decided measure is begun within the local days', () => {
  const decided = event('DecisionMade', '2025-04-01', { kind: 'measure' });
  const started = (day: string) => event('MeasureStarted', day, { decision: 2 });

  it.each([
    ['2025-04-29', [], 'notYetDue'],
    ['2025-04-30', [], 'outstanding'],
    ['2025-06-01', [started('2025-04-29')], 'met'],
    ['2025-06-01', [started('2025-04-30')], 'lapsed'],
    ['2025-06-01', [event('DecisionMade', '2025-04-10', { kind: 'ending', regarding: 2 })], 'notApplicable'],
  ])('as of %s', (day, entries, expected) => {
    expect(standing(given(opened, decided, ...entries), day, 'K28')).toBe(expected);
  });
});

describe('K29: a new notification while a measure runs', () => {
  const started = event('MeasureStarted', '2025-04-01', {}, { by: 'B02' });
  const again = event('NotificationReceived', '2025-04-02T10:00', { notifier: 'citizen' }, { by: 'M01' });
  const evaluated = (evaluatedBy: string) =>
    event('CaseReevaluated', '2025-04-03T09:00', { notification: 3, evaluatedBy }, { by: 'M02' });

  it('is evaluated by someone who had not handled the case', () => {
    expect(standing(given(opened, started, again), '2025-04-05', 'K29')).toBe('outstanding');
    expect(standing(given(opened, started, again, evaluated('B07')), '2025-04-05', 'K29')).toBe('met');
    expect(standing(given(opened, started, again, evaluated('M01')), '2025-04-05', 'K29')).toBe('met');
    for (const handler of ['B01', 'B02']) {
      expect(findings(given(opened, started, again, evaluated(handler)), '2025-04-05', 'K29')).toEqual([
        expect.objectContaining({ standing: 'outstanding', gaps: ['sameWorker'] }),
      ]);
    }
  });

  it('asks nothing where no measure runs', () => {
    expect(standing(given(opened, notified()), '2025-04-05', 'K29')).toBe('notApplicable');
    const ended = event('MeasureEnded', '2025-04-01', { measure: 2 });
    expect(standing(given(opened, started, ended, again), '2025-04-05', 'K29')).toBe('notApplicable');
  });
});

describe('K30: siblings', () => {
  const finished = event('ExaminationFinished', '2025-05-01', { supportNeeded: true });
  const considered = (outcome: string, text?: Record<string, string>) =>
    event('SiblingsConsidered', '2025-05-01', { siblings: 1, outcome }, text ? { text } : {});
  const placed = event('DecisionMade', '2025-05-01', { kind: 'placement', neglectOrAbuse: true });

  it('are considered in every examination', () => {
    expect(standing(given(opened, finished), '2025-06-01', 'K30')).toBe('outstanding');
    expect(standing(given(opened, considered('noNeed'), finished), '2025-06-01', 'K30')).toBe('met');
  });

  it('are examined where the child is placed for neglect, unless a reason says why not', () => {
    expect(standing(given(opened, placed), '2025-06-01', 'K30')).toBe('outstanding');
    expect(findings(given(opened, placed, considered('noNeed')), '2025-06-01', 'K30')[0]?.gaps).toEqual([
      'noExamination',
    ]);
    expect(standing(given(opened, placed, considered('noNeed', { reasons: 'x' })), '2025-06-01', 'K30')).toBe('met');
    expect(standing(given(opened, placed, considered('examined')), '2025-06-01', 'K30')).toBe('met');
  });
});

describe('K31: the conclusion of an examination', () => {
  it('has a position on support, reasons, and both attitudes', () => {
    const bare = event('ExaminationFinished', '2025-05-01');
    expect(findings(given(opened, bare), '2025-06-01', 'K31')[0]?.gaps).toEqual([
      'support',
      'conclusion',
      'parentsAttitude',
      'childAttitude',
    ]);
    const text = { conclusion: 'x', parentsAttitude: 'x', childAttitude: 'x' };
    const full = event('ExaminationFinished', '2025-05-01', { supportNeeded: false }, { text });
    expect(standing(given(opened, full), '2025-06-01', 'K31')).toBe('met');
  });
});

describe('K32: the right to a companion', () => {
  const talked = event('ChildConversationHeld', '2025-04-10T10:00');

  it.each([
    ['2025-04-10', 'met'],
    ['2025-04-11', 'lapsed'],
  ])('told on %s: %s', (day, expected) => {
    expect(standing(given(opened, talked, event('BisidderOffered', day)), '2025-06-01', 'K32')).toBe(expected);
  });

  it('is asked from the first talk, or the first decision in which the child is a party', () => {
    expect(standing(given(opened), '2025-06-01', 'K32')).toBe('notApplicable');
    expect(
      standing(given(opened, event('DecisionMade', '2025-05-01', { kind: 'examination' })), '2025-06-01', 'K32'),
    ).toBe('notApplicable');
    expect(standing(given(opened, event('DecisionMade', '2025-05-01', { kind: 'measure' })), '2025-06-01', 'K32')).toBe(
      'outstanding',
    );
  });
});
