import { steps } from '../../../client/cli/case/group';
import { codeFor } from '../../../client/forms/codes';
import { readForm } from '../../../client/forms/command-form';
import { fold, optionOf } from '../../../client/forms/names';
import { problemInWords } from '../../../client/forms/problem';
import { readValue } from '../../../client/forms/values';
import { codeWords, valueInWords } from '../../../client/forms/words';
import { formRefusal } from '../../../domain/case/form';
import type { FieldValue } from '../../../domain/case/kernel/event';
import { definitionOfCommand } from '../../../domain/case/catalogue';
import type { Field } from '../../../domain/case/kernel/fields';

const fields = steps.flatMap(({ command, fields: own }) =>
  Object.entries(own).map(([name, field]) => ({ at: `${command} ${optionOf(name)}`, name, field })),
);
const coded = fields.filter(({ field }) => field.codes !== undefined);

function fieldOf(command: string, name: string): Field {
  const field = definitionOfCommand(command)?.fields[name];
  if (!field) throw new Error(`${command} has no ${name}`);
  return field;
}

function read(command: string, name: string, typed: string): unknown {
  const one = readValue(name, optionOf(name), fieldOf(command, name), typed);
  return 'value' in one ? one.value : one.problem.code;
}

describe('codes', () => {
  test.each(coded.map(({ at, field }): [string, Field] => [at, field]))(
    '%s is read from key, Danish and English',
    (_, field) => {
      const codes = field.codes ?? {};
      for (const [key, label] of Object.entries(codes)) {
        for (const word of [
          key,
          label.da,
          label.en,
          label.da.toUpperCase(),
          label.da.replaceAll(' ', '-'),
          fold(label.da),
        ]) {
          expect([word, codeFor(codes, word)]).toEqual([word, key]);
        }
      }
      const offered = codeWords(codes);
      Object.keys(codes).forEach((key, index) => {
        expect(codeFor(codes, offered[index]?.da ?? '')).toBe(key);
        expect(codeFor(codes, offered[index]?.en ?? '')).toBe(key);
      });
    },
  );

  test.each(coded.map(({ at, field }): [string, Field] => [at, field]))(
    '%s is shown so that it can be typed again',
    (_, field) => {
      for (const key of Object.keys(field.codes ?? {})) {
        const { da, en } = valueInWords(field, key);
        expect([codeFor(field.codes ?? {}, da), codeFor(field.codes ?? {}, en)]).toEqual([key, key]);
      }
    },
  );

  test('an unknown code names the allowed ones in both languages', () => {
    const one = readValue('outcome', '--outcome', fieldOf('screen', 'outcome'), 'måske');
    if (!('problem' in one)) throw new Error('read');
    const { message, next } = problemInWords(one.problem);
    expect(message.da).toBe('--outcome: «måske» er ikke en af værdierne.');
    expect(message.en).toBe('--outcome: “måske” is not one of the values.');
    expect(next.da).toBe('Skriv en af: ingen videre | afdækning | bfu.');
    expect(next.en).toBe('Write one of: no further | inquiry | examination.');
  });
});

describe('values', () => {
  test.each([
    ['assess', 'danger', 'Ja', true],
    ['assess', 'danger', 'nej', false],
    ['assess', 'danger', 'yes', true],
    ['assess', 'danger', 'måske', 'FORM_NOT_YES_NO'],
    ['assess', 'danger', '', 'FORM_NOT_YES_NO'],
    ['assess', 'notifications', '2,#3, 4', [2, 3, 4]],
    ['assess', 'notifications', '2,2', [2]],
    ['assess', 'notifications', '0', 'FORM_NOT_AN_ENTRY'],
    ['assess', 'notifications', '', 'FORM_NOT_AN_ENTRY'],
    ['assess', 'assessedBy', 'ar2', 'AR2'],
    ['assess', 'assessedBy', 'Anders And', 'FORM_NOT_INITIALS'],
    ['notify', 'reasons', 'vold, seksuelle-overgreb', ['violence', 'sexualAbuse']],
    ['notify', 'reasons', 'vold,vrøvl', 'FORM_UNKNOWN_CODE'],
    ['notify', 'birthDay', '01-02-2015', '2015-02-01'],
    ['notify', 'birthDay', '2015-02-01', '2015-02-01'],
    ['notify', 'birthDay', '31-02-2015', 'FORM_NOT_A_DAY'],
    ['notify', 'birthDay', '01-02-2015 10:00', 'FORM_NOT_A_DAY'],
    ['notify', 'child', 'B0000001', 'B0000001'],
    ['notify', 'child', '0102151234', 'FORM_CPR'],
    ['notify', 'child', '010215-1234', 'FORM_CPR'],
    ['notify', 'sourceNumber', '010215-1234', 'FORM_CPR'],
    ['notify', 'sourceNumber', '0102151234', '0102151234'],
    ['notify', 'team', 'Børn og Unge', 'Børn og Unge'],
    ['notify', 'team', 'x'.repeat(81), 'FORM_NOT_AN_IDENTIFIER'],
    ['notify', 'team', ' ', 'FORM_NOT_AN_IDENTIFIER'],
    ['follow-up', 'wellbeing', '6', 6],
    ['follow-up', 'wellbeing', '11', 'FORM_OUT_OF_RANGE'],
    ['follow-up', 'wellbeing', '6,5', 'FORM_NOT_A_NUMBER'],
    ['end-acute-placement', 'until', '05-04-2025 14:00', '2025-04-05T12:00:00.000Z'],
    ['end-acute-placement', 'until', '30-03-2025 02:30', 'FORM_NOT_A_MOMENT'],
    ['start-measure', 'step', 'trin 2', '2'],
    ['start-measure', 'step', '2', '2'],
    ['place-acutely', 'basis', 'formandsafgoerelse', 'chair'],
  ])('%s %s «%s»', (command, name, typed, expected) => {
    expect(read(command, name, typed)).toEqual(expected);
  });
});

describe('forms', () => {
  const notify = definitionOfCommand('notify');
  const source = (from: string): Promise<string | undefined> =>
    Promise.resolve(from === '-' ? ' fra stdin\r\n' : undefined);

  test('all problems are told at once, and free text is never repeated', async () => {
    if (!notify) throw new Error('notify');
    const typed = { birthDay: 'i går', notifier: 'nabo', content: '@mangler.txt', notifierName: '  ' };
    const form = await readForm(notify, typed, source);
    if (form.ok) throw new Error('read');
    expect(form.problems.map(({ code, option }) => [option, code])).toEqual([
      ['--birth-day', 'FORM_NOT_A_DAY'],
      ['--notifier', 'FORM_UNKNOWN_CODE'],
      ['--content', 'FORM_FILE_UNREADABLE'],
      ['--notifier-name', 'FORM_EMPTY_TEXT'],
    ]);
    expect(form.problems.slice(2).map(({ value }) => value)).toEqual([undefined, undefined]);
  });

  test('texts come from the standard input, and @@ is a plain @', async () => {
    if (!notify) throw new Error('notify');
    const form = await readForm(notify, { notifier: 'borger', content: '-', notifierName: '@@home' }, source);
    expect(form).toEqual({
      ok: true,
      form: { data: { notifier: 'citizen' }, text: { content: 'fra stdin', notifierName: '@home' } },
    });
  });

  test('the wire form is strict: unknown fields, texts among the data and impossible days are refused', () => {
    if (!notify) throw new Error('notify');
    const refused = (data: Record<string, FieldValue>): string | undefined =>
      formRefusal({ name: 'notify', key: 'k', by: 'M01', data }, notify)?.code;
    expect(refused({ notifier: 'citizen' })).toBeUndefined();
    const wrong: Record<string, FieldValue>[] = [
      { notifier: 'nabo' },
      {},
      { notifier: 'citizen', cpr: '0102151234' },
      { notifier: 'citizen', content: 'x' },
      { notifier: 'citizen', birthDay: '2015-02-31' },
      { notifier: 'citizen', child: '010215-1234' },
    ];
    for (const data of wrong) expect([data, refused(data)]).not.toEqual([data, undefined]);
  });

  test('every field has labels in both languages and an option of its own', () => {
    for (const { field } of fields) expect([field.label.da, field.label.en]).not.toContain('');
    for (const { fields: own } of steps) {
      const options = Object.keys(own).map(optionOf);
      expect(new Set(options).size).toBe(options.length);
      for (const taken of [
        '--at',
        '--as',
        '--key',
        '--corrects',
        '--correction-reason',
        '--json',
        '--lang',
        '--help',
      ]) {
        expect(options).not.toContain(taken);
      }
    }
  });
});
