import fc from 'fast-check';
import { nextWake } from '../../../domain/case/wake';
import type { NewEvent } from '../../../domain/case/kernel/event';
import { addMs, MS_PER_DAY, MS_PER_HOUR } from '../../../domain/law/calendar/instant';
import { lawBook } from '../../../domain/law/editions';
import { ladderOf } from '../../../domain/law/escalation/ladders';
import { toneOf } from '../../../domain/law/escalation/ladder';
import { stepInstant } from '../../../domain/law/escalation/step-instant';
import { judge, isRunning } from '../../../domain/law/judgement';
import { rules } from '../../../domain/law/rules';
import { anyPlan, stepFrom } from './arbitraries';
import { Life, screenedOut } from './life';

const FROM = '2026-01-05T09:00:00.000Z';
const HORIZON_DAYS = 500;

/** A case with the clocks of hours, days, weeks, months, an agreed day, a birthday and a lapsing placement. */
function manyClocks(): Life {
  const life = new Life(FROM);
  const data = { child: 'B1', birthDay: '2011-11-20', notifier: 'professional', worker: 'M01', team: 'Modtagelsen' };
  life.does('notify', { by: 'M01', data });
  life.does('place-acutely', { by: 'DV1', data: { basis: 'chair' } });
  life.does('screen', { data: { outcome: 'examination' } });
  life.does('start-measure', { data: { kind: 'placement', expectedEnd: '2026-12-01' } });
  life.does('request-access', { data: { kind: 'file' } });
  life.does('agree-meeting', { data: { on: '2026-02-20' } });
  return life;
}

/** One step of one deadline, by what names it. */
const keyOf = ({ data }: Pick<NewEvent, 'data'>): string =>
  [data['rule'], data['subject'], data['due'], data['step']].map(String).join(' ');

/** Every step of every deadline that runs after an instant, with when it is to be taken. */
function stepsAhead(life: Life, until: string): readonly { key: string; at: string; warning: boolean }[] {
  const judgement = judge(rules, life.state, until, lawBook);
  return judgement.rules.flatMap(({ rule, findings }) =>
    findings.flatMap((finding) => {
      const { due, start, subject, settings, standing } = finding;
      if (!due || !isRunning(judgement, finding) || (standing !== 'outstanding' && standing !== 'notYetDue')) return [];
      return ladderOf(rule.code, settings).steps.flatMap((step) => {
        const at = stepInstant(step.at, start, due);
        if (at === undefined) return [];
        const data = { rule: rule.code, subject, due: due.instant, step: step.code };
        return [{ key: keyOf({ data }), at, warning: toneOf(step) === 'warning' }];
      });
    }),
  );
}

const instants = fc
  .array(fc.integer({ min: 0, max: HORIZON_DAYS * 24 * 60 }), { minLength: 1, maxLength: 40 })
  .map((minutes) => [...minutes].sort((a, b) => a - b).map((one) => addMs(FROM, one * 60_000)));

describe('whenever a case is woken', () => {
  test('each step of a ladder since its deadline ran out is told exactly once, warnings once at most, in order', () => {
    fc.assert(
      fc.property(instants, (wakes) => {
        const life = manyClocks();
        const told: NewEvent[] = [];
        for (const now of wakes) {
          life.now = now > life.now ? now : life.now;
          const events = life.wakes();
          const moments = events.map(({ happenedAt }) => happenedAt);
          expect(moments).toEqual([...moments].sort());
          told.push(...events);
        }
        const keys = told.map(keyOf);
        expect(new Set(keys).size).toBe(keys.length);
        const ahead = stepsAhead(life, life.now);
        const due = ahead.filter(({ at, warning }) => !warning && at <= life.now).map(({ key }) => key);
        for (const key of due) expect(keys.filter((one) => one === key)).toEqual([key]);
        const missed = told.filter(({ type }) => type !== 'DeadlineWarned').map(keyOf);
        expect(new Set(missed)).toEqual(new Set(due));
      }),
      { numRuns: 40 },
    );
  });

  test('waking more often than asked tells nothing else than waking when asked', () => {
    const asked = (): readonly string[] => {
      const life = manyClocks();
      const told: string[] = [];
      const end = addMs(FROM, HORIZON_DAYS * MS_PER_DAY);
      for (let next = wakeOf(life); next !== null && next <= end; next = wakeOf(life)) {
        life.now = next;
        told.push(...life.wakes().map(keyOf));
      }
      return told;
    };
    const punctual = asked();
    expect(punctual.length).toBeGreaterThan(40);
    fc.assert(
      fc.property(instants, (between) => {
        const life = manyClocks();
        const told: string[] = [];
        const end = addMs(FROM, HORIZON_DAYS * MS_PER_DAY);
        const others = [...between];
        for (;;) {
          const [next, other = end] = [wakeOf(life) ?? end, others[0]];
          const now = next < other ? next : other;
          if (now >= end) break;
          if (others[0] === now) others.shift();
          life.now = now > life.now ? now : life.now;
          told.push(...life.wakes().map(keyOf));
        }
        expect(told).toEqual(punctual.slice(0, told.length));
        expect(told.length).toBe(punctual.length);
      }),
      { numRuns: 10 },
    );
  });

  test('and whatever people do between: a step is told again only after its deadline was mended or moved', () => {
    fc.assert(
      fc.property(fc.array(anyPlan, { minLength: 1, maxLength: 20 }), (plans) => {
        const life = screenedOut();
        for (const plan of plans) {
          life.wait({ hours: plan.wait });
          life.wakes();
          expect(life.wakes()).toEqual([]);
          life.send(plan.definition.command, stepFrom(plan, life.state, life.now));
        }
        const open = new Set<string>();
        for (const event of life.journal) {
          if (!event.type.startsWith('Deadline') || event.by !== 'sagsgang') continue;
          const about = [event.data['rule'], event.data['subject']].map(String).join(' ');
          const over = event.type === 'DeadlineMended' ? '' : event.data['movedFrom'];
          if (over !== undefined)
            for (const key of [...open]) if (key.startsWith(`${about} ${String(over)}`)) open.delete(key);
          if (event.type === 'DeadlineMended') continue;
          expect([keyOf(event), open.has(keyOf(event))]).toEqual([keyOf(event), false]);
          open.add(keyOf(event));
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('a case in which nothing happens is looked at again when a birthday comes near', () => {
  const life = new Life(FROM);
  const data = { child: 'B1', birthDay: '2016-03-31', basis: 'consent', worker: 'M01', team: 'Modtagelsen' };
  life.does('place-acutely', { by: 'DV1', data });
  expect(wakeOf(life)).toBe('2030-03-30T23:00:00.000Z');
  const told: unknown[] = [];
  for (let next = wakeOf(life); next !== null; next = wakeOf(life)) {
    expect(Date.parse(next) - Date.parse(life.now)).toBeGreaterThan(MS_PER_HOUR);
    life.now = next;
    told.push(...life.wakes().map(({ data: said, happenedAt }) => [said['rule'], said['step'], happenedAt]));
  }
  expect(told).toEqual([
    ['F13', 'w1', '2030-12-31T05:00:00.000Z'],
    ['F13', 'w2', '2031-02-28T05:00:00.000Z'],
    ['F14', 'w1', '2031-12-31T05:00:00.000Z'],
    ['F14', 'w2', '2032-02-29T05:00:00.000Z'],
    ['F15', 'w1', '2033-12-31T05:00:00.000Z'],
    ['F15', 'w2', '2034-02-28T05:00:00.000Z'],
  ]);
});

function wakeOf({ state, now }: Life): string | null {
  return nextWake(state, judge(rules, state, now, lawBook), now);
}
