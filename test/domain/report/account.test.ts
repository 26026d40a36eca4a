import { accountOf } from '../../../domain/report/account';
import { accountParts } from '../../../domain/report/account-parts';
import { barometerFigures, barometerOf } from '../../../domain/report/barometer';
import { figures } from '../../../domain/report/figures/registry';
import { importedIn, readImported } from '../../../domain/report/imported';
import { DAYS_AHEAD, mondayList, mondaySections } from '../../../domain/report/monday-list';
import {
  notificationStatistics,
  publishedChildren,
  publishedStatistics,
} from '../../../domain/report/notification-statistics';
import { periodsSince, periodUpTo } from '../../../domain/report/period';
import { acuteWithoutBasis, lapsingDecisions, renewalsWithoutBasis } from '../../../domain/law/lapsing-decisions';
import { ruleOf, rules } from '../../../domain/law/rules';
import { event, type Entry } from '../builder';
import { journalled, reported } from './journalled';

const opened = (day: string): Entry =>
  event('CaseOpened', day, { door: 'notification', birthDay: '2016-03-01', child: 'B1' });
const notified = (when: string): Entry =>
  event('NotificationReceived', when, { notifier: 'professional', reasons: ['violence', 'neglect'], duty: 'stricter' });
const judged = (day: string): Entry => event('ChildConversationJudged', day, { needed: true });
const assessed = (when: string): Entry =>
  event('NotificationAssessed', when, { notifications: [2], danger: false, acute: false });
const closed = (day: string): Entry => event('CaseClosed', day, {});
const reopened = (day: string): Entry => event('CaseReopened', day, { reason: 'ownKnowledge' });
const talk = (day: string): Entry => event('ChildConversationHeld', day, {});
const base = [opened('2023-05-01'), notified('2023-05-01T09:00'), assessed('2023-05-01T12:00'), judged('2023-05-02')];

describe('the follow-up of an account', () => {
  const { before, after } = periodsSince('2023-12-05', '2024-06-05');
  const kept = journalled('1', ...base, closed('2023-08-01'));
  const again = journalled('2', ...base, closed('2023-08-01'), reopened('2024-01-10'));
  const talked = journalled(
    '3',
    ...base,
    closed('2023-08-01'),
    reopened('2024-01-10'),
    talk('2024-02-01'),
    closed('2024-03-01'),
  );
  const inputOn = (day: string, period: typeof before) => ({
    cases: [kept, again, talked].map((one) => reported(one, day)),
    period,
  });
  const account = accountOf(inputOf('2024-06-05', after), inputOf('2023-12-05', before));

  function inputOf(day: string, period: typeof before): ReturnType<typeof inputOn> {
    return inputOn(day, period);
  }

  test('counts both columns alike', () => {
    const talks = account.sections.find(({ part }) => part === 'talks');
    expect(talks?.figures.find(({ figure }) => figure === 'closed-without-talk')?.values).toEqual([
      { kind: 'count', count: 3, cases: 3 },
      { kind: 'count', count: 1, cases: 1 },
    ]);
  });

  test('tells for each child what was done', () => {
    const lines = account.sections
      .flatMap(({ affected }) => affected)
      .filter(({ figure }) => figure === 'closed-without-talk');
    expect(lines.map(({ caseNumber, state, on, since }) => [caseNumber, state, on, since])).toEqual([
      ['2026-1', 'notReopened', '2023-08-01', 'first'],
      ['2026-2', 'reopened', '2024-01-10', 'first'],
      ['2026-3', 'done', '2024-02-01', 'first'],
    ]);
  });

  test('is the account itself where no earlier day is asked for', () => {
    const once = accountOf(inputOf('2023-12-05', periodUpTo('2023-12-05')));
    expect(once.periods).toHaveLength(1);
    for (const { figures: shown } of once.sections) for (const { values } of shown) expect(values).toHaveLength(1);
  });

  test('asks for figures that there are, each once', () => {
    const codes = accountParts.flatMap((part) => part.figures);
    expect(new Set(codes).size).toBe(codes.length);
    const known = new Set(figures.map(({ code }) => code));
    for (const part of accountParts) {
      for (const code of part.figures) expect(known).toContain(code);
      for (const { code, rules } of part.listed) {
        expect(part.figures).toContain(code);
        for (const rule of rules) expect(ruleOf(rule)).toBeDefined();
      }
    }
  });
});

describe('the Monday list', () => {
  const waiting = journalled('1', opened('2026-03-01'), notified('2026-03-01T10:00'));
  const placed = journalled(
    '2',
    opened('2026-03-01'),
    event('AcutePlacementMade', '2026-03-01T22:00', { basis: 'chair' }, { role: 'committeeChair' }),
  );

  test('has what is over its time, and what runs out this week', () => {
    const lines = mondayList([reported(waiting, '2026-03-04'), reported(placed, '2026-03-04')], '2026-03-04');
    expect(lines.map(({ section, rule, caseNumber, daysOver }) => [section, rule, caseNumber, daysOver])).toEqual([
      ['lapsing', 'F01', '2026-2', 2],
      ['notAssessed', 'K02', '2026-1', 2],
      ['notSeen', 'K06', '2026-2', 2],
    ]);
    expect(DAYS_AHEAD).toBe(7);
  });

  test('asks for rules that there are and that a command mends', () => {
    for (const { rules } of Object.values(mondaySections))
      for (const rule of rules) expect(ruleOf(rule)?.mendedBy.length).toBeGreaterThan(0);
  });
});

describe('a placement without legal basis', () => {
  const chair = event('AcutePlacementMade', '2026-01-01T22:00', { basis: 'chair' }, { role: 'committeeChair' });
  const acute = journalled('1', opened('2026-01-01'), chair);
  const committee = event('DecisionMade', '2025-03-20', { kind: 'placement', consent: false, level: 'committee' });
  const unrenewed = journalled('2', opened('2025-01-01'), committee);
  const placementsOf = (one: typeof acute, day: string) => {
    const { sections } = accountOf({ cases: [reported(one, day)], period: periodUpTo(day) });
    const { figures: all = [], affected = [] } = sections.find(({ part }) => part === 'placements') ?? {};
    const count = (code: string) => all.find(({ figure }) => figure === code)?.values[0];
    const lines = (code: string) => affected.filter(({ figure }) => figure === code).map(({ rule }) => rule);
    return { count, lines };
  };

  test('is one, also where both its approval and its month have lapsed; each rule is told', () => {
    const { count, lines } = placementsOf(acute, '2026-03-31');
    expect(count('decisions-lapsed')).toEqual({ kind: 'count', count: 1, cases: 1 });
    expect(lines('decisions-lapsed')).toEqual(['F02', 'F03']);
    const ended = event('AcutePlacementEnded', '2026-03-10', { placement: 2 });
    const after = placementsOf(journalled('1', opened('2026-01-01'), chair, ended), '2026-03-31');
    expect(after.count('decisions-lapsed-in-period')).toEqual({ kind: 'count', count: 1, cases: 1 });
    expect(after.lines('decisions-lapsed-in-period')).toEqual(['F02', 'F03']);
  });

  test('tells the rule that is unmet where the other was met too late', () => {
    const ruled = event('CommitteeRuled', '2026-01-20', { placement: 2, approved: true });
    const { count, lines } = placementsOf(journalled('1', opened('2026-01-01'), chair, ruled), '2026-03-31');
    expect(count('decisions-lapsed')).toEqual({ kind: 'count', count: 1, cases: 1 });
    expect([lines('decisions-lapsed'), lines('decisions-lapsed-in-period')]).toEqual([['F03'], ['F02']]);
  });

  test('is on the Monday list and in the account, also where the committee was to decide anew', () => {
    const monday = (day: string) =>
      mondayList([reported(unrenewed, day)], day)
        .filter(({ section }) => section === 'lapsing')
        .map(({ rule, dueDay, daysOver }) => [rule, dueDay, daysOver]);
    expect(monday('2026-03-12')).toEqual([]);
    expect(monday('2026-03-16')).toEqual([['F18', '2026-03-20', -4]]);
    expect(monday('2026-03-31')).toEqual([['F18', '2026-03-20', 11]]);
    const { count, lines } = placementsOf(unrenewed, '2026-03-31');
    expect(count('renewals-missing')).toEqual({ kind: 'count', count: 1, cases: 1 });
    expect(lines('renewals-missing')).toEqual(['F18']);
    const home = event('DecisionMade', '2026-04-02', { kind: 'returnHome' });
    const after = placementsOf(journalled('2', opened('2025-01-01'), committee, home), '2026-04-30');
    expect([after.count('renewals-missing'), after.count('renewals-late')]).toMatchObject([{ count: 0 }, { count: 1 }]);
  });

  test('is counted by the rules that say that it is without legal basis', () => {
    const unlawful = rules.filter(({ gaps }) => gaps && 'unlawful' in gaps).map(({ code }) => code);
    expect([...acuteWithoutBasis, ...renewalsWithoutBasis]).toEqual(unlawful);
    for (const code of unlawful) expect(lapsingDecisions).toContain(code);
  });
});

describe('notification statistics', () => {
  const one = reported(journalled('1', ...base), '2023-12-05');

  test('count notifications, children and reasons', () => {
    const statistics = notificationStatistics([one], periodUpTo('2023-12-05'));
    expect([statistics.notifications, statistics.children]).toEqual([1, 1]);
    expect(statistics.by.reasons).toMatchObject({ violence: 1, neglect: 1, other: 0 });
    expect(statistics.by.duty).toMatchObject({ stricter: 1, unknown: 0 });
    expect(statistics.by.age).toMatchObject({ '6-9': 1 });
    expect(publishedStatistics(statistics).age.total).toBe('masked');
    expect(publishedChildren({ ...statistics, notifications: 30, children: 28 })).toBe('masked');
    expect(publishedChildren({ ...statistics, notifications: 30, children: 30 })).toBe(30);
  });

  test('add up: sections, notifiers and ages to the notifications', () => {
    const { by, notifications } = notificationStatistics([one, { ...one, caseId: '2' }], periodUpTo('2023-12-05'));
    for (const name of ['duty', 'notifier', 'age'] as const)
      expect(Object.values(by[name]).reduce((sum, count) => sum + count, 0)).toBe(notifications);
  });
});

test('the barometer is the registry’s own figures', () => {
  const input = { cases: [reported(journalled('1', ...base), '2023-12-05')], period: periodUpTo('2023-12-05') };
  expect(barometerOf(input).map(({ figure }) => figure)).toEqual(barometerFigures.map(({ code }) => code));
});

describe('imported figures', () => {
  test('are read, and summed up over the months of a period', () => {
    const read = readImported('måned;sygefravær;fratrædelser\n2023-11;8,05;1\n2023-10;7;2\n2022-01;99;9\n');
    expect('months' in read && importedIn(read.months, { from: '2023-09-01', to: '2023-12-05' })).toEqual({
      months: 2,
      sickness: 7.5,
      departures: 3,
    });
  });

  test.each([
    ['month;sick;left', 'heading', 1],
    ['måned;sygefravær;fratrædelser\n2023-10;7', 'fields', 2],
    ['måned;sygefravær;fratrædelser\n2023-13;7;2', 'month', 2],
    ['måned;sygefravær;fratrædelser\n2023-10;107;2', 'sickness', 2],
    ['måned;sygefravær;fratrædelser\n2023-10;7;-2', 'departures', 2],
    ['måned;sygefravær;fratrædelser\n2023-10;7;2\n2023-10;7;2', 'twice', 3],
  ])('%j is refused', (text, what, line) => {
    expect(readImported(text)).toMatchObject({ what, line });
  });
});
