import { lawBook } from '../../../domain/law/editions';
import { editionOn } from '../../../domain/law/edition';
import { ladderOf } from '../../../domain/law/escalation/ladders';
import { whatIfLevels } from '../../../domain/law/replay/what-if';
import { applyOverrides } from '../../../domain/law/overrides';

const from = '2026-01-01';
const steps = [
  { at: { elapsed: 0.25 }, to: ['worker'] },
  { at: { before: { unit: 'hverdage', count: 3 } }, to: ['worker', 'teamLeader'] },
  { at: 'due', to: ['worker', 'teamLeader'] },
  { at: { overdue: { unit: 'days', count: 3 } }, to: ['leader'] },
];
const own = { from, rules: { K04: { ladder: { urgent: true, steps } } } };

test('a municipality’s own ladder of a rule holds from its day, its steps named by their places', () => {
  const { book } = applyOverrides(lawBook, own);
  const ladder = (day: string): unknown => {
    const settings = book && editionOn(book, day).rules['K04'];
    return settings && ladderOf('K04', settings);
  };
  expect(ladder('2025-12-31')).toEqual(ladderOf('K04', editionOn(lawBook, from).rules['K04'] ?? never()));
  expect(ladder(from)).toMatchObject({ urgent: true, steps: ['w1', 'w2', 'due', 'e1'].map((code) => ({ code })) });
  expect(whatIfLevels(lawBook, own).whatIf?.rules).toEqual([]);
});

function never(): never {
  throw new Error('K04 is in every edition');
}

const [first, , due, last] = steps;

test.each([
  ['a rule without a deadline', { K11: { ladder: { steps } } }, [['rules.K11.ladder', 'OVERRIDE_WITHOUT_LIMIT']]],
  ['no object', { K04: { ladder: steps } }, [['rules.K04.ladder', 'OVERRIDE_NOT_AN_OBJECT']]],
  ['no steps', { K04: { ladder: { steps: [] } } }, [['rules.K04.ladder.steps', 'OVERRIDE_WRONG_TYPE']]],
  [
    'names, people and moments nobody knows',
    {
      K04: {
        ladder: {
          mail: true,
          urgent: false,
          steps: [
            { at: { elapsed: 2 }, to: ['worker'] },
            { at: 'due', to: ['mayor'], code: 'x' },
          ],
        },
      },
    },
    [
      ['rules.K04.ladder.mail', 'OVERRIDE_UNKNOWN_FIELD'],
      ['rules.K04.ladder.urgent', 'OVERRIDE_WRONG_TYPE'],
      ['rules.K04.ladder.steps[0].at', 'OVERRIDE_WRONG_TYPE'],
      ['rules.K04.ladder.steps[1].code', 'OVERRIDE_UNKNOWN_FIELD'],
      ['rules.K04.ladder.steps[1].to', 'OVERRIDE_WRONG_TYPE'],
    ],
  ],
  [
    'steps in no order, or without the moment it runs out',
    { K04: { ladder: { steps: [due, first] } }, K03: { ladder: { steps: [first] } } },
    [
      ['rules.K04.ladder.steps', 'OVERRIDE_WRONG_TYPE'],
      ['rules.K03.ladder.steps', 'OVERRIDE_WRONG_TYPE'],
    ],
  ],
  [
    'a leader told of what is not ●',
    { K01: { ladder: { steps: [due, last] } } },
    [['rules.K01.ladder.steps[1].to', 'OVERRIDE_WRONG_TYPE']],
  ],
])('refuses %s, with its place', (_, rules, expected) => {
  const { problems = [] } = applyOverrides(lawBook, { from, rules });
  expect(problems.map(({ path, code }) => [path, code])).toEqual(expected);
});

test('a control that the municipality makes ● may be told above the team leader', () => {
  const rules = { K01: { red: true, ladder: { steps: [due, last] } } };
  expect(applyOverrides(lawBook, { from, rules }).problems).toBeUndefined();
});
