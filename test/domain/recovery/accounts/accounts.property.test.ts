import fc from 'fast-check';
import type { CaseState } from '../../../../domain/case/kernel/state';
import { addDays } from '../../../../domain/law/calendar/day-arithmetic';
import {
  asRegistered,
  caseloadAccount,
  caseloadMovements,
  type ReRegistration,
} from '../../../../domain/recovery/accounts/caseload';
import { elsewhereOf } from '../../../../domain/recovery/programme/elsewhere';
import { asFirstRecorded, plainCase } from '../../../../domain/recovery/accounts/plain';
import { recoveryAccount, type RecoveryMovement } from '../../../../domain/recovery/accounts/recoveries';
import { event, given } from '../../builder';

const FIRST = '2026-01-01';
const LAST = '2026-03-01';
const day = fc.nat({ max: 80 }).map((days) => addDays('2025-12-12', days));

/** A case that opens, and then closes and reopens by turns, on days in order; each day may be the one before's. */
const life = fc.record({
  days: fc.array(day, { minLength: 1, maxLength: 5 }).map((days) => [...days].sort()),
  cause: fc.constantFrom('purposeMet', 'movedAbroad', 'duplicate', 'turned18'),
  /** From when it was counted elsewhere, and from when here again. */
  away: fc.option(
    fc.tuple(day, fc.option(day, { nil: undefined })).map(([gone, again]) => ({
      gone,
      again: again !== undefined && again >= gone ? again : undefined,
    })),
    { nil: undefined },
  ),
});

function caseOf({ days, cause }: { readonly days: readonly string[]; readonly cause: string }): CaseState {
  return given(
    ...days.map((on, at) => {
      if (at === 0) return event('CaseOpened', on, { kind: 'support' });
      return at % 2 === 1 ? event('CaseClosed', on, { cause }) : event('CaseReopened', on, { reason: 'moveIn' });
    }),
  );
}

interface Away {
  readonly gone: string;
  readonly again: string | undefined;
}

/** Whether a case is open at the end of a day, told without any account. */
function isOpen(
  { days, away }: { readonly days: readonly string[]; readonly away?: Away | undefined },
  on: string,
): boolean {
  const turns = days.filter((one) => one <= on).length;
  const isAway = away !== undefined && away.gone <= on && (away.again === undefined || away.again > on);
  return turns % 2 === 1 && !isAway;
}

describe('the caseload', () => {
  test('is on every day what was there before, and what came and went; and the cases that are open', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 12 }), (lives) => {
        const movements = lives.flatMap((one) => {
          if (!one.away) return caseloadMovements(caseOf(one));
          const { gone, again } = one.away;
          const away: ReRegistration = { day: gone, why: 'siblings', ...(again ? { again: { day: again } } : {}) };
          return caseloadMovements(caseOf(one), [away]);
        });
        const account = caseloadAccount(movements, FIRST, LAST);
        let balance = account.start;
        for (const row of account.rows) {
          const { changes } = row;
          balance += changes.new + changes.reopened - changes.closed - changes.moved - changes.reRegistered;
          expect(row.balance).toBe(balance);
          expect(row.balance).toBe(lives.filter((one) => isOpen(one, row.day)).length);
        }
        expect(account.balance).toBe(balance);
        const { sums } = account;
        expect(account.balance).toBe(
          account.start + sums.new + sums.reopened - sums.closed - sums.moved - sums.reRegistered,
        );
        for (const kind of ['closed', 'moved', 'reRegistered'] as const) {
          expect(Object.values(account.reasons[kind]).reduce((sum, one) => sum + one, 0)).toBe(sums[kind]);
        }
      }),
    );
  });

  test('says where a case went: closed, moved, or counted elsewhere', () => {
    const kinds = ['purposeMet', 'movedAbroad', 'duplicate'].map((cause) =>
      caseloadMovements(caseOf({ days: ['2026-01-02', '2026-01-05'], cause })).map(({ kind }) => kind),
    );
    expect(kinds).toEqual([
      ['new', 'closed'],
      ['new', 'moved'],
      ['new', 'reRegistered'],
    ]);
  });
});

describe('an account that began at an instant', () => {
  const started = `${FIRST}T12:00:00.000Z`;
  const opened = (recorded: string, ...more: ReturnType<typeof event>[]): CaseState =>
    given(event('CaseOpened', '2025-12-20', { kind: 'support' }, { recorded }), ...more);
  const account = (...cases: readonly CaseState[]): ReturnType<typeof caseloadAccount> => {
    const movements = cases.flatMap((one) => asRegistered(caseloadMovements(one), FIRST, started));
    return caseloadAccount(movements, FIRST, LAST, started);
  };

  test('keeps its start where a case from before it is recorded later: a row says so', () => {
    const late = account(opened('2025-12-20'), opened('2026-01-12'));
    expect(late).toMatchObject({ start: 1, balance: 2, sums: { new: 1 }, reasons: { new: { late: 1 } } });
    expect(late.rows.find(({ changes }) => changes.new > 0)?.day).toBe('2026-01-12');
  });

  test('keeps its start where a closing from before it is recorded later, and where a whole case is', () => {
    const closing = event('CaseClosed', '2025-12-28', { cause: 'purposeMet' }, { recorded: '2026-01-12' });
    expect(account(opened('2025-12-20', closing))).toMatchObject({ start: 1, balance: 0, sums: { closed: 1 } });
    expect(account(opened('2026-01-12', closing))).toMatchObject({ start: 0, balance: 0, sums: { new: 0, closed: 0 } });
  });

  test('knows a corrected opening by when it was first recorded', () => {
    const state = given(
      event('CaseOpened', '2025-12-20', { kind: 'support' }),
      event('CaseOpened', '2025-12-19', { kind: 'support' }, { recorded: '2026-01-12', corrects: 1 }),
    );
    const entries = ['2025-12-20', '2026-01-12'].map((day, at) => ({
      ...{ seq: at + 1, type: 'CaseOpened', happenedOn: '2025-12-19', recordedAt: `${day}T12:00:00.000Z` },
    }));
    expect(account(asFirstRecorded(state, entries))).toMatchObject({ start: 1, balance: 1, sums: { new: 0 } });
  });

  test('is the same after a case was erased, but for why', () => {
    const plain = [
      ['CaseOpened', '2025-12-20'],
      ['NotificationReceived', '2025-12-20'],
      ['CaseClosed', '2026-01-20'],
    ].map(([type = '', day = ''], at) => ({ seq: at + 1, type, happenedOn: day, recordedAt: `${day}T12:00:00.000Z` }));
    const erased = plainCase({ caseId: 'c', municipality: '999' }, plain, LAST);
    const read = opened('2025-12-20', event('CaseClosed', '2026-01-20', { cause: 'purposeMet' }));
    expect(account(erased).rows).toEqual(account(read).rows);
    expect(account(erased).reasons.closed).toEqual({ erased: 1 });
    expect(account(plainCase(erased, plain, '2026-01-19'))).toMatchObject({ start: 1, balance: 1 });
  });
});

test('a recovery that was told to end says nothing new of why its case is counted elsewhere, whatever its clock says', () => {
  const recovery = given({ ...event('CaseOpened', FIRST), type: 'RecoveryReRegistered' });
  const told = new Map([['c', [{ day: '2026-02-01', rec: '2026-02-01T08:00:00.000Z', why: 'siblings' }]]]);
  expect(elsewhereOf(told, ['c'], recovery)).toMatchObject([{ day: '2026-02-01', why: 'siblings' }]);
  expect(elsewhereOf(new Map(), ['c'], recovery)).toMatchObject([{ day: FIRST, why: '' }]);
});

describe('the recovery', () => {
  test('is outstanding on every day what started and was added, less what was recovered and closed', () => {
    const kind = fc.constantFrom('start', 'added', 'recovered', 'closedUnrecovered');
    fc.assert(
      fc.property(fc.array(fc.record({ day, kind }), { maxLength: 40 }), (drawn) => {
        const movements = drawn as readonly RecoveryMovement[];
        const account = recoveryAccount(movements, FIRST, LAST);
        let balance = account.start;
        for (const { balance: told, changes } of account.rows) {
          balance += changes.added - changes.recovered - changes.closedUnrecovered;
          expect(changes.start).toBe(0);
          expect(told).toBe(balance);
        }
        const { sums } = account;
        expect(account.balance).toBe(account.start + sums.added - sums.recovered - sums.closedUnrecovered);
      }),
    );
  });
});
