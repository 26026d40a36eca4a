import { FEWEST_CASES } from '../supervision/figures/published';
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
 * For a table that stands by itself. Numbers of tables that hang together are masked by `linked`, key figures by
 * `published-lines`, shares by {@link isTellingShare}, rates of reviews by `supervision/figures/published`.
 */
export function maskParts(parts: Readonly<Record<string, number>>): PublishedParts {
  const sizeOf = (name: string): number => parts[name] ?? 0;
  const names = Object.keys(parts).filter((name) => sizeOf(name) > 0);
  const total = names.reduce((sum, name) => sum + sizeOf(name), 0);
  const hidden = new Set(names.filter((name) => isSmall(sizeOf(name))));
  const tells = (): boolean => {
    const sum = [...hidden].reduce((all, name) => all + sizeOf(name), 0);
    // Of hidden parts everybody knows that none is 0: so many ones are told by their sum.
    return hidden.size === 1 || (hidden.size > 0 && (sum < FEWEST_CASES || sum === hidden.size));
  };
  const first = names.findIndex((name) => hidden.has(name));
  const inTurn = [...names.slice(first + 1), ...names.slice(0, Math.max(0, first))];
  for (const name of inTurn) if (tells()) hidden.add(name);
  // Of a whole of fewer than five nothing is shown, not even which parts are none.
  const isAllHidden = isSmall(total) || tells();
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
