import type { ListRow } from '../../../domain/case/from-list/columns';
import type { CaseEvent, NewEvent } from '../../../domain/case/kernel/event';
import { planRow, type RowPlan } from '../../../domain/import/plan-row';
import { listKey } from '../../../domain/import/taken-over';

/** A digest for tests: the text itself. */
export const digest = (text: Readonly<Record<string, string>>): string => JSON.stringify(text);

/** A row about a notification that has been assessed, with a measure running. */
export const row: ListRow = {
  caseNumber: 'FAX-2025-00001',
  child: 'B1234567',
  birthDay: '2014-05-06',
  kind: 'support',
  team: 'Modtagelsen',
  worker: 'M04',
  opened: '2025-01-02',
  notified: '2025-01-02T10:00:00.000Z',
  notifier: 'professional',
  assessed: '2025-01-02T15:00:00.000Z',
  decided: '2025-02-01',
  guidance: true,
  measure: 'familiebehandling',
  step: '2',
  measureStarted: '2025-02-10',
  expectedEnd: '2025-12-31',
};

/** The entries of events, recorded one a minute after those before them. */
export function recorded(
  before: readonly CaseEvent[],
  events: readonly { readonly event: NewEvent; readonly key: string }[],
  source: CaseEvent['source'] = 'list',
): CaseEvent[] {
  const entries = events.map(({ event, key }, index): CaseEvent => {
    const seq = before.length + index + 1;
    return {
      ...event,
      seq,
      recordedAt: new Date(Date.UTC(2025, 2, 1, 12, seq)).toISOString(),
      by: source === 'person' ? 'M04' : 'DRF',
      role: source === 'person' ? 'caseworker' : 'operations',
      source,
      key,
      clockOffsetMs: 0,
      ...(event.text ? { textDigest: digest(event.text) } : {}),
    };
  });
  return [...before, ...entries];
}

/** The journal after a plan was carried out. */
export function applied(before: readonly CaseEvent[], { events }: RowPlan): CaseEvent[] {
  return recorded(
    before,
    events.map(({ event, part }) => ({ event, key: listKey(part) })),
  );
}

/** The journal of a row taken over into an empty case. */
export function takenOverFrom(from: ListRow): CaseEvent[] {
  return applied([], planRow(from, [], digest, '2025-03-31'));
}

/** A person's entry. */
export function byPerson(before: readonly CaseEvent[], event: NewEvent): CaseEvent[] {
  return recorded(before, [{ event, key: `own-${before.length}` }], 'person');
}
