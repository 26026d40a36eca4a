import type { CaseEvent } from '../../domain/case/kernel/event';
import { command, type Step } from '../workflow/house';
import { discrepancies, type Entry, type Told } from './storm-check';

const caseId = 'sag-1';
const at = '2026-01-05T09:00:00.000Z';

let seq = 0;

/** A command, its entry, and the answer its sender got. */
function noted(text: string): { told: Told; entry: Entry } {
  seq += 1;
  const sent = command('note', { text: { note: text } });
  const { key, by, data } = sent;
  const event: CaseEvent = {
    ...{ type: 'NoteWritten', seq, key, by, data, text: { note: text }, happenedAt: at, recordedAt: at },
    ...{ role: 'caseworker', source: 'person', clockOffsetMs: 0 },
  };
  const answer = { kind: 'accepted' as const, caseId, caseNumber: null, entries: [seq, seq] as const };
  return {
    told: {
      ...{ caseId, command: sent, digest: `digest of ${key}` },
      answer: { ...answer, events: [event.type], deadlines: [], notices: [], journalled: true },
    },
    entry: { event, caseId, digest: `digest of ${key}` },
  };
}

function refusal(code: string, step: Step = {}): Told {
  const sent = command('approve-closure', step);
  return {
    caseId,
    command: sent,
    digest: `digest of ${sent.key}`,
    answer: { kind: 'refused', caseId, refusal: { code } },
  };
}

function entryOf({ command: { key, by }, digest }: Told, type: string, number: number): Entry {
  const stamp = { seq: number, key, by, data: {}, happenedAt: at, recordedAt: at };
  return {
    ...{ caseId, digest },
    event: { type, ...stamp, role: 'teamLeader', source: 'person', clockOffsetMs: 0 },
  };
}

describe('the check after the storm', () => {
  seq = 0;
  const all = ['a', 'b', 'c'].map((name) => noted(`${name} #${name}`));
  const refusedForGood = refusal('CASE_UNKNOWN');
  const refusedClosing = refusal('CLOSURE_REFUSED');
  const told = [...all.map((one) => one.told), refusedForGood, refusedClosing];
  const entries = [...all.map((one) => one.entry), entryOf(refusedClosing, 'ClosureRefused', 4)];
  const codes = (journal: readonly Entry[]): string[] => discrepancies(told, journal).map(({ code }) => code);
  const changed = (index: number, change: Partial<CaseEvent>): Entry[] =>
    entries.map((entry, at) => (at === index ? { ...entry, event: { ...entry.event, ...change } } : entry));

  test('finds nothing in a journal that has what people were told', () => {
    expect(discrepancies(told, entries)).toEqual([]);
  });

  test.each([
    ['the last entry is lost', entries.slice(0, 3), ['lost']],
    ['an entry in the midst is lost', entries.filter((_, at) => at !== 1), ['lost', 'gap']],
    ['all is lost', [], ['lost', 'lost', 'lost', 'lost']],
    ['a text is another', changed(1, { text: { note: 'x' } }), ['altered']],
    ['an author is another', changed(1, { by: 'B09' }), ['altered']],
    ['two entries have changed places', [entries[1], entries[0], ...entries.slice(2)].flatMap((e) => e ?? []), ['gap']],
  ])('finds that %s', (_, journal, expected) => {
    expect(codes(journal)).toEqual(expected);
  });

  test('finds an entry that is there twice, under its own key and under another', () => {
    const [twice] = changed(0, { seq: 5 });
    if (!twice) throw new Error('no entry');
    expect(codes([...entries, twice])).toEqual(['doubled', 'doubled']);
    expect(codes([...entries, { ...twice, digest: 'another' }])).toEqual(['unasked', 'doubled']);
  });

  test('finds an entry of a refused command, and a refused closing that is not on record', () => {
    expect(codes([...entries, entryOf(refusedForGood, 'NoteWritten', 5)])).toEqual(['refused']);
    expect(codes(entries.slice(0, 3))).toEqual(['lost']);
  });
});
