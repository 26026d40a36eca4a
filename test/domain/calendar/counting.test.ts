import * as fc from 'fast-check';
import { civilDayOf, endOfDay } from '../../../domain/law/calendar/copenhagen';
import type { TimeLimit } from '../../../domain/law/calendar/counting';
import { before, dueOn, expiry, hasPassed, isLate } from '../../../domain/law/calendar/counting';
import { addDays, addMonths, birthday } from '../../../domain/law/calendar/day-arithmetic';
import { addMs } from '../../../domain/law/calendar/instant';
import { caseDay, caseMoment } from './arbitrary-days';

const HOURS_24: TimeLimit = { unit: 'hours', count: 24 };
const HVERDAGE_6: TimeLimit = { unit: 'hverdage', count: 6 };
const civilUnits = fc.constantFrom('hverdage', 'arbejdsdage', 'days', 'weeks', 'months');
const civilLimit = fc.record({ unit: civilUnits, count: fc.nat(24) });

describe('24 hours', () => {
  it.each([
    ['2025-04-05T12:00:00.000Z', '2025-04-06T12:00:00.000Z', 'through a weekend'],
    ['2025-03-29T11:30:00.000Z', '2025-03-30T11:30:00.000Z', '12.30 becomes 13.30 in spring'],
    ['2025-10-25T10:30:00.000Z', '2025-10-26T10:30:00.000Z', '12.30 becomes 11.30 in autumn'],
    ['2025-12-24T17:00:00.000Z', '2025-12-25T17:00:00.000Z', 'at Christmas'],
    ['2025-04-05', '2025-04-05T22:00:00.000Z', 'from a day without an hour'],
    ['2025-03-30', '2025-03-30T23:00:00.000Z', 'from the day of 23 hours'],
  ])('from %s end %s: %s', (start, instant) => {
    expect(expiry(HOURS_24, start)).toEqual({ instant, day: null });
  });

  it('are kept to the last millisecond', () => {
    const due = expiry(HOURS_24, '2025-04-05T12:00:00.000Z');
    expect(isLate(due, '2025-04-06T12:00:00.000Z')).toBe(false);
    expect(isLate(due, '2025-04-06T12:00:00.001Z')).toBe(true);
    expect(hasPassed(due, '2025-04-06T12:00:00.000Z')).toBe(false);
    expect(hasPassed(due, '2025-04-06T12:00:00.001Z')).toBe(true);
  });

  it('are not late on a day on which they could have been kept', () => {
    const due = expiry(HOURS_24, '2025-04-05T12:00:00.000Z');
    expect(isLate(due, '2025-04-06')).toBe(false);
    expect(isLate(due, '2025-04-07')).toBe(true);
    expect(isLate({ instant: endOfDay('2025-04-06'), day: null }, '2025-04-06')).toBe(false);
    expect(isLate({ instant: addMs(endOfDay('2025-04-06'), 1), day: null }, '2025-04-07')).toBe(false);
  });

  it('have passed by the end of a day', () => {
    const due = expiry(HOURS_24, '2025-04-05T12:00:00.000Z');
    expect(hasPassed(due, '2025-04-05')).toBe(false);
    expect(hasPassed(due, '2025-04-06')).toBe(true);
  });
});

describe('civil days', () => {
  it.each<[TimeLimit, string, string]>([
    [HVERDAGE_6, '2025-04-05T12:00:00.000Z', '2025-04-14'],
    [HVERDAGE_6, '2025-04-06T22:30:00.000Z', '2025-04-15'],
    [HVERDAGE_6, '2025-12-19', '2025-12-31'],
    [{ unit: 'arbejdsdage', count: 7 }, '2025-04-10', '2025-04-24'],
    [{ unit: 'days', count: 7 }, '2025-12-20', '2025-12-27'],
    [{ unit: 'weeks', count: 4 }, '2025-03-10', '2025-04-07'],
    [{ unit: 'months', count: 4 }, '2024-10-31', '2025-02-28'],
    [{ unit: 'months', count: 1 }, '2025-01-31T23:30:00.000Z', '2025-03-01'],
    [{ unit: 'months', count: 3 }, '2023-11-29', '2024-02-29'],
  ])('%j from %s end with %s', (limit, start, day) => {
    expect(expiry(limit, start)).toEqual({ instant: endOfDay(day), day });
  });

  it('are kept to the end of the due day', () => {
    const due = dueOn('2025-04-11');
    expect(due.instant).toBe('2025-04-11T21:59:59.999Z');
    expect(isLate(due, '2025-04-11')).toBe(false);
    expect(isLate(due, '2025-04-11T21:59:59.999Z')).toBe(false);
    expect(isLate(due, '2025-04-11T22:00:00.000Z')).toBe(true);
    expect(isLate(due, '2025-04-12')).toBe(true);
    expect(hasPassed(due, '2025-04-11')).toBe(false);
    expect(hasPassed(due, '2025-04-12')).toBe(true);
  });

  it('come sooner where Saturday is read as a hverdag', () => {
    expect(expiry(HVERDAGE_6, '2025-04-04', { saturdayCounts: true }).day).toBe('2025-04-11');
    expect(expiry(HVERDAGE_6, '2025-04-04').day).toBe('2025-04-14');
  });

  it('lead from the day of the start only, whatever the hour', () => {
    fc.assert(
      fc.property(civilLimit, caseMoment, (limit, start) => {
        expect(expiry(limit, start)).toEqual(expiry(limit, civilDayOf(start)));
      }),
    );
  });
});

describe('every limit', () => {
  const anyLimit = fc.oneof(civilLimit, fc.record({ unit: fc.constant('hours' as const), count: fc.nat(200) }));

  it('never ends before its start, and later or at once for a later start', () => {
    fc.assert(
      fc.property(anyLimit, caseDay, caseDay, (limit, a, b) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        expect(isLate(expiry(limit, first), first)).toBe(false);
        expect(expiry(limit, first).instant <= expiry(limit, last).instant).toBe(true);
      }),
    );
  });

  it('has passed exactly when doing it at that instant would be late', () => {
    fc.assert(
      fc.property(anyLimit, caseMoment, fc.integer({ min: -3_600_000, max: 3_600_000 }), (limit, start, offset) => {
        const due = expiry(limit, start);
        const asOf = addMs(due.instant, offset);
        expect(hasPassed(due, asOf)).toBe(offset > 0);
        expect(isLate(due, asOf)).toBe(offset > 0);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses a count of %d', (count) => {
    expect(() => expiry({ unit: 'days', count }, '2025-04-05')).toThrow(RangeError);
    expect(() => before({ unit: 'days', count }, '2025-04-05')).toThrow(RangeError);
  });

  it('refuses a start that is no moment', () => {
    expect(() => expiry(HVERDAGE_6, '2025-02-31')).toThrow(RangeError);
    expect(() => expiry(HOURS_24, '2025-04-05T12:00Z')).toThrow(RangeError);
  });
});

describe('before', () => {
  it.each<[TimeLimit, string, string]>([
    [{ unit: 'months', count: 6 }, birthday('2007-08-31', 18), '2025-02-28'],
    [{ unit: 'months', count: 6 }, birthday('2008-02-29', 18), '2025-08-28'],
    [{ unit: 'weeks', count: 2 }, '2025-04-15', '2025-04-01'],
    [{ unit: 'days', count: 1 }, '2025-03-01', '2025-02-28'],
    [{ unit: 'hverdage', count: 3 }, '2025-04-22', '2025-04-14'],
  ])('%j before %s is %s', (limit, end, day) => {
    expect(before(limit, end)).toEqual(dueOn(day));
  });

  it('counts hours back from the instant, or from the start of the day', () => {
    expect(before(HOURS_24, '2025-03-30T12:00:00.000Z').instant).toBe('2025-03-29T12:00:00.000Z');
    expect(before(HOURS_24, '2025-03-31').instant).toBe('2025-03-29T22:00:00.000Z');
  });

  it('mirrors expiry in days, and in months up to the length of the month', () => {
    fc.assert(
      fc.property(caseDay, fc.nat(48), (day, count) => {
        expect(before({ unit: 'days', count }, addDays(day, count)).day).toBe(day);
        expect(before({ unit: 'months', count }, day).day).toBe(addMonths(day, -count));
      }),
    );
  });
});
