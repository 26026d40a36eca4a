import { decimal } from '../../../client/cli/figures/numbers';
import { cellWritten } from '../../../client/report/written';
import { perFullTime } from '../../../domain/recovery/caseload/caseload';
import { halfUp } from '../../../domain/report/rounding';

test.each([
  [403 / 20, 1, 20.2],
  [1.005, 2, 1.01],
  [43.4375, 1, 43.4],
  [123_456_789.01, 2, 123_456_789.01],
])('%d with %d decimals is %d', (number, decimals, rounded) => {
  expect(halfUp(number, decimals)).toBe(rounded);
});

test('a ratio is the same in the caseload, on the terminal and in a report', () => {
  const ratio = 403 / 20;
  expect(perFullTime({ cases: 403, fullTime: 20 })).toBe(20.2);
  expect(decimal(ratio, 1, 'da')).toBe('20,2');
  expect(cellWritten({ kind: 'number', value: ratio, decimals: 1 }, 'da')).toBe('20,2');
});
