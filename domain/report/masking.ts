import { FEWEST_CASES } from '../supervision/figures/published';
import type { FigureLine } from './figures/registry';
import type { FigureValue } from './figures/figure';

/** A number as it leaves the department: shown, or masked (maskeret) where it is small or would tell a small one. */
export type Published = number | 'masked';

/** A whole and its parts as they leave the department. */
export interface PublishedParts {
  readonly total: Published;
  readonly parts: Readonly<Record<string, Published>>;
}

/**
 * Masks a whole that is the sum of its parts: parts from 1 to 4 are masked, and then those that stand next to them until
 * no masked part can be worked out from what is shown. Which of the others is masked goes by place, not by size: else the
 * choice itself would tell. 0 is shown: it tells of nobody.
 *
 * The one place where small numbers are masked in counts; shares by {@link isTellingShare}, rates of reviews by
 * `supervision/figures/published`.
 */
export function maskParts(parts: Readonly<Record<string, number>>): PublishedParts {
  const sizeOf = (name: string): number => parts[name] ?? 0;
  const names = Object.keys(parts).filter((name) => sizeOf(name) > 0);
  const total = names.reduce((sum, name) => sum + sizeOf(name), 0);
  const hidden = new Set(names.filter((name) => isSmall(sizeOf(name))));
  const tells = (): boolean =>
    hidden.size > 0 && (hidden.size === 1 || [...hidden].reduce((sum, name) => sum + sizeOf(name), 0) < FEWEST_CASES);
  const first = names.findIndex((name) => hidden.has(name));
  const inTurn = [...names.slice(first + 1), ...names.slice(0, Math.max(0, first))];
  for (const name of inTurn) if (tells()) hidden.add(name);
  // Of a whole of fewer than five nothing is shown, not even which parts are none.
  const isAllHidden = isSmall(total);
  const shown = (name: string, part: number): Published => (isAllHidden || hidden.has(name) ? 'masked' : part);
  return {
    total: isAllHidden ? 'masked' : total,
    parts: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, shown(name, part)])),
  };
}

/** Whether a number is one by which somebody might be recognised: fewer than five, and not none. */
export function isSmall(count: number): boolean {
  return count > 0 && count < FEWEST_CASES;
}

/** A number as it leaves the department. */
export function publishedCount(count: number): Published {
  return isSmall(count) ? 'masked' : count;
}

/** Whether a share tells of a small group: of few in all, or with few on either side. */
export function isTellingShare(part: number, whole: number): boolean {
  return isSmall(whole) || isSmall(part) || isSmall(whole - part);
}

/** A figure's value as it leaves the department; `masked` where it tells of few. */
export function publishedValue(value: FigureValue): FigureValue | 'masked' {
  switch (value.kind) {
    case 'count':
      return isSmall(value.count) || isSmall(value.cases) ? 'masked' : value;
    case 'share':
      return isTellingShare(value.part, value.whole) ? 'masked' : value;
    case 'time':
      return isSmall(value.count) ? 'masked' : value;
    case 'ratio':
      return isSmall(value.over) ? 'masked' : value;
    case 'amount':
      return value;
    case 'money':
      return publishedMoney(value);
  }
}

/** How many is shown where they are not few; what they come to, where it is that of no few. */
function publishedMoney(value: Extract<FigureValue, { kind: 'money' }>): FigureValue | 'masked' {
  const { count, cases, byHand = 0 } = value;
  if (isSmall(count) || isSmall(cases)) return 'masked';
  if (isSmall(byHand)) return without(value, 'byHand');
  return isSmall(count - byHand) ? without(value, 'oere') : value;
}

function without<T extends object, K extends keyof T>(value: T, name: K): Omit<T, K> {
  const { [name]: _, ...rest } = value;
  return rest;
}

/**
 * Figures that are parts of another, whether they make up the whole or leave a rest that is not published: what of one
 * cannot be shown must not be found by subtraction. The whole of a share is those that do not meet it.
 */
const wholes: readonly { readonly whole: string; readonly parts: readonly string[] }[] = [
  { whole: 'open-cases', parts: ['red-cases', 'yellow-cases', 'green-cases'] },
  { whole: 'assessed-in-time', parts: ['late-assessments', 'unassessed-notifications'] },
  { whole: 'examination-in-time', parts: ['examinations-overdue'] },
  { whole: 'examinations-running', parts: ['examinations-overdue'] },
  { whole: 'examinations-overdue', parts: ['provisional-missing'] },
  { whole: 'placed-children', parts: ['visits-missing'] },
  {
    whole: 'grants-on-track',
    parts: ['grants-overpaid', 'grants-underpaid', 'grants-right', 'grants-unsettled'],
  },
  { whole: 'grants-on-track', parts: ['grants-wrong-base'] },
  { whole: 'grants-on-track', parts: ['grants-double-compensation'] },
  { whole: 'grants-on-track', parts: ['grants-saved-expenses'] },
  { whole: 'grants-on-track', parts: ['grants-settled'] },
  { whole: 'grants-on-track', parts: ['families-told'] },
  { whole: 'grants-on-track', parts: ['grants-put-right'] },
  { whole: 'grants-underpaid', parts: ['grants-paid-out', 'grants-to-pay-out'] },
  { whole: 'grants-underpaid', parts: ['grants-lapsed'] },
  { whole: 'grants-paid-out', parts: ['refunds-claimed'] },
  { whole: 'grants-overpaid', parts: ['refunds-paid-back'] },
  { whole: 'grants-overpaid', parts: ['claims-assessed'] },
  { whole: 'claims-assessed', parts: ['claims-none', 'claims-decided'] },
  { whole: 'claims-decided', parts: ['claims-collected'] },
  {
    whole: 'payments-on-track',
    parts: [
      ...['payments-undecided', 'payments-not-collected', 'payments-collected'],
      ...['payments-nothing-to-collect', 'payments-wrongly-collected'],
    ],
  },
  { whole: 'payments-on-track', parts: ['payments-put-right'] },
];

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

/** A figure's value as it leaves the department, by its code. */
export interface PublishedLine {
  readonly code: string;
  readonly value: FigureValue | 'masked';
}

/** Lines of figures as they leave the department: small ones masked, and what would tell a masked one. */
export function publishedLines(lines: readonly FigureLine[]): readonly PublishedLine[] {
  const counts = new Map(
    lines.flatMap(({ code, value }) => (value.kind === 'count' || value.kind === 'money' ? [[code, value.count]] : [])),
  );
  const hidden = new Set<string>();
  for (const { whole, parts } of wholes) {
    const total = unmetOf(lines.find(({ code }) => code === whole)?.value);
    const known = parts.filter((code) => counts.has(code));
    if (total === undefined || known.length === 0) continue;
    const told = known.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0);
    // Parts may be counted in something else than their whole, such as placements of children: then there is no rest.
    const table = {
      ...Object.fromEntries(known.map((code) => [code, counts.get(code) ?? 0])),
      rest: Math.max(0, total - told),
    };
    const masked = maskParts(table);
    if (masked.total === 'masked') hidden.add(whole);
    for (const code of known) if (masked.parts[code] === 'masked') hidden.add(code);
  }
  const published = new Map(
    lines.map(({ code, value }) => [code, hidden.has(code) ? ('masked' as const) : publishedValue(value)]),
  );
  for (const { code, of } of followers) {
    if (published.has(code) && of.some((one) => published.get(one) === 'masked')) published.set(code, 'masked');
  }
  return [...published].map(([code, value]) => ({ code, value }));
}

function unmetOf(value: FigureValue | undefined): number | undefined {
  if (value?.kind === 'count' || value?.kind === 'money') return value.count;
  return value?.kind === 'share' ? value.whole - value.part : undefined;
}
