import { expiry, dueOn, type Due } from '../../../../domain/law/calendar/counting';
import { firstInstantOf } from '../../../../domain/law/calendar/copenhagen';
import type { Settings } from '../../../../domain/law/edition';
import { lawBook } from '../../../../domain/law/editions';
import { peopleFor } from '../../../../domain/law/escalation/addressees';
import { toneOf, type Addressee } from '../../../../domain/law/escalation/ladder';
import { hasLadder, ladderOf, ladders } from '../../../../domain/law/escalation/ladders';
import { stepInstant } from '../../../../domain/law/escalation/step-instant';
import { rules } from '../../../../domain/law/rules';
import { event, given } from '../../builder';

const lapsing: ReadonlySet<string> = new Set(['F01', 'F02', 'F03', 'F18']);
const above: ReadonlySet<Addressee> = new Set(['leader', 'director']);

interface Line {
  readonly edition: string;
  readonly code: string;
  readonly settings: Settings;
}

const lines: readonly Line[] = [...lawBook.editions, lawBook.list].flatMap(({ id, rules: settings }) =>
  rules.flatMap(({ code }): readonly Line[] => {
    const one = settings[code];
    return one && hasLadder(code, one) ? [{ edition: id, code, settings: one }] : [];
  }),
);

const start = '2026-03-02T09:00:00.000Z';

/** A deadline as the rule counts it; of rules without a limit a day half a year ahead. */
function dueOf({ code, settings }: Line): Due {
  if (code === 'K06' || code === 'K07') return expiry({ unit: 'days', count: 1 }, start);
  const counted = settings.limit !== undefined && settings.options?.['countedBack'] !== true;
  return counted && settings.limit ? expiry(settings.limit, start) : dueOn('2026-09-02');
}

test('every rule with a deadline, in every edition, is looked at', () => {
  expect(new Set(lines.map(({ edition }) => edition)).size).toBe(lawBook.editions.length + 1);
  expect(lines.filter(({ code }) => code.startsWith('F')).length).toBeGreaterThanOrEqual(2 * 19);
  const used = new Set(lines.map(({ code, settings }) => ladderOf(code, settings).steps[0]?.at));
  for (const ladder of Object.values(ladders)) expect(used).toContain(ladder.steps[0]?.at);
});

describe.each(lines)('the ladder of $code in $edition', (line) => {
  const { code, settings } = line;
  const { steps } = ladderOf(code, settings);
  const due = dueOf(line);
  const timed = steps.map((step) => ({ step, at: stepInstant(step.at, start, due) ?? '' }));

  test('warns before, tells when the time has run out, and goes on from there in order', () => {
    const warnings = timed.filter(({ step, at }) => toneOf(step) === 'warning' && at > start && at <= due.instant);
    expect(warnings.length).toBeGreaterThanOrEqual(1);
    const missed = timed.filter(({ step }) => step.at === 'due');
    expect(missed).toHaveLength(1);
    expect(Date.parse(missed[0]?.at ?? '') - Date.parse(due.instant)).toBe(1);
    const instants = timed.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort());
    for (const { step, at } of timed) if (toneOf(step) === 'escalation') expect(at > due.instant).toBe(true);
  });

  test('names its steps once each', () => {
    const codes = steps.map((step) => step.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('goes above the team leader only for ● and for decisions that lapse, and for these it does', () => {
    const higher = steps.some(({ to }) => to.some((addressee) => above.has(addressee)));
    const may = settings.red === true || lapsing.has(code);
    expect(higher && !may).toBe(false);
    const agreed = steps[0]?.at === ladders.agreedDay.steps[0]?.at;
    if (may && !agreed) expect(steps.at(-1)?.to).toEqual(['director']);
  });

  test('speaks to somebody at each step, even of a case without a worker', () => {
    const state = given(event('NotificationReceived', '2026-03-02', { notifier: 'citizen' }));
    const register = {
      municipality: 'x',
      members: [
        { initials: 'LED', roles: [{ role: 'leader' as const, from: '2020-01-01' }] },
        { initials: 'DIR', roles: [{ role: 'director' as const, from: '2020-01-01' }] },
      ],
    };
    for (const { step, at } of timed) {
      const now = firstInstantOf(at);
      expect(peopleFor(step.to, ladderOf(code, settings), state, { register, now })).not.toEqual([]);
    }
  });
});
