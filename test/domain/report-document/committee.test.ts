import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import type { CommitteeFigures } from '../../../client/library/report/committee-figures';
import { Terminal } from '../cli/terminal';
import { readPdf } from './read-pdf';

const noServer = (): Promise<never> => Promise.reject(new Error('reports over lists need no server'));
const terminal = new Terminal(noServer, () => '2025-04-10T10:00:00.000Z');
const examples = path.join(__dirname, '../../../examples');
const expected = JSON.parse(readFileSync(`${examples}/expected.json`, 'utf8')) as {
  readonly 'faxe-aabne-sager': {
    readonly cases: number;
    readonly colour: Readonly<Record<string, number>>;
    readonly recovered: number;
  };
  readonly 'faxe-tabt-arbejdsfortjeneste': { readonly cases: number; readonly differencePerMonthDkk: number };
};

const call =
  `report committee --quarter 2025-K1 --list ${examples}/faxe-aabne-sager.csv` +
  ` --lost-earnings ${examples}/faxe-tabt-arbejdsfortjeneste.csv --payments ${examples}/faxe-egenbetaling.csv`;

let folder = '';
let told: CommitteeFigures;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sagsgang-report-'));
  terminal.env = { SAGSGANG_MUNICIPALITY: 'faxe' };
  told = await figures();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  terminal.env = { SAGSGANG_MUNICIPALITY: 'faxe' };
  terminal.files = {};
});

async function written(name: string, more = ''): Promise<Buffer> {
  const file = path.join(folder, name);
  const { code, err } = await terminal.call(`${call} ${more} --out ${file}`);
  expect([code, err]).toEqual([0, `Rapporten er skrevet i ${file}.`]);
  return readFileSync(file);
}

async function figures(more = ''): Promise<CommitteeFigures> {
  const { code, out } = await terminal.call(`${call} ${more} --json`);
  expect(code).toBe(0);
  return JSON.parse(out) as CommitteeFigures;
}

describe('the quarterly report over Faxe’s lists', () => {
  it('counts what an independent count comes to', () => {
    const { cases, colour, recovered } = expected['faxe-aabne-sager'];
    const lost = expected['faxe-tabt-arbejdsfortjeneste'];
    const { rød: red, gul: yellow, grøn: green } = colour;
    expect(told.colours).toEqual([{ day: '2025-03-31', open: cases, red, yellow, green }]);
    expect(told.lines).toContainEqual({
      code: 'nothing-outstanding',
      now: { kind: 'share', part: recovered, whole: cases },
    });
    expect(told.lostEarnings?.cases).toBe(lost.cases);
    expect(told.lostEarnings?.differences.all).toBe(Math.round(lost.differencePerMonthDkk * 100));
    expect(told.payments).toMatchObject({ cases: 150, collected: 14 });
  });

  it('prints the same figures on paper as in JSON, and the same bytes each time', async () => {
    const pdf = await written('a.pdf');
    expect((await written('b.pdf')).equals(pdf)).toBe(true);
    const text = readPdf(pdf).pages.join('\n').replaceAll('\u00a0', ' ');
    const [colours] = told.colours;
    const lines = [
      'Kommune Faxe',
      'Åbne sager 1.005',
      `Åbne sager, grønne ${String(colours?.green)}`,
      `Åbne sager, røde ${String(colours?.red)}`,
      'Alle bevillinger 179 58.000,62 kr.',
      `Afgørelse mangler ${String(told.payments?.groups.undecided)}`,
      'Heraf opkræves 14',
      'Der kører ingen genopretning.',
      'Ingen tilsynsrunde er gennemgået endnu.',
    ];
    for (const line of lines) expect(text).toContain(line);
  });

  it('holds the same figures as numbers in a workbook', async () => {
    const sheets = await readXlsxFile(await written('a.xlsx'));
    const rows = new Map(sheets.flatMap(({ data }) => data.map((row) => [row[0], row.slice(1)] as const)));
    const [colours] = told.colours;
    expect(rows.get('Åbne sager, grønne')?.[0]).toBe(colours?.green);
    expect(rows.get('Åbne sager, gule')?.[0]).toBe(colours?.yellow);
    expect(rows.get('Alle bevillinger')).toEqual([179, 58_000.62]);
    expect(rows.get('Forkert beregningsgrundlag')?.[0]).toBe(told.lostEarnings?.findings.wrongBase);
    for (const { code, now } of told.lines) {
      if (code === 'examinations-overdue' && now !== 'masked' && now.kind === 'count') {
        expect(rows.get('Undersøgelser over fire måneder')?.[0]).toBe(now.count);
      }
    }
  });

  it('sets the goals of the committee beside what was reached', async () => {
    terminal.files['goals.json'] = JSON.stringify({
      goals: [
        { figure: 'assessed-in-time', atLeast: 0.95, by: '2025-12-31' },
        { figure: 'open-cases', atMost: 900 },
      ],
    });
    const { goals } = await figures('--goals goals.json');
    expect(goals).toMatchObject([
      { figure: 'assessed-in-time', value: 1, reached: true },
      { figure: 'open-cases', value: 1005, reached: false },
    ]);
    terminal.files['goals.json'] = '{"goals":[{"figure":"rank-of-workers","atLeast":1}]}';
    const refused = await terminal.call(`${call} --goals goals.json`);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('goals.0.figure')]);
  });
});

/** Numbers that may be small: they are of workers and weeks, of what is strived for, and of how long things take. */
const ofNobody = new Set([
  'fullTime',
  'heads',
  'under',
  'amount',
  'fewest',
  'most',
  'weeks',
  'pace',
  'median',
  'ninth',
]);

/** Every number from 1 to 4 in something published, by its place, but for those of nobody. */
function smallIn(value: unknown, place = ''): readonly string[] {
  if (typeof value === 'number') {
    const name = place.split('.').at(-1) ?? '';
    return value >= 1 && value <= 4 && Number.isInteger(value) && !ofNobody.has(name) ? [`${place}: ${value}`] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => smallIn(one, `${place}.${name}`));
}

describe('what leaves the department', () => {
  it('tells of no group of fewer than five, in no format', async () => {
    const lists = `--payments ${examples}/faxe-egenbetaling.csv --lost-earnings ${examples}/faxe-tabt-arbejdsfortjeneste.csv`;
    const own = `report committee --quarter 2026-K1 --list ${examples}/kanter.csv ${lists}`;
    const { out } = await terminal.call(`${own} --json`);
    const told = JSON.parse(out) as CommitteeFigures;
    expect(smallIn(told)).toEqual([]);
    expect(smallIn({ caseload: { history: [{ cases: 3, heads: 3 }] }, goals: [2] })).toEqual([
      ...['.caseload.history.0.cases: 3', '.goals.0: 2'],
    ]);
    expect(told.lines).toContainEqual({ code: 'examinations-overdue', now: 'masked' });
    const { out: text } = await terminal.call(own);
    expect(text).toMatch(/Undersøgelser over fire måneder +skjult/);
    expect(text).not.toContain('KANT-');
  });

  it.each(['--quarter 2025-K5', '--format docx', '--format pdf', '--quarter 2025-K1 --as-of 01-04-2025'])(
    'is refused as a call it does not understand: %s',
    async (options) => {
      const { code, out, err } = await terminal.call(`report committee --list ${examples}/kanter.csv ${options}`);
      expect([code, out]).toEqual([2, '']);
      expect(err).not.toBe('');
    },
  );
});
