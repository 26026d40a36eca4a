import { definitions, systemEvents } from '../../../domain/case/catalogue';
import type { CaseEvent } from '../../../domain/case/kernel/event';
import { evolve, evolveAll, MISFILED } from '../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../domain/case/kernel/state';
import { upcaster, upcastSteps } from '../../../domain/case/upcast';
import type { UpcastStep } from '../../../domain/case/upcast/step';
import { upcasterOf } from '../../../domain/case/upcast/upcaster';

const steps: readonly UpcastStep[] = [
  { event: 'Seen', from: 1, upcast: ({ who, ...data }) => ({ ...data, whom: [String(who)] }) },
  { event: 'Seen', from: 2, upcast: (data) => ({ ...data, place: 'unknown' }) },
];
const later = upcasterOf(steps, (type) => ['Seen', 'Noted'].includes(type));

function entry(seq: number, given: Partial<CaseEvent>): CaseEvent {
  const people = { by: 'B01', role: 'caseworker', source: 'person' } as const;
  const about = { seq, type: 'Seen', happenedAt: '2026-01-05', recordedAt: '2026-01-05T09:00:00.000Z', key: `k${seq}` };
  return { ...people, ...about, clockOffsetMs: 0, data: {}, ...given };
}

describe('an entry of an earlier release', () => {
  const old = entry(1, { data: { who: 'child', day: '2026-01-05' } });
  const today = { ...old, v: 3, data: { whom: ['child'], day: '2026-01-05', place: 'unknown' } };

  test('is read through every step since', () => {
    expect(later.event(old)).toEqual(today);
    expect(later.event({ ...old, v: 2, data: { whom: ['child'], day: '2026-01-05' } })).toEqual(today);
    expect(later.versionOf('Seen')).toBe(3);
  });

  test('is left alone where it has today’s form', () => {
    const noted = entry(2, { type: 'Noted', data: { about: 'home' } });
    expect(later.event(noted)).toBe(noted);
    expect(later.event(today)).toBe(today);
    expect(later.versionOf('Noted')).toBe(1);
  });

  test('leaves a fact that a running case keeps as it was, and that is read in today’s form', () => {
    const kept = evolveAll(emptyCase('c1', 'm'), [old, entry(2, { type: 'Noted' }), { ...today, seq: 3 }]);
    expect(kept.facts.map(({ v }) => v)).toEqual([undefined, undefined, 3]);
    const read = later.state(kept);
    if (read === 'newer') throw new Error(read);
    expect(read.facts.map(({ data }) => data)).toEqual([today.data, {}, today.data]);
    expect(later.state(read)).toBe(read);
    expect(kept.facts[0]?.data).toBe(old.data);
  });

  test('is corrected by an entry of a later release', () => {
    const state = evolve(evolve(emptyCase('c1', 'm'), old), { ...today, seq: 2, corrects: 1, data: { whom: [] } });
    expect(later.state(state)).toBe(state);
    expect(state.facts).toMatchObject([{ seq: 1, v: 3, data: { whom: [] }, corrected: 2 }]);
  });
});

describe('an entry of a newer release', () => {
  test.each([
    ['of a type that is not known', entry(1, { type: 'Foreseen' })],
    ['of a form that is not known', entry(1, { v: 4 })],
  ])('%s is not guessed at', (_, event) => {
    expect(later.event(event)).toBe('newer');
    expect(later.state(evolve(emptyCase('c1', 'm'), event))).toBe('newer');
  });
});

describe('the steps of this release', () => {
  test('follow one another', () => {
    expect(upcastSteps.filter(({ event }) => !definitions.some((definition) => definition.event === event))).toEqual(
      [],
    );
    expect(() => upcasterOf([{ event: 'Seen', from: 2, upcast: (data) => data }], () => true)).toThrow(RangeError);
    const [first] = steps;
    expect(() => upcasterOf(first ? [first, first] : [], () => true)).toThrow(RangeError);
  });

  test('know every event there is', () => {
    const types = [...definitions.map(({ event }) => event), ...systemEvents, MISFILED];
    expect(types.filter((type) => upcaster.event(entry(1, { type })) === 'newer')).toEqual([]);
  });
});
