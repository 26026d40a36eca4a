import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeAccount, type AccountOptions, type AccountTaken } from '../../../client/cli/account-taken';
import { openSession } from '../../../client/cli/session';
import { jurisdictions } from '../../../client/connection/jurisdictions';
import { committeeCaseload, committeeOrder } from '../../../client/library/report/committee-cases';
import { committeeFromJournal } from '../../../client/library/report/committee';
import type { UndertakingDesk } from '../../../client/library/undertakings/ports';
import { committeeDocument } from '../../../client/report/committee/document';
import { countedUntil, periodUpTo } from '../../../domain/report/period';
import { normsOf } from '../../../domain/recovery/caseload/norm';
import { MemoryBackend } from '../cli/memory-backend';
import { Terminal } from '../cli/terminal';

const nyborg = 'examples/nyborg-underretninger.csv';

const none = (): Promise<never> => Promise.reject(new Error('there is none'));
const noUndertakings: UndertakingDesk = {
  named: (kind, name) => ({ kind, municipality: 'eksempel', name }),
  ...{ send: none, read: none, advance: none },
  list: () => Promise.resolve([]),
  readable: () => Promise.resolve([]),
};

let backend: MemoryBackend;
let terminal: Terminal;
let folder: string;

beforeEach(() => {
  backend = new MemoryBackend('2026-01-06T09:00:00.000Z');
  terminal = new Terminal(
    () => Promise.resolve(backend),
    () => backend.now,
  );
  folder = mkdtempSync(join(tmpdir(), 'figures-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('redegørelse', () => {
  test('is given of a case list, and followed up on the same definitions', async () => {
    const { code, out } = await terminal.call(`redegørelse --list ${nyborg} --as-of 05-06-2024 --since 05-12-2023`);
    expect(code).toBe(0);
    expect(out).toContain('Opfølgning 05-06-2024 på redegørelsen 05-12-2023');
    expect(out).toMatch(/Undersøgelser over fire måneder +15 +24\n/);
    expect(out).toMatch(/Lukket uden den nødvendige børnesamtale +40 +40\n/);
    expect(out).toMatch(/NYB-2022-00103 +K06 Barnet hørt +mangler; lukket 19-12-2022 og ikke genåbnet +første gang/);
    expect(out).toContain('der er ingen journal at bevise');
    expect(out).not.toMatch(/barn_|B00\d|kendes ikke/);
    const defined = await terminal.call(`redegørelse --list ${nyborg} --as-of 05-12-2023 --masked --definitions`);
    expect(defined.out).toContain('Barnet hørt før afgørelsen: Andel af periodens afgørelser');
  });

  test('gives the same numbers as JSON, under its other name', async () => {
    const { out } = await terminal.call(`redegoerelse --list ${nyborg} --as-of 05-12-2023 --json`);
    const told = JSON.parse(out) as { sections: { part: string; figures: { figure: string; values: unknown[] }[] }[] };
    const talks = told.sections.find(({ part }) => part === 'talks');
    expect(talks?.figures.find(({ figure }) => figure === 'closed-without-talk')?.values).toEqual([
      { kind: 'count', count: 40, cases: 40 },
    ]);
  });

  test('takes sickness and departures from a file, and refuses what it cannot read', async () => {
    const file = 'tal.csv';
    const out = join(folder, 'redegørelse.txt');
    terminal.files[file] = '\uFEFFmåned;sygefravær;fratrædelser\r\n2023-10;7,2;2\r\n2023-11;8,0;1\r\n';
    const call = `redegørelse --list ${nyborg} --as-of 05-12-2023 --imported ${file}`;
    expect((await terminal.call(`${call} --masked --out ${out}`)).out).toContain('Skrevet i');
    const told = readFileSync(out, 'utf8');
    expect(told).toMatch(/Sygefravær, gennemsnit af månederne +7,6 %/);
    expect(told).toMatch(/Fratrædelser +skjult \(under 5\)\n/);
    expect((await terminal.call(call)).out).toMatch(/Fratrædelser +3\n/);
    expect(told).not.toContain('NYB-');
    expect((await terminal.call(`${call} --masked --json`)).out).not.toContain('NYB-');
    terminal.files[file] = 'måned;sygefravær;fratrædelser\n2023-13;7,2;2\n';
    const bad = await terminal.call(call);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('Linje 2');
  });
});

describe('an account over the journal', () => {
  const taken = (options: AccountOptions) => {
    const connect = () => Promise.resolve(backend);
    return takeAccount(openSession(terminal.io([], []), 'da', connect), options);
  };
  const valueOf = (found: AccountTaken | undefined, code: string) => {
    const sections: readonly { readonly figures: readonly { figure: string; values: readonly unknown[] }[] }[] =
      found?.account.sections ?? [];
    const all = sections.flatMap(({ figures }) => figures);
    return all.find(({ figure }) => figure === code)?.values.at(-1);
  };

  test('of today counts up to now: what is not due before tonight is not missing', async () => {
    const call = 'case notify --child B1 --notifier fagperson --worker B03 --at "05-01-2026 21:00"';
    expect(await terminal.call(call)).toMatchObject({ code: 0 });
    for (const options of [{}, { asOf: '06-01-2026' }]) {
      expect(valueOf(await taken(options), 'unassessed-notifications')).toMatchObject({ count: 0 });
    }
    backend.now = '2026-01-07T09:00:00.000Z';
    expect(valueOf(await taken({ asOf: '06-01-2026' }), 'unassessed-notifications')).toMatchObject({ count: 1 });
    expect(countedUntil('2026-01-07', backend.now)).toBe(backend.now);
    const [column] = committeeOrder(periodUpTo('2026-01-07'), undefined, backend.now).columns;
    expect(column).toEqual({ asOf: backend.now });
  });

  test('says of how many cases not all could be read, as every list and report does, and warns of what is unlawful', async () => {
    const report = backend.report.bind(backend);
    backend.report = async (order) => ({ ...(await report(order)), unreadable: 2 });
    await terminal.call('case notify --child B1 --notifier fagperson --worker B03 --at 04-01-2026');
    expect((await taken({}))?.unreadable).toBe(2);
    expect((await taken({ masked: true }))?.unreadable).toBe('masked');
    expect((await terminal.call('mandagslisten --json')).err).toContain('2 sager er talt uden poster');
    for (const call of ['barometer --json', 'caseload --json'])
      expect(JSON.parse((await terminal.call(call)).out)).toMatchObject({ unreadable: 2 });
    const figures = await committeeFromJournal(
      { report: backend.report, recoveries: backend.recoveries, undertakings: noUndertakings },
      { municipality: 'eksempel', asOf: '2026-01-06', goals: [], onProblem: () => undefined },
    );
    expect(figures.cases).toBe('someUnreadable');
    const [summary] = committeeDocument(figures).sections;
    expect(summary?.blocks).toContainEqual(expect.objectContaining({ tone: 'notice' }));
    const notices = (code: string): readonly string[] => {
      const lines = [{ code, now: { kind: 'count' as const, count: 6, cases: 6 } }];
      const [first] = committeeDocument({ ...figures, cases: 'read', lines }).sections;
      return (first?.blocks ?? []).flatMap((block) =>
        block.kind === 'paragraph' && block.tone === 'notice' ? [block.text.da] : [],
      );
    };
    expect(notices('decisions-lapsed')).toEqual([expect.stringContaining('akutte anbringelser')]);
    expect(notices('renewals-missing')).toEqual([expect.stringContaining('udvalget ikke har behandlet igen i tide')]);
  });
});

describe('mandagslisten', () => {
  test('names each child by case, how long it is over, and the next step', async () => {
    await terminal.call('case notify --child B1 --notifier fagperson --worker B03 --team Modtagelsen --at 04-01-2026');
    const { out } = await terminal.call('mandagslisten');
    expect(out).toContain('Mandagslisten, Modtagelsen, tir 06-01-2026');
    expect(out).toMatch(/2026-00001 +B03 +K02 24-timers vurdering +05-01-2026 +1 over/);
    expect(out).toContain('Næste skridt (K02): sagsgang case assess SAG');
    const [line] = (await terminal.call('mandagslisten --json')).out.split('\n');
    expect(JSON.parse(line ?? '')).toMatchObject({ section: 'notAssessed', next: 'sagsgang case assess 2026-00001' });
  });

  test('says that all is well only of a team that has cases, and tells of children without a team', async () => {
    const notify = 'case notify --child B1 --notifier fagperson --worker B03';
    await terminal.call(`${notify} --team Modtagelsen --at 06-01-2026`);
    await terminal.call('case own-knowledge --child B2 --worker B07 --team Handicap');
    const { code, out, err } = await terminal.call('mandagslisten --team modtagelsen');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Ingen åben sag er i teamet «modtagelsen».');
    expect(err).toContain('Handicap, Modtagelsen');
    await terminal.call('case notify --child B3 --notifier fagperson --worker B03 --at 04-01-2026');
    const empty = await terminal.call('mandagslisten --team Handicap');
    expect(empty).toMatchObject({ code: 0 });
    expect(empty.out).toMatch(/Handicap \(åbne sager: 1\): Alle børn er set/);
    expect(empty.out).toContain('hvis sag ikke har noget team: 1.');
    const told = await terminal.call('mandagslisten --team Handicap --json');
    expect([told.out, told.err]).toEqual(['', expect.stringContaining('noget team: 1.')]);
  });
});

describe('caseload', () => {
  test('counts against the register, and proposes by case and not by person', async () => {
    for (let child = 1; child <= 27; child++)
      await terminal.call(`case own-knowledge --child B${child} --worker B03 --team Modtagelsen`);
    await terminal.call('staff add B04 --role rådgiver --team Modtagelsen --share 0,8 --from 01-01-2026');
    expect((await terminal.call('staff list')).out).toMatch(/B04 +rådgiver +Modtagelsen +0,8 /);
    const { out } = await terminal.call('caseload --history 2 --proposals');
    expect(out).toContain('27 åbne sager, 3,8 årsværk (4 rådgivere): 7,1 sager pr. årsværk.');
    expect(out).toMatch(/B03 +27 +27 +1 +25 +2 over grænsen/);
    expect(out.match(/case assign 2026-\d+ --worker B07|case assign 2026-\d+ --worker M01/g)).toHaveLength(2);
    expect(out).toMatch(/31-12-2025 +0 /);
    const told = JSON.parse((await terminal.call('caseload --json')).out) as { perFullTime: number };
    expect(told.perFullTime).toBe(7.1);
    expect(await terminal.call('staff add B05 --role rådgiver --share 1,2')).toMatchObject({ code: 2 });
    expect(await terminal.call('caseload --history nul')).toMatchObject({ code: 2 });
  });

  test('of a team counts all its people hold, and refuses a team that is not there', async () => {
    for (let child = 1; child <= 27; child++)
      await terminal.call(`case own-knowledge --child B${child} --worker B03 --team Handicap`);
    for (let child = 28; child <= 30; child++)
      await terminal.call(`case own-knowledge --child B${child} --worker LED --team Modtagelsen`);
    await terminal.call('staff add B03 --role rådgiver --team Modtagelsen --from 01-01-2026');
    await terminal.call('staff add B99 --role rådgiver --team "Børn og Unge" --from 01-01-2026');
    const { out } = await terminal.call('caseload --team Modtagelsen --proposals');
    expect(out).toMatch(/Modtagelsen +3 +3 /);
    expect(out).toMatch(/B03 +Modtagelsen +27 +27 +1 +25 +heraf 27 i andre team, 2 over/);
    expect(out).toMatch(/Andre +3 /);
    expect(out).not.toContain('case assign');
    const mistyped = await terminal.call('caseload --team modtagelse');
    expect(mistyped).toMatchObject({ code: 1, out: '' });
    expect(mistyped.err).toContain('Intet team hedder modtagelse');
  });

  test('goes by the municipality’s own norm from its day, and says whose the norm is', async () => {
    await terminal.call('case own-knowledge --child B1 --worker B03 --team Modtagelsen --kind anbringelse');
    expect((await terminal.call('caseload')).out).toMatch(/Normen er 20-25, 15 for\s+nyuddannede/);
    expect((await terminal.call('caseload')).out).toContain('Normen er Sagsgangs: kommunen har ikke sat sin egen.');
    const order = committeeOrder(periodUpTo('2026-01-06'), undefined, backend.now);
    expect(committeeCaseload(await backend.report(order))).toMatchObject({ fewest: 20, most: 25, ours: true });
    const caseload = { fewest: 14, most: 18, mostWhenNew: 10, weights: { placement: 2.5 } };
    writeFileSync(join(folder, 'eksempel.json'), JSON.stringify({ from: '2026-01-01', caseload }));
    backend.norms = normsOf(jurisdictions(folder)('eksempel').municipality);
    expect(committeeCaseload(await backend.report(order))).toMatchObject({ fewest: 14, most: 18, ours: false });
    const { out } = await terminal.call('caseload --history 1');
    expect(out).toMatch(/Normen er 14-18, 10 for\s+nyuddannede/);
    expect(out).toContain('Normen er sat af kommunen, senest fra 01-01-2026;');
    expect(out).toMatch(/B03 +1 +2,5 +1 +18/);
    expect((await terminal.call('caseload --as-of 31-12-2025')).out).toContain('Normen er Sagsgangs');
    terminal.env = { ...terminal.env, SAGSGANG_LEVELS: folder };
    const own = (await terminal.call('law local')).out;
    expect(own).toMatch(/Årshjul +01-03, 01-06, 01-09, 01-12 kl\. 06\.00 +Sagsgang\n/);
    expect(own).toMatch(/Antal sager +40 +Sagsgang\n/);
    expect(own).toMatch(/Flest sager på fuld tid +18 +kommunen fra 01-01-2026\n/);
    expect(own).toMatch(/Nyuddannet i måneder +12 +Sagsgang\n/);
    expect(own).toMatch(/Vægt: anbringelse +2,5 +kommunen fra 01-01-2026\n/);
    const before = JSON.parse((await terminal.call('law local --on 31-12-2025 --json')).out) as { caseload: object };
    expect(before.caseload).toMatchObject({ most: 25, setFrom: {} });
  });
});

test('barometer stands beside the nation with what must be said of it', async () => {
  const { out } = await terminal.call(`barometer --list ${nyborg} --as-of 05-12-2023 --masked`);
  expect(out).toMatch(/Undersøgelse afsluttet inden fire måneder +81 % \(66 af 81\) +50 %/);
  expect(out).toContain('kan ikke overføres til én kommune');
  expect(out).toContain('Sagsgang har ikke: barnets køn.');
  expect(out).toMatch(/267 underretninger om \d+ børn/);
});
