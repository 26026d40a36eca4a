import fc from 'fast-check';
import type { FigureValue } from '../../../domain/report/figures/figure';
import type { FigureLine } from '../../../domain/report/figures/registry';
import { isSmall } from '../../../domain/report/masking';
import { publishedAccount } from '../../../domain/report/published-account';

const few = fc.oneof(fc.nat(4), fc.nat(4), fc.integer({ min: 5, max: 15 }));
const periods = [
  { from: '2026-01-01', to: '2026-06-30' },
  { from: '2026-07-01', to: '2026-12-31' },
];

/** What was found in a small municipality in half a year; what is left over is published nowhere. */
const half = fc.record({
  ...{ red: few, yellow: few, green: few, mended: few, vacant: few },
  ...{ inTime: few, late: few, unassessed: few, leftUnassessed: few, untimed: few },
  ...{ examined: few, lateExamined: few, overdue: few, missing: few, running: few },
  ...{ reopened: few, closed: few },
});
type Half = typeof half extends fc.Arbitrary<infer T> ? T : never;

/** Every number of a half by name, those that nobody publishes too. */
function numbersOf(one: Half, openBefore: number): Readonly<Record<string, number>> {
  const { red, yellow, green, inTime, late, unassessed, leftUnassessed, examined, lateExamined, overdue } = one;
  const open = red + yellow + green;
  const mended = Math.min(one.mended, open - green);
  const missing = Math.min(one.missing, overdue);
  const vacant = Math.min(one.vacant, open);
  const unmet = late + unassessed + leftUnassessed;
  const timed = inTime + late;
  return {
    ...{
      open,
      red,
      yellow,
      green,
      vacant,
      staffed: open - vacant,
      fresh: open + one.closed - openBefore - one.reopened,
    },
    ...{ reopened: one.reopened, closed: one.closed, ready: green + mended, mended, unready: open - green - mended },
    ...{ inTime, unmet, late, unassessed, leftUnassessed, assessed: inTime + unmet, timed },
    ...{ examined, unexamined: lateExamined + overdue, lateExamined, overdue, missing, provisional: overdue - missing },
    ...{ examinations: examined + lateExamined + overdue, days: examined + lateExamined },
    ...{ running: overdue + one.running, onTime: one.running },
  };
}

const figureOfNumber: Readonly<Record<string, string>> = {
  ...{ open: 'open-cases', red: 'red-cases', yellow: 'yellow-cases', green: 'green-cases', fresh: 'new-cases' },
  ...{ reopened: 'reopened-cases', closed: 'closed-cases', late: 'late-assessments', running: 'examinations-running' },
  ...{ unassessed: 'unassessed-notifications', overdue: 'examinations-overdue', missing: 'provisional-missing' },
};

function linesOf(of: Readonly<Record<string, number>>): readonly FigureLine[] {
  const number = (name: string): number => of[name] ?? 0;
  const share = (code: string, part: string, whole: string): FigureLine => ({
    code,
    value: { kind: 'share', part: number(part), whole: number(whole) },
  });
  return [
    ...Object.entries(figureOfNumber).map(([name, code]): FigureLine => ({
      code,
      value: { kind: 'count', count: number(name), cases: number(name) },
    })),
    share('assessed-in-time', 'inTime', 'assessed'),
    share('examination-in-time', 'examined', 'examinations'),
    share('nothing-outstanding', 'ready', 'open'),
    { code: 'assessment-hours', value: { kind: 'time', count: number('timed'), median: 9, ninth: 20 } },
    { code: 'examination-days', value: { kind: 'time', count: number('days'), median: 80, ninth: 110 } },
    { code: 'cases-without-worker', value: { kind: 'amount', amount: number('vacant') } },
  ];
}

/** What anybody knows of the numbers of a half: the first of each is the sum of the others. */
const sums: readonly (readonly string[])[] = [
  ...[
    ['open', 'red', 'yellow', 'green'],
    ['open', 'vacant', 'staffed'],
    ['open', 'ready', 'unready'],
  ],
  ...[
    ['ready', 'green', 'mended'],
    ['assessed', 'inTime', 'unmet'],
    ['unmet', 'late', 'unassessed', 'leftUnassessed'],
  ],
  ...[
    ['examinations', 'examined', 'unexamined'],
    ['unexamined', 'overdue', 'lateExamined'],
    ['overdue', 'missing', 'provisional'],
  ],
  ...[
    ['running', 'overdue', 'onTime'],
    ['examinations', 'days', 'overdue'],
    ['assessed', 'timed', 'unassessed', 'leftUnassessed'],
  ],
];

/** The names of the numbers that a shown value tells. */
function told(code: string, value: FigureValue): readonly string[] {
  switch (code) {
    case 'assessed-in-time':
      return ['inTime', 'unmet', 'assessed'];
    case 'examination-in-time':
      return ['examined', 'unexamined', 'examinations'];
    case 'nothing-outstanding':
      return ['ready', 'unready', 'open'];
    case 'assessment-hours':
      return ['timed'];
    case 'examination-days':
      return ['days'];
    case 'cases-without-worker':
      return ['vacant'];
    default:
      return value.kind === 'count'
        ? Object.entries(figureOfNumber).flatMap(([name, one]) => (one === code ? [name] : []))
        : [];
  }
}

it('lets no small number of two half-years be narrowed down by adding and subtracting what is shown', () => {
  fc.assert(
    fc.property(half, half, (first, second) => {
      const before = numbersOf(first, 0);
      const after = numbersOf(second, before['open'] ?? 0);
      if ((after['fresh'] ?? 0) < 0) return;
      const columns = [before, after];
      const lines = columns.map(linesOf);
      const codes = (lines[0] ?? []).map(({ code }) => code);
      const account = publishedAccount({
        periods,
        sections: [
          {
            part: 'all',
            figures: codes.map((figure) => ({
              figure,
              values: lines.map((column) => column.find(({ code }) => code === figure)?.value ?? null),
            })),
            affected: [],
          },
        ],
      });
      const shown = new Map<string, number>();
      for (const { figure, values } of account.sections[0]?.figures ?? [])
        values.forEach((value, at) => {
          if (value === null || value === 'masked') return;
          for (const name of told(figure, value)) shown.set(`${name} ${at}`, columns[at]?.[name] ?? 0);
        });
      const balances = [
        ...[0, 1]
          .flatMap((at) => sums.map((sum) => sum.map((name) => `${name} ${at}`)))
          .map(([all = '', ...parts]) => ({
            of: [all],
            is: parts,
          })),
        { of: ['open 0', 'fresh 1', 'reopened 1'], is: ['open 1', 'closed 1'] },
      ];
      const most = narrowed(shown, balances);
      columns.forEach((numbers, at) => {
        for (const [name, number] of Object.entries(numbers)) {
          // Before the first half nobody knows how many were open.
          if (!isSmall(number) || (name === 'fresh' && at === 0)) continue;
          const [least, greatest] = most(`${name} ${at}`);
          expect([name, at, least === greatest, greatest < 5]).toEqual([name, at, false, false]);
        }
      });
    }),
    { numRuns: 100 },
  );
});

interface Sum {
  readonly of: readonly string[];
  readonly is: readonly string[];
}

/** Between which numbers each must lie, worked out from what is shown by one sum after another until nothing is gained. */
function narrowed(shown: ReadonlyMap<string, number>, balances: readonly Sum[]): (name: string) => [number, number] {
  const ranges = new Map<string, [number, number]>();
  const range = (name: string): [number, number] => {
    const known = shown.get(name);
    return known === undefined ? (ranges.get(name) ?? [0, Infinity]) : [known, known];
  };
  for (let gained = true; gained;) {
    gained = false;
    for (const { of, is } of balances) {
      for (const [side, other] of [[of, is] as const, [is, of] as const]) {
        for (const name of side) {
          const rest = side.filter((one) => one !== name);
          const add = (names: readonly string[], end: 0 | 1): number =>
            names.reduce((sum, one) => sum + range(one)[end], 0);
          const [least, greatest] = range(name);
          const from = Math.max(least, Number.isFinite(add(rest, 1)) ? add(other, 0) - add(rest, 1) : 0);
          const to = Math.min(greatest, add(other, 1) - add(rest, 0));
          if (from <= least && to >= greatest) continue;
          ranges.set(name, [from, to]);
          gained = true;
        }
      }
    }
  }
  return range;
}
