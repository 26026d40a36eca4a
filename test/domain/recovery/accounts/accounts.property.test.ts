import fc from 'fast-check';
import type { CaseState } from '../../../../domain/case/kernel/state';
import { addDays } from '../../../../domain/law/calendar/day-arithmetic';
import { caseloadAccount, caseloadMovements, type ReRegistration } from '../../../../domain/recovery/accounts/caseload';
import { recoveryAccount, type RecoveryMovement } from '../../../../domain/recovery/accounts/recoveries';
import { event, given } from '../../builder';

const FIRST = '2026-01-01';
const LAST = '2026-03-01';
const day = fc.nat({ max: 80 }).map((days) => addDays('2025-12-12', days));

/** A case that opens, and then closes and reopens by turns, on days in order; each day may be the one before's. */
const life = fc.record({
  days: fc.array(day, { minLength: 1, maxLength: 5 }).map((days) => [...days].sort()),
  cause: fc.constantFrom('purposeMet', 'movedAbroad', 'duplicate', 'turned18'),
  gone: fc.option(day, { nil: undefined }),
});

function caseOf({ days, cause }: { readonly days: readonly string[]; readonly cause: string }): CaseState {
  return given(
    ...days.map((on, at) => {
      if (at === 0) return event('CaseOpened', on, { kind: 'support' });
      return at % 2 === 1 ? event('CaseClosed', on, { cause }) : event('CaseReopened', on, { reason: 'moveIn' });
    }),
  );
}

/** Whether a case is open at the end of a day, told without any account. */
function isOpen(
  { days, gone }: { readonly days: readonly string[]; readonly gone?: string | undefined },
  on: string,
): boolean {
  const turns = days.filter((one) => one <= on).length;
  return turns % 2 === 1 && (gone === undefined || gone > on);
}

describe('the caseload', () => {
  test('is on every day what was there before, and what came and went; and the cases that are open', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 12 }), (lives) => {
        const movements = lives.flatMap((one) => {
          const gone: ReRegistration | undefined =
            one.gone === undefined ? undefined : { day: one.gone, why: 'siblings' };
          return caseloadMovements(caseOf(one), gone);
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
