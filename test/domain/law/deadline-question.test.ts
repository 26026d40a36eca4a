import { editionOn } from '../../../domain/law/edition';
import { lawBook } from '../../../domain/law/editions';
import { deadlineFor } from '../../../domain/law/deadline-question';
import { rules } from '../../../domain/law/rules';
import { at } from '../builder';

const due = (rule: string, from: string): unknown => {
  const { answer } = deadlineFor(rule, at(from), lawBook);
  return answer && [answer.due, answer.dueDate, answer.law, answer.edition];
};

test.each([
  ['K02', '2025-04-05T14:00', ['2025-04-06T14:00:00+02:00', null, 'BL § 136', '2025-03']],
  ['K02', '2026-03-28T12:00', ['2026-03-29T13:00:00+02:00', null, 'BL § 136', '2025-03']],
  ['K02', '2025-10-25T12:00', ['2025-10-26T11:00:00+01:00', null, 'BL § 136', '2025-03']],
  ['K01', '2025-04-14T10:00', ['2025-04-25T23:59:59+02:00', '2025-04-25', 'BL § 138', '2025-03']],
  ['K01', '2025-12-22T10:00', ['2026-01-02T23:59:59+01:00', '2026-01-02', 'BL § 138', '2025-03']],
  ['k04', '2025-10-31', ['2026-02-28T23:59:59+01:00', '2026-02-28', 'BL § 20, stk. 3', '2025-03']],
  ['K04', '2024-10-29', ['2025-02-28T23:59:59+01:00', '2025-02-28', 'BL § 20, stk. 3', '2024-01']],
  ['K12', '2023-11-30', ['2024-02-29T23:59:59+01:00', '2024-02-29', 'BL § 95, stk. 2', '2024-01']],
  ['K04', '2023-10-31', ['2024-02-29T23:59:59+01:00', '2024-02-29', 'SEL § 50', '2023-serviceloven']],
  ['K02', '2016-06-07T14:00', ['2016-06-08T14:00:00+02:00', null, 'SEL § 155, stk. 2', '2023-serviceloven']],
  ['F10', '2026-08-31', ['2026-02-28T23:59:59+01:00', '2026-02-28', 'BL § 111, stk. 1', '2025-03']],
])('%s from %s', (rule, from, expected) => {
  expect(due(rule, from)).toEqual(expected);
});

test('the edition is that of the day the clock started', () => {
  expect(due('K04', '2025-03-16')).toContain('2024-01');
  expect(due('K04', '2025-03-17')).toContain('2025-03');
});

test('rules without a limit of their own, and unknown ones, say so', () => {
  expect(deadlineFor('K06', '2025-05-01', lawBook).problem).toEqual({
    code: 'RULE_WITHOUT_LIMIT',
    params: { rule: 'K06', edition: '2025-03' },
  });
  expect(deadlineFor('K99', '2025-05-01', lawBook).problem?.code).toBe('RULE_UNKNOWN');
});

test('every rule with a limit answers in both languages', () => {
  const { rules: settings } = editionOn(lawBook, '2025-05-01');
  for (const { code } of rules.filter((rule) => settings[rule.code]?.limit)) {
    const { answer } = deadlineFor(code, '2025-05-01', lawBook);
    expect(answer?.explanation.da).toMatch(/^[KF]\d\d .*\.$/);
    expect(answer?.explanation.en).toMatch(/\.$/);
  }
});

test('the explanation names day 0, the holidays left out and the end', () => {
  const { answer } = deadlineFor('K01', at('2025-04-14T10:00'), lawBook);
  expect(answer?.explanation.da).toBe(
    'K01 Kvittering til underretter (BL § 138). 6 hverdage fra mandag den 14. april 2025, som er dag 0. ' +
      'Lørdage og søndage, skærtorsdag (torsdag den 17. april 2025), langfredag (fredag den 18. april 2025) ' +
      'og 2. påskedag (mandag den 21. april 2025) tæller ikke med. ' +
      'Fristen udløber fredag den 25. april 2025; hele dagen er med. Det er ikke afklaret, om en lørdag er en hverdag; ' +
      'strengt læst udløber fristen torsdag den 24. april 2025, så sigt efter den dag.',
  );
});

test.each([
  ['K02', '2026-03-28T12:00', 'Uret stilles en time frem'],
  ['K02', '2025-10-25T12:00', 'Uret stilles en time tilbage'],
  ['K04', '2025-10-31', 'måneden har ingen 31., så månedens sidste dag gælder'],
  ['K03', '2025-05-01', 'kommunens egen'],
  ['F02', '2025-04-11', 'weekender og helligdage tæller med'],
  ['K03', '2023-05-01', 'før mandag den 1. januar 2024'],
  ['K04', '2016-05-01', 'før søndag den 1. januar 2023'],
])('%s from %s explains: %s', (rule, from, words) => {
  expect(deadlineFor(rule, at(from), lawBook).answer?.explanation.da).toContain(words);
});
