import { factsOf } from '../../../domain/case/kernel/state';
import { endOfDay } from '../../../domain/law/calendar/copenhagen';
import { addDays } from '../../../domain/law/calendar/day-arithmetic';
import { caseloadAccount, caseloadMovements } from '../../../domain/recovery/accounts/caseload';
import { ClosedUnrecovered } from '../../../domain/recovery/case-recovery/system-facts';
import { addCounts, countsIn } from '../../../domain/recovery/programme/counts';
import { forecastOf } from '../../../domain/recovery/programme/forecast';
import { elsewhereIn, elsewhereOf } from '../../../domain/recovery/programme/elsewhere';
import { programmeOf, type Programme } from '../../../domain/recovery/programme/programme';
import { statusOf } from '../../../domain/recovery/programme/status';
import { IDLE, Lejre, rowsOf, START } from './lejre';

const END = '2017-02-07';

describe('Lejre’s 687 cases as a programme over eight months', () => {
  let lejre: Lejre;
  let programme: Programme;
  /** The Monday on which nothing was outstanding any more. */
  let end: string;

  beforeAll(async () => {
    lejre = new Lejre(await rowsOf('lejre-sager-2016'));
    const { town } = lejre;
    expect(town.tell('start', {}, { reason: 'To tredjedele af sagerne mangler noget' })).toBe('accepted');
    town.tell('make-plans');
    town.tell('tell-families', { how: 'letter', colour: ['red'] });
    town.until(endOfDay('2017-01-20'), (next) => lejre.week(next));
    const underWay = new Set(town.rows.flatMap(({ caseId, ending }) => (ending ? [] : [caseId])));
    const open = [...town.cases.keys()].filter((id) => !/NY/.test(id) && !underWay.has(id));
    const still = open.filter((id) => !town.cases.get(id)?.facts.some(({ type }) => type === 'CaseClosed'));
    town.tell('re-register', { cases: still.slice(0, 120), why: 'siblings' }, { reason: 'Søskende føres i én sag' });
    town.until(endOfDay(END), (next) => lejre.week(next));
    const found = programmeOf(town.programme);
    if (!found) throw new Error('No programme');
    programme = found;
    town.until(endOfDay('2017-04-30'), (next) => lejre.week(next));
    const ended = programmeOf(town.programme)?.statuses.find(({ data }) => data.outstanding === 0);
    end = ended?.rec.slice(0, 10) ?? '';
  }, 120_000);

  test('the overview finds what an independent count of the list finds', () => {
    const colours = addCounts(programme.overview.map(({ data }) => countsIn(data.colours)));
    expect(Object.fromEntries(colours)).toEqual({ green: 83, yellow: 182, red: 422 });
    expect(programme.overview.map(({ data }) => [data.open, data.open - data.opened])).toEqual([[687, 200]]);
  });

  test('a status is made every Monday at 7, and its two accounts add up each time', () => {
    expect(programme.statuses).toHaveLength(35);
    for (const { rec, data } of programme.statuses) {
      expect(rec.slice(11)).toMatch(/^0[56]:00:00/);
      expect(data.open).toBe(data.start + data.new + data.reopened - data.closed - data.moved - data.reRegistered);
      expect(data.outstanding).toBe(data.startOutstanding + data.added - data.recovered - data.closedUnrecovered);
      expect(data.outstanding).toBe(lejreWaiting(data.waiting));
    }
  });

  test('687 + 175 − 140 is 722, and the 602 open are explained by a row of 120 re-registered', () => {
    const last = programme.statuses.at(-1)?.data;
    expect(last).toMatchObject({ start: 687, new: 175, closed: 140, moved: 0, reRegistered: 120, open: 602 });
    const elsewhere = elsewhereIn(lejre.town.programme);
    const movements = [...lejre.town.cases.values()].flatMap((state) =>
      caseloadMovements(state, elsewhereOf(elsewhere, [state.caseId], lejre.town.recoveries.get(state.caseId))),
    );
    const account = caseloadAccount(movements, START, END);
    expect(account.balance).toBe(602);
    expect(account.reasons.reRegistered).toEqual({ siblings: 120 });
  });

  test('nothing was closed unrecovered before the parents were told; the other order was refused', () => {
    expect(lejre.refusals).toContain('RECOVERY_FAMILY_NOT_TOLD');
    const closed = [...lejre.town.recoveries.values()].flatMap((state) => factsOf(state, ClosedUnrecovered));
    expect(closed.length).toBeGreaterThan(20);
    expect(closed.filter(({ data }) => !data.told)).toEqual([]);
  });

  test('the stall is found in November, by its step', () => {
    const found = programme.stalls.map(({ rec, data }) => ({
      day: rec.slice(0, 10),
      step: data.step,
      weeks: data.weeks,
    }));
    expect(found.filter(({ step }) => step === 'mend')).toEqual([{ day: '2016-11-07', step: 'mend', weeks: 4 }]);
  });

  test('every forecast contains the day on which nothing was outstanding once three idle weeks are behind it; none before', () => {
    const statuses = programme.statuses.map(statusOf);
    expect(end > '2017-01-01').toBe(true);
    const made = statuses.flatMap(({ at }, place) => {
      const forecast = forecastOf(statuses.slice(0, place + 1));
      return forecast.kind === 'range' ? [{ on: at.slice(0, 10), ...forecast }] : [];
    });
    expect(made.length).toBeGreaterThan(25);
    const knowing = addDays(IDLE[0], 21);
    const contains = ({ soonest, latest }: (typeof made)[number]): boolean => soonest <= end && end <= latest;
    expect(made.filter((one) => contains(one) !== one.on >= knowing)).toEqual([]);
    expect(made.filter(({ on, latest }) => on < knowing && latest >= end)).toEqual([]);
  });
});

function lejreWaiting(waiting: readonly string[]): number {
  return [...countsIn(waiting).values()].reduce((sum, one) => sum + one, 0);
}
