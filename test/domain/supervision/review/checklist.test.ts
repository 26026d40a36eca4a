import { lawBook } from '../../../../domain/law/editions';
import { isControl } from '../../../../domain/law/judgement';
import { rules } from '../../../../domain/law/rules';
import { checkAnswer, checkFinished, unanswered } from '../../../../domain/supervision/review/check-answers';
import { checklistOf } from '../../../../domain/supervision/review/checklist';
import { findingsOf } from '../../../../domain/supervision/review/findings';
import { formNamed } from '../../../../domain/supervision/review/form';
import { reviewForms } from '../../../../domain/supervision/review/forms';
import { unchangedSince } from '../../../../domain/supervision/review/prefill';
import { resultsOf } from '../../../../domain/supervision/review/results';
import { asked, openCase, openJudgement } from './cases';

const item = (code: string): (typeof asked.prefilled)[number] | undefined =>
  asked.prefilled.find((one) => one.item === code);

describe('the checklist', () => {
  test('has every control once, filled in by the judgement', () => {
    expect(asked.prefilled.map((one) => one.item)).toEqual(rules.filter(isControl).map(({ code }) => code));
    expect(asked.prefilled.filter(({ answer }) => answer === 'no').map((one) => one.item)).toEqual(openJudgement.unmet);
    expect(item('K02')).toMatchObject({ answer: 'yes', severity: 'greater', recordedLate: false });
    expect(item('K06')).toMatchObject({ answer: 'no', standing: 'outstanding', severity: 'greater' });
    expect(item('K15')).toMatchObject({ answer: 'notRelevant', standing: 'notApplicable' });
  });

  test('carries «met but recorded late» through to the results', () => {
    expect(item('K01')).toMatchObject({ answer: 'yes', recordedLate: true });
    expect(resultsOf(asked, []).find((one) => one.item === 'K01')?.recordedLate).toBe(true);
    const overruled = resultsOf(asked, [{ item: 'K01', answer: 'no', rationale: true }]);
    expect(overruled.find((one) => one.item === 'K01')).toMatchObject({ recordedLate: false, overruled: 'yes' });
  });

  test('shows what each control rests on, in words', () => {
    const list = checklistOf(openCase, openJudgement, lawBook, asked.form);
    const [evidence] = list.controls.find((one) => one.item === 'K02')?.evidence ?? [];
    expect(evidence).toMatchObject({ standing: 'met', subject: 2, entry: 3, law: 'BL § 136' });
    expect(evidence?.explanation.at(-1)?.da).toContain('Opfyldt med post 3');
    expect(list.questions.map(({ code }) => code)).toEqual([
      'clarification',
      'involvement',
      'measureChoice',
      'followUp',
      'languageChild',
      'languageParents',
    ]);
    expect(list.form).toBe('skema-2026');
  });

  test('names the edition within which a control is judged alike', () => {
    const [first] = lawBook.editions;
    expect(unchangedSince(lawBook, 'K02', '2026-03-02')).toBe(item('K02')?.since);
    expect(unchangedSince(lawBook, 'K99', '2026-03-02')).toBe('');
    const changed = {
      ...lawBook,
      editions: lawBook.editions.map((one, index) =>
        index === lawBook.editions.length - 1
          ? {
              ...one,
              rules: { ...one.rules, K02: { ...one.rules['K02']!, limit: { unit: 'hours' as const, count: 12 } } },
            }
          : one,
      ),
    };
    expect(unchangedSince(changed, 'K02', '2026-03-02')).toBe(changed.editions.at(-1)?.id);
    expect(first).toBeDefined();
  });

  test('its form is found by name', () => {
    expect(formNamed(reviewForms, 'skema-2026')).toBe(asked.form);
    expect(formNamed(reviewForms, 'skema-1999')).toBeUndefined();
  });
});

describe('an answer', () => {
  const check = (
    code: string,
    answer: 'yes' | 'partly' | 'no' | 'notRelevant',
    rationale = false,
  ): string | undefined => checkAnswer(asked, { item: code, answer, rationale })?.code;

  test('to a question takes a rationale where something is wanting', () => {
    expect(check('involvement', 'yes')).toBeUndefined();
    expect(check('involvement', 'notRelevant')).toBeUndefined();
    expect(check('involvement', 'partly')).toBe('REVIEW_RATIONALE_MISSING');
    expect(check('involvement', 'no')).toBe('REVIEW_RATIONALE_MISSING');
    expect(check('involvement', 'no', true)).toBeUndefined();
  });

  test('that overrules a control takes one, whichever way', () => {
    expect(check('K06', 'no')).toBeUndefined();
    expect(check('K06', 'yes')).toBe('REVIEW_OVERRULED_WITHOUT_RATIONALE');
    expect(check('K02', 'no')).toBe('REVIEW_OVERRULED_WITHOUT_RATIONALE');
    expect(check('K06', 'yes', true)).toBeUndefined();
  });

  test('is about something that was asked, and one of those allowed', () => {
    expect(check('K99', 'yes')).toBe('REVIEW_ITEM_UNKNOWN');
    const narrow = {
      ...asked,
      form: { ...asked.form, questions: asked.form.questions.map((q) => ({ ...q, allowed: ['yes' as const] })) },
    };
    expect(checkAnswer(narrow, { item: 'followUp', answer: 'no', rationale: true })?.code).toBe(
      'REVIEW_ANSWER_NOT_ALLOWED',
    );
  });
});

test('a review is finished when every question has an answer; what is wanting becomes findings, the heaviest first', () => {
  const some = [
    { item: 'languageChild', answer: 'no' as const, rationale: true },
    { item: 'involvement', answer: 'partly' as const, rationale: true },
  ];
  expect(unanswered(asked, some)).toEqual(['clarification', 'measureChoice', 'followUp', 'languageParents']);
  expect(checkFinished(asked, some)).toEqual({
    code: 'REVIEW_NOT_FINISHED',
    params: { items: 'clarification, measureChoice, followUp, languageParents' },
  });
  const all = [
    ...some,
    ...unanswered(asked, some).map((code) => ({ item: code, answer: 'yes' as const, rationale: false })),
  ];
  expect(checkFinished(asked, all)).toBeUndefined();
  expect(checkFinished(asked, [...all, { item: 'K06', answer: 'yes', rationale: false }])?.code).toBe(
    'REVIEW_OVERRULED_WITHOUT_RATIONALE',
  );
  const findings = findingsOf(resultsOf(asked, all));
  expect(
    findings
      .filter(({ kind }) => kind === 'control')
      .map((one) => one.item)
      .sort(),
  ).toEqual(openJudgement.unmet);
  expect(findings.filter(({ kind }) => kind === 'question')).toEqual([
    { item: 'involvement', kind: 'question', answer: 'partly', severity: 'greater', overrules: false },
    { item: 'languageChild', kind: 'question', answer: 'no', severity: 'remark', overrules: false },
  ]);
  const order = findings.map(({ severity }) => ['greater', 'lesser', 'remark'].indexOf(severity));
  expect(order).toEqual([...order].sort());
});
