import { allDeadlines } from '../../../domain/law/agenda';
import { event, given, judged } from '../builder';

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
