import { agreementOf } from '../../../../domain/supervision/figures/agreement';
import { result } from './results';

test('agreement over all, over questions and item by item; weighted only where both found it relevant', () => {
  const review = (control: 'yes' | 'no', question: 'yes' | 'partly' | 'notRelevant'): ReturnType<typeof result>[] => [
    result('K06', control),
    result('involvement', question, { kind: 'question' }),
  ];
  const found = agreementOf([
    { first: review('yes', 'yes'), second: review('yes', 'partly') },
    { first: review('no', 'partly'), second: review('no', 'partly') },
    { first: review('yes', 'notRelevant'), second: review('no', 'yes') },
    { first: review('yes', 'yes'), second: [result('K06', 'yes')] },
  ]);
  expect(found.cases).toBe(4);
  expect(found.overall.n).toBe(7);
  expect(found.questions.n).toBe(3);
  expect(found.items.map(({ item, n, graded }) => [item, n, graded.n])).toEqual([
    ['K06', 4, 4],
    ['involvement', 3, 2],
  ]);
  expect(found.items[0]?.kappa).toBeCloseTo(0.5, 12);
});
