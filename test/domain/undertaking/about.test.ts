import type { FieldValue } from '../../../domain/case/kernel/event';
import { evolve } from '../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../domain/case/kernel/state';
import { books } from '../../../domain/undertaking/books';
import type { UndertakingKind } from '../../../domain/undertaking/undertaking';

/** What the opening entry of a work about one case calls the case. */
const openings: Partial<Record<UndertakingKind, Readonly<Record<string, FieldValue>>>> = {
  review: { caseId: 's1' },
  recovery: { caseId: 's1' },
  correction: { caseNumber: 'FAX-1' },
};

const hasText = (fields: object): boolean =>
  Object.values(fields).some(({ kind }: { kind: string }) => kind === 'text');

describe.each(Object.values(books).map((book) => [book.kind, book] as const))('a text in a %s', (kind, book) => {
  const opening = openings[kind];
  const empty = emptyCase(`~${kind}/320/proeve`, '320');
  const state = opening
    ? evolve(empty, {
        ...{ seq: 1, type: book.opening, happenedAt: '2026-11-22', recordedAt: '2026-11-22T08:00:00.000Z' },
        ...{ by: 'B01', role: 'caseworker', source: 'person', key: 'k', clockOffsetMs: 0, data: opening },
      })
    : empty;

  test('is about the case that the work is about, and about the cases that its step names', () => {
    for (const { event, fields } of book.definitions) {
      if (!hasText(fields)) continue;
      const named = Object.keys(fields).filter((name) => ['case', 'cases'].includes(name));
      const data = Object.fromEntries(named.map((name) => [name, name === 'cases' ? ['s1', 's2'] : 's1']));
      const found = book.about(state, { type: event, data });
      const expected = opening ? 1 : named.length === 0 ? 0 : named.includes('cases') ? 2 : 1;
      expect([event, found.length]).toEqual([event, expected]);
    }
  });

  test('is about nothing before it is opened, where the work is about one case', () => {
    expect(book.about(empty)).toEqual([]);
    expect(book.about(state)).toHaveLength(opening ? 1 : 0);
  });

  test('may be written after an erasure in steps that cannot do without one', () => {
    // A review whose findings nobody has answered is not closed without a reason: its decider asks for it, not its form.
    const askedByDecider = new Set(['ReviewClosed']);
    for (const event of book.afterErasure ?? []) {
      const definition = book.definitions.find((one) => one.event === event);
      const text = { kind: 'text', required: !askedByDecider.has(event) };
      expect(Object.values(definition?.fields ?? {})).toContainEqual(expect.objectContaining(text));
    }
  });
});
