import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import type { Programme } from '../../domain/recovery/programme/programme';
import { forecastOf } from '../../domain/recovery/programme/forecast';
import { statusOf } from '../../domain/recovery/programme/status';
import type { Fields } from './import-lists';
import * as story from './lejre-story';
import { FULL_TIME, LejreTown } from './lejre-town';

/**
 * `SAGSGANG_LEJRE_CASES` is how many of Lejre's 687 cases the run has, from 40; every other number is scaled from Lejre's.
 * 687 is the whole list, and takes some six minutes. The department is never scaled: 15.83 årsværk at first, 17 later.
 */
const CASES = Number(process.env['SAGSGANG_LEJRE_CASES'] ?? 40);
const PATIENCE_MS = 120_000 + CASES * 1_500;
const sums = story.sumsOf(CASES);
const today = civilDayOf(new Date().toISOString());
const { everyMonth, workedMonths, WEEKS } = story;

describe('Lejre’s cases as a programme on the server, eight months skipped', () => {
  const list = new story.LejreList(CASES, today);
  const end = list.begins(story.MONTHS + 1);
  let town: LejreTown;
  let programme: Programme;
  /** Cases waiting at the start, with their rows, in the order in which they are closed or counted elsewhere. */
  const waiting: (readonly [string, Fields])[] = [];
  /** The days on which a case came or was closed, as the lists have it. */
  const came: string[] = [];
  const closed: string[] = [];
  /** The cases brought in order. */
  const mended: string[] = [];

  beforeAll(async () => {
    town = await LejreTown.open(list, PATIENCE_MS);
    await town.employ(list.begins(4));
    await town.taken(list.rows, today, false);
    expect(await town.tell('start', {}, { reason: 'Prøve' })).toBe('accepted');
    await town.quiet();
    const recovered = new Set((await town.rows()).map(({ caseId }) => caseId));
    waiting.push(...(await town.known(list.rows)).filter(([caseId]) => recovered.has(caseId)));
  }, PATIENCE_MS);

  afterAll(() => town.close());

  test('Lejre’s own numbers: 687 + 175 − 140 is 722, of which 602 are open', () => {
    expect(story.sumsOf(687)).toEqual({ start: 687, new: 175, closed: 140, reRegistered: 120, open: 602 });
    expect([perHand(687, FULL_TIME.before), perHand(602, FULL_TIME.after)]).toEqual([43.4, 35.4]);
    expect(list.rows).toHaveLength(CASES);
    expect(waiting.length).toBeGreaterThanOrEqual(sums.closed + sums.reRegistered);
  });

  test('at the start every case is on fewer hands than there are heads', async () => {
    const { caseload, perFullTime } = await town.caseload(today);
    expect(caseload.total).toMatchObject({ cases: CASES, fullTime: FULL_TIME.before, heads: 18 });
    expect(perFullTime).toBe(perHand(CASES, FULL_TIME.before));
  }, 120_000);

  test('a case is not closed unrecovered before the family was told; afterwards its closing is found', async () => {
    const [[told, toldRow] = ['', {}], [untold, untoldRow] = ['', {}]] = waiting.splice(0, 2);
    expect(await town.tellCase(told, 'close-unrecovered', {}, { reason: 'Flyttet' })).toBe('RECOVERY_FAMILY_NOT_TOLD');
    expect(await town.tellCase(told, 'tell-family', { how: 'letter' })).toBe('accepted');
    expect(await town.tellCase(told, 'close-unrecovered', {}, { reason: 'Flyttet' })).toBe('accepted');
    const rows = [
      story.closedRow(toldRow, today, addDays(today, -1)),
      story.closedRow(untoldRow, today, addDays(today, 1)),
    ];
    expect(await town.taken(rows, today)).toMatchObject({ changed: 2 });
    closed.push(today, today);
    await town.tell('take-stock');
    const { statuses } = await town.found();
    const ended = (await town.rows()).filter(({ stage }) => stage === 'closed').map(({ caseId }) => caseId);
    expect(ended.sort()).toEqual([told, untold].sort());
    expect(statuses.at(-1)?.data).toMatchObject({ closedUnrecovered: 2, untold: 1, closed: 2 });
  }, 120_000);

  test(
    'over eight months a list comes each month, and a status is made every Monday',
    async () => {
      await town.tell('make-plans');
      await town.tell('tell-families', { how: 'letter', colour: ['red'] });
      await town.quiet();
      const elsewhere = waiting.splice(-sums.reRegistered);
      const others = waiting.splice(sums.closed - 2);
      mended.push(...others.map(([caseId]) => caseId));
      for (const month of everyMonth) {
        const arrivals = list.arrivals(month, story.ofMonth(sums.new, month, everyMonth));
        const closings = waiting.splice(0, story.ofMonth(sums.closed - 2, month, workedMonths));
        const days = list.workDays(month, closings.length);
        const answers = await town.decideClosings(closings.map(([caseId]) => caseId));
        expect(answers.filter((answer) => answer !== 'accepted')).toEqual([]);
        if (month !== story.IDLE_MONTH) {
          await town.tell('make-plans');
          await town.tell('tell-families', { how: 'letter' });
        }
        const rows = closings.map(([, row], at) => {
          const on = days[at] ?? today;
          return story.closedRow(row, on, addDays(on, -1));
        });
        const mending = others.splice(0, story.ofMonth(mended.length, month, workedMonths));
        const mendingDays = list.workDays(month, mending.length);
        rows.push(...mending.map(([, row], at) => story.mendedRow(row, mendingDays[at] ?? today)));
        let gone: readonly Fields[] = [];
        if (month === story.MONTHS) {
          const cases = elsewhere.map(([caseId]) => caseId);
          expect(await town.tell('re-register', { cases, why: 'siblings' }, { reason: 'Søskende' })).toBe('accepted');
          await town.quiet();
          const on = addDays(list.begins(month), 1);
          gone = elsewhere.map(([, row]) => story.closedRow(row, on, on, 'dublet'));
        }
        const counts = await town.taken([...arrivals, ...rows, ...gone], list.begins(month + 1));
        expect(counts).toMatchObject({ added: arrivals.length, changed: rows.length + gone.length, refused: 0 });
        came.push(...arrivals.map((row) => story.iso(row['oprettet'] ?? '')));
        closed.push(...days);
        await town.weeks(WEEKS);
      }
      programme = await town.found();
      expect(programme.statuses).toHaveLength(story.MONTHS * WEEKS + 1);
      const weekly = programme.statuses.slice(1).map(({ rec }) => civilDayOf(rec));
      expect(weekly.map((day) => new Date(day).getUTCDay())).toEqual(weekly.map(() => 1));
      expect(new Set(weekly).size).toBe(weekly.length);
    },
    PATIENCE_MS * 3,
  );

  test('its two accounts add up each time, and are what the lists had by that day', () => {
    for (const { rec, data } of programme.statuses) {
      expect(data.open).toBe(data.start + data.new + data.reopened - data.closed - data.moved - data.reRegistered);
      expect(data.outstanding).toBe(data.startOutstanding + data.added - data.recovered - data.closedUnrecovered);
      const by = (days: readonly string[]): number => days.filter((day) => day <= civilDayOf(rec)).length;
      expect([civilDayOf(rec), data.new, data.closed]).toEqual([civilDayOf(rec), by(came), by(closed)]);
    }
  });

  test('what is open in the end is explained by one row of cases re-registered', async () => {
    const last = programme.statuses.at(-1)?.data;
    expect(last).toMatchObject({ ...sums, reopened: 0, moved: 0, untold: 1 });
    const { caseload, recoveries } = await town.backend.recoveries.accounts('lejre', {});
    expect([caseload.balance, recoveries.balance]).toEqual([last?.open, last?.outstanding]);
    expect(sums.start + sums.new - sums.closed - caseload.balance).toBe(sums.reRegistered);
    expect(caseload.reasons.reRegistered).toEqual({ siblings: sums.reRegistered });
    const rows = caseload.rows.filter(({ changes }) => changes.reRegistered > 0);
    expect(rows.map(({ changes }) => changes.reRegistered)).toEqual([sums.reRegistered]);
  });

  test('every case closed or counted elsewhere has left the recovery as such', async () => {
    const rows = await town.rows();
    expect(rows.filter(({ stage }) => stage === 'closed')).toHaveLength(sums.closed);
    expect(rows.filter(({ stage }) => stage === 'reRegistered')).toHaveLength(sums.reRegistered);
  });

  test('every case brought in order was found recovered, and the end is forecast as a range', async () => {
    const rows = await town.rows();
    const stages = rows.filter(({ caseId }) => mended.includes(caseId)).map(({ stage }) => stage);
    expect(stages).toEqual(mended.map(() => 'recovered'));
    const statuses = programme.statuses.map(statusOf);
    const [forecast, last] = [forecastOf(statuses), statuses.at(-1)];
    expect(forecast).toMatchObject({ kind: 'range', outstanding: last?.outstanding, weeks: 26 });
    expect(forecast.kind === 'range' && forecast.soonest > (last?.at ?? '')).toBe(true);
  });

  test('the month in which nobody got a case further is found as a stall of the mending', () => {
    expect(programme.stalls.length).toBeGreaterThan(0);
    const [from, until] = [list.begins(story.IDLE_MONTH), list.begins(story.IDLE_MONTH + 1)];
    const found = programme.stalls
      .filter(({ data }) => data.only === undefined)
      .map(({ rec, data }) => ({ day: civilDayOf(rec), step: data.step }));
    const idle = found.filter(({ day, step }) => step === 'mend' && day > from && day <= until);
    expect(idle).toHaveLength(1);
  });

  test('in the end the cases are on the hands of those who are back', async () => {
    const { caseload, perFullTime } = await town.caseload(end);
    expect(caseload.total).toMatchObject({ cases: sums.open, fullTime: FULL_TIME.after, heads: 18 });
    expect(perFullTime).toBe(perHand(sums.open, FULL_TIME.after));
  }, 120_000);

  test('eight months cost the programme’s workflow few events of history', async () => {
    const handle = town.to.temporal.workflow.getHandle(`programme/${town.to.municipality}/lejre`);
    const { events } = await handle.fetchHistory();
    expect(events?.length ?? 0).toBeLessThan(1_000);
  });
});

/** Cases over full-time equivalents, with one decimal. */
function perHand(cases: number, fullTime: number): number {
  return Number((cases / fullTime).toFixed(1));
}
