import fc from 'fast-check';
import { hiddenItems, type Balance, type Publication, type Stated } from '../../../domain/report/linked';
import { isSmall } from '../../../domain/report/masking';

const one = (name: string, value: number): Stated => ({ item: name, numbers: { [name]: value } });

describe('masking of numbers that hang together', () => {
  it('hides a second flow where open cases and the other flows would tell the first', () => {
    const stated = [one('before', 100), one('new', 20), one('reopened', 3), one('closed', 15), one('open', 108)];
    const balances = [{ of: ['before', 'new', 'reopened'], is: ['open', 'closed'] }];
    expect(hiddenItems({ stated, balances, last: new Set(['before', 'open']) })).toEqual(
      new Set(['reopened', 'closed']),
    );
  });

  it('hides a number wherever it stands', () => {
    const stated = [
      one('all', 40),
      one('few', 2),
      one('many', 38),
      { item: 'elsewhere', numbers: { many: 38, other: 9 } },
    ];
    const balances = [{ of: ['all'], is: ['few', 'many'] }];
    expect(hiddenItems({ stated, balances, last: new Set(['all']) })).toEqual(new Set(['few', 'many', 'elsewhere']));
  });

  it('hides a number that would tell the rest of another', () => {
    const stated = [one('settled', 50), one('timed', 47)];
    const balances = [{ of: ['settled'], is: ['timed', 'rest'] }];
    expect(hiddenItems({ stated, balances, unstated: { rest: 3 } }).size).toBe(1);
    expect(hiddenItems({ stated, balances, unstated: { rest: 0 } }).size).toBe(0);
  });

  it('hides the sum of five ones, which would tell each of them', () => {
    const parts = ['a', 'b', 'c', 'd', 'e'];
    const stated = [one('all', 5), ...parts.map((name) => one(name, 1))];
    expect(hiddenItems({ stated, balances: [{ of: ['all'], is: parts }] })).toContain('all');
  });

  it('lets no small number be worked out by going through all the numbers there could be', () => {
    fc.assert(
      fc.property(town, (publication) => {
        const hidden = hiddenItems(publication);
        for (const [name, values] of couldBe(publication, hidden)) {
          const value = publication.stated.find(({ item }) => item === name)?.numbers[name] ?? 0;
          if (!isSmall(value)) continue;
          expect([name, values.size]).not.toEqual([name, 1]);
          expect([name, Math.max(...values) >= 5 || publication.stated.every(({ item }) => hidden.has(item))]).toEqual([
            name,
            true,
          ]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** Two tables that share a number: a = b + c + d, and b + e = c + f. */
const balances: readonly Balance[] = [
  { of: ['a'], is: ['b', 'c', 'd'] },
  { of: ['b', 'e'], is: ['c', 'f'] },
];
const town: fc.Arbitrary<Publication> = fc
  .record({ b: fc.nat(7), c: fc.nat(7), d: fc.nat(7), e: fc.nat(7) })
  .filter(({ b, c, e }) => b + e - c >= 0)
  .map(({ b, c, d, e }) => ({
    stated: Object.entries({ a: b + c + d, b, c, d, e, f: b + e - c }).map(([name, value]) => one(name, value)),
    balances,
  }));

/** Of every hidden number all that it could be, for one who sees what is shown and knows the balances. */
function couldBe({ stated }: Publication, hidden: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<number>> {
  const shown = new Map(stated.flatMap(({ item, numbers }) => (hidden.has(item) ? [] : [[item, numbers[item] ?? 0]])));
  const range = (name: string): readonly number[] => {
    const value = shown.get(name);
    return value === undefined ? Array.from({ length: 24 }, (_, at) => at) : [value];
  };
  const found = new Map([...hidden].map((name) => [name, new Set<number>()]));
  for (const b of range('b'))
    for (const c of range('c'))
      for (const d of range('d')) {
        if (shown.has('a') && shown.get('a') !== b + c + d) continue;
        for (const e of range('e')) {
          const f = b + e - c;
          if (f < 0 || (shown.has('f') && shown.get('f') !== f)) continue;
          const world: Readonly<Record<string, number>> = { a: b + c + d, b, c, d, e, f };
          for (const [name, values] of found) values.add(world[name] ?? 0);
        }
      }
  return found;
}
