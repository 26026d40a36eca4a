import * as fc from 'fast-check';
import { formatLocal } from '../../../domain/law/calendar/copenhagen';
import { isMoment } from '../../../domain/law/calendar/instant';
import { parseDay, parseMoment } from '../../../domain/law/calendar/parse';
import { caseDay, caseInstant } from './arbitrary-days';

describe('parseMoment reads', () => {
  it.each([
    ['05-04-2025', '2025-04-05'],
    ['  05-04-2025 ', '2025-04-05'],
    ['29-02-2024', '2024-02-29'],
    ['2025-04-05', '2025-04-05'],
    ['05-04-2025 14:00', '2025-04-05T12:00:00.000Z'],
    ['05-01-2025 14:00', '2025-01-05T13:00:00.000Z'],
    ['05-04-2025 14:00:30', '2025-04-05T12:00:30.000Z'],
    ['2025-04-05 14:00', '2025-04-05T12:00:00.000Z'],
    ['2025-04-05T14:00', '2025-04-05T12:00:00.000Z'],
    ['2025-04-05T14:00:59', '2025-04-05T12:00:59.000Z'],
    ['2025-04-05T14:00:00.5', '2025-04-05T12:00:00.500Z'],
    ['2025-04-05T14:00:00.123456Z', '2025-04-05T14:00:00.123Z'],
    ['2025-04-05T14:00Z', '2025-04-05T14:00:00.000Z'],
    ['2025-04-05T14:00:00+02:00', '2025-04-05T12:00:00.000Z'],
    ['2025-04-05T01:00-05:30', '2025-04-05T06:30:00.000Z'],
    ['2025-01-01T00:30+02:00', '2024-12-31T22:30:00.000Z'],
    ['2025-10-26T02:30', '2025-10-26T00:30:00.000Z'],
    ['2025-10-26T02:30+01:00', '2025-10-26T01:30:00.000Z'],
    ['2025-03-30T02:30Z', '2025-03-30T02:30:00.000Z'],
  ])('%s as %s', (text, value) => {
    expect(parseMoment(text)).toEqual({ ok: true, value });
  });
});

describe('parseMoment refuses', () => {
  it.each([
    ['31-02-2025', 'impossibleDay'],
    ['29-02-2025', 'impossibleDay'],
    ['00-01-2025', 'impossibleDay'],
    ['04-13-2025', 'impossibleDay'],
    ['2025-02-31T12:00Z', 'impossibleDay'],
    ['05-04-0205', 'implausibleYear'],
    ['31-12-9999', 'implausibleYear'],
    ['1899-12-31', 'implausibleYear'],
    ['05-04-2025 24:00', 'impossibleTime'],
    ['05-04-2025 12:60', 'impossibleTime'],
    ['2025-04-05T12:00:60Z', 'impossibleTime'],
    ['2025-04-05T12:00+15:00', 'impossibleTime'],
    ['2025-04-05T12:00+02:60', 'impossibleTime'],
    ['30-03-2025 02:30', 'nonexistentLocalTime'],
    ['2025-03-30T02:00', 'nonexistentLocalTime'],
    ['5-4-2025', 'unrecognised'],
    ['05/04/2025', 'unrecognised'],
    ['05-04-25', 'unrecognised'],
    ['05-04-2025T14:00', 'unrecognised'],
    ['05-04-2025 14.00', 'unrecognised'],
    ['2025-04-05T14:00 +02:00', 'unrecognised'],
    ['2025-04-05T14', 'unrecognised'],
    ['2025-04-05Z', 'unrecognised'],
    ['i går', 'unrecognised'],
    ['٠٥-٠٤-٢٠٢٥', 'unrecognised'],
    ['', 'unrecognised'],
  ])('%s: %s', (text, reason) => {
    expect(parseMoment(text)).toEqual({ ok: false, reason });
  });
});

describe('parseDay', () => {
  it('reads days and refuses times', () => {
    expect(parseDay('05-04-2025')).toEqual({ ok: true, value: '2025-04-05' });
    expect(parseDay('2025-04-05')).toEqual({ ok: true, value: '2025-04-05' });
    expect(parseDay('05-04-2025 14:00')).toEqual({ ok: false, reason: 'unrecognised' });
    expect(parseDay('31-02-2025')).toEqual({ ok: false, reason: 'impossibleDay' });
  });
});

it('reads back every form it is shown in', () => {
  fc.assert(
    fc.property(caseDay, caseInstant, (day, instant) => {
      expect(parseMoment(day)).toEqual({ ok: true, value: day });
      expect(parseMoment(`${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)}`)).toEqual({ ok: true, value: day });
      expect(parseMoment(instant)).toEqual({ ok: true, value: instant });
      expect(parseMoment(formatLocal(instant))).toEqual({ ok: true, value: `${instant.slice(0, 19)}.000Z` });
    }),
  );
});

it('never throws, and gives a moment or a reason', () => {
  const digits = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
  const shaped = fc
    .tuple(digits(0, 40), digits(0, 14), fc.integer({ min: 0, max: 9999 }), digits(0, 30), digits(0, 70))
    .chain(([day, month, year, hour, minute]) => {
      const y = String(year).padStart(4, '0');
      return fc.constantFrom(
        `${day}-${month}-${y} ${hour}:${minute}`,
        `${y}-${month}-${day}T${hour}:${minute}`,
        `${y}-${month}-${day}T${hour}:${minute}:00-${hour}:00`,
      );
    });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), shaped), (text) => {
      const parsed = parseMoment(text);
      expect(parsed.ok ? isMoment(parsed.value) : parsed.reason.length > 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
