import { event, findings, given, listed, standing } from '../builder';

const known = (when: string, reason?: string): ReturnType<typeof event> =>
  event('NeedBecameKnown', when, {}, reason ? { text: { reason } } : {});
const finished = (when: string): ReturnType<typeof event> =>
  event('ExaminationFinished', when, { supportNeeded: true });

describe('K04 examination', () => {
  test('four months to the same day-number, else the last of the month', () => {
    expect(findings(given(known('2025-10-31')), '2025-11-01', 'K04')[0]?.due?.day).toBe('2026-02-28');
    expect(findings(given(known('2025-04-05')), '2025-04-06', 'K04')[0]?.due?.day).toBe('2025-08-05');
  });

  test.each([
    ['on the due day', '2026-02-28', 'met'],
    ['the day after', '2026-03-01', 'lapsed'],
  ])('finished %s', (_, on, expected) => {
    expect(standing(given(known('2025-10-31'), finished(on)), '2026-04-01', 'K04')).toBe(expected);
  });

  test('without a day of its own the notification behind the screening starts the clock', () => {
    const state = given(
      event('NotificationReceived', '2025-04-05T14:00', { notifier: 'citizen' }),
      event('Screened', '2025-04-20', { outcome: 'examination', notifications: [1] }),
    );
    expect(findings(state, '2025-05-01', 'K04')[0]).toMatchObject({ subject: 1, due: { day: '2025-08-05' } });
  });

  test('a screening that names nothing answers what came before it', () => {
    const state = given(
      event('OwnKnowledgeNoted', '2025-04-05'),
      event('Screened', '2025-04-20', { outcome: 'examination' }),
      event('NotificationReceived', '2025-05-01T10:00', { notifier: 'citizen' }),
    );
    expect(findings(state, '2025-05-02', 'K04')[0]).toMatchObject({ subject: 1, due: { day: '2025-08-05' } });
  });

  test('a later day needs a reason; without one the earlier day counts', () => {
    const screened = event('Screened', '2025-04-20', { outcome: 'examination' });
    expect(findings(given(screened, known('2025-06-01')), '2025-06-02', 'K04')[0]).toMatchObject({
      due: { day: '2025-08-20' },
      gaps: ['laterDayUnreasoned'],
    });
    expect(findings(given(screened, known('2025-06-01', 'Nye oplysninger')), '2025-06-02', 'K04')[0]?.due?.day).toBe(
      '2025-10-01',
    );
  });

  test('case lists have no such default', () => {
    expect(standing(given(listed('Screened', '2025-04-20', { outcome: 'examination' })), '2026-04-20', 'K04')).toBe(
      'notApplicable',
    );
  });

  test('a second examination has a clock of its own', () => {
    const state = given(known('2024-01-10'), finished('2024-03-01'), known('2025-01-10'));
    expect(findings(state, '2025-03-01', 'K04').map((finding) => finding.standing)).toEqual(['met', 'notYetDue']);
  });

  test('a need recorded after the conclusion still belongs to it', () => {
    const state = given(finished('2024-03-01'), event('NeedBecameKnown', '2024-01-10', {}, { recorded: '2024-03-05' }));
    expect(standing(state, '2025-01-01', 'K04')).toBe('met');
  });
});

describe('K05 provisional assessment', () => {
  const provisional = (on: string): ReturnType<typeof event> => event('ProvisionalAssessmentMade', on);

  test('is not asked before the four months are over', () => {
    expect(standing(given(known('2025-10-31')), '2026-02-28', 'K05')).toBe('notApplicable');
    expect(standing(given(known('2025-10-31')), '2026-03-01', 'K05')).toBe('outstanding');
  });

  test.each([
    ['made on the day', [provisional('2026-02-28')], 'met'],
    ['made too late', [provisional('2026-03-15')], 'lapsed'],
    ['never made, examination finished late', [finished('2026-03-15')], 'lapsed'],
  ])('%s', (_, entries, expected) => {
    expect(standing(given(known('2025-10-31'), ...entries), '2026-04-01', 'K05')).toBe(expected);
  });
});
