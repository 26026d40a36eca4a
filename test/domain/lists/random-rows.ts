import fc from 'fast-check';
import { listColumns } from '../../../domain/case/from-list/columns';
import type { RawRow } from './independent-count';

/** Days close enough together that limits of hours, days and months are met, missed and hit exactly. */
const LAST_DAY = 800;

function danishDay(offset: number): string {
  const date = new Date(Date.UTC(2023, 10, 20) + offset * 86_400_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(date.getUTCDate())}-${two(date.getUTCMonth() + 1)}-${date.getUTCFullYear()}`;
}

/** The limits that a step may be away from another: nothing, around a day, a week, and one to twelve months. */
const steps = [
  0, 1, 2, 6, 7, 8, 9, 10, 28, 29, 30, 31, 32, 59, 61, 89, 90, 91, 92, 93, 119, 120, 121, 122, 123, 181, 182, 183, 184,
  244, 245, 365, 366,
];

const offset = fc.oneof(
  fc.integer({ min: 0, max: LAST_DAY }),
  fc
    .tuple(fc.integer({ min: 300, max: 330 }), fc.constantFrom(...steps), fc.boolean())
    .map(([around, step, later]) => around + (later ? step : -step)),
);
const day = offset.map(danishDay);
const time = fc
  .tuple(day, fc.constantFrom('00:00', '01:30', '04:15', '10:00', '10:01', '12:30', '23:00', '23:59'))
  .map(([on, hour]) => `${on} ${hour}`);

function cell(name: keyof typeof listColumns): fc.Arbitrary<string> {
  const column = listColumns[name];
  switch (column.kind) {
    case 'day':
      return day;
    case 'time':
      return time;
    case 'yesNo':
      return fc.constantFrom('ja', 'nej');
    case 'number':
      return fc.constantFrom('0', '1', '2', '3');
    case 'code':
      return fc.constantFrom(...('words' in column ? [...column.words!.keys()] : []));
    case 'text':
      return fc.constant('tekst');
  }
}

const names = Object.keys(listColumns) as (keyof typeof listColumns)[];

/** A row of any content, blanks anywhere: what no municipality would write, and what it might. */
export const anyRow: fc.Arbitrary<RawRow> = fc
  .tuple(...names.map((name) => fc.option(cell(name), { nil: '', freq: 3 })))
  .map((cells) => ({
    ...Object.fromEntries(names.map((name, index) => [listColumns[name].heading, cells[index] ?? ''])),
    sagsnr: 'T-1',
  }));

/** A day to judge as of, among the days of the rows. */
export const anyDay: fc.Arbitrary<string> = day;
