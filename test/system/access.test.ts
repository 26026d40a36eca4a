import { Client as DatabaseClient } from 'pg';
import { backendOver } from '../../client/library/backend';
import { watched, type Reading } from '../../client/library/access';
import type { Io } from '../../client/cli/io';
import { run } from '../../client/cli/run';
import { newChild, openHouse, type House } from '../workflow/house';
import { leaveUndertakings } from './access-undertakings';

describe('readings of cases', () => {
  let house: House;
  let caseId: string;
  let child: string;
  let number: string;

  beforeAll(async () => {
    house = await openHouse();
    child = newChild();
    caseId = await house.opened(child);
    number = (await house.backend.resolveCase(caseId))?.caseNumber ?? '';
  });
  afterAll(() => house.close());

  async function call(
    line: string,
    user: string | undefined,
    development = true,
  ): Promise<{ code: number; out: string }> {
    const out: string[] = [];
    const io: Io = {
      out: (text) => void out.push(text),
      err: (text) => void out.push(text),
      status: () => undefined,
      readStdin: () => Promise.reject(new Error('none')),
      readFile: () => Promise.reject(new Error('none')),
      env: user === undefined ? {} : { SAGSGANG_USER: user },
      columns: 160,
      colour: false,
      now: () => new Date().toISOString(),
    };
    const connect = async (reading: Reading) => {
      const to = { ...house.link, settings: { ...house.settings, development }, close: async () => undefined };
      return watched(backendOver(to), to, reading);
    };
    const code = await run(line.split(' '), { io, connect, version: '0.0.0' });
    return { code, out: out.join('\n') };
  }

  const lines = async (query: { case?: string; by?: string }) => {
    const found = await house.link.journal.access.find({ municipality: house.link.municipality, limit: 100, ...query });
    return Array.isArray(found) ? found : [];
  };

  test('each call is one line: who, when, which case, what and for what', async () => {
    for (const what of ['show', 'journal --texts', 'why', 'deadlines']) await call(`case ${what} ${number}`, 'B01');
    await call(`export ${number} --purpose aktindsigt`, 'TL1');
    const shared = { municipality: house.link.municipality, caseId, caseNumber: number, client: 'cli' };
    expect(await lines({ case: caseId })).toMatchObject([
      ...['show', 'journal', 'why', 'deadlines'].map((reading) => ({ ...shared, by: 'B01', reading })),
      { ...shared, by: 'TL1', reading: 'export', purpose: 'accessRequest' },
    ]);
  });

  test('a list is one line, with its filter and never the child', async () => {
    await call(`cases --child ${child} --stage screening --team Anna`, 'B02');
    await call('cases --open', 'B02');
    const found = await lines({ by: 'B02' });
    expect(found).toMatchObject([
      { reading: 'list', cases: 0, filter: { stage: 'screening', team: '?' } },
      { reading: 'list', cases: 1, filter: { open: true } },
    ]);
    expect(JSON.stringify(found)).not.toContain(child);
    expect(found[0]?.filter?.['childIndex']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a leader sees who has read a case and what someone has read; others see their own readings', async () => {
    const shown = await call(`access ${number}`, 'LED');
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('TL1');
    expect(shown.out).toContain('aktindsigt');
    const json = await call('access --by B01 --json', 'LED');
    expect(json.out.split('\n').map((line) => (JSON.parse(line) as { reading: string }).reading)).toEqual([
      'show',
      'journal',
      'why',
      'deadlines',
    ]);
    expect((await call(`access ${number} --lang en`, 'B01')).out).toContain('B01 may not see what others have read.');
    expect((await call(`access --by B01`, 'B01')).code).toBe(0);
    expect((await call('access', 'LED')).code).toBe(2);
    expect(await lines({ case: caseId, by: 'LED' })).toMatchObject([{ reading: 'access' }]);
  });

  test('nobody reads without a name, but on a development server; nor for a purpose that is none', async () => {
    const unnamed = await call(`case show ${number}`, undefined, false);
    expect(unnamed).toMatchObject({ code: 1, out: expect.stringContaining('hvem der læser') as string });
    expect(unnamed.out).not.toContain('B01');
    expect((await call(`case show ${number}`, undefined)).code).toBe(0);
    expect((await lines({ case: caseId, by: '?' })).length).toBe(1);
    expect((await call(`case show ${number} --purpose nysgerrighed`, 'B01')).code).toBe(2);
  });

  test('what cannot be written down is not shown', async () => {
    const holder = new DatabaseClient({ connectionString: house.settings.journalUrl });
    await holder.connect();
    await holder.query('begin; lock table case_access in exclusive mode');
    const calls = await Promise.all(
      [`case journal ${number} --texts`, 'cases', `export ${number}`].map((line) => call(line, 'B01')),
    );
    await holder.query('rollback');
    await holder.end();
    for (const { code, out } of calls) {
      expect(code).toBe(1);
      expect(out).toContain('opslagsloggen');
      expect(out).not.toContain(number);
    }
  });

  describe('across cases', () => {
    const rounds = 'supervision rounds';

    beforeAll(async () => {
      await house.does(caseId, 'assign', { data: { worker: 'B06', team: 'Modtagelsen' } });
      await leaveUndertakings(house, caseId, 'Modtagelsen', 'B06');
      const from = '2015-01-01';
      await house.link.journal.staff.put(house.link.municipality, [
        { initials: 'TL2', roles: ['teamLeader'], team: 'Handicap', from },
        { initials: 'TIL', roles: ['supervisor'], team: 'Ledelsen', from },
      ]);
    });

    /** What somebody tries where no server is for development: the exit code and what is printed. */
    const tries = (line: string, user?: string): ReturnType<typeof call> => call(`${line} --lang en`, user, false);

    test('rounds, their reports and figures are for some roles; the refused attempt is in the log', async () => {
      for (const line of [rounds, 'supervision show r1', 'supervision report r1', 'caseload', 'mandagslisten']) {
        const { code, out } = await tries(line, 'B05');
        expect([line, code]).toEqual([line, 1]);
        expect(out).toMatch(/^B05 may not read.*\n.*(may|by).*leader, director/s);
      }
      expect(await lines({ by: 'B05' })).toMatchObject([
        ...[1, 2, 3].map(() => ({ reading: 'refused', filter: { round: 'r1' }, cases: 0 })),
        ...[1, 2].map(() => ({ reading: 'refused', filter: { report: true }, cases: 0 })),
      ]);
      expect((await call('access --by B05', 'LED')).out).toContain('afvist forsøg');
      for (const line of [rounds, 'caseload']) expect([line, (await tries(line, 'LED')).code]).toEqual([line, 0]);
      expect((await tries(rounds)).out).toContain('It is not said who reads.');
      for (const user of ['B05', undefined]) expect((await call(rounds, user)).code).toBe(0);
    });

    test('a report of a round is one reading of it, however many its reviews', async () => {
      expect((await tries('supervision report r1', 'TIL')).out).toContain('2');
      expect(await lines({ by: 'TIL' })).toMatchObject([{ reading: 'review', filter: { round: 'r1' }, cases: 2 }]);
    });

    test('a review is for the leader of its team and not of another, on a development server too', async () => {
      const show = 'supervision review show r1/001 --lang en';
      for (const user of ['TL2', 'B06'])
        expect((await call(show, user)).out).toContain('may not read the review r1/001');
      expect((await call(show, 'TL1')).code).toBe(0);
      const listed = await tries('supervision review list', 'TL2');
      expect([listed.code, listed.out]).toEqual([0, expect.not.stringContaining(number)]);
      const read = await lines({ case: caseId });
      const about = read.filter(({ by, reading }) => by === 'TL2' || (by === 'TL1' && reading === 'review'));
      expect(about.map(({ by, reading }) => [by, reading])).toEqual([
        ['TL2', 'refused'],
        ['TL1', 'review'],
      ]);
    });

    test('a recovery is for the worker of the case and the leader of its team; lists leave out the rest', async () => {
      const show = `recovery case show p1 ${number}`;
      for (const user of ['B07', 'TL2']) expect((await tries(show, user)).out).toContain(`${user} may not read`);
      for (const user of ['B06', 'TL1', 'TIL']) expect([user, (await tries(show, user)).code]).toEqual([user, 0]);
      const shown = async (user: string): Promise<boolean> =>
        (await tries('recovery cases p1', user)).out.includes('grave');
      expect(await Promise.all(['B06', 'TL1', 'LED', 'B07', 'TL2'].map(shown))).toEqual([
        true,
        true,
        true,
        false,
        false,
      ]);
      const noted = (await lines({ case: caseId })).filter(({ by }) => ['B06', 'B07'].includes(by));
      expect(noted.map(({ by, reading }) => [by, reading])).toEqual([
        ['B06', 'refused'],
        ['B07', 'refused'],
        ['B06', 'recovery'],
      ]);
    });
  });
});
