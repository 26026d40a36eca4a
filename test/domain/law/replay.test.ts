import * as fc from 'fast-check';
import { lawErrors } from '../../../domain/errors/law-errors';
import { lawBook } from '../../../domain/law/editions';
import { compareLaw, type FindingChange } from '../../../domain/law/replay/compare-law';
import { countCase, isSame, noReplayTally, within } from '../../../domain/law/replay/tally';
import { whatIfEdition, whatIfLevels } from '../../../domain/law/replay/what-if';
import type { LawBook } from '../../../domain/law/edition';
import { judge } from '../../../domain/law/judgement';
import { applyOverrides } from '../../../domain/law/overrides';
import { rules } from '../../../domain/law/rules';
import { asOf, event, given, listed, type Entry } from '../builder';

function law(file: unknown, book: LawBook = lawBook): LawBook {
  const { whatIf, problems } = whatIfEdition(book, file);
  if (!whatIf) throw new Error(JSON.stringify(problems));
  return whatIf.apply(book);
}

function changes(entries: readonly Entry[], when: string, after: LawBook): readonly FindingChange[] {
  return compareLaw(given(...entries), asOf(when), lawBook, after).changes;
}

const threeMonths = law({ rules: { K04: { limit: { unit: 'months', count: 3 } } } });
const examined = (finished: string): Entry[] => [
  event('NeedBecameKnown', '2025-01-31'),
  event('ExaminationFinished', finished),
];

describe('what a changed law does to a case', () => {
  it.each([
    ['2025-04-30', { turn: 'dueEarlier', before: 'met', after: 'met', days: -31 }],
    ['2025-05-01', { turn: 'becomesUnmet', before: 'met', after: 'lapsed' }],
    ['2025-05-31', { turn: 'becomesUnmet', before: 'met', after: 'lapsed' }],
    ['2025-06-01', { turn: 'dueEarlier', before: 'lapsed', after: 'lapsed' }],
  ])('an examination finished %s', (finished, expected) => {
    const found = changes(examined(finished), '2026-01-01', threeMonths).find(({ rule }) => rule === 'K04');
    expect(found).toMatchObject({ ...expected, day: '2025-01-31', subject: expect.any(Number) });
    expect([found?.dueBefore?.day, found?.dueAfter?.day]).toEqual(['2025-05-31', '2025-04-30']);
  });

  it('turns the other way under the opposite change', () => {
    const state = given(...examined('2025-05-15'));
    const { changes: back } = compareLaw(state, asOf('2026-01-01'), threeMonths, lawBook);
    expect(back.find(({ rule }) => rule === 'K04')).toMatchObject({ turn: 'becomesMet', days: 31 });
  });

  it('moves hours by parts of days', () => {
    const after = law({ rules: { K02: { limit: { unit: 'hours', count: 12 } } } });
    const [found] = changes(
      [event('NotificationReceived', '2026-03-01T10:00', { notifier: 'citizen' })],
      '2026-03-01T11:00',
      after,
    );
    expect(found).toMatchObject({ rule: 'K02', turn: 'dueEarlier', days: -0.5, before: 'notYetDue' });
  });

  it('tells of rules that are left out', () => {
    const after = law({ rules: { K01: { off: true } } });
    const notified = [event('NotificationReceived', '2025-03-03T10:00', { notifier: 'citizen' })];
    expect(changes(notified, '2026-01-01', after)).toMatchObject([
      { rule: 'K01', turn: 'becomesMet', before: 'outstanding', after: 'notApplicable' },
    ]);
  });

  it('tells of a colour or a category alone', () => {
    const after = law({ rules: { K02: { red: false } } });
    const state = given(event('NotificationReceived', '2025-03-03T10:00', { notifier: 'anonymous' }));
    expect(compareLaw(state, asOf('2025-03-10'), lawBook, after)).toEqual({
      changes: [],
      verdictBefore: 'red',
      verdictAfter: 'yellow',
    });
  });

  it('holds for lists and, from a day on, only for clocks that start then', () => {
    const after = law({ from: '2025-02-01', rules: { K04: { limit: { unit: 'months', count: 3 } } } });
    const known = (day: string): number => changes([listed('NeedBecameKnown', day)], '2025-03-01', after).length;
    expect([known('2016-05-01'), known('2025-01-31'), known('2025-02-01')]).toEqual([0, 0, 1]);
    const byPerson = (day: string): number => changes([event('NeedBecameKnown', day)], '2025-03-01', after).length;
    expect([byPerson('2016-05-01'), byPerson('2025-01-31'), byPerson('2025-02-01')]).toEqual([0, 0, 1]);
  });
});

describe('the file of a changed edition', () => {
  const problemsOf = (file: unknown): unknown =>
    whatIfEdition(lawBook, file).problems?.map(({ path, code }) => [path, code]);

  it('may be a whole edition as it is printed; what is the same is no change', () => {
    for (const one of [...lawBook.editions, lawBook.list]) {
      const { whatIf } = whatIfEdition(lawBook, JSON.parse(JSON.stringify(one)));
      expect(whatIf?.rules).toEqual([]);
      expect(whatIf?.apply(lawBook)).toBe(lawBook);
    }
  });

  it('may change what the law fixes, which levels may not', () => {
    const file = {
      from: '2024-01-01',
      rules: { K02: { limit: { unit: 'hours', count: 48 } }, K15: { options: { visits: 3 } } },
    };
    expect(whatIfEdition(lawBook, file).whatIf?.rules).toEqual(['K02', 'K15']);
    expect(whatIfLevels(lawBook, file).problems?.map(({ code }) => code)).toEqual([
      'OVERRIDE_LIMIT_SET_BY_LAW',
      'OVERRIDE_FIXED',
    ]);
    const local = { from: '2025-01-01', rules: { K03: { limit: { unit: 'days', count: 10 } } } };
    expect(whatIfLevels(lawBook, local).whatIf?.rules).toEqual(['K03']);
  });

  it.each([
    ['no object', 7, [['.', 'OVERRIDE_NOT_AN_OBJECT']]],
    ['no rules', {}, [['rules', 'OVERRIDE_NOT_AN_OBJECT']]],
    ['an unknown name', { rules: {}, note: 1 }, [['note', 'OVERRIDE_UNKNOWN_FIELD']]],
    ['an unknown base', { base: '1999', rules: {} }, [['base', 'OVERRIDE_WRONG_TYPE']]],
    ['no such day', { from: '2025-02-30', rules: {} }, [['from', 'OVERRIDE_BAD_DAY']]],
    ['an unknown rule', { rules: { K99: {} } }, [['rules.K99', 'OVERRIDE_UNKNOWN_RULE']]],
    ['a rule that is no object', { rules: { K04: 3 } }, [['rules.K04', 'OVERRIDE_NOT_AN_OBJECT']]],
    [
      'a rule without limit',
      { rules: { K11: { limit: { unit: 'days', count: 1 } } } },
      [['rules.K11.limit', 'OVERRIDE_WITHOUT_LIMIT']],
    ],
    [
      'an unknown option',
      { rules: { K15: { options: { x: 1 } } } },
      [['rules.K15.options.x', 'OVERRIDE_UNKNOWN_OPTION']],
    ],
    ['an unknown field of a rule', { rules: { K15: { y: 1 } } }, [['rules.K15.y', 'OVERRIDE_UNKNOWN_FIELD']]],
  ])('is refused with %s', (_, file, expected) => {
    expect(problemsOf(file)).toEqual(expected);
    for (const { code } of whatIfEdition(lawBook, file).problems ?? []) expect(Object.keys(lawErrors)).toContain(code);
  });
});

describe('the law of a municipality with levels of its own', () => {
  const twoWeeks = { from: '2025-01-01', rules: { K03: { limit: { unit: 'days', count: 14 } }, K17: { off: true } } };
  const own = applyOverrides(lawBook, twoWeeks).book ?? lawBook;
  const screened = given(event('NotificationReceived', '2025-06-02T10:00', { notifier: 'citizen' }));
  const ofK03 = (after: LawBook): unknown =>
    compareLaw(screened, asOf('2025-06-10'), own, after).changes.find(({ rule }) => rule === 'K03')?.days;
  const month = { K03: { limit: { unit: 'months', count: 1 } } };

  it('is what a changed edition is held against, not the law of the country', () => {
    const { whatIf } = whatIfEdition(own, { rules: month }, lawBook);
    expect(whatIf?.rules).toEqual(['K03']);
    expect(ofK03(whatIf?.apply(own) ?? own)).toBe(16);
    expect(whatIfEdition(own, { rules: twoWeeks.rules }, lawBook).whatIf?.rules).toEqual([]);
    expect(whatIfEdition(own, { base: '2025-03', rules: { K04: { red: true } } }, lawBook).problems).toBeUndefined();
  });

  it('is what other levels are laid over, also where they are to end what it set', () => {
    expect(whatIfLevels(own, twoWeeks, lawBook).whatIf?.rules).toEqual([]);
    const back = whatIfLevels(own, { from: '2025-06-01', rules: month }, lawBook).whatIf;
    expect([back?.rules, ofK03(back?.apply(own) ?? own)]).toEqual([['K03'], 16]);
    const twice = [
      { from: '2025-06-01', rules: month },
      { from: '2025-07-01', rules: { K03: twoWeeks.rules.K03 } },
    ];
    const until = whatIfLevels(own, twice, lawBook).whatIf?.apply(own);
    expect(until?.editions.map(({ rules: { K03 } }) => K03?.limit?.count).slice(-2)).toEqual([1, 14]);
  });

  it('may take up a rule that it does not use', () => {
    for (const one of [
      whatIfEdition(own, { from: '2025-06-01', rules: { K17: {} } }, lawBook),
      whatIfLevels(own, { from: '2025-06-01', rules: { K17: {} } }, lawBook),
    ]) {
      expect(one.whatIf?.rules).toEqual(['K17']);
      expect(one.whatIf?.apply(own).editions.at(-1)?.rules['K17']).toMatchObject({ law: expect.any(String) });
    }
  });
});

describe('a law that says the same', () => {
  const types = [
    'NotificationReceived',
    'NeedBecameKnown',
    'ExaminationFinished',
    'DecisionMade',
    'MeasureStarted',
  ] as const;
  const data = {
    NotificationReceived: { notifier: 'citizen' },
    NeedBecameKnown: {},
    ExaminationFinished: {},
    DecisionMade: { kind: 'measure' },
    MeasureStarted: { kind: 'support' },
  } as const;
  const day = fc
    .integer({ min: 0, max: 1400 })
    .map((n) => new Date(Date.UTC(2022, 6, 1) + n * 86_400_000).toISOString().slice(0, 10));
  const entry = fc
    .record({ type: fc.constantFrom(...types), day, isListed: fc.boolean() })
    .map(({ type, day: on, isListed }) => (isListed ? listed : event)(type, on, data[type]));
  const story = fc.array(entry, { maxLength: 8 });

  it('changes nothing, whatever the case', () => {
    const same = structuredClone(lawBook);
    fc.assert(
      fc.property(story, day, (entries, when) => {
        expect(isSame(compareLaw(given(...entries), asOf(when), lawBook, same))).toBe(true);
      }),
    );
  });

  it('and another changes what judging by each law apart would show', () => {
    const others = [
      threeMonths,
      law({
        from: '2023-06-01',
        rules: { K12: { limit: { unit: 'months', count: 2 } }, K06: { off: true }, F15: { off: true } },
      }),
      law({ rules: { K02: { limit: { unit: 'hours', count: 48 }, red: false }, K24: { options: { factor: 1 } } } }),
    ];
    fc.assert(
      fc.property(story, day, fc.constantFrom(...others), (entries, when, other) => {
        const [state, instant] = [given(...entries), asOf(when)];
        const compared = compareLaw(state, instant, lawBook, other);
        const [old, now] = [lawBook, other].map((book) => judge(rules, state, instant, book));
        expect([compared.verdictBefore, compared.verdictAfter]).toEqual(
          [old, now].map((one) => one?.category ?? one?.colour),
        );
        const differs = rules.flatMap(({ code }, at) => {
          const shown = [old, now].map((one) =>
            JSON.stringify(one?.rules[at]?.findings.map(({ subject, standing, due }) => [subject, standing, due])),
          );
          return shown[0] === shown[1] ? [] : [code];
        });
        expect([...new Set(compared.changes.map(({ rule }) => rule))]).toEqual(differs);
      }),
    );
  });

  it('and a shorter limit makes nothing due later and nothing met that was not', () => {
    const limited = rules.filter(({ code }) => lawBook.editions.at(-1)?.rules[code]?.limit && code !== 'F10');
    const shorter = law({
      rules: Object.fromEntries(limited.map(({ code }) => [code, { limit: { unit: 'hours', count: 1 } }])),
    });
    fc.assert(
      fc.property(story, day, (entries, when) => {
        const turns = compareLaw(given(...entries), asOf(when), lawBook, shorter).changes.filter(({ rule }) =>
          /^K0[1-4]$/.test(rule),
        );
        for (const { turn, days = 0 } of turns) {
          expect(['becomesUnmet', 'dueEarlier', 'otherwise']).toContain(turn);
          expect(days).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('the count', () => {
  const early = compareLaw(given(...examined('2025-05-15')), asOf('2026-01-01'), lawBook, threeMonths);

  it('has cases, turns, days, and the first and last clock', () => {
    const tally = noReplayTally();
    for (const one of [early, early, undefined]) countCase(tally, one);
    expect(tally).toMatchObject({ cases: 3, changed: 2, unreadable: 1 });
    expect(tally.rules['K04']).toMatchObject({
      cases: 2,
      leastDays: -31,
      mostDays: -31,
      first: '2025-01-31',
      last: '2025-01-31',
    });
  });

  it('has the decisions that are decided, carried out, or made in time, each once', () => {
    const state = given(
      event('ApplicationReceived', '2025-03-03', { kind: 'support' }),
      event('DecisionMade', '2025-03-10', { kind: 'measure', regarding: 1 }),
      event('MeasureStarted', '2025-03-12', { kind: 'support', decision: 2 }),
    );
    const after = law({
      rules: {
        K06: { off: true },
        K08: { off: true },
        K12: { limit: { unit: 'months', count: 2 } },
        F07: { off: true },
      },
    });
    const comparison = compareLaw(state, asOf('2025-04-01'), lawBook, after);
    const decided = new Map(comparison.changes.map(({ rule, decision }) => [rule, decision]));
    for (const rule of ['K08', 'K12', 'F07'])
      expect([rule, decided.get(rule)]).toEqual([rule, { number: 2, kind: 'measure' }]);
    const tally = noReplayTally();
    countCase(tally, comparison);
    expect([tally.decisions, tally.rules['K08']?.decisions]).toEqual([1, 1]);
  });

  it('may be narrowed to clocks of some days', () => {
    expect(within({ from: '2025-01-31', to: '2025-01-31' }, early).changes).toHaveLength(early.changes.length);
    expect(isSame(within({ from: '2025-02-01' }, early))).toBe(true);
    expect(isSame(within({ to: '2025-01-30' }, early))).toBe(true);
    expect(within({}, early)).toBe(early);
  });
});
