import { MemoryBackend } from './memory-backend';
import { Terminal } from './terminal';

let backend: MemoryBackend;
let terminal: Terminal;

beforeEach(() => {
  backend = new MemoryBackend('2026-01-06T09:00:00.000Z');
  terminal = new Terminal(
    () => Promise.resolve(backend),
    () => backend.now,
  );
});

describe('absences on the command line', () => {
  test('somebody is away, with nobody to stand in, and back again', async () => {
    await terminal.call('case own-knowledge --child B1 --worker B03');
    await terminal.call('case own-knowledge --child B2 --worker B99');
    await terminal.call('case own-knowledge --child B3');
    const away = await terminal.call('staff absent b03 --until 16-01-2026 --as TL1');
    expect(away).toMatchObject({ code: 0, err: '' });
    expect(away.out).toContain('B03 er fraværende fra 06-01-2026 til og med 16-01-2026.');
    expect(away.out).toContain('ingen stedfortræder');
    const { out } = await terminal.call('staff vacancies');
    expect(out).toContain('fraværende uden');
    expect(out).toContain('ikke tildelt');
    expect(out).toContain('ikke længere');
    expect(out).toContain('Sager uden nogen, der arbejder på dem: 3.');
    expect((await terminal.call('staff list')).out).toContain('06-01-2026 – 16-01-2026');
    expect((await terminal.call('staff back B03 --as TL1')).out).toBe('B03 er tilbage fra 06-01-2026.');
    expect((await terminal.call('staff back B03 --as TL1')).out).toContain('intet er ændret');
    expect((await terminal.call('staff vacancies --json')).out.split('\n')).toHaveLength(2);
  });

  test('refuses who is unknown, and an end before the beginning', async () => {
    expect(await terminal.call('staff absent ZZ9 --as TL1')).toMatchObject({ code: 1 });
    const wrong = await terminal.call('staff absent B03 --from 10-01-2026 --until 09-01-2026 --as TL1');
    expect(wrong).toMatchObject({ code: 2 });
    expect(backend.away).toEqual([]);
  });

  test('a staff file carries absences, as JSON and as CSV', async () => {
    terminal.files['staff.json'] = JSON.stringify([
      {
        initials: 'B20',
        roles: 'rådgiver',
        substitute: 'B03',
        from: '2026-01-01',
        absences: [{ from: '2026-02-01' }],
      },
    ]);
    terminal.files['staff.csv'] =
      'initials;roles;from;absences\nB21;rådgiver;2026-01-01;2026-03-01..2026-03-05, 2026-07-01..\n';
    expect((await terminal.call('staff import staff.json --as TL1')).out).toContain('Fravær tilføjet eller ændret: 1.');
    expect((await terminal.call('staff import staff.csv --as TL1')).out).toContain('Fravær tilføjet eller ændret: 2.');
    expect(backend.away).toEqual([
      { initials: 'B20', from: '2026-02-01' },
      { initials: 'B21', from: '2026-03-01', until: '2026-03-05' },
      { initials: 'B21', from: '2026-07-01' },
    ]);
    terminal.files['bad.csv'] = 'initials;roles;absences\nB22;rådgiver;2026-03-05..2026-03-01\n';
    expect(await terminal.call('staff import bad.csv --as TL1')).toMatchObject({ code: 1 });
  });
});

describe('the visitation committee’s agenda', () => {
  test('lists what was submitted with what it lacks', async () => {
    expect((await terminal.call('visitation agenda')).out).toContain('Ingen sager er forelagt');
    await terminal.call('case own-knowledge --child B1 --worker B03');
    const submitted = await terminal.call(
      'case submit-to-visitation 2026-00001 --kind placement --step 4 --monthly-price 62000 --recommendation "Pleje" --as B03',
    );
    expect(submitted.out).toContain('afsluttet undersøgelse');
    const { out } = await terminal.call('visitation agenda');
    expect(out).toContain('Visitationsudvalget 2026-W02, møde ons 07-01-2026');
    expect(out).toContain('1. Sag 2026-00001: anbringelse, trin 4');
    expect(out).toContain('udkast til barnets plan (BL § 91): mangler');
    expect(out).toContain('indstilling (Kompetenceplanen): er der');
    expect(out).toContain('1 på dagsordenen, 0 med alt materiale.');
    expect((await terminal.call('visitation agenda --week 2026-W01')).out).toContain('Ingen sager');
    expect(await terminal.call('visitation agenda --week uge2')).toMatchObject({ code: 2 });
  });
});

describe('moving many clocks', () => {
  test('goes to one instant, sums up what was told, and a repeat moves nothing', async () => {
    await terminal.call('case own-knowledge --child B1 --worker B03');
    await terminal.call('case own-knowledge --child B2 --worker B03');
    const first = await terminal.call('clock advance --all 30d');
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toContain('Flyttet: 2. Var der allerede: 0.');
    expect(first.out).toContain(
      '2 advis, 4 overskredne frister, 2 eskaleringer, 0 bragt i orden; besked til 2 personer',
    );
    const again = await terminal.call('clock advance --team Modtagelsen --to 05-02-2026');
    expect(again.out).toContain('Flyttet: 2.');
    const json = await terminal.call('clock advance --all --to 05-02-2026 --json');
    expect(JSON.parse(json.out.split('\n').at(-1) ?? '')).toMatchObject({ moved: 0, there: 2, missed: 0, people: [] });
  });

  test.each(['--all', '30d', '--all --team X 1d', '--all 1d 2d', '2026-00001', '--all 1d --to 05-02-2026'])(
    '«%s» does not say which cases and how far',
    async (line) => {
      expect(await terminal.call(`clock advance ${line}`)).toMatchObject({ code: 2 });
    },
  );
});
