import fc from 'fast-check';
import { caseloadOn, perFullTime } from '../../../../domain/recovery/caseload/caseload';
import { caseloadHistory, historyDays } from '../../../../domain/recovery/caseload/history';
import type { LoadCase } from '../../../../domain/recovery/caseload/load-case';
import { normOn, usualNorms } from '../../../../domain/recovery/caseload/norm';
import { proposeMoves } from '../../../../domain/recovery/caseload/proposals';
import type { StaffMember, StaffRegister } from '../../../../domain/staff/register';

const start = '2015-01-01';
const worker = (initials: string, extra: Partial<StaffMember> = {}): StaffMember => ({
  initials,
  roles: [{ role: 'caseworker', from: start }],
  teams: [{ team: 'Børn og Unge', from: start }],
  ...extra,
});
const register = (...members: readonly StaffMember[]): StaffRegister => ({ municipality: 'eksempel', members });
const cases = (count: number, initials?: string, extra: Partial<LoadCase> = {}): LoadCase[] =>
  Array.from({ length: count }, (_, index) => ({
    caseId: `${initials ?? 'none'}-${index}`,
    caseNumber: `${initials ?? 'none'}-${index}`,
    kind: 'notification',
    team: 'Børn og Unge',
    since: start,
    ...(initials === undefined ? {} : { worker: initials }),
    ...extra,
  }));

describe('caseload', () => {
  test('goes in Lejre from 43.4 to 35.4 cases per full-time equivalent', () => {
    const many = Array.from({ length: 15 }, (_, index) => worker(`L${String(index).padStart(2, '0')}`));
    const part = worker('L15', {
      shares: [
        { from: start, until: '2016-09-30', share: 0.83 },
        { from: '2016-10-01', share: 1 },
      ],
    });
    const joined = worker('L16', { roles: [{ role: 'caseworker', from: '2016-10-01' }] });
    const staff = register(...many, part, joined);
    const points = caseloadHistory(
      new Map([
        ['2016-06-07', cases(687)],
        ['2017-01-31', cases(602)],
      ]),
      staff,
      usualNorms,
    );
    expect(points.map((point) => [point.day, point.cases, point.fullTime, perFullTime(point)])).toEqual([
      ['2016-06-07', 687, 15.83, 43.4],
      ['2017-01-31', 602, 17, 35.4],
    ]);
  });

  test('leaves the long absent out and shows their heads beside', () => {
    const staff = register(
      worker('A', { absences: [{ from: '2026-01-01', until: '2026-03-31' }] }),
      worker('B', { absences: [{ from: '2026-02-02', until: '2026-02-06' }] }),
      worker('C', { absences: [{ from: '2026-02-01' }] }),
      worker('D', { shares: [{ from: start, share: 0.8 }] }),
    );
    const { total, workers } = caseloadOn('2026-02-03', cases(36), staff, usualNorms);
    expect(total).toMatchObject({ cases: 36, fullTime: 1.8, heads: 4 });
    expect(perFullTime(total)).toBe(20);
    expect(workers.map(({ initials, limit }) => [initials, limit])).toEqual([
      ['A', 0],
      ['B', 25],
      ['C', 0],
      ['D', 20],
    ]);
  });

  test('takes an absence in two pieces that follow one another as one', () => {
    const absent = (...absences: NonNullable<StaffMember['absences']>) =>
      caseloadOn('2026-01-20', [], register(worker('A', { absences })), usualNorms).total.fullTime;
    const first = { from: '2026-01-05', until: '2026-01-25' };
    expect(absent(first, { from: '2026-01-26', until: '2026-02-15' })).toBe(0);
    expect(absent({ from: '2026-01-20', until: '2026-02-15' }, first)).toBe(0);
    expect(absent({ from: '2026-01-20' }, first)).toBe(0);
    expect(absent(first, { from: '2026-01-27', until: '2026-02-16' })).toBe(1);
  });

  test('puts a worker in the team of the last line that covers the day', () => {
    const teams = [
      { team: 'Modtagelsen', from: start },
      { team: 'Handicap', from: '2026-02-01' },
    ];
    const team = (day: string) => caseloadOn(day, [], register(worker('A', { teams })), usualNorms).workers[0]?.team;
    expect([team('2026-01-31'), team('2026-02-01')]).toEqual(['Modtagelsen', 'Handicap']);
  });

  test('has the lower limit for somebody who qualifies later too', () => {
    const staff = register(worker('A', { qualifiedOn: '2026-06-30' }));
    const limit = (day: string) => caseloadOn(day, [], staff, usualNorms).workers[0]?.limit;
    expect([limit('2026-02-03'), limit('2027-06-29'), limit('2027-06-30')]).toEqual([15, 15, 25]);
  });

  test('has a lower limit for the newly qualified, and weights by kind', () => {
    const staff = register(worker('A', { qualifiedOn: '2025-09-01' }), worker('B', { qualifiedOn: '2024-01-01' }));
    const norms = [{ ...normOn(usualNorms, start), weights: { placement: 1.5 } }];
    const held = [...cases(14, 'A', { kind: 'placement' }), ...cases(20, 'B')];
    const { workers, total } = caseloadOn('2026-02-03', held, staff, norms);
    expect(workers.map(({ weighted, limit, over, room }) => [weighted, limit, over, room])).toEqual([
      [21, 15, 6, 0],
      [20, 25, 0, 5],
    ]);
    expect(total.weighted).toBe(41);
  });

  test('tells which cases nobody works on', () => {
    const staff = register(worker('A'), worker('B', { absences: [{ from: '2026-01-01' }] }));
    const held = [...cases(3, 'A'), ...cases(4, 'B'), ...cases(2, 'GONE'), ...cases(1)];
    const caseload = caseloadOn('2026-02-03', held, staff, usualNorms);
    expect([caseload.vacant, caseload.elsewhere]).toEqual([7, 3]);
  });

  test('parts add up to the total', () => {
    const some = fc.array(fc.record({ worker: fc.constantFrom('A', 'B', undefined), team: fc.constantFrom('X', 'Y') }));
    fc.assert(
      fc.property(some, (held) => {
        const open = held.map((one, index): LoadCase => {
          const base = { caseId: `${index}`, caseNumber: `${index}`, kind: 'support' as const, since: start };
          return { ...base, team: one.team, ...(one.worker === undefined ? {} : { worker: one.worker }) };
        });
        const { total, workers, elsewhere, teams } = caseloadOn('2026-02-03', open, register(worker('A')), usualNorms);
        expect(workers.reduce((sum, one) => sum + one.cases, elsewhere)).toBe(total.cases);
        expect(teams.reduce((sum, one) => sum + one.cases, 0)).toBe(total.cases);
      }),
    );
  });

  test('looks at the ends of months, and at the day itself', () => {
    expect(historyDays('2026-03-15', 3)).toEqual(['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-15']);
  });
});

describe('proposals for distribution', () => {
  test('keep siblings together and stay in the team where it has room', () => {
    const staff = register(worker('A'), worker('B'), worker('C', { teams: [{ team: 'Handicap', from: start }] }));
    const held = [
      ...cases(24, 'A'),
      ...cases(2, 'A', { siblings: 'fælles-1' }).map((one, index) => ({
        ...one,
        caseId: `s${index}`,
        caseNumber: `s${index}`,
      })),
      ...cases(20, 'B'),
      ...cases(1, 'C'),
    ];
    const { moves, unplaced } = proposeMoves(caseloadOn('2026-02-03', held, staff, usualNorms), held);
    expect(unplaced).toBe(0);
    expect(moves).toEqual([{ cases: ['A-0'], from: 'A', to: 'B' }]);
  });

  test('give no case to somebody disqualified from it', () => {
    const staff = register(worker('A'), worker('B'), worker('C', { teams: [{ team: 'Handicap', from: start }] }));
    const held = [...cases(26, 'A', { disqualified: ['B'] }), ...cases(20, 'C')];
    expect(proposeMoves(caseloadOn('2026-02-03', held, staff, usualNorms), held)).toEqual({
      moves: [{ cases: ['A-0'], from: 'A', to: 'C', team: 'Handicap' }],
      unplaced: 0,
    });
    const alone = [...cases(26, 'A', { disqualified: ['B', 'C'] })];
    expect(proposeMoves(caseloadOn('2026-02-03', alone, staff, usualNorms), alone)).toEqual({ moves: [], unplaced: 1 });
  });

  test('of one team move its cases alone, to people with room for all they hold', () => {
    const staff = register(worker('A'), worker('B'), worker('C'));
    const held = [...cases(27, 'A'), ...cases(25, 'B', { team: 'Handicap' }), ...cases(24, 'C', { team: 'Handicap' })];
    const caseload = caseloadOn('2026-02-03', held, staff, usualNorms, 'Børn og Unge');
    expect(caseload.total).toMatchObject({ cases: 27, heads: 3 });
    expect(caseload.workers).toMatchObject([
      { initials: 'A', cases: 27, over: 2 },
      { initials: 'B', cases: 25, inOtherTeams: 25, room: 0 },
      { initials: 'C', cases: 24, inOtherTeams: 24, room: 1 },
    ]);
    expect(proposeMoves(caseload, held, 'Børn og Unge')).toMatchObject({
      moves: [{ from: 'A', to: 'C' }],
      unplaced: 1,
    });
    const elsewhere = held.map((one) => ({ ...one, team: 'Handicap' }));
    const none = caseloadOn('2026-02-03', elsewhere, staff, usualNorms, 'Børn og Unge');
    expect(proposeMoves(none, elsewhere, 'Børn og Unge')).toEqual({ moves: [], unplaced: 0 });
  });

  test('say what nobody has room for', () => {
    const staff = register(worker('A'), worker('B'));
    const held = [...cases(30, 'A'), ...cases(23, 'B')];
    const { moves, unplaced } = proposeMoves(caseloadOn('2026-02-03', held, staff, usualNorms), held);
    expect([moves.length, unplaced]).toEqual([2, 3]);
  });

  test('are as few as can be, bring everybody below the limit, and never part siblings', () => {
    const sizes = fc.record({ a: fc.nat(60), b: fc.nat(60), c: fc.nat(20), d: fc.nat(20) });
    fc.assert(
      fc.property(sizes, ({ a, b, c, d }) => {
        const staff = register(worker('A'), worker('B'), worker('C'), worker('D'));
        const held = [...cases(a, 'A'), ...cases(b, 'B'), ...cases(c, 'C'), ...cases(d, 'D')];
        const caseload = caseloadOn('2026-02-03', held, staff, usualNorms);
        const { moves, unplaced } = proposeMoves(caseload, held);
        const over = caseload.workers.reduce((sum, one) => sum + one.over, 0);
        const room = caseload.workers.reduce((sum, one) => sum + one.room, 0);
        expect(moves.length).toBe(Math.min(over, room));
        expect(unplaced).toBe(Math.max(0, over - room));
        const to = new Map(moves.flatMap((move) => move.cases.map((one) => [one, move.to])));
        const after = held.map((one) => ({ ...one, worker: to.get(one.caseNumber) ?? one.worker ?? '' }));
        const again = caseloadOn('2026-02-03', after, staff, usualNorms);
        expect(again.workers.reduce((sum, one) => sum + one.over, 0)).toBe(unplaced);
      }),
      { numRuns: 60 },
    );
  });
});
