import { isLabel, LABEL_PREFIX } from '../../journal/keys/label';
import { label } from '../../workflows/case/label';
import { defaultPayloadConverter } from '@temporalio/common';

const payloadOf = (value: unknown): Parameters<typeof isLabel>[0] => defaultPayloadConverter.toPayload(value);

test('what a workflow labels its steps with is known as a label by the codec', () => {
  expect(label('next wake 2026-01-01')).toBe(`${LABEL_PREFIX}next wake 2026-01-01`);
  expect(isLabel(payloadOf(label('next wake 2026-01-01')))).toBe(true);
});

test.each([
  [{ key: 'k', text: { content: `${LABEL_PREFIX}not a label` } }],
  ['a text'],
  [[label('within a list')]],
  [{ kind: 'accepted', definition: { type: 'x' } }],
  [null],
])('%j is no label and is encrypted', (value) => {
  expect(isLabel(payloadOf(value))).toBe(false);
});
