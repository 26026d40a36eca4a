import type { ListRow } from '../../../../domain/case/from-list/columns';
import { stateFromRow } from '../../../../domain/case/from-list/judge-row';
import { endOfDay } from '../../../../domain/law/calendar/copenhagen';
import { lawBook } from '../../../../domain/law/editions';
import { readCase } from '../../../../domain/recovery/case-recovery/look';
import { event, given } from '../../builder';

const MUCH_LATER = '2026-11-02T07:00:00.000Z';

const row = {
  ...{ caseNumber: 'N1', kind: 'notification', concern: 'low', notifier: 'citizen' },
  ...{ opened: '2026-06-10', notified: '2026-06-10T08:00:00.000Z', receipt: '2026-06-11' },
  ...{ assessed: '2026-06-10T12:00:00.000Z', screened: '2026-06-15', screeningOutcome: 'examination' },
  ...{ needKnown: '2026-06-15', closed: '2026-10-01', closingCause: 'formål opfyldt', justification: 'Begrundet' },
  ...{ closedBy: 'teamLeader', familyTold: '2026-09-30' },
} as ListRow;

describe('a closed case is judged as of the day it closed', () => {
  test.each(['2026-10-01', '2026-10-30'])('by a list of %s', (listed) => {
    const reading = readCase(stateFromRow(row, endOfDay(listed)), MUCH_LATER, lawBook);
    expect(reading).toMatchObject({ outstanding: [], closed: { on: '2026-10-01', told: true } });
  });

  test('by what was known when its closing was recorded, however late', () => {
    const entries = (assessed: string) =>
      given(
        event('CaseOpened', '2026-06-10', { kind: 'notification', worker: 'B01' }),
        event('NotificationReceived', '2026-06-10T09:00', { notifier: 'citizen' }),
        event('NotificationAssessed', assessed, { notifications: [2], danger: false }, { recorded: '2026-07-29' }),
        event('CaseClosed', '2026-06-12T20:00', { cause: 'purposeMet' }, { recorded: '2026-07-30' }),
      );
    const outstandingAfter = (assessed: string) => readCase(entries(assessed), MUCH_LATER, lawBook)?.outstanding ?? [];
    expect(outstandingAfter('2026-06-10T12:00')).toEqual([]);
    expect(outstandingAfter('2026-07-01T12:00')).toEqual(['K02']);
  });
});
