import { count, nothing, share, words } from './compose';
import type { Cell, Chart, Column, Series, Table } from './document';
import { reportWords } from './words';

/** The figures behind a chart as a table: for those who do not see the chart, for spreadsheets and for text. */
export function chartTable(chart: Chart): Table {
  const { title, points, series, axes } = chart;
  return {
    kind: 'table',
    caption: title,
    columns: [{ title: axes.points, holds: 'text' }, ...series.flatMap((one) => columnsOf(chart, one))],
    rows: points.map((point, at) => ({
      cells: [words(point), ...series.flatMap((one) => cellsOf(chart, one, at))],
    })),
  };
}

function columnsOf({ unit = 'number' }: Chart, { name, ranges }: Series): Column[] {
  const from = reportWords.low;
  const to = reportWords.high;
  const columns: Column[] = [{ title: name, holds: unit }];
  if (!ranges || unit === 'share') return columns;
  const named = (words: typeof from | typeof to): Column => ({
    title: { da: words.da.replace('{name}', name.da), en: words.en.replace('{name}', name.en) },
    holds: unit,
  });
  return [...columns, named(from), named(to)];
}

function cellsOf({ unit }: Chart, { values, ranges }: Series, at: number): Cell[] {
  const value = values[at] ?? undefined;
  const range = ranges?.[at] ?? undefined;
  if (value === undefined) return ranges && unit !== 'share' ? [nothing, nothing, nothing] : [nothing];
  if (unit === 'share') return [range ? share({ share: value, interval: range }) : share(value)];
  const decimals = values.some((one) => one !== null && !Number.isInteger(one)) ? 1 : 0;
  const cell = count(value, decimals);
  return ranges ? [cell, count(range?.low, decimals), count(range?.high, decimals)] : [cell];
}
