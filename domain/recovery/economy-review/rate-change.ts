import { sourcesInOrder, type EconomyRow, type EconomySource } from './columns';
import { isOneThing, linesOf, type Matched } from './match';
import { isInForce, type Month } from './month';

/**
 * Lines of one thing whose rate changes within a month (satsskift): they follow each other in one place, where another
 * place has a single line for both. Each unit is in one group at most, with those it follows or is followed by.
 */
export function rateChanges(units: readonly Matched[], month: Month | undefined): readonly (readonly Matched[])[] {
  if (month === undefined) return [];
  const groups: Matched[][] = [];
  for (const [index, unit] of units.entries()) {
    for (const other of units.slice(index + 1)) {
      if (!isChange(unit, other, month)) continue;
      const known = groups.filter((group) => group.includes(unit) || group.includes(other));
      const joined = [...new Set([...known.flat(), unit, other])];
      for (const group of known) groups.splice(groups.indexOf(group), 1);
      groups.push(joined);
    }
  }
  return groups;
}

function isChange(one: Matched, other: Matched, month: Month): boolean {
  const has = (unit: Matched, source: EconomySource): boolean => unit[source] !== undefined;
  const both = sourcesInOrder.filter((source) => has(one, source) && has(other, source));
  const lone = sourcesInOrder.filter((source) => has(one, source) !== has(other, source));
  if (lone.length === 0) return false;
  return (
    both.length > 0 &&
    both.every((source) => follow(one[source]?.row, other[source]?.row, month)) &&
    lone.every((source) => isOfBoth((one[source] ?? other[source])?.row, [one, other], month))
  );
}

/** Whether two lines of one place are the same thing, one after the other within the month. */
function follow(a: EconomyRow | undefined, b: EconomyRow | undefined, month: Month): boolean {
  if (!a || !b || !isOneThing(a, b) || !isInForce(a, month) || !isInForce(b, month)) return false;
  return (a.to !== undefined && a.to < b.from) || (b.to !== undefined && b.to < a.from);
}

/** Whether a single line holds in the month and is the same thing as all lines of both. */
function isOfBoth(row: EconomyRow | undefined, units: readonly Matched[], month: Month): boolean {
  if (!row || !isInForce(row, month)) return false;
  return units.flatMap(linesOf).every((line) => line.row === row || isOneThing(line.row, row));
}
