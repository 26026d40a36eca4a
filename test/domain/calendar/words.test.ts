import type { LimitUnit } from '../../../domain/law/calendar/counting';
import { dueOn, expiry } from '../../../domain/law/calendar/counting';
import type { ParseReason } from '../../../domain/law/calendar/parse';
import {
  countInWords,
  dayInWords,
  dueInWords,
  limitInWords,
  momentInWords,
  parseReasonInWords,
} from '../../../domain/law/calendar/words';

it.each([
  ['2025-04-05', 'lørdag den 5. april 2025', 'Saturday 5 April 2025'],
  ['2024-02-29', 'torsdag den 29. februar 2024', 'Thursday 29 February 2024'],
  ['2025-12-28', 'søndag den 28. december 2025', 'Sunday 28 December 2025'],
])('%s is «%s», «%s»', (day, da, en) => {
  expect(dayInWords(day)).toEqual({ da, en });
  expect(momentInWords(day)).toEqual({ da, en });
});

it.each([
  ['2025-04-05T12:00:00.000Z', 'lørdag den 5. april 2025 kl. 14.00', 'Saturday 5 April 2025 at 14:00'],
  ['2025-12-31T23:05:59.999Z', 'torsdag den 1. januar 2026 kl. 00.05', 'Thursday 1 January 2026 at 00:05'],
  [
    '2025-10-26T00:30:00.000Z',
    'søndag den 26. oktober 2025 kl. 02.30 (sommertid)',
    'Sunday 26 October 2025 at 02:30 (summer time)',
  ],
  [
    '2025-10-26T01:30:00.000Z',
    'søndag den 26. oktober 2025 kl. 02.30 (normaltid)',
    'Sunday 26 October 2025 at 02:30 (standard time)',
  ],
])('%s is «%s», «%s»', (instant, da, en) => {
  expect(momentInWords(instant)).toEqual({ da, en });
});

it('tells the hour of a due instant only where hours are counted', () => {
  expect(dueInWords(dueOn('2025-04-11')).da).toBe('fredag den 11. april 2025');
  expect(dueInWords(expiry({ unit: 'hours', count: 24 }, '2025-04-05T12:00:00.000Z')).en).toBe(
    'Sunday 6 April 2025 at 14:00',
  );
});

it.each<[number, LimitUnit, string, string]>([
  [24, 'hours', '24 timer', '24 hours'],
  [1, 'hours', '1 time', '1 hour'],
  [6, 'hverdage', '6 hverdage', '6 working days'],
  [7, 'arbejdsdage', '7 arbejdsdage', '7 business days'],
  [1, 'days', '1 dag', '1 day'],
  [0, 'days', '0 dage', '0 days'],
  [-1, 'days', '-1 dag', '-1 day'],
  [4, 'weeks', '4 uger', '4 weeks'],
  [1, 'months', '1 måned', '1 month'],
  [4, 'months', '4 måneder', '4 months'],
  [1005, 'days', '1.005 dage', '1,005 days'],
  [1234567, 'hours', '1.234.567 timer', '1,234,567 hours'],
])('%i %s is «%s», «%s»', (count, unit, da, en) => {
  expect(countInWords(count, unit)).toEqual({ da, en });
  expect(limitInWords({ count, unit })).toEqual({ da, en });
});

it.each<[ParseReason]>([
  ['unrecognised'],
  ['impossibleDay'],
  ['implausibleYear'],
  ['impossibleTime'],
  ['nonexistentLocalTime'],
])('says why a text is %s in both languages', (reason) => {
  const { da, en } = parseReasonInWords(reason);
  expect(da.length * en.length).toBeGreaterThan(0);
  expect(da).not.toBe(en);
});
