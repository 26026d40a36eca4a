import fc from 'fast-check';
import { definitionOfEvent } from '../../../domain/case/catalogue';
import { eventsFromRow } from '../../../domain/case/from-list/from-list';
import { anyRow } from './random-rows';
import { readRaw } from './read-raw';

const row = {
  caseNumber: 'A-1',
  child: 'B0000001',
  kind: 'support',
  opened: '2025-01-02',
  notified: '2025-01-02T09:00:00.000Z',
  notifier: 'citizen',
  assessed: '2025-01-02T10:00:00.000Z',
  decided: '2025-02-01',
  measure: 'familiebehandling',
  measureStarted: '2025-02-03',
  firstFollowUp: '2025-04-01',
} as const;

describe('the events of a row', () => {
  it('are the ordinary events of case work, pointing at one another, free text apart', () => {
    const events = eventsFromRow(row);
    expect(events.map(({ part, event }) => [part, event.type])).toEqual([
      ['row:oprettet', 'CaseOpened'],
      ['row:underretning_modtaget', 'NotificationReceived'],
      ['row:vurderet', 'NotificationAssessed'],
      ['row:afgørelse', 'DecisionMade'],
      ['row:indsats_start', 'MeasureStarted'],
      ['row:opfølgning_første', 'FollowUpHeld'],
    ]);
    expect(events[0]?.event).toMatchObject({ data: { door: 'list', child: 'B0000001', sourceNumber: 'A-1' } });
    expect(events[2]?.event.data).toEqual({ notifications: [2] });
    expect(events[4]?.event).toMatchObject({
      data: { decision: 4, kind: 'support' },
      text: { description: 'familiebehandling' },
    });
    expect(events[5]?.event).toMatchObject({ happenedAt: '2025-04-01', data: { measure: 5 } });
  });

  it('point at the entries that a changed row already has', () => {
    const known = new Map([
      ['row:underretning_modtaget', 7],
      ['row:indsats_start', 12],
    ]);
    const events = eventsFromRow(row, (part) => known.get(part));
    expect(events[2]?.event.data).toEqual({ notifications: [7] });
    expect(events[5]?.event.data).toEqual({ measure: 12 });
  });

  it('begin with the earliest day of a row that does not say when the case was opened', () => {
    expect(
      eventsFromRow({ caseNumber: 'A-2', notified: row.notified, decided: '2024-12-01' })[0]?.event.happenedAt,
    ).toBe('2024-12-01');
    expect(eventsFromRow({ caseNumber: 'A-3' })[0]?.event.happenedAt).toBe('1900-01-01');
  });

  it('are the same each time, have parts of their own, and hold only fields of their step', () => {
    fc.assert(
      fc.property(anyRow, (raw) => {
        fc.pre(raw['lukket'] === '' || raw['oprettet'] === '');
        const events = eventsFromRow(readRaw(raw));
        expect(eventsFromRow(readRaw(raw))).toEqual(events);
        expect(new Set(events.map(({ part }) => part)).size).toBe(events.length);
        for (const { event } of events) {
          const fields = definitionOfEvent(event.type)?.fields ?? {};
          const given = [...Object.keys(event.data), ...Object.keys(event.text ?? {})];
          expect(given.filter((name) => !(name in fields))).toEqual([]);
          expect(Object.keys(event.data).filter((name) => fields[name]?.kind === 'text')).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
