import { isUndertakingName, streamOf, undertakingOf } from '../../../domain/undertaking/undertaking';

describe('the name of an undertaking', () => {
  test.each(['2026-12', '2026-12/017', 'genopretning-2026', '2026-11-22-1130', 'fax-ta-0127/2023-01-01'])(
    '%s is one',
    (name) => {
      expect(isUndertakingName(name)).toBe(true);
    },
  );

  test.each([
    '',
    'Lejre',
    'år',
    'a b',
    '-a',
    'a-',
    'a//b',
    '010203-1234',
    '0102031234',
    'sag/010203-1234',
    'x'.repeat(81),
  ])('%s is none', (name) => {
    expect(isUndertakingName(name)).toBe(false);
  });

  test('is in its stream, after the ids of all cases', () => {
    const undertaking = { kind: 'review', municipality: '320', name: '2026-12/017' } as const;
    expect(undertakingOf(streamOf(undertaking))).toEqual(undertaking);
    expect(streamOf(undertaking) > `s${'z'.repeat(16)}`).toBe(true);
    expect(undertakingOf('s0123456789abcdef')).toBeUndefined();
    expect(undertakingOf('~nothing/320/a')).toBeUndefined();
  });
});
