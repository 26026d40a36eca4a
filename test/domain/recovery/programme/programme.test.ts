import fc from 'fast-check';
import { addMs, MS_PER_DAY } from '../../../../domain/law/calendar/instant';
import { programmeBook } from '../../../../domain/recovery/programme/book';
import { countsAsList, countsIn } from '../../../../domain/recovery/programme/counts';
import { elsewhereIn, elsewhereOf } from '../../../../domain/recovery/programme/elsewhere';
import { forecastOf, weeklyDecrease } from '../../../../domain/recovery/programme/forecast';
import { bottleneckOf, stallsOf } from '../../../../domain/recovery/programme/stall';
import type { Status } from '../../../../domain/recovery/programme/status';
import { nextStatusAfter } from '../../../../domain/recovery/programme/week';
import { event, given } from '../../builder';
import { Town } from '../town';

const START = '2026-03-02T06:00:00.000Z';

function status(week: number, outstanding: number, more: Partial<Status> = {}): Status {
  const none: ReadonlyMap<string, number> = new Map();
  return {
    ...{
      at: addMs(START, Math.round(week * 7 * MS_PER_DAY)),
      outstanding,
      open: 0,
      recovered: 0,
      closedUnrecovered: 0,
      added: 0,
    },
    ...{ waiting: none, passed: none, controls: none, categories: none, teams: none },
    ...more,
  };
}

describe('the week’s status', () => {
  test('is due on Mondays at 7 in Copenhagen, in winter and in summer', () => {
    expect(nextStatusAfter('2026-11-22T12:00:00.000Z')).toBe('2026-11-23T06:00:00.000Z');
    expect(nextStatusAfter('2026-11-23T05:59:00.000Z')).toBe('2026-11-23T06:00:00.000Z');
    expect(nextStatusAfter('2026-11-23T06:00:00.000Z')).toBe('2026-11-30T06:00:00.000Z');
    expect(nextStatusAfter('2026-07-01T00:00:00.000Z')).toBe('2026-07-06T05:00:00.000Z');
  });
});

describe('a step that stands still', () => {
  const weeks = (passed: readonly number[]): readonly Status[] =>
    passed.map((tell, week) =>
      status(week, 10, {
        waiting: new Map([
          ['tell', 10],
          ['plan', 3],
        ]),
        passed: new Map([
          ['tell', tell],
          ['plan', week],
        ]),
      }),
    );

  test('is found after so many weeks without progress, and not before', () => {
    expect(stallsOf(weeks([0, 5, 5, 5, 5]), START, 4)).toEqual([]);
    expect(stallsOf(weeks([0, 5, 5, 5, 5, 5]), START, 4)).toMatchObject([{ step: 'tell', waiting: 10, weeks: 4 }]);
  });

  test('is not counted from before a pause ended', () => {
    expect(stallsOf(weeks([5, 5, 5, 5, 5, 5]), addMs(START, 21 * MS_PER_DAY), 4)).toEqual([]);
  });

  test('the bottleneck is where most cases wait, moving or not', () => {
    expect(bottleneckOf(weeks([0, 1, 2]), START)).toMatchObject({ step: 'tell', weeks: 0 });
  });
});

/** A status as an earlier release wrote it. */
function asBefore({ mending, mended, ...rest }: Status): Status {
  expect([mending, mended]).not.toContain(undefined);
  return rest;
}

describe('a control that stands still', () => {
  const weeks = (count: number, k04: (week: number) => number, k13: (week: number) => number): readonly Status[] =>
    Array.from({ length: count + 1 }, (_, week) =>
      status(week, 300, {
        waiting: new Map([['mend', 300]]),
        passed: new Map([['mend', k04(week) + k13(week)]]),
        controls: new Map([['K13', 293 - k13(week)]]),
        mending: new Map([
          ['K04', 186 - k04(week)],
          ['K13', 293 - k13(week)],
          ['K27', 3],
        ]),
        mended: new Map([
          ['K04', k04(week)],
          ['K13', k13(week)],
        ]),
      }),
    );
  const still = (): number => 0;
  const going = (week: number): number => week;

  test('is the bottleneck while others are mended, where many cases wait for it', () => {
    const k04 = { step: 'mend', waiting: 186, weeks: 20, only: 'K04' };
    expect(stallsOf(weeks(20, still, going), START, 4)).toEqual([k04]);
    expect(bottleneckOf(weeks(20, still, going), START)).toEqual(k04);
    expect(stallsOf(weeks(3, still, going), START, 4)).toEqual([]);
    expect(stallsOf(weeks(20, going, going), START, 4)).toEqual([]);
    const idle = (week: number): number => Math.min(week, 14);
    expect(stallsOf(weeks(20, still, idle), START, 4).map(({ only }) => only)).toEqual([undefined]);
  });

  test('is not told of beside a mending that stands still as a whole, nor from statuses that do not have it', () => {
    expect(stallsOf(weeks(5, still, still), START, 4)).toMatchObject([{ step: 'mend', control: 'K13', weeks: 5 }]);
    const without = weeks(20, still, going).map(asBefore);
    expect(stallsOf(without, START, 4)).toEqual([]);
    expect(bottleneckOf(without, START)).toMatchObject({ step: 'mend', control: 'K13' });
  });
});

describe('the forecast', () => {
  test('waits for four weeks, and says when there is no end', () => {
    expect(forecastOf([status(0, 100), status(1, 90)])).toEqual({ kind: 'tooEarly', weeks: 1 });
    expect(forecastOf([0, 1, 2, 3, 4, 5].map((week) => status(week, 100 + week)))).toMatchObject({ kind: 'noEnd' });
    expect(forecastOf([status(0, 10), status(1, 0)])).toEqual({ kind: 'done' });
  });

  test('is the same for the same statuses, in order, and right for an even pace', () => {
    const pace = fc.integer({ min: 2, max: 30 });
    fc.assert(
      fc.property(pace, fc.integer({ min: 5, max: 30 }), fc.integer({ min: 50, max: 500 }), (fewer, weeks, left) => {
        const statuses = Array.from({ length: weeks + 1 }, (_, week) => status(week, left + fewer * (weeks - week)));
        const forecast = forecastOf(statuses);
        expect(forecast).toEqual(forecastOf(statuses));
        const end = addMs(START, (weeks + Math.ceil(left / fewer)) * 7 * MS_PER_DAY).slice(0, 10);
        expect(forecast).toMatchObject({ kind: 'range', soonest: end, likely: end, latest: end });
      }),
      { numRuns: 25 },
    );
  });

  test('is what the Mondays make it, however often stock is taken between them', () => {
    const day = fc.double({ min: 0.01, max: 6.9, noNaN: true });
    const weekly = fc.array(
      fc.record({ fewer: fc.integer({ min: -5, max: 30 }), extra: fc.array(day, { maxLength: 4 }) }),
      {
        minLength: 5,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(weekly, (weeks) => {
        let left = 900;
        const [mondays, all]: [Status[], Status[]] = [[status(0, left)], [status(0, left)]];
        weeks.forEach(({ fewer, extra }, week) => {
          for (const days of [...extra].sort((a, b) => a - b))
            all.push(status(week + days / 7, left - Math.round((fewer * days) / 7)));
          left -= fewer;
          mondays.push(status(week + 1, left));
          all.push(status(week + 1, left));
        });
        expect(weeklyDecrease(all)).toEqual(weeklyDecrease(mondays));
      }),
    );
    const left = (day: number): number => 2_000 - 50 * Math.floor(day / 7) - 10 * Math.min(5, Math.floor(day % 7));
    const taken = (days: readonly number[]): readonly Status[] =>
      Array.from({ length: 12 }, (_, week) => days.map((day) => status(week + day / 7, left(7 * week + day)))).flat();
    for (const days of [
      [0, 2.2],
      [0, 3.2],
      [0, 2.2, 4.2],
    ]) {
      expect(forecastOf(taken(days))).toMatchObject({ kind: 'range', pace: 50, weeks: 11 });
    }
  });

  test('holds no stump of a week for a week, at the start or where a status came late', () => {
    const even = (days: readonly number[]): readonly Status[] => days.map((day) => status(day / 7, 700 - day));
    expect(weeklyDecrease(even([5, 7, 14, 21]))).toEqual([7, 7]);
    expect(weeklyDecrease(even([0, 11, 14, 21]))).toEqual([7, 7, 7]);
    expect(weeklyDecrease(even([0, 7, 28, 30]))).toEqual([7, 7, 7, 7]);
  });
});

test('figures by code survive the list they are kept in', () => {
  const counts = fc.array(fc.tuple(fc.stringMatching(/^[a-z.]{1,8}$/), fc.integer({ min: 1, max: 9_999 })));
  fc.assert(
    fc.property(counts, (pairs) => {
      const map = new Map(pairs);
      expect(new Map([...countsIn(countsAsList(map))])).toEqual(map);
    }),
  );
});

describe('a programme', () => {
  const late = (id: string) => ({
    ...given(
      event('CaseOpened', '2026-02-01', { kind: 'notification', worker: 'B01', team: 'A' }),
      event('NotificationReceived', '2026-02-01', { notifier: 'professional' }),
    ),
    caseId: id,
  });
  const town = (): Town => {
    const one = new Town(START);
    for (const id of ['a', 'b', 'c', 'd']) one.cases.set(id, late(id));
    one.tell('start', {}, { reason: 'Prøve' });
    return one;
  };

  test('shares a team’s cases out evenly among others', () => {
    const one = town();
    expect(one.tell('split', { teams: ['A'], into: ['x', 'y'] })).toBe('accepted');
    expect(one.rows.map(({ team }) => team)).toEqual(['x', 'y', 'x', 'y']);
  });

  test('tells only those that are meant, and each once', () => {
    const one = town();
    one.tell('assign', { owner: 'B02', cases: ['a', 'b'] });
    one.tell('tell-families', { how: 'letter', workers: ['B02'] });
    one.now = addMs(START, 60_000);
    one.tell('tell-families', { how: 'letter', workers: ['B02'] });
    expect(one.rows.filter(({ told }) => told).map(({ caseId }) => caseId)).toEqual(['a', 'b']);
    expect(one.programme.facts.filter(({ type }) => type === 'OrderSpread').map(({ data }) => data['told'])).toEqual([
      2, 2, 0,
    ]);
  });

  test('a pause holds every recovery, and the end of it lets them go on', () => {
    const one = town();
    one.tell('pause', {}, { reason: 'Ferie' });
    expect(one.rows.map(({ stage }) => stage)).toEqual(['paused', 'paused', 'paused', 'paused']);
    one.until(addMs(START, 60 * MS_PER_DAY));
    expect(one.programme.facts.some(({ type }) => type === 'StallFound')).toBe(false);
    one.tell('resume');
    expect(one.rows.map(({ stage }) => stage)).toEqual(['plan', 'plan', 'plan', 'plan']);
  });

  test('a pause holds what is opened or taken up during it too, and its end wakes none that was paused alone', () => {
    const one = town();
    const stages = (): unknown => Object.fromEntries(one.rows.map(({ caseId, stage }) => [caseId, stage]));
    one.tellCase('a', 'pause', {}, { reason: 'Barnet er indlagt' });
    one.tell('pause', {}, { reason: 'Ferie' });
    one.tellCase('b', 'pause', {}, { reason: 'Barnet er indlagt' });
    one.cases.set('e', late('e'));
    const opened = event('CaseOpened', '2026-02-01', { kind: 'notification', worker: 'B01', team: 'A' });
    one.now = addMs(START, MS_PER_DAY);
    one.cases.set('c', { ...given(opened), caseId: 'c' });
    one.tell('take-stock');
    expect(stages()).toMatchObject({ c: 'recovered', e: 'paused' });
    one.cases.set('c', late('c'));
    one.tell('take-stock');
    expect(stages()).toEqual({ a: 'paused', b: 'paused', c: 'paused', d: 'paused', e: 'paused' });
    one.untilInCase('e', addMs(START, 60 * MS_PER_DAY));
    expect(one.recoveries.get('e')?.facts.filter(({ type }) => type.startsWith('Deadline'))).toEqual([]);
    one.tell('resume');
    expect(stages()).toEqual({ a: 'paused', b: 'paused', c: 'plan', d: 'plan', e: 'plan' });
    one.tellCase('a', 'resume');
    expect(stages()).toMatchObject({ a: 'plan', b: 'paused' });
  });

  test('one that was recovered during a pause is under way when it is taken up again after it', () => {
    const one = town();
    one.tell('pause', {}, { reason: 'Ferie' });
    const opened = event('CaseOpened', '2026-02-01', { kind: 'notification', worker: 'B01', team: 'A' });
    one.cases.set('a', { ...given(opened), caseId: 'a' });
    one.tell('take-stock');
    one.tell('resume');
    one.cases.set('a', late('a'));
    one.tell('take-stock');
    expect(one.rows.find(({ caseId }) => caseId === 'a')?.stage).toBe('plan');
  });

  test('a step that stands still again after somebody got past it is told of again, as soon', () => {
    const one = town();
    one.until(addMs(START, 36 * MS_PER_DAY));
    one.tellCase('a', 'make-plan');
    one.until(addMs(START, 71 * MS_PER_DAY));
    const stalls = one.programme.facts.filter(({ type }) => type === 'StallFound');
    expect(stalls.map(({ rec, data }) => [rec.slice(0, 10), data['step'], data['weeks']])).toEqual([
      ['2026-04-06', 'plan', 4],
      ['2026-05-11', 'plan', 4],
    ]);
  });

  test('a step that stands still is told of also while more cases wait at another that was told of', () => {
    const one = town();
    one.until(addMs(START, 8 * MS_PER_DAY));
    one.tellCase('a', 'make-plan');
    one.until(addMs(START, 50 * MS_PER_DAY));
    const stalls = one.programme.facts.filter(({ type }) => type === 'StallFound');
    expect(stalls.map(({ data }) => [data['step'], data['waiting']])).toEqual([
      ['plan', 3],
      ['contact', 1],
    ]);
  });

  test('takes in cases that come into breach later, and is not completed while something is outstanding', () => {
    const one = town();
    one.cases.set('e', late('e'));
    one.tell('take-stock');
    const last = one.programme.facts.findLast(({ type }) => type === 'StatusRecorded');
    expect(last?.data).toMatchObject({ startOutstanding: 4, added: 1, outstanding: 5 });
    expect(one.tell('complete', {}, { conclusion: 'Slut' })).toBe('PROGRAMME_OUTSTANDING');
    expect(one.tell('complete', { unfinished: true }, { conclusion: 'Slut' })).toBe('accepted');
    expect(programmeBook.standing(one.programme, one.around).over).toBe(true);
    expect(one.tell('take-stock')).toBe('PROGRAMME_OVER');
  });

  test('counts cases elsewhere and, where that is undone, here again, and takes their recoveries up again', () => {
    const one = town();
    const last = (): unknown => one.programme.facts.findLast(({ type }) => type === 'StatusRecorded')?.data;
    one.now = addMs(START, MS_PER_DAY);
    one.tell('re-register', { cases: ['a'], why: 'siblings' }, { reason: 'Søskende' });
    expect(elsewhereOf(elsewhereIn(one.programme), ['a'], one.recoveries.get('a'))).toMatchObject([
      { why: 'siblings' },
    ]);
    one.tellCase('b', 're-register', {}, { reason: 'Søskende' });
    one.tell('take-stock');
    expect(last()).toMatchObject({ start: 4, reRegistered: 2, open: 2, outstanding: 2, closedUnrecovered: 2 });
    one.now = addMs(START, 2 * MS_PER_DAY);
    expect(one.tell('count-again', { cases: ['a', 'b'] }, { reason: 'Fejl' })).toBe('accepted');
    one.tell('take-stock');
    expect(last()).toMatchObject({ start: 4, reRegistered: 2, reopened: 2, open: 4, outstanding: 4, added: 2 });
    expect(one.rows.map(({ stage }) => stage)).toEqual(['plan', 'plan', 'plan', 'plan']);
  });

  test('gives no work to people who are not on the register, and judges by no day to come', () => {
    expect(town().tell('assign', { owner: 'XX9' })).toBe('UNKNOWN_STAFF');
    expect(new Town(START).tell('start', { asOf: '2062-03-31' }, { reason: 'Prøve' })).toBe('IN_THE_FUTURE');
  });

  test('may only be led by those who lead recoveries', () => {
    expect(new Town(START).tell('start', {}, { reason: 'Prøve' }, 'B01')).toBe('NOT_YOUR_ROLE');
  });
});
