import { lawErrors } from '../../../domain/errors/law-errors';
import { deadlineFor } from '../../../domain/law/deadline-question';
import { lawBook } from '../../../domain/law/editions';
import { applyOverrides } from '../../../domain/law/overrides';
import { event, given, standing } from '../builder';

const good = {
  from: '2024-06-01',
  rules: { K03: { limit: { unit: 'days', count: 14 } }, K11: { red: true, weight: 'lesser' } },
};

function problemsOf(levels: unknown): (readonly [string, string])[] {
  return (applyOverrides(lawBook, levels).problems ?? []).map(({ path, code }) => [path, code] as const);
}

describe('a municipality’s own levels', () => {
  test('are in force from their day, and in later editions', () => {
    const { book } = applyOverrides(lawBook, good);
    if (!book) throw new Error('refused');
    expect(book.editions.map(({ id, from }) => [id, from])).toEqual([
      ['2023-serviceloven', '2023-01-01'],
      ['2024-01', '2024-01-01'],
      ['2024-01+2024-06-01', '2024-06-01'],
      ['2025-03+2024-06-01', '2025-03-17'],
    ]);
    const dueDate = (from: string): unknown => deadlineFor('K03', from, book).answer?.dueDate;
    expect(dueDate('2024-05-31')).toBe('2024-06-30');
    expect(dueDate('2024-06-01')).toBe('2024-06-15');
    expect(dueDate('2025-06-01')).toBe('2025-06-15');
  });

  test('a later level changes what an earlier one set', () => {
    const { book } = applyOverrides(lawBook, [
      { from: '2025-06-01', rules: { K03: { limit: { unit: 'days', count: 7 } } } },
      good,
    ]);
    if (!book) throw new Error('refused');
    expect(deadlineFor('K03', '2025-05-01', book).answer?.dueDate).toBe('2025-05-15');
    expect(deadlineFor('K03', '2025-06-01', book).answer?.dueDate).toBe('2025-06-08');
    expect(deadlineFor('K03', '2025-06-01', book).answer?.edition).toBe('2025-03+2025-06-01');
  });

  test('a local rule may be left out, and Saturdays may count', () => {
    const { book } = applyOverrides(lawBook, {
      from: '2024-01-01',
      rules: { K03: { off: true }, K01: { options: { saturdayCounts: true } } },
    });
    if (!book) throw new Error('refused');
    const state = given(event('NotificationReceived', '2025-06-02T10:00', { notifier: 'citizen' }));
    expect(standing(state, '2026-01-01', 'K03', book)).toBe('notApplicable');
    expect(deadlineFor('K01', '2025-06-10', book).answer?.dueDate).toBe('2025-06-17');
    expect(deadlineFor('K01', '2025-06-10', lawBook).answer?.dueDate).toBe('2025-06-18');
  });

  test('leave the edition of case lists and the law itself alone', () => {
    const { book } = applyOverrides(lawBook, good);
    expect(book?.list).toBe(lawBook.list);
    expect(lawBook.editions).toHaveLength(3);
  });
});

test.each([
  ['not an object', 'x', [['.', 'OVERRIDE_NOT_AN_OBJECT']]],
  ['no rules', { from: '2024-01-01' }, [['rules', 'OVERRIDE_NOT_AN_OBJECT']]],
  ['no such day', { from: '2024-02-30', rules: {} }, [['from', 'OVERRIDE_BAD_DAY']]],
  ['before the law', { from: '2022-12-31', rules: {} }, [['from', 'OVERRIDE_BEFORE_LAW']]],
  ['unknown field', { from: '2024-01-01', rules: {}, note: 'x' }, [['note', 'OVERRIDE_UNKNOWN_FIELD']]],
  [
    'unknown rule, in a list',
    [{ from: '2024-01-01', rules: { K99: {} } }],
    [['[0].rules.K99', 'OVERRIDE_UNKNOWN_RULE']],
  ],
  [
    'a limit of the law',
    { from: '2024-01-01', rules: { K02: { limit: { unit: 'hours', count: 48 } } } },
    [['rules.K02.limit', 'OVERRIDE_LIMIT_SET_BY_LAW']],
  ],
  [
    'a rule without limit',
    { from: '2024-01-01', rules: { K11: { limit: { unit: 'days', count: 1 } } } },
    [['rules.K11.limit', 'OVERRIDE_WITHOUT_LIMIT']],
  ],
  [
    'unit and count',
    { from: '2024-01-01', rules: { K03: { limit: { unit: 'år', count: 1.5 } } } },
    [
      ['rules.K03.limit.unit', 'OVERRIDE_WRONG_TYPE'],
      ['rules.K03.limit.count', 'OVERRIDE_WRONG_TYPE'],
    ],
  ],
  [
    'unknown option',
    { from: '2024-01-01', rules: { K06: { options: { x: 1 } } } },
    [['rules.K06.options.x', 'OVERRIDE_UNKNOWN_OPTION']],
  ],
  [
    'an option of the law',
    { from: '2024-01-01', rules: { K15: { options: { visits: 1 } } } },
    [['rules.K15.options.visits', 'OVERRIDE_FIXED']],
  ],
  [
    'an option of the wrong type',
    { from: '2024-01-01', rules: { K06: { options: { servesMonths: 'to' } } } },
    [['rules.K06.options.servesMonths', 'OVERRIDE_WRONG_TYPE']],
  ],
  ['leaving out the law', { from: '2024-01-01', rules: { K02: { off: true } } }, [['rules.K02.off', 'OVERRIDE_FIXED']]],
  [
    'weight and red',
    { from: '2024-01-01', rules: { K11: { weight: 'tung', red: 'ja' } } },
    [
      ['rules.K11.weight', 'OVERRIDE_WRONG_TYPE'],
      ['rules.K11.red', 'OVERRIDE_WRONG_TYPE'],
    ],
  ],
])('refuses %s', (_, levels, expected) => {
  expect(problemsOf(levels)).toEqual(expected);
});

test('every problem has a text whose placeholders are filled', () => {
  const levels = {
    from: '2022-01-01',
    note: 1,
    rules: { K99: {}, K02: { limit: {}, off: true }, K15: { options: { visits: 1, x: 2 } } },
  };
  for (const { code, params } of applyOverrides(lawBook, levels).problems ?? []) {
    const { message } = lawErrors[code as keyof typeof lawErrors];
    for (const [, name] of message.da.matchAll(/\{(\w+)\}/g)) expect(Object.keys(params)).toContain(name);
  }
});
