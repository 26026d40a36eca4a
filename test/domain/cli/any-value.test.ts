import fc from 'fast-check';
import { steps } from '../../../client/cli/case/group';
import { optionOf } from '../../../client/forms/names';
import { problemInWords } from '../../../client/forms/problem';
import { readValue } from '../../../client/forms/values';
import { formRefusal } from '../../../domain/case/form';
import { toldFields } from '../../../domain/case/kernel/definition';
import type { FieldValue } from '../../../domain/case/kernel/event';
import { readDuration } from '../../../client/cli/clock';
import { openSession } from '../../../client/cli/session';
import type { Io } from '../../../client/cli/io';

const fields = steps.flatMap((step) =>
  toldFields(step)
    .filter(([, field]) => field.kind !== 'text')
    .map(([name, field]) => ({ step, name, field })),
);
const anyField = fc.constantFrom(...fields);
const typed = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'ja',
    'nej',
    '1',
    '2,3',
    '#4',
    '01-02-2026',
    '2026-02-01 10:00',
    'B03',
    'fagperson',
    'trin 2',
    '-1',
    '1e9',
  ),
);

test('whatever is typed is read into the wire form or told as a problem', () => {
  fc.assert(
    fc.property(anyField, typed, ({ step, name, field }, text) => {
      const read = readValue(name, optionOf(name), field, text);
      if ('problem' in read) {
        const { message, next } = problemInWords(read.problem);
        for (const words of [message.da, message.en, next.da, next.en]) {
          expect(words).not.toMatch(/\{(option|value|allowed|reason|label)\}/);
        }
        return;
      }
      const command = { name: step.command, key: 'k', by: 'M01', data: { [name]: read.value as FieldValue } };
      const refused = formRefusal(command, step);
      expect(refused?.code === 'FIELD_MISSING' ? undefined : refused).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test('durations: one or several parts, Danish and English units, nothing else', () => {
  const session = openSession({ colour: false } as Io, 'da', () => Promise.reject(new Error('none')));
  expect(
    ['30d', '24h', '24t', '90m', '2w', '2u', '1d 12h'].map((one) => readDuration(session, one) / 3_600_000),
  ).toEqual([720, 24, 24, 1.5, 336, 336, 36]);
  for (const bad of ['', '30', 'd', '30x', '-1d', '1.5d', '0d', '1d foo'])
    expect(() => readDuration(session, bad)).toThrow();
});
