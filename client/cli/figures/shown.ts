import { fill } from '../../../domain/errors/error-entry';
import { figureUnits } from '../../../domain/report/figures/described';
import type { FigureValue } from '../../../domain/report/figures/figure';
import { figureOf } from '../../../domain/report/figures/registry';
import type { ReportPeriod } from '../../../domain/report/period';
import { kronerWritten } from '../../report/written';
import { written } from '../print/dates';
import type { Session } from '../session';
import { decimal, percent, plain } from './numbers';
import { figureTexts as texts } from './texts';

/** What a figure came to, as a cell of a table. */
export function valueShown(session: Session, code: string, value: FigureValue | 'masked' | null): string {
  const { tell, lang } = session;
  if (value === null) return tell(texts.unknown);
  if (value === 'masked') return tell(texts.masked);
  switch (value.kind) {
    case 'count':
      return value.count === value.cases || figureOf(code).unit === 'cases'
        ? String(value.count)
        : fill(tell(texts.inCases), { count: value.count, cases: value.cases });
    case 'share': {
      const { part, whole } = value;
      return whole === 0
        ? tell(texts.none)
        : fill(tell(texts.ofWhole), { percent: percent(part, whole, lang), part, whole });
    }
    case 'time': {
      const { median, ninth } = value;
      const unit = tell(figureUnits[figureOf(code).unit]);
      return median === undefined || ninth === undefined
        ? tell(texts.none)
        : fill(tell(texts.time), { median, unit, ninth });
    }
    case 'ratio': {
      const { over, under } = value;
      if (under === 0) return tell(texts.unknown);
      return fill(tell(texts.ratio), { ratio: decimal(over / under, 1, lang), over, under: plain(under, lang) });
    }
    case 'amount':
      return plain(value.amount, lang);
    case 'money': {
      const { count, oere } = value;
      return oere === undefined ? String(count) : `${count} · ${kronerWritten(oere, lang)}`;
    }
  }
}

/** The name of a figure in the user's language. */
export function figureName({ tell }: Session, code: string): string {
  return tell(figureOf(code).name);
}

/** A period as people write it. */
export function periodShown({ tell, lang }: Session, { from, to }: ReportPeriod): string {
  return fill(tell(texts.period), { from: written(from, lang), to: written(to, lang) });
}
