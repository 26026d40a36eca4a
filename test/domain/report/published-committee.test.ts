import fc from 'fast-check';
import type { CommitteeFigures } from '../../../client/library/report/committee-figures';
import { publishedCommittee, type CommitteeCounts } from '../../../client/library/report/published-committee';
import { recoverySection } from '../../../client/report/committee/recovery';
import type { CivilDay } from '../../../domain/case/kernel/time';
import { caseloadAccount, type CaseloadKind } from '../../../domain/recovery/accounts/caseload';
import { recoveryAccount, type RecoveryKind } from '../../../domain/recovery/accounts/recoveries';
import type { FigureLine } from '../../../domain/report/figures/registry';
import { isSmall, type Published } from '../../../domain/report/masking';

const quarter = { from: '2026-10-01', to: '2026-12-31' };
const before = '2026-09-30';

const count = (code: string, number: number): FigureLine => ({
  code,
  value: { kind: 'count', count: number, cases: number },
});

interface Town {
  readonly cases: Readonly<Record<'start' | CaseloadKind, number>>;
  readonly recovery: Readonly<Record<RecoveryKind, number>>;
}

/** What is counted of a town whose programme began with the quarter; what is recovered is so in November. */
function counted({ cases, recovery }: Town): CommitteeCounts {
  const { start, ...flows } = cases;
  const open = start + flows.new + flows.reopened - flows.closed - flows.moved - flows.reRegistered;
  const gone = flows.closed + flows.moved + flows.reRegistered;
  const times = <K extends string>(number: number, day: CivilDay, kind: K) =>
    Array.from({ length: number }, () => ({ day, kind }));
  return {
    period: quarter,
    columns: [
      { day: before, lines: [count('open-cases', start)] },
      {
        day: quarter.to,
        lines: [
          count('open-cases', open),
          ...[count('new-cases', flows.new), count('reopened-cases', flows.reopened), count('closed-cases', gone)],
        ],
      },
    ],
    colours: [
      { day: before, open: start, red: 0, yellow: start, green: 0 },
      { day: quarter.to, open, red: 0, yellow: open, green: 0 },
    ],
    caseload: {
      fewest: 20,
      most: 25,
      history: [
        { day: before, cases: start, weighted: start, fullTime: 10, heads: 11 },
        { day: quarter.to, cases: open, weighted: open, fullTime: 10, heads: 11 },
      ],
    },
    recoveries: [
      {
        name: '2026',
        from: quarter.from,
        until: quarter.to,
        accounts: {
          caseload: caseloadAccount(
            [
              ...times(start, '2026-09-01', 'new' as const),
              ...(Object.keys(flows) as CaseloadKind[]).flatMap((kind) => times(flows[kind], '2026-11-10', kind)),
            ],
            quarter.from,
            quarter.to,
          ),
          recoveries: recoveryAccount(
            (Object.keys(recovery) as RecoveryKind[]).flatMap((kind) =>
              times(recovery[kind], kind === 'start' ? quarter.from : '2026-11-10', kind),
            ),
            quarter.from,
            quarter.to,
          ),
        },
        forecast: { kind: 'tooEarly', weeks: 2 },
      },
    ],
  };
}

const quiet = { start: 100, new: 20, reopened: 0, closed: 15, moved: 0, reRegistered: 0 };
const shownOf = (town: Town) => publishedCommittee(counted(town));

describe('what the committee is shown of a recovery', () => {
  it('ends its burn-down where its account ends: of what was closed unrecovered neither tells', () => {
    const town = { cases: quiet, recovery: { start: 487, added: 12, recovered: 197, closedUnrecovered: 2 } };
    const [recovery] = shownOf(town).recoveries;
    expect(recovery?.recoveries).toMatchObject({ closedUnrecovered: 'masked', outstanding: 300 });
    expect([recovery?.recoveries.added, recovery?.burnDown.at(-1)?.outstanding]).toEqual(['masked', 300]);
  });

  it('hides the end of the curve too, where nothing else hides the first few that are recovered', () => {
    const town = { cases: quiet, recovery: { start: 687, added: 0, recovered: 3, closedUnrecovered: 0 } };
    const told = shownOf(town);
    const [recovery] = told.recoveries;
    expect(recovery?.burnDown.map(({ outstanding }) => outstanding)).not.toContain(684);
    const { blocks } = recoverySection(told as CommitteeFigures);
    expect(JSON.stringify(blocks)).not.toContain('684');
  });

  it('shows all where nothing is small', () => {
    const cases = { start: 687, new: 175, reopened: 0, closed: 140, moved: 0, reRegistered: 120 };
    const town = { cases, recovery: { start: 687, added: 25, recovered: 300, closedUnrecovered: 140 } };
    expect(JSON.stringify(shownOf(town))).not.toContain('masked');
  });
});

describe('what the committee is shown of the caseload', () => {
  it('hides few open cases in the table over the months as in the key figure', () => {
    const { caseload } = shownOf({
      cases: { ...quiet, start: 9, new: 0, closed: 6 },
      recovery: { start: 9, added: 0, recovered: 6, closedUnrecovered: 0 },
    });
    expect(caseload?.history.map(({ cases }) => cases)).toEqual([9, 'masked']);
  });

  it('lets no small flow be worked out from the tables that share its numbers', () => {
    const number = fc.oneof(fc.nat(4), fc.integer({ min: 5, max: 20 }));
    const towns: fc.Arbitrary<Town> = fc.record({
      cases: fc.record({
        start: fc.integer({ min: 70, max: 90 }),
        ...{ new: number, reopened: number, closed: number, moved: number, reRegistered: number },
      }),
      recovery: fc.record({
        start: fc.integer({ min: 45, max: 60 }),
        ...{ added: number, recovered: number, closedUnrecovered: number },
      }),
    });
    fc.assert(
      fc.property(towns, (town) => {
        const told = shownOf(town);
        const [one] = told.recoveries;
        const { burnDown = [] } = one ?? {};
        const ends = burnDown.map(({ outstanding }) => outstanding);
        const recovered = { ...one?.recoveries };
        // Both ends of the curve are what the account has.
        expect([ends.at(-1)]).toEqual([recovered.outstanding]);
        expect(ends[0] === 'masked' || ends[0] === town.recovery.start).toBe(true);
        expectUntold(
          [...['start', 'added'], ...['outstanding', 'recovered', 'closedUnrecovered']],
          2,
          recovered as Record<string, Published>,
          { ...town.recovery, outstanding: leftOf(town) },
        );
        const account = { ...one?.caseload } as Record<string, Published>;
        const line = (code: string): Published => {
          const now = told.lines.find((other) => other.code === code)?.now;
          return now === undefined || now === 'masked' || now.kind !== 'count' ? 'masked' : now.count;
        };
        // The same number stands in the key figures: either both show it, or neither.
        expect([line('open-cases'), line('new-cases'), line('reopened-cases')]).toEqual([
          ...[account['open'], account['new'], account['reopened']],
        ]);
        const gone = town.cases.closed + town.cases.moved + town.cases.reRegistered;
        const names = ['start', 'new', 'reopened', 'open', 'closed', 'moved', 'reRegistered'];
        const open = town.cases.start + town.cases.new + town.cases.reopened - gone;
        expectUntold(names, 3, account, { ...town.cases, open });
        // What is gone in all stands among the key figures: of its parts few may not be left over.
        const parts = ['closed', 'moved', 'reRegistered'];
        const sum = line('closed-cases');
        if (sum !== 'masked') expectUntold(['sum', ...parts], 1, { ...account, sum }, { ...town.cases, sum: gone });
      }),
      { numRuns: 100 },
    );
  });
});

function leftOf({ recovery }: Town): number {
  return recovery.start + recovery.added - recovery.recovered - recovery.closedUnrecovered;
}

/** Of a balance, the first so many names on one side: no number that is hidden is all that is, nor all of few that are. */
function expectUntold(
  names: readonly string[],
  onOneSide: number,
  told: Readonly<Record<string, Published>>,
  real: Readonly<Record<string, number>>,
): void {
  const sign = (name: string): number => (names.indexOf(name) < onOneSide ? 1 : -1);
  const hidden = names.filter((name) => told[name] === 'masked');
  const small = hidden.filter((name) => isSmall(real[name] ?? 0));
  for (const name of names) if (told[name] !== 'masked') expect([name, told[name]]).toEqual([name, real[name]]);
  if (small.length === 0) return;
  expect([small, hidden.length]).not.toEqual([small, 1]);
  const isOneSided = hidden.every((name) => sign(name) === sign(hidden[0] ?? ''));
  const sum = hidden.reduce((all, name) => all + (real[name] ?? 0), 0);
  if (isOneSided) expect([hidden, isSmall(sum)]).toEqual([hidden, false]);
}
