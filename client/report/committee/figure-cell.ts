import { figureOf } from '../../../domain/report/figures/registry';
import type { Published } from '../../../domain/report/masking';
import type { CommitteeFigures, CommitteeLine, PublishedFigure } from '../../library/report/committee-figures';
import { count, kroner, masked, nothing, share, words } from '../compose';
import type { Cell, Row } from '../document';

/** A key figure as a cell. */
export function figureCell(value: PublishedFigure | undefined): Cell {
  if (value === undefined) return nothing;
  if (value === 'masked') return masked;
  switch (value.kind) {
    case 'count':
    case 'money':
      return count(value.count);
    case 'share':
      return value.whole === 0 ? nothing : share(value.part / value.whole);
    case 'time':
      return count(value.median, value.median !== undefined && !Number.isInteger(value.median) ? 1 : 0);
    case 'ratio':
      return value.under === 0 ? nothing : count(value.over / value.under, 1);
    case 'amount':
      return count(value.amount, Number.isInteger(value.amount) ? 0 : 1);
  }
}

/** What a figure's things come to, as a cell; nothing for one that tells of no amount. */
export function oereCell(value: PublishedFigure | undefined): Cell {
  if (value === 'masked') return masked;
  if (value?.kind !== 'money') return nothing;
  return value.oere === undefined ? masked : kroner(value.oere);
}

/** A published number as a cell. */
export function publishedCell(value: Published): Cell {
  return value === 'masked' ? masked : count(value);
}

/** A published amount in øre as a cell. */
export function amountCell(value: Published): Cell {
  return value === 'masked' ? masked : kroner(value);
}

/** The line of a key figure; undefined where it could not be known. */
export function lineOf({ lines }: CommitteeFigures, code: string): CommitteeLine | undefined {
  return lines.find((line) => line.code === code);
}

/** Rows of key figures: name, now, a quarter ago. Figures that could not be known are left out. */
export function lineRows(figures: CommitteeFigures, codes: readonly string[]): readonly Row[] {
  return codes.flatMap((code) => {
    const line = lineOf(figures, code);
    if (!line) return [];
    return [{ cells: [words(figureOf(code).name), figureCell(line.now), figureCell(line.before)] }];
  });
}

/** The number that a count came to; undefined where it is masked or not known. */
export function numberOf(figures: CommitteeFigures, code: string): number | undefined {
  const value = lineOf(figures, code)?.now;
  return value === undefined || value === 'masked' || value.kind !== 'count' ? undefined : value.count;
}
