import * as fc from 'fast-check';
import {
  civilDayOf,
  endOfDay,
  firstInstantOf,
  formatDanish,
  formatLocal,
  instantOf,
  lastInstantOf,
  localTimeKind,
  offsetHoursAt,
  secondsOfTime,
  startOfDay,
} from '../../../domain/law/calendar/copenhagen';
import { addDays } from '../../../domain/law/calendar/day-arithmetic';
import { addMs, fromEpochMs, toEpochMs } from '../../../domain/law/calendar/instant';
import { summerTimeOf } from '../../../domain/law/calendar/summer-time';
import { caseDay, caseInstant } from './arbitrary-days';

const intl = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  calendar: 'gregory',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
});

/** The form of `formatLocal`, by the time zone table of the platform. */
function localByPlatform(instant: string): string {
  const parts = new Map(intl.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  const time = `${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}`;
  return `${day}T${time}${parts.get('timeZoneName')?.replace('GMT', '')}`;
}

describe('against the time zone table of the platform', () => {
  it('shows every sixth hour of 1980–2040 the same', () => {
    for (let ms = Date.UTC(1980, 0, 1); ms < Date.UTC(2041, 0, 1); ms += 6 * 3_600_000) {
      const instant = fromEpochMs(ms);
      const expected = localByPlatform(instant);
      const actual = formatLocal(instant);
      if (actual !== expected) throw new Error(`${instant}: ${actual}, platform ${expected}`);
      if (civilDayOf(instant) !== expected.slice(0, 10))
        throw new Error(`${instant}: civil day ${civilDayOf(instant)}`);
    }
  });

  it('changes the offset at the same second in every year of 1980–2040', () => {
    for (let year = 1980; year <= 2040; year++) {
      const summer = summerTimeOf(year);
      for (const change of [summer?.beginsAt ?? '', summer?.endsAt ?? '']) {
        for (const instant of [addMs(change, -1), change]) expect(formatLocal(instant)).toBe(localByPlatform(instant));
        expect(offsetHoursAt(addMs(change, -1))).not.toBe(offsetHoursAt(change));
      }
    }
  });

  it('starts and ends each day of 1980–2040 at midnight', () => {
    for (let day = '1980-01-01'; day < '2041-01-01'; day = addDays(day, 1)) {
      if (!localByPlatform(startOfDay(day)).startsWith(`${day}T00:00:00`)) throw new Error(`start of ${day}`);
      if (!localByPlatform(endOfDay(day)).startsWith(`${day}T23:59:59`)) throw new Error(`end of ${day}`);
    }
  });
});

describe('civil days', () => {
  it.each([
    ['2025-04-05T21:59:59.999Z', '2025-04-05'],
    ['2025-04-05T22:00:00.000Z', '2025-04-06'],
    ['2025-01-05T22:59:59.999Z', '2025-01-05'],
    ['2025-01-05T23:00:00.000Z', '2025-01-06'],
    ['2025-12-31T23:00:00.000Z', '2026-01-01'],
    ['2025-04-05', '2025-04-05'],
  ])('%s lies on %s', (moment, day) => {
    expect(civilDayOf(moment)).toBe(day);
  });

  it('join without a gap or an overlap, and last 23, 24 or 25 hours', () => {
    fc.assert(
      fc.property(caseDay, (day) => {
        expect(addMs(endOfDay(day), 1)).toBe(startOfDay(addDays(day, 1)));
        const hours = (toEpochMs(endOfDay(day)) + 1 - toEpochMs(startOfDay(day))) / 3_600_000;
        const summer = summerTimeOf(Number(day.slice(0, 4)));
        expect(hours).toBe(day === summer?.begins ? 23 : day === summer?.ends ? 25 : 24);
      }),
    );
  });

  it('hold every instant between their start and their end', () => {
    fc.assert(
      fc.property(caseInstant, (instant) => {
        const day = civilDayOf(instant);
        expect(startOfDay(day) <= instant && instant <= endOfDay(day)).toBe(true);
      }),
    );
  });

  it('bound what a moment may mean', () => {
    expect(firstInstantOf('2025-04-05')).toBe('2025-04-04T22:00:00.000Z');
    expect(lastInstantOf('2025-04-05')).toBe('2025-04-05T21:59:59.999Z');
    expect(firstInstantOf('2025-04-05T12:00:00.000Z')).toBe(lastInstantOf('2025-04-05T12:00:00.000Z'));
  });

  it('are refused where the text is none', () => {
    expect(() => endOfDay('2025-02-31')).toThrow(RangeError);
    expect(() => startOfDay('2025-02-31')).toThrow(RangeError);
  });
});

describe('instantOf', () => {
  it.each([
    ['2025-04-05', '14:00', '2025-04-05T12:00:00.000Z', 'unique'],
    ['2025-01-05', '14:00', '2025-01-05T13:00:00.000Z', 'unique'],
    ['2025-07-01', '00:30', '2025-06-30T22:30:00.000Z', 'unique'],
    ['2025-03-30', '01:59', '2025-03-30T00:59:00.000Z', 'unique'],
    ['2025-03-30', '02:30', '2025-03-30T01:30:00.000Z', 'nonexistent'],
    ['2025-03-30', '03:00', '2025-03-30T01:00:00.000Z', 'unique'],
    ['2025-10-26', '01:59', '2025-10-25T23:59:00.000Z', 'unique'],
    ['2025-10-26', '02:00', '2025-10-26T00:00:00.000Z', 'ambiguous'],
    ['2025-10-26', '02:59:59', '2025-10-26T00:59:59.000Z', 'ambiguous'],
    ['2025-10-26', '03:00', '2025-10-26T02:00:00.000Z', 'unique'],
    ['1995-09-24', '02:30', '1995-09-24T00:30:00.000Z', 'ambiguous'],
    ['1979-07-01', '12:00', '1979-07-01T11:00:00.000Z', 'unique'],
    ['1979-07-01', '02:00', '1979-07-01T01:00:00.000Z', 'unique'],
  ])('%s %s is %s (%s)', (day, time, instant, kind) => {
    expect(instantOf(day, time)).toBe(instant);
    expect(localTimeKind(day, time)).toBe(kind);
  });

  it('reads back every time it shows, except in the repeated hour the second', () => {
    fc.assert(
      fc.property(caseInstant, (instant) => {
        const second = addMs(instant, -(toEpochMs(instant) % 1000));
        const local = formatLocal(second);
        const [day, time] = [local.slice(0, 10), local.slice(11, 19)];
        const back = instantOf(day, time);
        expect(localTimeKind(day, time) === 'ambiguous' ? back <= second : back === second).toBe(true);
      }),
    );
  });

  it.each(['24:00', '12:60', '12:00:60', '9:00', '12.00', '12:00:00.000', ''])('refuses the time %s', (time) => {
    expect(secondsOfTime(time)).toBe(-1);
    expect(() => instantOf('2025-04-05', time)).toThrow(RangeError);
  });
});

describe('written forms', () => {
  it('carry the offset', () => {
    expect(formatLocal('2025-04-05T12:00:00.000Z')).toBe('2025-04-05T14:00:00+02:00');
    expect(formatLocal('2025-12-31T23:30:15.999Z')).toBe('2026-01-01T00:30:15+01:00');
    expect(formatLocal('2025-10-26T00:30:00.000Z')).toBe('2025-10-26T02:30:00+02:00');
    expect(formatLocal('2025-10-26T01:30:00.000Z')).toBe('2025-10-26T02:30:00+01:00');
  });

  it('follow Danish custom', () => {
    expect(formatDanish('2025-04-05T12:00:00.000Z')).toBe('05-04-2025 kl. 14.00');
    expect(formatDanish('2025-04-05')).toBe('05-04-2025');
  });
});
