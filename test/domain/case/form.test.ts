import { definitionOfCommand } from '../../../domain/case/catalogue';
import { formRefusal } from '../../../domain/case/form';
import type { Command } from '../../../domain/case/kernel/command';
import { Life } from './life';

function form(name: string, data: Record<string, unknown>, text?: Record<string, unknown>): unknown {
  const definition = definitionOfCommand(name);
  if (!definition) throw new Error(`No command ${name}`);
  const command = { name, key: 'k', by: 'B01', data, ...(text ? { text } : {}) } as unknown as Command;
  const refusal = formRefusal(command, definition);
  return refusal && [refusal.code, refusal.params?.['field']];
}

const notification = { notifier: 'citizen' };

describe('the form of a command', () => {
  test('is right where every value fits its field', () => {
    const data = {
      ...notification,
      child: 'B1',
      birthDay: '2016-02-29',
      unborn: false,
      reasons: ['neglect', 'violence'],
    };
    expect(form('notify', data, { content: 'Tekst' })).toBeUndefined();
    expect(form('follow-up', { wellbeing: 10, next: '2026-05-01' })).toBeUndefined();
    expect(form('examination-meeting', { workers: ['B01', 'B02'] })).toBeUndefined();
  });

  test.each([
    [{}, ['FIELD_MISSING', 'notifier']],
    [{ notifier: '' }, ['FIELD_MISSING', 'notifier']],
    [{ notifier: 'nabo' }, ['FIELD_INVALID', 'notifier']],
    [{ notifier: 'toString' }, ['FIELD_INVALID', 'notifier']],
    [{ ...notification, birthDay: '2015-02-29' }, ['FIELD_INVALID', 'birthDay']],
    [{ ...notification, unborn: 'ja' }, ['FIELD_INVALID', 'unborn']],
    [{ ...notification, child: 'x'.repeat(81) }, ['FIELD_INVALID', 'child']],
    [{ ...notification, child: 'to\nlinjer' }, ['FIELD_INVALID', 'child']],
    [{ ...notification, reasons: 'neglect' }, ['FIELD_INVALID', 'reasons']],
    [{ ...notification, reasons: ['neglect', 'nabo'] }, ['FIELD_INVALID', 'reasons']],
    [{ ...notification, content: 'fri tekst blandt data' }, ['FIELD_UNKNOWN', 'content']],
    [{ ...notification, closed: true }, ['FIELD_UNKNOWN', 'closed']],
    [{ ...notification, correctionReason: 'x' }, ['FIELD_UNKNOWN', 'correctionReason']],
  ])('%j is refused: %j', (data, expected) => {
    expect(form('notify', data)).toEqual(expected);
  });

  test('numbers keep within their range, references are whole numbers, texts are texts', () => {
    expect(form('follow-up', { wellbeing: 11 })).toEqual(['FIELD_INVALID', 'wellbeing']);
    expect(form('follow-up', { wellbeing: 5.5 })).toEqual(['FIELD_INVALID', 'wellbeing']);
    expect(form('follow-up', { measure: 0 })).toEqual(['FIELD_INVALID', 'measure']);
    expect(form('tell-before-closing', { parties: ['3'] })).toEqual(['FIELD_INVALID', 'parties']);
    expect(form('note', {}, { note: 7 })).toEqual(['FIELD_INVALID', 'note']);
    expect(form('note', {}, { note: 'x', andet: 'y' })).toEqual(['FIELD_UNKNOWN', 'andet']);
    expect(form('note', {}, { note: 'x', correctionReason: 7 })).toEqual(['FIELD_INVALID', 'correctionReason']);
    expect(form('note', {}, { note: '  ' })).toEqual(['FIELD_MISSING', 'note']);
  });

  test('an unknown command, and the system’s own, are refused', () => {
    const life = new Life();
    for (const name of ['luk-bare', 'open', 'miss-deadline', 'refuse-closure', 'find-breaches', '__proto__']) {
      expect(life.refuses(name).code).toBe('UNKNOWN_COMMAND');
    }
  });
});
