import { event, findings, given, listed, standing } from '../builder';

const notified = (when: string, data = {}): ReturnType<typeof event> =>
  event('NotificationReceived', when, { notifier: 'professional', ...data });

describe('K01 receipt', () => {
  test('six hverdage over Easter: the day of receipt is day 0', () => {
    const state = given(notified('2025-04-14T10:00'));
    expect(findings(state, '2025-04-14', 'K01')[0]?.due?.day).toBe('2025-04-25');
  });

  test('the due day itself is in time, the day after is not', () => {
    const sent = (on: string): ReturnType<typeof given> =>
      given(notified('2025-04-14T10:00'), event('ReceiptSent', on, { notification: 1 }));
    expect(standing(sent('2025-04-25'), '2025-05-01', 'K01')).toBe('met');
    expect(standing(sent('2025-04-28'), '2025-05-01', 'K01')).toBe('lapsed');
  });

  test('a known notifier who wishes anonymity gets a receipt; an unknown one cannot', () => {
    expect(standing(given(notified('2025-04-14T10:00', { wishesAnonymity: true })), '2025-05-01', 'K01')).toBe(
      'outstanding',
    );
    expect(standing(given(notified('2025-04-14T10:00', { notifier: 'anonymous' })), '2025-05-01', 'K01')).toBe(
      'notApplicable',
    );
  });

  test('the earliest of two receipts counts', () => {
    const state = given(
      notified('2025-04-14T10:00'),
      event('ReceiptSent', '2025-04-30', { notification: 1 }),
      event('ReceiptSent', '2025-04-15', { notification: 1 }),
    );
    expect(standing(state, '2025-05-01', 'K01')).toBe('met');
  });

  test('sent in time but recorded after the due instant is met and marked', () => {
    const state = given(
      notified('2025-04-14T10:00'),
      event('ReceiptSent', '2025-04-15', { notification: 1 }, { recorded: '2025-05-02' }),
    );
    expect(findings(state, '2025-05-03', 'K01')[0]).toMatchObject({ standing: 'met', recordedLate: true });
  });
});

describe('K02 24-hour assessment', () => {
  const assessed = (from: string, to: string): ReturnType<typeof given> =>
    given(notified(from), event('NotificationAssessed', to, { notifications: [1], danger: false, acute: false }));

  test.each([
    ['exactly 24 hours', '2026-01-05T10:00', '2026-01-06T10:00', 'met'],
    ['a minute more', '2026-01-05T10:00', '2026-01-06T10:01', 'lapsed'],
    ['clocks go forward: 24 hours are 25 on the wall', '2026-03-28T12:00', '2026-03-29T13:00', 'met'],
    ['clocks go back: 24 hours are 23 on the wall', '2025-10-25T12:00', '2025-10-26T11:30', 'lapsed'],
    ['a weekend counts', '2025-04-05T14:00', '2025-04-06T14:00', 'met'],
  ])('%s', (_, from, to, expected) => {
    expect(standing(assessed(from, to), '2026-06-01', 'K02')).toBe(expected);
  });

  test('one assessment covers two notifications if in time for the earliest', () => {
    const state = given(
      notified('2025-04-05T14:00'),
      notified('2025-04-05T20:00'),
      event('NotificationAssessed', '2025-04-06T15:00', { notifications: [1, 2], danger: false, acute: false }),
    );
    expect(findings(state, '2025-04-07', 'K02').map((finding) => finding.standing)).toEqual(['lapsed', 'met']);
  });

  test('as of an instant before the assessment was recorded it was still outstanding', () => {
    const state = assessed('2025-04-05T14:00', '2025-04-07T10:00');
    expect(standing(state, '2025-04-06T13:59', 'K02')).toBe('notYetDue');
    expect(standing(state, '2025-04-06T14:01', 'K02')).toBe('outstanding');
    expect(standing(state, '2025-04-07T11:00', 'K02')).toBe('lapsed');
  });

  test('nothing falls due after the child’s death', () => {
    const state = given(notified('2025-04-05T14:00'), event('ChildDied', '2025-04-06T09:00'));
    expect(standing(state, '2025-04-20', 'K02')).toBe('notYetDue');
  });
});

describe('K03 screening', () => {
  test('a late screening has lapsed; on a case list it is met', () => {
    const late = { outcome: 'none', notifications: [1] };
    expect(
      standing(given(notified('2026-01-31T10:00'), event('Screened', '2026-03-01', late)), '2026-03-02', 'K03'),
    ).toBe('lapsed');
    const list = given(listed('NotificationReceived', '2026-01-31T10:00'), listed('Screened', '2026-03-01', late));
    expect(standing(list, '2026-03-02', 'K03')).toBe('met');
  });

  test('31 January plus a month is 28 February, itself in time', () => {
    expect(findings(given(notified('2026-01-31T10:00')), '2026-02-01', 'K03')[0]?.due?.day).toBe('2026-02-28');
    expect(findings(given(notified('2024-01-31T10:00')), '2024-02-01', 'K03')[0]?.due?.day).toBe('2024-02-29');
  });

  test('own knowledge is screened as well', () => {
    expect(standing(given(event('OwnKnowledgeNoted', '2026-01-05')), '2026-03-01', 'K03')).toBe('outstanding');
  });

  test('a screening that names another notification does not answer this one', () => {
    const state = given(
      notified('2026-01-05T10:00'),
      notified('2026-01-06T10:00'),
      event('Screened', '2026-01-10', { outcome: 'inquiry', notifications: [2] }),
    );
    expect(findings(state, '2026-03-01', 'K03').map((finding) => finding.standing)).toEqual(['outstanding', 'met']);
  });

  test('beside a measure a re-evaluation answers a notification', () => {
    const state = given(notified('2026-01-05T10:00'), event('CaseReevaluated', '2026-01-06', { notification: 1 }));
    expect(standing(state, '2026-03-01', 'K03')).toBe('met');
  });
});
