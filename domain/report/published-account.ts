import type { Account } from './account';
import type { FigureValue } from './figures/figure';
import { publishedLines } from './masking';

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

/** Masks an account, each column as a whole: what one part hides another must not tell. */
export function publishedAccount({ periods, sections }: Account): PublishedAccount {
  const columns = periods.map((_, column) => {
    const lines = sections.flatMap(({ figures }) =>
      figures.flatMap(({ figure, values }) => {
        const value = values[column];
        return value ? [{ code: figure, value }] : [];
      }),
    );
    return new Map(publishedLines(lines).map(({ code, value }) => [code, value]));
  });
  return {
    periods,
    sections: sections.map(({ part, figures }) => ({
      part,
      figures: figures.map(({ figure }) => ({
        figure,
        values: columns.map((values) => values.get(figure) ?? null),
      })),
      affected: [],
    })),
  };
}
