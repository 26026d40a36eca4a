import type { FigureValue } from './figures/figure';
import type { FigureLine } from './figures/registry';
import { figureParts, type NumberName } from './figure-parts';
import { hiddenItems, type Balance, type Stated } from './linked';
import { publishedValue } from './masking';

/** A figure's value as it leaves the department, by its code. */
export interface PublishedLine {
  readonly code: string;
  readonly value: FigureValue | 'masked';
}

/** What lines of figures of one day tell, as the masking of a whole publication needs it. */
export interface LinesStated {
  readonly stated: readonly Stated[];
  readonly unstated: Readonly<Record<string, number>>;
  readonly balances: readonly Balance[];
  /** Wholes: hidden only where nothing else helps. */
  readonly last: readonly string[];
}

/** Figures that would tell another which is hidden: a sum one of its parts, and one that lies within it how many it is. */
const followers: readonly { readonly code: string; readonly of: readonly string[] }[] = [
  { code: 'grants-difference', of: ['grants-overpaid', 'grants-underpaid'] },
  { code: 'grants-paid-out', of: ['grants-underpaid'] },
  { code: 'grants-to-pay-out', of: ['grants-underpaid'] },
  { code: 'grants-lapsed', of: ['grants-underpaid'] },
  { code: 'refunds-claimed', of: ['grants-paid-out'] },
  { code: 'refunds-paid-back', of: ['grants-overpaid'] },
  { code: 'claims-assessed', of: ['grants-overpaid'] },
  { code: 'claims-none', of: ['claims-assessed'] },
  { code: 'claims-decided', of: ['claims-assessed'] },
  { code: 'claims-collected', of: ['claims-decided'] },
];

/** Amounts that are numbers of cases or of workers: fewer than five are masked. Årsværk and heads name nobody. */
const countedAmounts: ReadonlySet<string> = new Set(['cases-without-worker', 'workers-over-limit']);

/** Figures whose whole is another figure, where the two come to the same. */
const sameWhole: Readonly<Record<string, string>> = {
  'nothing-outstanding': 'open-cases',
  'cases-per-full-time': 'open-cases',
};

/** The item under which a line's value is shown or hidden. @param day the last day of its column */
export function lineItem(code: string, day: string): string {
  return `line ${code} ${day}`;
}

/** Name of the number a figure comes to on a day. */
export function numberName(code: string, day: string): string {
  return `${code} ${day}`;
}

/** What lines tell, and how their numbers hang together. @param day the last day of what they count */
export function linesStated(lines: readonly FigureLine[], day: string): LinesStated {
  const values = new Map(lines.map(({ code, value }) => [code, value]));
  const stated: Stated[] = [];
  const balances: Balance[] = [];
  const unstated: Record<string, number> = {};
  const numbers = new Map<string, number>();
  const last = new Set<string>();
  for (const { code, value } of lines) {
    const told = Object.fromEntries(
      Object.entries(numbersOf(code, value, values)).map(([name, number]) => [numberName(name, day), number]),
    );
    stated.push({ item: lineItem(code, day), numbers: told });
    for (const [name, number] of Object.entries(told)) numbers.set(name, number);
    if (value.kind === 'share') {
      const of = numberName(wholeName(code, value.whole, values), day);
      balances.push({ of: [of], is: [numberName(metOf(code), day), numberName(unmetOf(code), day)] });
    }
  }
  figureParts.forEach(({ whole, parts }, at) => {
    const own = numberName(nameIn(whole, values), day);
    const total = numbers.get(own);
    const known = parts
      .map((part) => numberName(typeof part === 'string' ? part : nameIn(part, values), day))
      .filter((name) => numbers.has(name));
    const rest = (total ?? 0) - known.reduce((sum, name) => sum + (numbers.get(name) ?? 0), 0);
    // Parts may be counted in something else than their whole, such as placements of children: then there is no rest.
    if (total === undefined || known.length === 0 || rest < 0) return;
    const left = `rest ${at} ${day}`;
    if (rest > 0) unstated[left] = rest;
    // Where nothing is left over, as of colours nothing ever is, a reader is taken to know it.
    balances.push({ of: [own], is: rest > 0 ? [...known, left] : known });
    // What is itself a part is hidden in its turn among the parts.
    if (!figureParts.some((one) => one.parts.includes(whole[0]))) last.add(own);
  });
  return { stated, unstated, balances, last: [...last] };
}

/** Lines as they leave the department, of which some items are hidden. */
export function withoutHidden(
  lines: readonly FigureLine[],
  day: string,
  hidden: ReadonlySet<string>,
): readonly PublishedLine[] {
  const published = new Map(
    lines.map(({ code, value }) => [
      code,
      hidden.has(lineItem(code, day)) ? ('masked' as const) : publishedValue(value),
    ]),
  );
  for (const { code, of } of followers) {
    if (published.has(code) && of.some((one) => published.get(one) === 'masked')) published.set(code, 'masked');
  }
  return [...published].map(([code, value]) => ({ code, value }));
}

/** Lines of one day as they leave the department, where nothing else is published beside them. */
export function publishedLines(lines: readonly FigureLine[]): readonly PublishedLine[] {
  const { last, ...told } = linesStated(lines, '');
  return withoutHidden(lines, '', hiddenItems({ ...told, last: new Set(last) }));
}

/** One column of figures: the lines of a period, by its last day. */
export interface Column {
  readonly day: string;
  readonly lines: readonly FigureLine[];
}

/**
 * What columns of one publication tell together, the earlier first. Where one begins as the other ends, its open cases
 * are those of the other, and what has come and gone since.
 */
export function columnsStated(columns: readonly Column[]): LinesStated {
  const all = columns.map(({ day, lines }) => linesStated(lines, day));
  const counts = new Map(
    columns.flatMap(({ day, lines }) =>
      lines.flatMap(({ code, value }) => (value.kind === 'count' ? [[numberName(code, day), value.count]] : [])),
    ) as [string, number][],
  );
  const flows = columns.slice(1).flatMap(({ day }, at): Balance[] => {
    const before = columns[at]?.day ?? '';
    const of = [numberName('open-cases', before), numberName('new-cases', day), numberName('reopened-cases', day)];
    const is = [numberName('open-cases', day), numberName('closed-cases', day)];
    const sum = (names: readonly string[]): number =>
      names.reduce((total, name) => total + (counts.get(name) ?? NaN), 0);
    return sum(of) === sum(is) ? [{ of, is }] : [];
  });
  return {
    stated: all.flatMap(({ stated }) => stated),
    unstated: Object.assign({}, ...all.map(({ unstated }) => unstated)) as Readonly<Record<string, number>>,
    balances: [...all.flatMap(({ balances }) => balances), ...flows],
    last: all.flatMap(({ last }) => last),
  };
}

type Values = ReadonlyMap<string, FigureValue>;

function numbersOf(code: string, value: FigureValue, values: Values): Readonly<Record<string, number>> {
  switch (value.kind) {
    case 'count':
    case 'money':
      return { [code]: value.count, ...(value.cases === value.count ? {} : { [`${code} in`]: value.cases }) };
    case 'share': {
      const { part, whole } = value;
      return { [wholeName(code, whole, values)]: whole, [metOf(code)]: part, [unmetOf(code)]: whole - part };
    }
    case 'time':
      return { [code]: value.count };
    case 'ratio':
      return { [wholeName(code, value.over, values)]: value.over };
    case 'amount':
      return countedAmounts.has(code) ? { [code]: value.amount } : {};
  }
}

function wholeName(code: string, whole: number, values: Values): string {
  const other = sameWhole[code];
  const value = other === undefined ? undefined : values.get(other);
  return other !== undefined && value?.kind === 'count' && value.count === whole ? other : `${code} of`;
}

/** The name of a number: how many its figure counts, or of a share how many there are, meet it or do not. */
function nameIn([code, part]: NumberName, values: Values): string {
  const value = values.get(code);
  if (part === undefined || value?.kind !== 'share') return code;
  return part === 'of' ? wholeName(code, value.whole, values) : part === 'met' ? metOf(code) : unmetOf(code);
}

function metOf(code: string): string {
  return `${code} met`;
}

function unmetOf(code: string): string {
  return `${code} unmet`;
}
