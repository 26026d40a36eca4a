import type { Account } from './account';
import type { FigureValue } from './figures/figure';
import { hiddenItems } from './linked';
import { columnsStated, withoutHidden } from './published-lines';

/** An account as it may be made public: no case, and no number that tells of few. */
export interface PublishedAccount extends Omit<Account, 'sections'> {
  readonly sections: readonly {
    readonly part: string;
    readonly figures: readonly {
      readonly figure: string;
      readonly values: readonly (FigureValue | 'masked' | null)[];
    }[];
    readonly affected: readonly never[];
  }[];
}

/** Masks an account, all its parts and columns as one: what one hides another must not tell. */
export function publishedAccount({ periods, sections }: Account): PublishedAccount {
  const columns = periods.map(({ to }, column) => ({
    day: to,
    lines: sections.flatMap(({ figures }) =>
      figures.flatMap(({ figure, values }) => {
        const value = values[column];
        return value ? [{ code: figure, value }] : [];
      }),
    ),
  }));
  const { last, ...told } = columnsStated(columns);
  const hidden = hiddenItems({ ...told, last: new Set(last) });
  const published = columns.map(
    ({ day, lines }) => new Map(withoutHidden(lines, day, hidden).map(({ code, value }) => [code, value])),
  );
  return {
    periods,
    sections: sections.map(({ part, figures }) => ({
      part,
      figures: figures.map(({ figure }) => ({
        figure,
        values: published.map((values) => values.get(figure) ?? null),
      })),
      affected: [],
    })),
  };
}
