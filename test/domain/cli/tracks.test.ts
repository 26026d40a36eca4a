import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ListFolder } from '../lists/written-list';
import { Terminal } from './terminal';

const noServer = (): Promise<never> => Promise.reject(new Error('tracks need no server'));
const terminal = new Terminal(noServer, () => '2025-03-31T10:00:00.000Z');
const folder = new ListFolder();
afterAll(() => folder.remove());

const examples = path.join(__dirname, '../../../examples');
const lost = `${examples}/faxe-tabt-arbejdsfortjeneste.csv`;
const payments = `${examples}/faxe-egenbetaling.csv`;
const open = `${examples}/faxe-aabne-sager.csv`;
const economy = (['grants', 'dubu', 'calibra'] as const)
  .map((source) => `--${source} ${examples}/${source === 'grants' ? 'bevillinger' : source}-2025-03.csv`)
  .join(' ');
const expected = JSON.parse(readFileSync(`${examples}/expected.json`, 'utf8')) as Record<
  string,
  Record<string, unknown>
>;

async function json<T>(call: string): Promise<T> {
  const { code, out, err } = await terminal.call(`${call} --json`);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as T;
}

describe('tracks lost-earnings', () => {
  interface Track {
    readonly totals: {
      readonly grants: number;
      readonly right: number;
      readonly noDifference: number;
      readonly differencePerMonthDkk: number;
      readonly under: { readonly grants: number; readonly claimableDkk: number };
      readonly over: { readonly grants: number; readonly claimableDkk: number };
      readonly refundBackDkk: number;
      readonly nextLapse: string;
    };
    readonly grants: readonly {
      readonly findings: readonly string[];
      readonly steps: readonly { readonly code: string; readonly status: string }[];
    }[];
  }

  it('has Faxe’s 179 grants with the findings and the difference that an independent implementation counts', async () => {
    const { totals, grants } = await json<Track>(`tracks lost-earnings ${lost} --as-of 31-03-2025`);
    const figures = expected['faxe-tabt-arbejdsfortjeneste'];
    expect(totals).toMatchObject({ grants: figures?.['cases'], right: figures?.['without'], noDifference: 47 });
    expect(totals.differencePerMonthDkk).toBe(figures?.['differencePerMonthDkk']);
    const counts: Record<string, number> = {};
    for (const name of grants.flatMap(({ findings }) => findings)) counts[name] = (counts[name] ?? 0) + 1;
    expect(counts).toEqual(figures?.['findings']);
    expect(totals.under).toMatchObject({ grants: 15, claimableDkk: 41_818.13 });
    expect(totals.over).toMatchObject({ grants: 33, claimableDkk: 161_096.26 });
    expect([totals.refundBackDkk, totals.nextLapse]).toEqual([80_548.13, '2026-02-02']);
    const open = grants.flatMap(({ steps }) => steps.flatMap(({ code, status }) => (status === 'open' ? [code] : [])));
    expect(new Set(open)).toEqual(new Set(['settleAmount']));
  });

  it('tells a manager what lapses soon as the months pass', async () => {
    const { totals } = await json<Track>(`tracks lost-earnings ${lost} --as-of 31-12-2025`);
    expect(totals.under).toMatchObject({ grantsLapsingSoon: expect.any(Number) as number });
    const { out } = await terminal.call(`tracks lost-earnings ${lost} --as-of 31-12-2025`);
    expect(out).toContain('heraf forældes inden 90 dage');
    expect(out).toContain('kan kun blive et krav efter individuel vurdering, partshøring og afgørelse');
  });

  it('writes what is to be put right as a list, in the form in which lists are read', async () => {
    const file = `${folder.path}/ret.csv`;
    const { code, out } = await terminal.call(`tracks lost-earnings ${lost} --as-of 31-03-2025 --out ${file}`);
    expect([code, out.includes(`Skrevet: ${file} (95 linjer).`)]).toEqual([0, true]);
    const written = readFileSync(file, 'utf8');
    expect(written.startsWith('\ufeffsagsnr;periode_start;')).toBe(true);
    expect(written.split('\r\n')).toHaveLength(97);
  });

  it('says where it may not write, and what is wrong with another list', async () => {
    const away = await terminal.call(`tracks lost-earnings ${lost} --out ${folder.path}/no/such/file.csv`);
    expect([away.code, away.err]).toEqual([1, expect.stringContaining('kunne ikke skrives')]);
    const other = await terminal.call(`tracks lost-earnings ${payments} --json`);
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('MONEY_COLUMN_NEEDED')]);
  });
});

describe('tracks payments', () => {
  it('has Faxe’s 150 payments, 14 of them collected', async () => {
    const { totals } = await json<{ totals: { payments: number; stages: Record<string, number> } }>(
      `tracks payments ${payments} --as-of 31-03-2025`,
    );
    const figures = expected['faxe-egenbetaling'];
    expect([totals.payments, totals.stages['collected']]).toEqual([figures?.['cases'], figures?.['collected']]);
    expect(totals.stages).toEqual({
      wronglyCollected: 0,
      undecided: 120,
      decided: 0,
      collected: 14,
      nothingToCollect: 16,
    });
  });

  it('tells the next step of each', async () => {
    const { out } = await terminal.call(`tracks payments ${payments}`);
    expect(out).toContain('afgørelse mangler');
    expect(out).toMatch(/FAX-EB-0052 {2}02-01-2022 {2}afgørelse mangler .*hør den, der skal betale/);
    expect(out).toContain('… og 100 til.');
  });
});

describe('tracks examinations', () => {
  it('plans all that the controls say is outstanding, the oldest first', async () => {
    const plan = await json<{
      overdue: number;
      ends: string;
      planned: readonly { sagsnr: string; overdueBy: number }[];
    }>(`tracks examinations ${open} --as-of 31-03-2025 --per-week 6`);
    const outstanding = expected['faxe-aabne-sager']?.['outstanding'] as Record<string, number>;
    expect([plan.overdue, plan.planned.length, plan.ends]).toEqual([outstanding['K04'], 49, '2025-07-18']);
    expect(plan.planned[0]).toMatchObject({ sagsnr: 'FAX-2022-00856', overdueBy: 734 });
    const days = plan.planned.map(({ overdueBy }) => overdueBy);
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });

  it('compares with an earlier list, and takes one team', async () => {
    const { code, out } = await terminal.call(
      `tracks examinations ${open} --as-of 31-03-2025 --team Handicap --before ${open} --before-day 31-12-2024`,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/Handicap siden 31-12-2024: \d+ \+ \d+ nye − \d+ færdige = 14\./);
    expect(out).toContain('heraf 14 i Handicap');
    const all = await terminal.call(
      `tracks examinations ${open} --as-of 31-03-2025 --before ${open} --before-day 31-12-2024`,
    );
    expect(all.out).toMatch(/Siden 31-12-2024: \d+ \+ \d+ nye − \d+ færdige = 49\./);
  });

  it.each([
    ['--per-week 0', '--per-week skal være et helt tal fra 1 til 999.'],
    ['--weeks-each x', '--weeks-each skal være et helt tal fra 1 til 104.'],
    [`--before ${open}`, '--before kræver --before-day.'],
    [
      `--as-of 31-03-2025 --before ${open} --before-day 01-04-2025`,
      'Den tidligere liste er fra 01-04-2025, efter 31-03-2025.',
    ],
  ])('refuses %s', async (options, message) => {
    const { code, err } = await terminal.call(`tracks examinations ${open} ${options}`);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('tracks revisits', () => {
  it('points to measures older than a year and at high steps, and decides nothing', async () => {
    const found = await json<{ running: number; yearly: number; downTheLadder: number; revisits: readonly object[] }>(
      `tracks revisits ${open} --as-of 31-03-2025`,
    );
    expect(found).toMatchObject({ running: 843, yearly: 566, downTheLadder: 119 });
    expect(found.revisits).toHaveLength(608);
    const { out } = await terminal.call(`tracks revisits ${open} --as-of 31-03-2025 --team Handicap`);
    expect(out).toContain('Den afgør intet');
  });
});

describe('tracks economy', () => {
  it('lists the differences of March with their causes, adding up to the øre', async () => {
    const { out, code } = await terminal.call(`tracks economy ${economy} --month 2025-03`);
    expect([code, out]).toMatchInlineSnapshot(`
     [
       0,
       "Økonomiopfølgning 2025-03

     Sager  8   enige 2 · med forskelle 6

     Kr. om måneden
     Bevillinger           194.800,50
     DUBU                  196.975,50
     Calibra               255.575,50
     DUBU minus bevilling    2.175,00
     Calibra minus DUBU     58.600,00

     Forskelle efter årsag, kr. om måneden
     Årsag          Forhold  DUBU minus bevilling  Calibra minus DUBU
     ─────────────  ───────  ────────────────────  ──────────────────
     står dobbelt         1                  0,00           38.600,00
     mangler              2              2.175,00                0,00
     anden periode        1                  0,00           18.200,00
     andet beløb          1                  0,00            1.800,00
     anden konto          1                  0,00                0,00
     I alt                6              2.175,00           58.600,00

     Forskelle sag for sag, de største først
     Sag         Ydelse              Bevillinger       DUBU    Calibra  Årsag
     ──────────  ──────────────────  ───────────  ─────────  ─────────  ─────────────────────────────────
     FAX-ØK-003  plejefamilie                  –          –  38.600,00  står dobbelt i Calibra
     FAX-ØK-005  familiebehandling     18.200,00  18.200,00  18.200,00  anden periode (01-01-2025– /
                                                                        01-01-2025–28-02-2025)
     FAX-ØK-008  støtteperson                  –   6.075,00   6.075,00  mangler i bevillinger
     FAX-ØK-006  aflastning             3.900,00          –          –  mangler i DUBU, mangler i Calibra
     FAX-ØK-002  fast kontaktperson    12.400,00  12.400,00  14.200,00  andet beløb
     FAX-ØK-004  døgnophold            94.500,00  94.500,00  94.500,00  anden konto (5.28.20.2 /
                                                                        5.28.23.1)

     Et forhold kan have flere årsager, men hver krone står under én. Et beløb tæller med for de af
     månedens dage, perioden dækker. Tomme konti og ydelser er ikke forskelle.",
     ]
    `);
  });

  it('says the same to other programs', async () => {
    const review = await json<{
      agreeing: number;
      amountsDkk: Record<string, number>;
      gaps: Record<string, { differenceDkk: number }>;
    }>(`tracks economy ${economy} --month 2025-03`);
    const { grants = NaN, dubu = NaN, calibra = NaN } = review.amountsDkk;
    expect(review.gaps['grantToDubu']?.differenceDkk).toBe(dubu - grants);
    expect(review.gaps['dubuToCalibra']?.differenceDkk).toBe(calibra - dubu);
  });

  it('refuses what is no month, and tells what is wrong with a line', async () => {
    const bad = await terminal.call(`tracks economy ${economy} --month marts`);
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('2025-03')]);
    const list = readFileSync(`${examples}/dubu-2025-03.csv`, 'utf8');
    const file = folder.write(list.replace('12.400,00', '12.4').replace('28-02-2025', '28-02-2024'), 'dubu.csv');
    const { code, err } = await terminal.call(
      `tracks economy ${economy.replace(`${examples}/dubu-2025-03.csv`, file)} --json`,
    );
    expect(code).toBe(1);
    const told = err.split('\n').map((line) => JSON.parse(line) as { line: number; code: string });
    expect(told.map(({ line, code: problem }) => [line, problem])).toEqual([
      [3, 'MONEY_NOT_AMOUNT'],
      [6, 'MONEY_PERIOD_REVERSED'],
    ]);
  });
});
