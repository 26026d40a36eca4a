import fc from 'fast-check';
import { judgeRow } from '../../../../domain/case/from-list/judge-row';
import { explainRefusal } from '../../../../domain/errors/explain-refusal';
import { systemVerdict } from '../../../../domain/supervision/closed-review/verdict';
import { event, given, judged } from '../../builder';
import { anyDay, anyRow } from '../../lists/random-rows';
import { readRaw } from '../../lists/read-raw';

const isoOf = (danish: string): string => danish.split('-').reverse().join('-');

test('an open case has no verdict', () => {
  expect(
    systemVerdict(judged(given(event('CaseOpened', '2025-01-02', { door: 'notification' })), '2025-02-01')),
  ).toBeUndefined();
});

test('a closing without a justification is incomplete to a greater degree, and says why', () => {
  const state = given(event('CaseOpened', '2025-01-02', { door: 'notification' }), event('CaseClosed', '2025-02-01'));
  const verdict = systemVerdict(judged(state, '2025-03-01'));
  expect(verdict?.category).toBe('greater');
  expect(verdict?.greater.map(({ control }) => control)).toContain('K21');
});

test('the category is the law’s, and its reason always fits it', () => {
  fc.assert(
    fc.property(anyRow, anyDay, (raw, asOf) => {
      fc.pre(raw['lukket'] === '' || raw['oprettet'] === '' || isoOf(raw['lukket']!) >= isoOf(raw['oprettet']!));
      const judgement = judgeRow(readRaw(raw), isoOf(asOf));
      const verdict = systemVerdict(judgement);
      expect(verdict?.category).toBe(judgement.category);
      if (!verdict) return;
      const { greater, lesser, unweighed, category } = verdict;
      expect(category).toBe(greater.length > 0 ? 'greater' : lesser.length > 0 ? 'lesser' : 'complete');
      const reasons = [...greater, ...lesser].map(({ control }) => control);
      expect([...new Set([...reasons, ...unweighed])].sort()).toEqual(judgement.unmet);
    }),
    { numRuns: 200 },
  );
});

test('a refused move names both categories in words', () => {
  const refusal = {
    code: 'CLOSED_REVIEW_MOVE_WITHOUT_RATIONALE',
    params: { category: 'lesser', toCategory: 'greater' },
  };
  expect(explainRefusal(refusal)?.message.da).toBe(
    'En sag flyttes ikke fra mindre grad til større grad uden en begrundelse.',
  );
});
