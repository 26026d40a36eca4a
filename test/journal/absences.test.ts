import { isUnavailable } from '../../journal/database';
import { startTestServer, type TestJournal, type TestServer } from './harness';

describe('absences of staff', () => {
  let server: TestServer;
  let journal: TestJournal;

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal();
    await journal.staff.put('lyngby', [
      { initials: 'B01', roles: ['caseworker'], substitute: 'B02', from: '2025-01-01' },
      { initials: 'B02', roles: ['caseworker'], from: '2025-01-01' },
    ]);
  });
  afterAll(() => server.stop());

  test('are entered, changed and told again without effect', async () => {
    const { absences } = journal.staff;
    const july = { initials: 'B01', from: '2026-07-01', until: '2026-07-21' };
    expect(await absences.put('lyngby', [july, { initials: 'B02', from: '2026-08-01' }], 'TL1')).toBe(2);
    expect(await absences.put('lyngby', [july], 'TL1')).toBe(0);
    expect(await absences.put('lyngby', [july, { ...july, until: '2026-07-28' }], 'TL1')).toBe(1);
    expect(await absences.standing('lyngby')).toEqual([
      { ...july, until: '2026-07-28' },
      { initials: 'B02', from: '2026-08-01' },
    ]);
    expect(await absences.standing('faxe')).toEqual([]);
  });

  test('end the day before somebody is back; one that would begin that day is withdrawn', async () => {
    const { absences } = journal.staff;
    expect(await absences.end('lyngby', 'B01', '2026-06-30', 'TL1')).toBe(0);
    expect(await absences.end('lyngby', 'B01', '2026-07-15', 'TL1')).toBe(1);
    expect(await absences.end('lyngby', 'B01', '2026-07-15', 'TL1')).toBe(0);
    expect(await absences.end('lyngby', 'B02', '2026-08-01', 'LED')).toBe(1);
    expect(await absences.standing('lyngby')).toEqual([{ initials: 'B01', from: '2026-07-01', until: '2026-07-14' }]);
  });

  test('leave behind who said what, and what was withdrawn by whom', async () => {
    const { rows } = await journal.database.query(
      `select initials, until_day::text, recorded_by, withdrawn_by from staff_absence order by number`,
    );
    expect(rows).toEqual([
      { initials: 'B01', until_day: '2026-07-21', recorded_by: 'TL1', withdrawn_by: 'TL1' },
      { initials: 'B02', until_day: null, recorded_by: 'TL1', withdrawn_by: 'LED' },
      { initials: 'B01', until_day: '2026-07-28', recorded_by: 'TL1', withdrawn_by: 'TL1' },
      { initials: 'B01', until_day: '2026-07-14', recorded_by: 'TL1', withdrawn_by: null },
    ]);
  });

  test('are told as they stood when something was known', async () => {
    const { absences } = journal.staff;
    const { rows } = await journal.database.query<{ readonly at: Date }>(
      `select recorded_at as at from staff_absence order by number`,
    );
    const [july, , changed] = rows.map(({ at }) => at.toISOString());
    const untilOf = async (knownAt?: string) => {
      const stood = await absences.standing('lyngby', knownAt);
      return isUnavailable(stood) ? stood : stood.map(({ initials, until }) => [initials, until]);
    };
    expect(await untilOf('2020-01-01T00:00:00.000Z')).toEqual([]);
    expect(await untilOf(july)).toContainEqual(['B01', '2026-07-21']);
    expect(await untilOf(changed)).toContainEqual(['B01', '2026-07-28']);
    expect(await untilOf()).toEqual([['B01', '2026-07-14']]);
    expect(await journal.staff.register('lyngby', changed)).toMatchObject({
      members: [{ absences: [{ until: '2026-07-28' }] }, { absences: [{ from: '2026-08-01' }] }],
    });
  });

  test('are part of the register', async () => {
    expect(await journal.staff.register('lyngby')).toMatchObject({
      municipality: 'lyngby',
      members: [
        {
          initials: 'B01',
          absences: [{ from: '2026-07-01', until: '2026-07-14' }],
          substitutes: [{ substitute: 'B02' }],
        },
        { initials: 'B02' },
      ],
    });
  });

  test('an outage is an answer', async () => {
    await server.postgres.stop();
    expect(await journal.staff.register('lyngby')).toMatchObject({ kind: 'unavailable' });
    await server.restart();
  });
});
