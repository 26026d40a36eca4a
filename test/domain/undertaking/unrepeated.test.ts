import { undertakingStep } from '../../../domain/undertaking/books';
import { unrepeated } from '../../../domain/undertaking/unrepeated';

const step = undertakingStep('ConcernAnswered');

/** What is shown as a parameter of the refusal of a case, as its sender wrote it. */
function shown(told: string): unknown {
  if (!step) throw new Error('no such step');
  const command = { name: step.command, key: 'k', by: 'TIL', data: { cases: ['s36xvkx0z733cn7ds', told] } };
  return unrepeated({ code: 'CLOSED_REVIEW_CASE_UNKNOWN', params: { case: told, of: 2 } }, command, step).params;
}

describe('a refusal of an undertaking', () => {
  test.each(['s36xvkx0z733cn7ds', '2026-000017', 'FAX-TA-0127', 'K06'])('repeats the code %s', (told) => {
    expect(shown(told)).toEqual({ case: told, of: 2 });
  });

  test.each(['Æghvide Qvolpe', '310275-7734', '3102757734'])('does not repeat %s, which is none', (told) => {
    expect(shown(told)).toEqual({ case: '?', of: 2 });
  });
});
