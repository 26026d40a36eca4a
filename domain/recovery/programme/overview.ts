import type { NewEvent } from '../../case/kernel/event';
import type { Instant } from '../../case/kernel/time';
import { categoryCode } from '../case-recovery/category';
import { openingOf, type CaseReading } from '../case-recovery/look';
import { countBy, countsAsList } from './counts';
import { isInScope, type Programme } from './programme';
import { OverviewPartMade } from './system-facts';

/** Some of the cases as a programme meets them at its start, in the order of their ids. */
export interface OverviewPart {
  /** Every case read, as of the programme's instant. */
  readonly readings: readonly CaseReading[];
  readonly read: number;
  readonly unreadable: number;
  /** The last case read. */
  readonly after: string;
  readonly isLast: boolean;
}

/** The recoveries that a part of the overview opens: of each case that has something outstanding. */
export function openingsOf(
  programme: Programme,
  readings: readonly CaseReading[],
  { name, now }: { readonly name: string; readonly now: Instant },
): readonly { readonly caseId: string; readonly opening: NewEvent }[] {
  const { asOf } = programme;
  return overviewed(programme, readings)
    .filter(({ outstanding }) => outstanding.length > 0)
    .map((reading) => ({
      caseId: reading.caseId,
      opening: openingOf(reading, { programme: name, asOf, now, added: false }),
    }));
}

/** The entry of a part of the overview (overblik). */
export function overviewEvent(programme: Programme, part: OverviewPart, now: Instant): NewEvent {
  const readings = overviewed(programme, part.readings);
  const data = {
    ...{ after: part.after, read: part.read, open: readings.length },
    opened: readings.filter(({ outstanding }) => outstanding.length > 0).length,
    unreadable: part.unreadable,
    categories: countsAsList(countBy(readings, ({ category }) => [categoryCode(category)])),
    colours: countsAsList(countBy(readings, ({ category }) => [category.colour])),
    controls: countsAsList(countBy(readings, ({ outstanding }) => outstanding)),
    last: part.isLast,
  };
  return { type: OverviewPartMade.event, happenedAt: now, data };
}

/** Readings of the open cases that a programme is about. */
function overviewed(programme: Programme, readings: readonly CaseReading[]): readonly CaseReading[] {
  return readings.filter((reading) => !reading.closed && isInScope(programme, reading));
}
