import { dayOf } from '../../case/kernel/order';
import type { CivilDay } from '../../case/kernel/time';
import { measuresOf, runsOn, type Measure } from '../../case/measure/readings';
import { PlacementVisitMade, VisitsCounted } from '../../case/placement/facts';
import { dueOn, hasPassed } from '../calendar/counting';
import { civilDayOf } from '../calendar/copenhagen';
import { addDays, addMonths } from '../calendar/day-arithmetic';
import type { Settings } from '../edition';
import { numberIn } from '../options';
import type { Finding, Rule } from '../rule';
import type { View } from '../view';

const YEAR = 12;

/**
 * K15: a child placed for twelve months or more has had at least two visits with a talk in the last twelve months
 * (personrettet tilsyn); from six months, one. The twelve months roll.
 */
export const K15: Rule = {
  code: 'K15',
  name: { da: 'Personrettet tilsyn', en: 'Placement visits' },
  metWhen: {
    da: 'Et barn, der har været anbragt i 12 måneder eller mere, har haft mindst to tilsynsbesøg med samtale inden for de seneste 12 måneder; fra seks måneder mindst ét.',
    en: 'A child placed for 12 months or more had at least two visits with a talk in the last 12 months; from six months at least one.',
  },
  mendedBy: ['visit'],
  gaps: { visits: { da: 'tilsynsbesøg med samtale', en: 'visits with a talk' } },
  judge: (view) => (view.closed ? [] : view.read(measuresOf).flatMap((measure) => findingOf(view, measure) ?? [])),
};

function findingOf(view: View, measure: Measure): Finding | undefined {
  if (!measure.placement || !runsOn(measure, view.endDay)) return undefined;
  const settings = view.settings('K15', measure.started);
  const day = settings && dueDay(settings, measure.startDay, visitDays(view, measure));
  if (!settings || day === undefined) return undefined;
  const due = dueOn(day);
  const base = { subject: measure.number, settings, start: measure.started.at, due };
  return hasPassed(due, view.end)
    ? { ...base, standing: 'outstanding', gaps: ['visits'] }
    : { ...base, standing: 'notYetDue' };
}

/**
 * The last day on which the visits made so far are enough. They stop being enough when the placement reaches an age
 * that asks for more, or when one of those needed is more than twelve months old.
 */
function dueDay(settings: Settings, start: CivilDay, visits: readonly CivilDay[]): CivilDay | undefined {
  const wanted = numberIn(settings, 'visits');
  const after = numberIn(settings, 'afterMonths');
  if (wanted === undefined || after === undefined) return undefined;
  const enough = later(eveOf(start, after), lasting(visits, wanted));
  const early = numberIn(settings, 'earlyVisits');
  const earlyAfter = numberIn(settings, 'earlyAfterMonths');
  if (early === undefined || earlyAfter === undefined) return enough;
  const enoughEarly = later(eveOf(start, earlyAfter), lasting(visits, early));
  return enoughEarly < enough ? enoughEarly : enough;
}

/** The last day before a placement is this many months old. */
function eveOf(start: CivilDay, months: number): CivilDay {
  return addDays(addMonths(start, months), -1);
}

/** The last day on which the twelve months before it hold this many of the visits; `undefined` where there are too few. */
function lasting(visits: readonly CivilDay[], wanted: number): CivilDay | undefined {
  const oldest = visits[wanted - 1];
  return oldest === undefined ? undefined : addMonths(oldest, YEAR);
}

function later(day: CivilDay, other: CivilDay | undefined): CivilDay {
  return other !== undefined && other > day ? other : day;
}

/**
 * Days of the visits with a talk, latest first. Visits another system counted stand on the day of the count, those of a
 * case list on the day the list was taken over: it says no more than how many there were in the year before.
 */
function visitDays(view: View, measure: Measure): readonly CivilDay[] {
  const days: CivilDay[] = [];
  const counted = view.all(VisitsCounted).at(-1);
  const countedOn = counted && (counted.src === 'list' ? civilDayOf(counted.rec) : dayOf(counted));
  if (counted && countedOn) for (let visit = 0; visit < counted.data.visits; visit++) days.push(countedOn);
  for (const visit of view.all(PlacementVisitMade)) {
    const day = dayOf(visit);
    const isHere = visit.data.measure === undefined ? day >= measure.startDay : visit.data.measure === measure.number;
    if (visit.data.talkedWithChild && isHere && !(countedOn && day <= countedOn)) days.push(day);
  }
  return days.length > 1 ? days.sort((a, b) => (a < b ? 1 : -1)) : days;
}
