import { event, findings, given, standing } from '../builder';

type Entry = ReturnType<typeof event>;
const opened = (birthDay: string): Entry => event('CaseOpened', '2025-01-02', { door: 'notification', birthDay });

test('P01: the risk is assessed before parents are contacted', () => {
  const suspected = event('HonourConflictSuspected', '2025-05-01');
  const assessed = event('HonourRiskAssessed', '2025-05-02', { risk: 'some' });
  const contacted = event('ParentsContacted', '2025-05-03');
  expect(findings(given(suspected), '2025-06-01', 'P01')[0]?.gaps).toEqual(['beforeContact']);
  expect(standing(given(suspected, assessed, contacted), '2025-06-01', 'P01')).toBe('met');
  expect(standing(given(suspected, contacted), '2025-06-01', 'P01')).toBe('lapsed');
});

test('P02: two workers, unless there is a reason or the child had support before', () => {
  const meeting = (workers: string[], text?: Record<string, string>): Entry =>
    event('ExaminationMeetingHeld', '2025-05-01', { workers }, text ? { text } : {});
  expect(standing(given(meeting(['AR'])), '2025-06-01', 'P02')).toBe('outstanding');
  expect(standing(given(meeting(['AR', 'BL'])), '2025-06-01', 'P02')).toBe('met');
  expect(standing(given(meeting(['AR'], { reason: 'sygdom' })), '2025-06-01', 'P02')).toBe('met');
  expect(standing(given(event('MeasureStarted', '2024-05-01'), meeting(['AR'])), '2025-06-01', 'P02')).toBe(
    'notApplicable',
  );
});

test('P03: staff at a visit needs a reason', () => {
  const visit = (text?: Record<string, string>): Entry =>
    event('PlacementVisitMade', '2025-05-01', { talkedWithChild: true, staffPresent: true }, text ? { text } : {});
  expect(standing(given(visit()), '2025-06-01', 'P03')).toBe('outstanding');
  expect(standing(given(visit({ reason: 'barnet ønskede det' })), '2025-06-01', 'P03')).toBe('met');
});

test('P04: a child in need that moves is handed over with the material', () => {
  const moved = event('ChildMoved', '2025-05-01', { to: 'municipality', needOfSupport: true });
  const sent = (materialSent: boolean): Entry =>
    event('HandoverSent', '2025-05-02', { municipality: '320', materialSent });
  expect(standing(given(moved), '2025-06-01', 'P04')).toBe('outstanding');
  expect(findings(given(moved, sent(false)), '2025-06-01', 'P04')[0]?.gaps).toEqual(['material']);
  expect(standing(given(moved, sent(true)), '2025-06-01', 'P04')).toBe('met');
});

test('P05, P06: abuse asks for a talk without parents and an examination', () => {
  const notified = event('NotificationReceived', '2025-05-01T10:00', { notifier: 'professional', abuse: true });
  const screened = event('Screened', '2025-05-10', { outcome: 'inquiry', notifications: [1] });
  const withParents = event('ChildConversationHeld', '2025-05-02', { parentsPresent: true });
  const alone = event('ChildConversationHeld', '2025-05-02', { parentsPresent: false });
  expect(standing(given(notified, withParents), '2025-06-01', 'P05')).toBe('outstanding');
  expect(standing(given(notified, alone), '2025-06-01', 'P05')).toBe('met');
  expect(standing(given(notified), '2025-06-01', 'P06')).toBe('notApplicable');
  expect(standing(given(notified, screened), '2025-06-01', 'P06')).toBe('outstanding');
  expect(standing(given(notified, screened, event('ExaminationStarted', '2025-05-11')), '2025-06-01', 'P06')).toBe(
    'met',
  );
});

test('P07, P08: purpose and reasons stand in the decision', () => {
  const decided = (text: Record<string, string>, data = {}): Entry =>
    event('DecisionMade', '2025-05-01', { kind: 'measure', ...data }, { text });
  expect(standing(given(decided({ purpose: 'ro' })), '2025-06-01', 'P07')).toBe('met');
  expect(standing(given(decided({ purpose: 'ro' })), '2025-06-01', 'P08')).toBe('outstanding');
  expect(standing(given(decided({}, { grantedInFull: true })), '2025-06-01', 'P08')).toBe('notApplicable');
});

test('P09: every custody holder consents, and the young person from 15 to a placement', () => {
  const parties = [
    event('PartyRegistered', '2025-01-02', { relation: 'mother', custody: true }),
    event('PartyRegistered', '2025-01-02', { relation: 'father', custody: true }),
  ];
  const consent = (party: number, to = 'measure', given_ = true): Entry =>
    event('ConsentRecorded', '2025-04-30', { from: 'party', party, to, given: given_ });
  const decided = event('DecisionMade', '2025-05-01', { kind: 'measure' });
  expect(findings(given(...parties, consent(1), decided), '2025-06-01', 'P09')[0]?.gaps).toEqual(['holders']);
  expect(standing(given(...parties, consent(1), consent(2), decided), '2025-06-01', 'P09')).toBe('met');
  expect(
    standing(given(...parties, consent(1), consent(2), consent(2, 'measure', false), decided), '2025-06-01', 'P09'),
  ).toBe('outstanding');
  const placed = event('DecisionMade', '2025-05-01', { kind: 'placement', consent: true });
  expect(findings(given(opened('2010-05-01'), placed), '2025-06-01', 'P09')[0]?.gaps).toEqual(['youngPerson']);
  expect(standing(given(opened('2010-05-02'), placed), '2025-06-01', 'P09')).toBe('met');
  expect(
    standing(given(event('DecisionMade', '2025-05-01', { kind: 'placement', consent: false })), '2025-06-01', 'P09'),
  ).toBe('notApplicable');
});

test('P10–P12: reasons and answers', () => {
  const assessed = event('NotificationAssessed', '2025-05-01', { notifications: [1], danger: false, acute: false });
  expect(standing(given(assessed), '2025-06-01', 'P10')).toBe('outstanding');
  const placed = event('AcutePlacementMade', '2025-04-05T23:40', { basis: 'chair' });
  expect(findings(given(placed), '2025-06-01', 'P11')[0]?.gaps).toEqual(['reasons', 'consentAttempt']);
  const later = event(
    'AcuteReasonsGiven',
    '2025-04-06',
    { placement: 1, consentAttempted: false },
    { text: { reasons: 'fare' } },
  );
  expect(standing(given(placed, later), '2025-06-01', 'P11')).toBe('met');
  const answers = { adjust: false, examine: false, plan: false };
  expect(standing(given(event('FollowUpHeld', '2025-05-01', answers)), '2025-06-01', 'P12')).toBe('outstanding');
  expect(
    standing(given(event('FollowUpHeld', '2025-05-01', { ...answers, otherMatters: false })), '2025-06-01', 'P12'),
  ).toBe('met');
});

test('P13: an examination has heard somebody who knows the child', () => {
  const finished = event('ExaminationFinished', '2025-05-01', { supportNeeded: true });
  const received = (day: string): Entry => event('StatementReceived', day, { statement: 1 });
  expect(standing(given(finished), '2025-05-02', 'P13')).toBe('outstanding');
  expect(standing(given(received('2025-04-20'), finished), '2025-05-02', 'P13')).toBe('met');
  expect(standing(given(finished, received('2025-05-02')), '2025-05-03', 'P13')).toBe('outstanding');
});

test('P14: the committee decides after a recommendation and the offer of a lawyer', () => {
  const decided = event('DecisionMade', '2025-05-01', { kind: 'placement', level: 'committee' });
  const recommended = (lawyerHeard: boolean): Entry =>
    event('RecommendedToCommittee', '2025-04-20', { kind: 'placement', lawyerHeard });
  expect(standing(given(decided), '2025-05-02', 'P14')).toBe('outstanding');
  expect(standing(given(recommended(false), decided), '2025-05-02', 'P14')).toBe('outstanding');
  expect(standing(given(recommended(true), decided), '2025-05-02', 'P14')).toBe('met');
  const byLeader = event('DecisionMade', '2025-05-01', { kind: 'measure', level: 'leader' });
  expect(standing(given(byLeader), '2025-05-02', 'P14')).toBe('notApplicable');
});
