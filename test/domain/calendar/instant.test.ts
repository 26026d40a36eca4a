import * as fc from 'fast-check';
import { addMs, fromEpochMs, isInstant, isMoment, toEpochMs } from '../../../domain/law/calendar/instant';

it.each(['2025-04-05T12:00:00.000Z', '2024-02-29T23:59:59.999Z', '0001-01-01T00:00:00.000Z'])(
  '%s is canonical',
  (text) => {
    expect(isInstant(text)).toBe(true);
    expect(isMoment(text)).toBe(true);
  },
);

it.each([
  '2025-04-05T12:00:00Z',
  '2025-04-05T12:00:00.000+02:00',
  '2025-04-05T12:00:00.0000',
  '2025-04-05 12:00:00.000Z',
  '2025-02-29T12:00:00.000Z',
  '2025-04-05T24:00:00.000Z',
  '2025-04-05T12:60:00.000Z',
  '2025-04-05T12:00:60.000Z',
  '2025-04-05Taa:00:00.000Z',
  '2025-04-05T12:00:00.0x0Z',
  '',
])('%s is not', (text) => {
  expect(isInstant(text)).toBe(false);
  expect(isMoment(text)).toBe(false);
  expect(() => toEpochMs(text)).toThrow(RangeError);
});

it('a civil day is a moment but no instant', () => {
  expect(isMoment('2025-04-05')).toBe(true);
  expect(isInstant('2025-04-05')).toBe(false);
});

it('agrees with Date on milliseconds, both ways', () => {
  const ms = fc.integer({ min: Date.parse('0001-01-01T00:00:00.000Z'), max: Date.parse('9999-12-31T23:59:59.999Z') });
  fc.assert(
    fc.property(ms, (epochMs) => {
      const instant = new Date(epochMs).toISOString();
      expect(fromEpochMs(epochMs)).toBe(instant);
      expect(toEpochMs(instant)).toBe(epochMs);
    }),
    { numRuns: 1000 },
  );
});

it('adds elapsed time', () => {
  expect(addMs('2024-12-31T23:59:59.999Z', 1)).toBe('2025-01-01T00:00:00.000Z');
  expect(() => addMs('9999-12-31T23:59:59.999Z', 1)).toThrow(RangeError);
});
