import fc from 'fast-check';
import { publishedImported } from '../../../domain/report/imported';
import { maskParts, publishedValue } from '../../../domain/report/masking';
import type { FigureLine } from '../../../domain/report/figures/registry';
import { publishedAccount } from '../../../domain/report/published-account';
import { publishedLines } from '../../../domain/report/published-lines';

describe('masking of small numbers', () => {
  test('shows a table without small parts as it is', () => {
    expect(maskParts({ a: 12, b: 0, c: 7 })).toEqual({ total: 19, parts: { a: 12, b: 0, c: 7 } });
  });

  test('masks a second part where one alone could be found by subtraction', () => {
    expect(maskParts({ a: 40, b: 3, c: 7 })).toEqual({ total: 50, parts: { a: 40, b: 'masked', c: 'masked' } });
  });

  test('masks the whole where there is nothing left to hide behind', () => {
    expect(maskParts({ a: 3, b: 0 })).toEqual({ total: 'masked', parts: { a: 'masked', b: 'masked' } });
    expect(maskParts({ a: 2, b: 2 })).toEqual({ total: 'masked', parts: { a: 'masked', b: 'masked' } });
  });

  test('masks the whole of as many ones, which would tell each of them', () => {
    const { total, parts } = maskParts({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 0 });
    expect([total, ...Object.values(parts)]).toEqual(new Array(7).fill('masked'));
  });

  test('shows no part from 1 to 4 and alters no other', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), (numbers) => {
        const parts = Object.fromEntries(numbers.map((number, index) => [`p${index}`, number]));
        const masked = maskParts(parts);
        const total = numbers.reduce((sum, one) => sum + one, 0);
        expect([total, 'masked']).toContain(masked.total);
        for (const [name, shown] of Object.entries(masked.parts)) {
          if (shown !== 'masked') expect(shown).toBe(parts[name]);
          expect([1, 2, 3, 4]).not.toContain(shown);
        }
      }),
    );
  });

  test('no masked number follows from what is shown, even for one who knows how masking is done', () => {
    expect(told(3, 24)).toEqual([]);
    expect(told(4, 13)).toEqual([]);
  });

  test('masks shares that tell of few on either side, and colours that add up', () => {
    expect(publishedValue({ kind: 'share', part: 3, whole: 80 })).toBe('masked');
    expect(publishedValue({ kind: 'share', part: 78, whole: 80 })).toBe('masked');
    expect(publishedValue({ kind: 'share', part: 80, whole: 80 })).toMatchObject({ part: 80 });
    const late = [
      { code: 'assessed-in-time', value: { kind: 'share', part: 87, whole: 100 } },
      { code: 'late-assessments', value: { kind: 'count', count: 3, cases: 3 } },
      { code: 'unassessed-notifications', value: { kind: 'count', count: 10, cases: 10 } },
    ] as const;
    expect(publishedLines(late).map(({ value }) => value !== 'masked')).toEqual([true, false, false]);
    const count = (code: string, number: number) =>
      ({ code, value: { kind: 'count', count: number, cases: number } }) as const;
    const lines = publishedLines([
      count('open-cases', 60),
      count('red-cases', 2),
      count('yellow-cases', 8),
      count('green-cases', 50),
    ]);
    expect(lines.map(({ value }) => (value === 'masked' ? value : value.kind))).toEqual([
      'count',
      'masked',
      'masked',
      'count',
    ]);
  });
});

test('masks few workers who left, and shows sickness, an average of all', () => {
  const left = (departures: number) => publishedImported({ months: 6, sickness: 7.6, departures });
  expect(left(3)).toEqual({ months: 6, sickness: 7.6, departures: 'masked' });
  expect([left(0).departures, left(5).departures]).toEqual([0, 5]);
});

describe('masking of key figures', () => {
  const count = (code: string, number: number) =>
    ({ code, value: { kind: 'count', count: number, cases: number } }) as const;
  const amount = (code: string, number: number) => ({ code, value: { kind: 'amount', amount: number } }) as const;
  const hiddenOf = (lines: readonly FigureLine[]): readonly string[] =>
    publishedLines(lines).flatMap(({ code, value }) => (value === 'masked' ? [code] : []));

  test('masks few cases and few workers among amounts, and says how many workers there are', () => {
    const lines = [amount('cases-without-worker', 2), amount('workers-over-limit', 1), amount('heads', 4)];
    expect(hiddenOf(lines)).toEqual(['cases-without-worker', 'workers-over-limit']);
    expect(hiddenOf([amount('cases-without-worker', 7), amount('full-time', 3.5)])).toEqual([]);
  });

  test('masks what tells the rest of a whole beside how many were timed', () => {
    const lines = [
      count('examinations-overdue', 3),
      { code: 'examination-in-time', value: { kind: 'share', part: 40, whole: 50 } },
      { code: 'examination-days', value: { kind: 'time', count: 47, median: 90, ninth: 118 } },
    ] as const;
    expect(hiddenOf(lines)).toEqual(['examinations-overdue', 'examination-days']);
  });

  test('masks a second flow of open cases where the quarter before stands beside, and no other number', () => {
    const now = [
      count('open-cases', 108),
      count('new-cases', 20),
      count('reopened-cases', 3),
      count('closed-cases', 15),
    ];
    const account = publishedAccount({
      periods: [
        { from: '2026-07-01', to: '2026-09-30' },
        { from: '2026-10-01', to: '2026-12-31' },
      ],
      sections: [
        {
          part: 'caseload',
          figures: now.map(({ code, value }) => ({
            figure: code,
            values: [code === 'open-cases' ? count(code, 100).value : null, value],
          })),
          affected: [],
        },
      ],
    });
    const shown = account.sections[0]?.figures.map(({ values }) => values.map((value) => value === 'masked'));
    expect(shown).toEqual([
      [false, false],
      [false, false],
      [false, true],
      [false, true],
    ]);
  });
});

/** Of every table of so many parts that add up to no more than a number: what was published of those whose masked numbers only one table gives. */
function told(count: number, most: number): readonly string[] {
  const alike = new Map<string, Map<string, Set<number>>>();
  for (let code = 0; code < (most + 1) ** count; code++) {
    const numbers = Array.from({ length: count }, (_, at) => Math.floor(code / (most + 1) ** at) % (most + 1));
    if (numbers.reduce((sum, one) => sum + one, 0) > most) continue;
    if (numbers.reduce((sum, one) => sum + one, 0) > most) continue;
    const parts = Object.fromEntries(numbers.map((number, at) => [`p${at}`, number]));
    const { total, parts: shown } = maskParts(parts);
    const published = [total, ...Object.values(shown)].join(' ');
    const seen = alike.get(published) ?? new Map<string, Set<number>>();
    for (const [name, number] of Object.entries(parts))
      if (shown[name] === 'masked') seen.set(name, (seen.get(name) ?? new Set()).add(number));
    alike.set(published, seen);
  }
  return [...alike].flatMap(([published, seen]) =>
    [...seen.values()].some(({ size }) => size === 1) ? [published] : [],
  );
}
