import { allDeadlines, nextWake } from '../../../domain/law/agenda';
import { asOf, event, given, judged } from '../builder';

const notified = event('NotificationReceived', '2025-04-05T14:00', { notifier: 'professional' });

test('a case’s deadlines, soonest first, met ones too', () => {
  const state = given(
    notified,
    event('NotificationAssessed', '2025-04-05T15:00', { notifications: [1], danger: false, acute: false }),
  );
  expect(
    allDeadlines(judged(state, '2025-04-05')).map(({ rule, due, dueDate, standing }) => [rule, due, dueDate, standing]),
  ).toEqual([
    ['K02', '2025-04-06T12:00:00.000Z', null, 'met'],
    ['K01', '2025-04-14T21:59:59.999Z', '2025-04-14', 'notYetDue'],
    ['K03', '2025-05-05T21:59:59.999Z', '2025-05-05', 'notYetDue'],
  ]);
});

test('the case wakes just after the next due instant, when the deadline has passed', () => {
  const state = given(notified);
  const wake = nextWake(judged(state, '2025-04-05T15:00'), asOf('2025-04-05T15:00'));
  expect(wake).toBe('2025-04-06T12:00:00.001Z');
  const afterwards = judged(state, '2025-04-06T14:01');
  expect(afterwards.outstanding).toContain('K02');
  expect(nextWake(afterwards, asOf('2025-04-06T14:01'))).toBe('2025-04-14T22:00:00.000Z');
});

test('waking and looking again comes to an end: each wake lies after the one before', () => {
  const state = given(
    notified,
    event('NeedBecameKnown', '2025-04-05'),
    event('MeasureStarted', '2025-04-10', { kind: 'placement', expectedEnd: '2026-04-10' }),
  );
  let now = asOf('2025-04-10');
  const wakes: string[] = [];
  for (
    let wake = nextWake(judged(state, '2025-04-10'), now);
    wake !== null;
    wake = nextWake(judged(state, wake), now)
  ) {
    expect(wake > now).toBe(true);
    wakes.push((now = wake));
    if (wakes.length > 20) throw new Error('does not end');
  }
  expect(
    judged(state, now)
      .rules.flatMap(({ findings }) => findings)
      .some(({ standing, due }) => standing === 'notYetDue' && due),
  ).toBe(false);
});

test('a closed case and a dead child’s case have no clock', () => {
  expect(
    nextWake(
      judged(given(notified, event('CaseClosed', '2025-04-05T16:00')), '2025-04-05T17:00'),
      asOf('2025-04-05T17:00'),
    ),
  ).toBeNull();
  expect(
    nextWake(
      judged(given(notified, event('ChildDied', '2025-04-05T16:00')), '2025-04-05T17:00'),
      asOf('2025-04-05T17:00'),
    ),
  ).toBeNull();
});
