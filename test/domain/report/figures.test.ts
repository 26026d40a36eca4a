import fc from 'fast-check';
import { countedBy, isCaseFigure, valueOf, type FigureValue } from '../../../domain/report/figures/figure';
import { caseFigureOf, figureLines, figureOf, figures } from '../../../domain/report/figures/registry';
import { isIn, monthsSince, periodsSince, periodUpTo } from '../../../domain/report/period';
import { reportCaseOf } from '../../../domain/report/extract';
import { lawBook } from '../../../domain/law/editions';
import { asOf, event, type Entry } from '../builder';
import { journalled, reported } from './journalled';

const opened = (day: string): Entry =>
  event('CaseOpened', day, { door: 'notification', worker: 'B01', team: 'Modtagelsen', birthDay: '2016-03-01' });
const notified = (when: string): Entry => event('NotificationReceived', when, { notifier: 'professional' });

const late = journalled(
  '1',
  opened('2026-01-05'),
  notified('2026-01-05T09:00'),
  event('NotificationAssessed', '2026-01-06T12:00', { notifications: [2], danger: false, acute: false }),
  event('NeedBecameKnown', '2026-01-06'),
  event('DecisionMade', '2026-02-02', { kind: 'measure' }, { recorded: '2026-02-02' }),
  event('ExaminationFinished', '2026-04-10', {}, { recorded: '2026-05-20' }),
  event('MeasureStarted', '2026-02-20', { decision: 5 }),
  event('ChildConversationHeld', '2026-03-02', {}, { recorded: '2026-03-09' }),
);
const waiting = journalled('2', opened('2026-03-01'), notified('2026-03-01T10:00'));

function value(code: string, day: string, known = day): FigureValue | undefined {
  const cases = [late, waiting].flatMap((one) => {
    const found = reportCaseOf(one, { asOf: asOf(day), knownAt: asOf(known) }, lawBook);
    return found ? [found] : [];
  });
  return valueOf(figureOf(code), { cases, period: periodUpTo(day) });
}

describe('figures', () => {
  test('tell late and missing assessments apart', () => {
    expect(value('late-assessments', '2026-06-01')).toEqual({ kind: 'count', count: 1, cases: 1 });
    expect(value('unassessed-notifications', '2026-06-01')).toEqual({ kind: 'count', count: 1, cases: 1 });
    expect(value('assessed-in-time', '2026-06-01')).toEqual({ kind: 'share', part: 0, whole: 2 });
    expect(value('assessment-hours', '2026-06-01')).toEqual({ kind: 'time', count: 1, median: 27, ninth: 27 });
  });

  test('count a talk after the decision as not heard before it', () => {
    expect(value('child-heard', '2026-06-01')).toEqual({ kind: 'share', part: 0, whole: 1 });
  });

  test('count what was done in time and written down late as in time, and show it apart', () => {
    expect(value('examination-in-time', '2026-06-01')).toEqual({ kind: 'share', part: 1, whole: 1 });
    expect(value('recorded-late', '2026-06-01')).toMatchObject({ part: 1 });
    expect(value('note-days', '2026-06-01')).toEqual({ kind: 'time', count: 1, median: 7, ninth: 7 });
    expect(value('examination-days', '2026-06-01')).toMatchObject({ median: 94 });
  });

  test('count a note once, from when it was first written down', () => {
    const noted = [
      opened('2026-01-05'),
      event('ChildConversationHeld', '2026-01-10', {}, { recorded: '2026-01-10' }),
      event('ChildConversationHeld', '2026-01-08', {}, { recorded: '2026-09-10', corrects: 2 }),
    ];
    expect(reported(journalled('3', ...noted), '2026-12-31').notes).toEqual([
      { subject: 2, recorded: '2026-01-10', days: 2 },
    ]);
    const misfiled = event('EntryMisfiled', '2026-10-01', { entry: 2 });
    expect(reported(journalled('3', ...noted, misfiled), '2026-12-31').notes).toEqual([]);
    expect(reported(journalled('3', ...noted, misfiled), '2026-02-01').notes).toHaveLength(1);
  });

  test('tell whether the examination that abuse makes mandatory was begun', () => {
    const abuse = event('NotificationReceived', '2026-01-05T09:00', { notifier: 'professional', abuse: true });
    const screened = (outcome: string) => event('Screened', '2026-01-09', { outcome, notifications: [2] });
    const begun = event('ExaminationStarted', '2026-01-12', { mandatory: true });
    const countOf = (code: string, ...entries: readonly Entry[]): FigureValue | undefined => {
      const one = reported(journalled('3', opened('2026-01-05'), abuse, ...entries), '2026-02-01');
      return valueOf(figureOf(code), { cases: [one], period: periodUpTo('2026-02-01') });
    };
    expect(countOf('examination-duty', screened('none'))).toEqual({ kind: 'share', part: 0, whole: 1 });
    expect(countOf('examination-duty-missing', screened('none'))).toEqual({ kind: 'count', count: 1, cases: 1 });
    expect(countOf('examination-duty', screened('none'), begun)).toEqual({ kind: 'share', part: 1, whole: 1 });
    expect(countOf('examination-duty', screened('examination'))).toEqual({ kind: 'share', part: 1, whole: 1 });
    expect(countOf('examination-duty-missing', screened('examination'))).toMatchObject({ count: 0 });
  });

  test('say what was known on a day, and what is known of it since', () => {
    // Finished in April, written down in May: on 10 May nobody knew.
    expect(value('examination-in-time', '2026-05-10')).toEqual({ kind: 'share', part: 0, whole: 1 });
    expect(value('examination-in-time', '2026-05-10', '2026-06-01')).toEqual({ kind: 'share', part: 1, whole: 1 });
  });

  test('of a past day are changed by nothing that comes later', () => {
    const days = fc
      .integer({ min: 0, max: 200 })
      .map((days_) => new Date(Date.UTC(2026, 0, 6 + days_)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 2, max: 8 }), (day, kept) => {
        const events = late.events.slice(0, kept).filter(({ recordedAt }) => recordedAt <= asOf(day));
        const later = late.events.filter((one) => !events.includes(one) && one.recordedAt > asOf(day));
        const then = reportCaseOf({ ...late, events }, { asOf: asOf(day), knownAt: asOf(day) }, lawBook);
        const now = reportCaseOf(
          { ...late, events: [...events, ...later] },
          { asOf: asOf(day), knownAt: asOf(day) },
          lawBook,
        );
        expect(now).toEqual(then);
      }),
      { numRuns: 60 },
    );
  });

  test('have one code each, in both languages, with a definition and a source', () => {
    expect(new Set(figures.map(({ code }) => code)).size).toBe(figures.length);
    for (const { code, name, definition, source } of figures) {
      expect(code).toMatch(/^[a-z][a-z-]+$/);
      for (const text of [name, definition]) expect([text.da.length > 3, text.en.length > 3]).toEqual([true, true]);
      expect(definition.da).toMatch(/\.$/);
      expect(source).not.toBe('');
    }
    expect(() => figureOf('no-such-figure')).toThrow(RangeError);
    expect(() => caseFigureOf('heads')).toThrow(RangeError);
  });

  test('are the lengths of the lists behind them', () => {
    const input = {
      cases: [reported(late, '2026-06-01'), reported(waiting, '2026-06-01')],
      period: periodUpTo('2026-06-01'),
    };
    for (const figure of figures.filter(isCaseFigure)) {
      const { length } = countedBy(figure, input);
      const found = valueOf(figure, input);
      const counted = found?.kind === 'share' ? found.whole : found && 'count' in found ? found.count : undefined;
      expect([figure.code, counted]).toEqual([figure.code, length]);
    }
    expect(figureLines(input).length).toBe(figures.filter(isCaseFigure).length);
  });
});

test('the two periods of a follow-up are as long as each other and meet', () => {
  const { before, after } = periodsSince('2023-12-05', '2024-06-05');
  expect(before).toEqual({ from: '2023-06-06', to: '2023-12-05' });
  expect(after).toEqual({ from: '2023-12-06', to: '2024-06-05' });
  expect(periodUpTo('2024-06-05')).toEqual({ from: '2023-06-06', to: '2024-06-05' });
  expect(isIn(after, '2023-12-05')).toBe(false);
});

test('a follow-up in months has the account given then as its first column', () => {
  const { before, after } = monthsSince('2023-06-05', '2023-12-05', 6);
  expect(before).toEqual(periodUpTo('2023-06-05', 6));
  expect(after).toEqual({ from: '2023-06-06', to: '2023-12-05' });
});
