import { join } from 'node:path';
import { run } from '../../client/cli/run';
import type { Backend } from '../../client/cli/ports';
import { watched } from '../../client/library/access';
import { backendOver } from '../../client/library/backend';
import { importList } from '../../client/library/import';
import { collectLists } from '../../client/library/report/collect';
import { civilDayOf, endOfDay } from '../../domain/law/calendar/copenhagen';
import { accountOf, type Account, type AffectedLine } from '../../domain/report/account';
import { inputOf } from '../../domain/report/input';
import { periodUpTo } from '../../domain/report/period';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { openHouse, type House } from './house';

const nyborg = join(__dirname, '../../examples/nyborg-underretninger.csv');
const first = '2023-12-05';
/** Whoever reopens a case does so now, whatever day is named: the follow-up is today's. */
const today = civilDayOf(new Date().toISOString());

describe('Nyborg’s status to the regulator, and its follow-up', () => {
  let installation: TestInstallation;
  let house: House;
  let status: Account;

  beforeAll(async () => {
    installation = await testInstallation();
    house = await openHouse({ settings: installation.settings });
    const { municipality } = house.link;
    await house.backend.staff.put([{ initials: 'DRF', roles: ['operations'], from: '2015-01-01' }]);
    const list = { file: nyborg, municipality, asOf: first, by: 'DRF', update: false, dryRun: false };
    expect(await importList(house.link, list)).toMatchObject({ kind: 'finished' });
    status = await account(`--as-of ${first}`);
  }, 180_000);

  afterAll(async () => {
    await house.close();
    await installation.close();
  });

  /** The house's own connection, which stays open from call to call. */
  function openBackend(): Backend {
    return { ...backendOver(house.link), close: () => Promise.resolve() };
  }

  async function call(line: string): Promise<string> {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await run(line.split(' '), {
      io: {
        out: (text) => void out.push(text),
        err: (text) => void err.push(text),
        status: () => undefined,
        readStdin: () => Promise.resolve(''),
        readFile: () => Promise.reject(new Error('ENOENT')),
        env: { ...installation.env, SAGSGANG_USER: 'LED' },
        columns: 100,
        colour: false,
        now: () => new Date().toISOString(),
      },
      connect: () => Promise.resolve(watched(openBackend(), house.link, { client: 'cli', by: 'LED' })),
      version: '0.0.0',
    });
    expect([line, code, err.join('\n')]).toEqual([line, 0, '']);
    return out.join('\n');
  }

  async function account(options: string): Promise<Account> {
    return JSON.parse(await call(`redegørelse ${options} --json`)) as Account;
  }

  const valuesOf = ({ sections }: Account, code: string): readonly unknown[] | undefined =>
    sections.flatMap(({ figures }) => figures).find(({ figure }) => figure === code)?.values;
  const count = (number: number) => ({ kind: 'count', count: number, cases: number });
  const linesOf = ({ sections }: Account, code: string): readonly AffectedLine[] =>
    sections.flatMap(({ affected }) => affected).filter(({ figure }) => figure === code);

  test('the status of the journal is that of the list, counted without a server', async () => {
    const fail = (): never => {
      throw new Error('a row that cannot be read');
    };
    const source = await collectLists([nyborg], { columns: [{ asOf: endOfDay(first) }] }, fail);
    const [column] = source.columns;
    if (!column) throw new Error('no column');
    const listed = accountOf(inputOf(column, periodUpTo(first), source));
    const caseload = ['cases-per-full-time', 'full-time', 'heads', 'workers-over-limit', 'cases-without-worker'];
    for (const { figure, values } of listed.sections.flatMap(({ figures }) => figures)) {
      if (!caseload.includes(figure)) expect([figure, valuesOf(status, figure)]).toEqual([figure, values]);
    }
    expect(valuesOf(status, 'closed-without-talk')).toEqual([count(40)]);
    expect(valuesOf(status, 'examinations-overdue')).toEqual([count(15)]);
    expect(valuesOf(status, 'heads')).toEqual([{ kind: 'amount', amount: 28 }]);
  });

  test('the follow-up tells on the same definitions what was done, child by child', async () => {
    const [without, overdue] = [linesOf(status, 'closed-without-talk'), linesOf(status, 'examinations-overdue')];
    for (const { caseNumber } of without.slice(0, 6)) {
      await call(`case reopen ${caseNumber} --reason ownKnowledge --as B02`);
      await call(`case hold-conversation ${caseNumber} --at 01-02-2024 --as B02`);
    }
    const [back] = without.slice(6);
    await call(`case reopen ${back?.caseNumber} --reason ownKnowledge --as B02`);
    for (const { caseNumber } of overdue.slice(0, 4))
      await call(`case finish-examination ${caseNumber} --at 01-03-2024 --as B02`);
    const followUp = await account(`--as-of ${today} --since ${first}`);
    expect(valuesOf(followUp, 'closed-without-talk')).toEqual([count(40), count(33)]);
    expect(valuesOf(followUp, 'reopened-cases')).toEqual([count(0), count(7)]);
    expect(valuesOf(followUp, 'examinations-overdue')).toEqual([count(15), count(20)]);
    const talks = linesOf(followUp, 'closed-without-talk');
    expect(talks.filter(({ state, on }) => state === 'done' && on === '2024-02-01')).toHaveLength(6);
    expect(talks.filter(({ state }) => state === 'reopened').map((one) => one.caseNumber)).toEqual([back?.caseNumber]);
    expect(talks.filter(({ state }) => state === 'notReopened')).toHaveLength(33);
    const examinations = linesOf(followUp, 'examinations-overdue');
    const done = examinations.filter(({ state, on }) => state === 'done' && on === '2024-03-01');
    expect(done.map(({ caseNumber }) => caseNumber).sort()).toEqual(
      overdue
        .slice(0, 4)
        .map(({ caseNumber }) => caseNumber)
        .sort(),
    );
    expect(examinations.filter(({ since }) => since === 'new')).toHaveLength(9);
  });

  test('the first status is changed by nothing done since', async () => {
    const again = await account(`--as-of ${first}`);
    expect(again).toEqual(status);
  });

  test('a share of full time in the register counts in the caseload from its day', async () => {
    await call('staff add B01 --role rådgiver --team Modtagelsen --share 0,5 --from 01-01-2024');
    const perDay = async (day: string) =>
      JSON.parse(await call(`caseload --as-of ${day} --json`)) as {
        caseload: { total: { cases: number; fullTime: number } };
      };
    expect((await perDay('05-12-2023')).caseload.total).toMatchObject({ cases: 181, fullTime: 28 });
    expect((await perDay('05-01-2024')).caseload.total.fullTime).toBe(27.5);
    const shown = await call('redegørelse --as-of 05-12-2023');
    expect(shown).toContain('Journalens bevis');
    expect(shown).toContain('sagsgang heads seal');
    const read = await call('access --by LED');
    expect(read).toContain('nøgletal');
  });
});
