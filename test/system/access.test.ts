import { Client as DatabaseClient } from 'pg';
import { backendOver } from '../../client/library/backend';
import { watched, type Reading } from '../../client/library/access';
import type { Io } from '../../client/cli/io';
import { run } from '../../client/cli/run';
import { newChild, openHouse, type House } from '../workflow/house';

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
});
