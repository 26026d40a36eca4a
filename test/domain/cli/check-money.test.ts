import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lostEarningsColumns } from '../../../domain/recovery/lost-earnings/columns';
import { paymentColumns } from '../../../domain/recovery/payments/columns';
import { ListFolder } from '../lists/written-list';
import { Terminal } from './terminal';

const noServer = (): Promise<never> => Promise.reject(new Error('check needs no server'));
const terminal = new Terminal(noServer, () => '2025-03-31T10:00:00.000Z');
const folder = new ListFolder();
afterAll(() => folder.remove());

const examples = path.join(__dirname, '../../../examples');
const lost = `${examples}/faxe-tabt-arbejdsfortjeneste.csv`;
const payments = `${examples}/faxe-egenbetaling.csv`;
const expected = JSON.parse(readFileSync(`${examples}/expected.json`, 'utf8')) as {
  readonly 'faxe-tabt-arbejdsfortjeneste': { readonly differencePerMonthDkk: number; readonly findings: object };
};

interface GrantLine {
  readonly sagsnr: string;
  readonly findings: readonly string[];
  readonly due: number | null;
  readonly differencePerMonthDkk: number | null;
}

const linesOf = <T>(text: string): T[] => text.split('\n').flatMap((one) => (one === '' ? [] : [JSON.parse(one) as T]));

function written(columns: Readonly<Record<string, { readonly heading: string }>>) {
  const headings = Object.values(columns).map(({ heading }) => heading);
  return (...rows: readonly Readonly<Record<string, string>>[]): string =>
    folder.write(
      `\ufeff${[headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))].map((cells) => cells.join(';')).join('\r\n')}\r\n`,
    );
}

const lostList = written(lostEarningsColumns);
const paymentList = written(paymentColumns);

const grant = (values: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  sagsnr: 'A-1',
  periode_start: '01-03-2023',
  periode_slut: '31-05-2023',
  bruttoløn_md: '30000',
  timer_norm_md: '160',
  timer_bevilget_md: '80',
  anden_ydelse_md: '0',
  sparede_udgifter_md: '0',
  sparede_udgifter_vurderet: 'ja',
  grundlag_anvendt_md: '30000',
  udbetalt_md: '15000,00',
  gennemgået: 'nej',
  ...values,
});

describe('check --json of lost earnings', () => {
  it('prints one line a row that adds up to what an independent implementation counts', async () => {
    const { code, out, err } = await terminal.call(`check ${lost} --json`);
    expect([code, err]).toEqual([0, '']);
    const lines = linesOf<GrantLine>(out);
    const figures = expected['faxe-tabt-arbejdsfortjeneste'];
    const oere = lines.reduce((sum, one) => sum + Math.round((one.differencePerMonthDkk ?? NaN) * 100), 0);
    expect(oere / 100).toBe(figures.differencePerMonthDkk);
    const counts: Record<string, number> = {};
    for (const name of lines.flatMap(({ findings }) => findings)) counts[name] = (counts[name] ?? 0) + 1;
    expect(counts).toEqual(figures.findings);
    expect(lines).toHaveLength(179);
    expect(lines[0]).toEqual({
      sagsnr: 'FAX-TA-0127',
      findings: ['forkert beregningsgrundlag'],
      due: 24075,
      differencePerMonthDkk: 866.25,
    });
  });

  it('tells what cannot be worked out, with the findings that do not hang on it', async () => {
    const file = lostList(
      grant({ sagsnr: 'A-1', periode_start: '01-01-2022', periode_slut: '31-12-2022', grundlag_anvendt_md: '29000' }),
      grant({ sagsnr: 'A-2', bruttoløn_md: '40000', periode_start: '01-12-2023', periode_slut: '31-01-2024' }),
      grant({ sagsnr: 'A-3', periode_start: '01-12-2023', periode_slut: '31-01-2024' }),
    );
    const { code, out, err } = await terminal.call(`check ${file} --json`);
    expect(code).toBe(1);
    expect(linesOf<GrantLine>(out)).toEqual([
      { sagsnr: 'A-1', findings: ['forkert beregningsgrundlag'], due: null, differencePerMonthDkk: null },
      { sagsnr: 'A-2', findings: ['forkert beregningsgrundlag'], due: null, differencePerMonthDkk: null },
      { sagsnr: 'A-3', findings: [], due: 15000, differencePerMonthDkk: 0 },
    ]);
    expect(linesOf(err)).toEqual([
      expect.objectContaining({ code: 'MONEY_CAP_UNKNOWN', line: 2, column: 'periode_start', value: '01-01-2022' }),
      expect.objectContaining({ code: 'MONEY_CAPS_DIFFER', line: 3, column: 'periode_slut', value: '31-01-2024' }),
    ]);
  });

  it('leaves out bad rows only, each told with line, column and value', async () => {
    const file = lostList(
      grant(),
      grant({ sagsnr: 'A-2', bruttoløn_md: '1.5', timer_norm_md: '', udbetalt_md: '12,345' }),
      grant({ sagsnr: 'A-3', timer_norm_md: '0,00' }),
      grant({ sagsnr: 'A-4', periode_slut: '28-02-2023' }),
      grant({ sagsnr: '', anden_ydelse_md: '-1' }),
      grant({ udbetalt_md: '1' }),
      grant({ sagsnr: 'A-5', udbetalt_md: '-1.000,5' }),
      grant({ sagsnr: 'A-6', timer_norm_md: '160,33', timer_bevilget_md: '180,5' }),
    );
    const { code, out, err } = await terminal.call(`check ${file} --json`);
    expect(code).toBe(1);
    expect(linesOf<GrantLine>(out).map(({ sagsnr, differencePerMonthDkk }) => [sagsnr, differencePerMonthDkk])).toEqual(
      [
        ['A-1', 0],
        ['A-5', -16000.5],
      ],
    );
    const told = linesOf<{ line: number; column: string; value?: string; code: string }>(err);
    expect(told.map(({ line, column, value, code: problem }) => [line, column, value, problem])).toEqual([
      [3, 'bruttoløn_md', '1.5', 'MONEY_NOT_AMOUNT'],
      [3, 'timer_norm_md', undefined, 'MONEY_VALUE_NEEDED'],
      [3, 'udbetalt_md', '12,345', 'MONEY_NOT_AMOUNT'],
      [4, 'timer_norm_md', '0', 'MONEY_NO_NORM'],
      [5, 'periode_slut', '28-02-2023', 'MONEY_PERIOD_REVERSED'],
      [6, 'sagsnr', undefined, 'NUMBER_MISSING'],
      [6, 'anden_ydelse_md', '-1', 'MONEY_BELOW_ZERO'],
      [7, 'sagsnr', 'A-1', 'MONEY_PERIOD_TWICE'],
      [9, 'timer_bevilget_md', '180,5', 'MONEY_HOURS_ABOVE_NORM'],
    ]);
  });

  it('needs the columns it works with, and no others', async () => {
    const content = readFileSync(lost, 'utf8');
    const renamed = folder.write(content.replace('udbetalt_md', 'beløb'), 'a.csv');
    const { code, out, err } = await terminal.call(`check ${renamed} --json`);
    expect([code, out]).toEqual([1, '']);
    expect(linesOf(err)).toEqual([
      expect.objectContaining({ code: 'HEADING_UNKNOWN', column: 'beløb' }),
      expect.objectContaining({ code: 'MONEY_COLUMN_NEEDED', column: 'udbetalt_md' }),
    ]);
    const spare = folder.write(content.replace('gennemgået', 'bemærkning'), 'b.csv');
    expect(linesOf((await terminal.call(`check ${spare} --json`)).out)).toHaveLength(179);
  });

  it('reads a list with commas and decimals in quotation marks, telling so once', async () => {
    const headings = Object.values(lostEarningsColumns).map(({ heading }) => heading);
    const cells = headings.map((heading) => `"${grant()[heading] ?? ''}"`).join(',');
    const file = folder.write(`\ufeff${headings.join(',')}\r\n${cells}\r\n`);
    const { out, err } = await terminal.call(`check ${file} --json`);
    expect(linesOf(err)).toEqual([expect.objectContaining({ code: 'LIST_SEPARATOR' })]);
    expect(linesOf<GrantLine>(out)).toEqual([{ sagsnr: 'A-1', findings: [], due: 15000, differencePerMonthDkk: 0 }]);
  });
});

describe('check of lost earnings for people', () => {
  it('tells totals, differences each way and net, and the largest first', async () => {
    const { code, out } = await terminal.call(`check ${lost}`);
    expect(code).toBe(0);
    expect(out).toContain('gennemgået 35 · ikke gennemgået 144');
    expect(out).toMatch(/Uden fund +84\nMed fund +95\n– forkert beregningsgrundlag +42\n– dobbeltkompensation +23\n/);
    expect(out).toMatch(/– manglende stillingtagen til sparede udgifter +30/);
    expect(out).toMatch(/for meget +71\.641,25 +33 sager\nUdbetalt for lidt +−13\.640,63 +15 sager/);
    expect(out).toMatch(/I alt +58\.000,62 +179 sager/);
    expect(out).toContain('Loft 2023: 34.055,00 kr.');
    expect(out).toContain('En forskel er ikke et krav');
    expect(Math.max(...out.split('\n').map((one) => one.length))).toBeLessThanOrEqual(100);
  });

  it('shows all with --all, in English with points', async () => {
    const { out } = await terminal.call(`check ${lost} --all --lang en`);
    expect(out).toMatch(/In all +58,000\.62/);
    expect(out.match(/^FAX-TA-/gm)?.length).toBeGreaterThanOrEqual(95);
  });

  it('says that all is well where it is, and that a list is empty where it is', async () => {
    expect((await terminal.call(`check ${lostList(grant())}`)).out).toContain('alle har fået, hvad de skulle');
    expect((await terminal.call(`check ${lostList()}`)).out).toContain('Der er ingen rækker i listen.');
  });
});

describe('check of payments', () => {
  it('prints one line a row with what is decided, due and collected', async () => {
    const { code, out, err } = await terminal.call(`check ${payments} --json`);
    expect([code, err]).toEqual([0, '']);
    const lines = linesOf<GrantLine & { readonly decided: boolean; readonly collected: boolean }>(out);
    expect([
      lines.length,
      lines.filter((one) => one.decided).length,
      lines.filter((one) => one.collected).length,
    ]).toEqual([150, 30, 14]);
    expect(lines.slice(0, 2)).toEqual([
      {
        sagsnr: 'FAX-EB-0120',
        findings: ['afgørelse mangler'],
        due: null,
        differencePerMonthDkk: null,
        decided: false,
        collected: false,
      },
      { sagsnr: 'FAX-EB-0098', findings: [], due: 0, differencePerMonthDkk: 0, decided: true, collected: false },
    ]);
    expect(lines.map(({ decided, due, differencePerMonthDkk: one }) => [decided, due === null, one])).toEqual(
      lines.map(({ decided }) => [decided, !decided, decided ? 0 : null]),
    );
  });

  it('tells the totals and who has waited longest', async () => {
    const { out } = await terminal.call(`check ${payments} --as-of 31-03-2025`);
    expect(out).toMatch(/Mangler afgørelse +120/);
    expect(out).toMatch(/Afgjort +30 +betaling 14 · fritaget 16/);
    expect(out).toMatch(/Opkræves +14 +afgjort 13\.950,00 kr\. om måneden, heraf opkræves 13\.950,00 kr\./);
  });

  it('finds what is decided and not collected, and collected without ground', async () => {
    const row = { afgørelse_egenbetaling: '01-02-2024', resultat: 'betaling', opkræves: 'nej', anbringelse_start: '' };
    const file = paymentList(
      { ...row, sagsnr: 'B-1', beløb_md: '1.200,50' },
      { ...row, sagsnr: 'B-2', beløb_md: '' },
      { ...row, sagsnr: 'B-3', beløb_md: '99,99' },
      { ...row, sagsnr: 'B-4', resultat: 'fritaget', opkræves: 'ja', beløb_md: '300' },
      { ...row, sagsnr: 'B-5', resultat: 'måske' },
    );
    const { code, out, err } = await terminal.call(`check ${file} --json`);
    expect(code).toBe(1);
    expect(
      linesOf<GrantLine>(out).map(({ findings, due, differencePerMonthDkk }) => [findings, due, differencePerMonthDkk]),
    ).toEqual([
      [['opkræves ikke'], 1200.5, -1200.5],
      [['beløb mangler', 'opkræves ikke'], null, null],
      [[], 99.99, -99.99],
      [['opkræves uden grundlag'], 0, 300],
    ]);
    expect(linesOf(err)).toEqual([expect.objectContaining({ code: 'VALUE_NOT_CODE', line: 6, column: 'resultat' })]);
  });
});
