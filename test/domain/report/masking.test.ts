import fc from 'fast-check';
import { maskParts, publishedLines, publishedValue } from '../../../domain/report/masking';

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
