import type { CaseEvent } from '../../../../domain/case/kernel/event';
import { mayReview } from '../../../../domain/supervision/review/may-review';
import { participantsIn, participantsOf } from '../../../../domain/supervision/review/participants';
import { event, given, listed } from '../../builder';
import { openCase } from './cases';

const subject = { participants: participantsOf(openCase), team: 'North' };
const DAY = '2026-03-02';

test('whoever recorded something, and whoever the entries name, took part', () => {
  expect([...subject.participants].sort()).toEqual(['AR', 'B01', 'B02', 'B03', 'TL1']);
});

test('supervision’s own entries, the clock’s, and being told of a deadline are no part in the case', () => {
  const state = given(
    event(
      'CaseSentBack',
      '2026-01-05',
      { review: '2025-12/007', due: '2026-01-20' },
      { by: 'LT1', role: 'supervisor' },
    ),
    event('SendBackClosed', '2026-01-05', { sendBack: 1, outcome: 'withdrawn' }, { by: 'LED', role: 'leader' }),
    event('SendBackAnswered', '2026-01-05', { sendBack: 1 }, { by: 'B09' }),
    event(
      'DeadlineMissed',
      '2026-01-06',
      { rule: 'K02', subject: 1, due: '2026-01-06T10:00:00.000Z', to: ['LE1'] },
      { by: 'sagsgang', role: 'system', source: 'system' },
    ),
    listed('SecondWorkerAssigned', '2026-01-07', { worker: 'B10' }),
  );
  expect([...participantsOf(state)].sort()).toEqual(['B09', 'B10']);
});

test.each([
  ['NotificationAssessed', { danger: false, acute: false, notifications: [2] }],
  ['ChildConversationHeld', {}],
  ['WorkerAssigned', { worker: 'B09' }],
] as const)('a supervisor who recorded %s worked on the case and does not review it', (type, data) => {
  const state = given(event(type, '2026-01-05', data, { by: 'TIL', role: 'supervisor' }));
  const worked = { participants: participantsOf(state) };
  expect(mayReview({ initials: 'TIL', roles: ['supervisor'] }, worked, DAY)?.code).toBe('REVIEW_OWN_CASE');
});

test('the journal still knows who wrote what was corrected', () => {
  const entry = (seq: number, by: string, corrects?: number): CaseEvent => ({
    ...event('ReceiptSent', '2026-01-08', { notification: 2 }, { by }),
    seq,
    key: String(seq),
    clockOffsetMs: 0,
    ...(corrects === undefined ? {} : { corrects }),
  });
  expect([...participantsIn([entry(1, 'B04'), entry(2, 'B05', 1)])]).toEqual(['B04', 'B05']);
});

test('nobody reviews a case they worked on, whatever their role', () => {
  expect(mayReview({ initials: 'B01', roles: ['supervisor'] }, subject, DAY)?.code).toBe('REVIEW_OWN_CASE');
  expect(mayReview({ initials: 'TL1', roles: ['teamLeader'], team: 'South' }, subject, DAY)?.code).toBe(
    'REVIEW_OWN_CASE',
  );
});

test('supervisors, leaders, lawyers and consultants review every case, team leaders those of others', () => {
  for (const role of ['supervisor', 'leader', 'lawyer', 'externalConsultant'] as const)
    expect(mayReview({ initials: 'XX', roles: [role], team: 'North' }, subject, DAY)).toBeUndefined();
  expect(mayReview({ initials: 'XX', roles: ['caseworker'] }, subject, DAY)?.code).toBe('REVIEW_NOT_YOUR_ROLE');
  const leads = (team?: string): string | undefined =>
    mayReview({ initials: 'XX', roles: ['teamLeader'], ...(team ? { team } : {}) }, subject, DAY)?.code;
  expect(leads('South')).toBeUndefined();
  expect(leads('North')).toBe('REVIEW_OWN_TEAM');
  expect(leads()).toBe('REVIEW_OWN_TEAM');
});

test('the second review is somebody else’s, and who may review is dated data', () => {
  const reviewer = { initials: 'LT1', roles: ['supervisor' as const] };
  expect(mayReview(reviewer, { ...subject, otherReviewer: 'LT1' }, DAY)?.code).toBe('REVIEW_SAME_REVIEWER');
  const plan = [
    { from: '2020-01-01', rights: [{ role: 'supervisor' as const, cases: 'all' as const }] },
    { from: '2026-01-01', rights: [{ role: 'lawyer' as const, cases: 'all' as const }] },
  ];
  expect(mayReview(reviewer, subject, '2025-12-31', plan)).toBeUndefined();
  expect(mayReview(reviewer, subject, DAY, plan)).toEqual({
    code: 'REVIEW_NOT_YOUR_ROLE',
    params: { by: 'LT1', roles: 'lawyer' },
  });
});
