import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Terminal } from './terminal';

const noServer = (): Promise<never> => Promise.reject(new Error('drawing needs no server'));
const terminal = new Terminal(noServer, () => '2026-12-02T09:00:00.000Z');
const folder = mkdtempSync(path.join(tmpdir(), 'draw-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const root = path.join(__dirname, '..', '..', '..');
const nyborg = path.join(root, 'examples', 'nyborg-underretninger.csv');

function written(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const rows = Array.from({ length: 30 }, (_, n) => `S-${100 + n};${n % 3 === 0 ? 'Syd' : 'Nørre "2"'};R${n % 4}`);
const quoted = rows.map((row) => row.replace('Nørre "2"', '"Nørre ""2"""'));
const small = written('small.csv', `\ufeff${['sagsnr;Team;rådgiver', ...quoted].join('\r\n')}\r\n`);

const lines = (text: string): Record<string, unknown>[] =>
  text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, unknown>]));

describe('supervision draw --json', () => {
  test('prints a line a drawn case and nothing else; what was drawn from stands on the error output', async () => {
    const { code, out, err } = await terminal.call(
      `supervision draw --population ${small} --size 9 --strata team --seed 7 --json`,
    );
    expect(code).toBe(0);
    const drawn = lines(out);
    expect(drawn).toHaveLength(9);
    expect(drawn.map(({ stratum }) => stratum)).toEqual([...Array<string>(6).fill('Nørre "2"'), 'Syd', 'Syd', 'Syd']);
    for (const one of drawn) expect(Object.keys(one)).toEqual(['sagsnr', 'stratum', 'order', 'ticket']);
    expect(lines(err)).toMatchObject([{ population: { cases: 30, fields: ['team'] }, seed: '7', drawn: 9 }]);
  });

  test('does not care for the order of rows and columns, the byte order mark or the line breaks', async () => {
    const turned = [...quoted].reverse().map((row) => row.split(';').reverse().join(';'));
    const other = written('other.csv', ['rådgiver;team;sagsnr', ...turned].join('\n'));
    const call = '--size 9 --strata TEAM --seed 7 --json';
    const [one, two] = [
      await terminal.call(`supervision draw --population ${small} ${call}`),
      await terminal.call(`supervision draw --population ${other} ${call}`),
    ];
    expect(two.out).toBe(one.out);
    expect(two.err).toContain('LIST_NO_BOM');
  });

  test('a list of ten fields and one of three give the same cases, by the team and by the colour alike', async () => {
    const call = 'supervision draw --size 30 --strata farve,team --as-of 05-12-2023 --seed x';
    const { code, out } = await terminal.call(`${call} --population ${nyborg} --json`);
    expect(code).toBe(0);
    expect(new Set(lines(out).map(({ stratum }) => String(stratum).split(' · ')[0]))).toContain('lukket');
  });
});

describe('supervision draw for people', () => {
  test('tells how many of how many, who, who comes instead, and how to check it', async () => {
    const { code, out, err } = await terminal.call(
      `supervision draw --population ${nyborg} --size 12 --strata team --seed 2023-12-06`,
    );
    expect([code, err]).toEqual([0, '']);
    for (const told of [
      'Udtræk: 12 af 379 sager i nyborg-underretninger.csv',
      'Fra hvert stratum',
      'Sager, der skal gennemgås',
      'Erstatninger',
      'Populationens aftryk er ',
      'Udgave udtræk-2026. Frø: 2023-12-06',
    ]) {
      expect(out).toContain(told);
    }
    expect(out.replace(/[\s\\]+/g, ' ')).toContain('--size 12 --strata team --seed 2023-12-06');
    expect(out).toMatch(/^I alt +379 +12 +3,2 %$/m);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    const english = await terminal.call(
      `supervision draw --population ${small} --size 99 --seed x --allocation fixed --replacements 0 --lang en`,
    );
    expect(english.out).toContain('99 were asked for, but only 30 can be drawn.');
    expect(english.out).not.toContain('Replacements');
  });

  test('says whom the caps passed over', async () => {
    const { out } = await terminal.call(`supervision draw --population ${small} --size 4 --seed x --cap-per-worker 1`);
    expect(out).toMatch(/Sprunget over\n {2}S-\d+: rådgiveren havde allerede sit højeste antal/);
  });
});

describe('a proof', () => {
  const proof = path.join(folder, 'bevis.json');
  beforeAll(async () => {
    const call = `supervision draw --population ${small} --size 25% --strata team --seed "lotto 3 14" --proof ${proof}`;
    const { code, out } = await terminal.call(call);
    expect([code, out.includes(`sagsgang supervision redraw ${proof}`)]).toEqual([0, true]);
  });

  test('holds against its list', async () => {
    const { code, out } = await terminal.call(`supervision redraw ${proof} --population ${small}`);
    expect([code, out.includes('Intet er anderledes')]).toEqual([0, true]);
    const json = await terminal.call(`supervision redraw --file ${proof} --population ${small} --json`);
    expect(lines(json.out)).toEqual([{ same: true, differences: [] }]);
  });

  test('names every difference of a list or a proof that was altered', async () => {
    const fewer = written('fewer.csv', readFileSync(small, 'utf8').replace(/S-105;.*\r\n/, ''));
    const list = await terminal.call(`supervision redraw ${proof} --population ${fewer}`);
    expect([list.code, list.out.includes('Populationen er en anden')]).toEqual([1, true]);
    const published = JSON.parse(readFileSync(proof, 'utf8')) as { draw: { drawn: { id: string }[] } };
    const [gone] = published.draw.drawn.splice(0, 1);
    const altered = written('altered.json', JSON.stringify(published));
    const { code, out } = await terminal.call(`supervision redraw ${altered} --population ${small} --json`);
    expect(code).toBe(1);
    expect(lines(out)[0]).toMatchObject({
      same: false,
      differences: expect.arrayContaining([{ code: 'DRAW_CASE_MISSING', case: gone?.id, list: 'udtrukket' }]),
    });
  });

  test('is not held against a list that has a column of it twice', async () => {
    const doubled = readFileSync(small, 'utf8').replace(/\r\n/g, ';Syd\r\n').replace('rådgiver;Syd', 'rådgiver;team');
    const { code, err } = await terminal.call(
      `supervision redraw ${proof} --population ${written('two.csv', doubled)}`,
    );
    expect([code, err.includes('kolonnen «team» mere end én gang')]).toEqual([1, true]);
  });

  test('that is none is refused', async () => {
    const { code, err } = await terminal.call(`supervision redraw ${small} --population ${small}`);
    expect([code, err.includes('ikke et bevis')]).toEqual([1, true]);
  });
});

const twice = written('twice.csv', '\ufeffsagsnr;team\r\nS-1;A\r\nS-2;A\r\nS-1;B\r\n;B\r\nS-3\r\n');
const without = written('without.csv', '\ufeffsag;team\r\nS-1;A\r\n');
const empty = written('empty.csv', '');
const teamTwice = written('teamTwice.csv', '\ufeffsagsnr;team;bem;Team;bem\r\nS-1;A;x;B;y\r\n');
const dayTwice = written(
  'dayTwice.csv',
  '\ufeffsagsnr;underretning_modtaget;underretning_modtaget\r\nS-1;2026-01-02;2025-01-02\r\n',
);
const numberTwice = written('numberTwice.csv', '\ufeffsagsnr;team;sagsnr\r\nS-1;A;S-2\r\n');

test.each([
  [`draw --population ${twice} --size 1 --seed x`, 1, 'Sagsnummeret står allerede på linje 2'],
  [`draw --population ${twice} --size 1 --seed x`, 1, 'Sagsnummeret mangler'],
  [`draw --population ${twice} --size 1 --seed x`, 1, 'kun 1 felter'],
  [`draw --population ${without} --size 1 --seed x`, 1, 'ikke kolonnen «sagsnr»'],
  [`draw --population ${small} --size 1 --strata distrikt --seed x`, 1, 'ikke kolonnen «distrikt»'],
  [`draw --population ${teamTwice} --size 1 --strata team --seed x`, 1, 'kolonnen «team» mere end én gang'],
  [`draw --population ${numberTwice} --size 1 --seed x`, 1, 'kolonnen «sagsnr» mere end én gang'],
  [`draw --population ${dayTwice} --size 1 --strata farve --seed x`, 1, '«underretning_modtaget» mere end én gang'],
  [`draw --population ${empty} --size 1 --seed x`, 1, 'Filen er tom'],
  [`draw --population ${folder}/ingen.csv --size 1 --seed x`, 1, 'Filen findes ikke'],
  [`draw --population ${small} --size 3 --strata team --min-per-stratum 2 --seed x`, 1, 'Mindstetallene kræver 4'],
  [`draw --population ${small} --size 3 --seed x --edition udtræk-1999`, 1, 'er ukendt'],
  [`draw --population ${small} --size 3 --seed x --proof ${folder}/findes/ikke.json`, 1, 'kan ikke skrives'],
  [`draw --population ${small} --size mange --seed x`, 2, '--size skal være'],
  [`draw --population ${small} --size 101% --seed x`, 2, '--size skal være'],
  [`draw --population ${small} --size 1 --seed x --allocation skæv`, 2, '--allocation er'],
  [`draw --population ${small} --size 1 --seed x --cap-per-worker to`, 2, '--cap-per-worker skal være'],
  [`draw --population ${small} --size 1`, 2, '--seed'],
  [`redraw --population ${small}`, 2, 'Angiv beviset og listen'],
])('supervision %s ends with %i and words', async (call, code, words) => {
  const ended = await terminal.call(`supervision ${call}`);
  expect([ended.code, ended.out]).toEqual([code, '']);
  expect(ended.err).toContain(words);
  expect(ended.err).not.toMatch(/\bat .*\.ts/);
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

test('the guide’s lines of Python draw the same cases', async () => {
  const guide = readFileSync(path.join(root, 'docs', 'guide', 'udtraek.md'), 'utf8');
  const [, python = ''] = /```python\n([\s\S]*?)```/.exec(guide) ?? [];
  expect(python.trim().split('\n').length).toBeLessThanOrEqual(12);
  if (!hasPython) {
    process.stderr.write('python3 is not here: the lines of the guide were not run\n');
    return;
  }
  const call = `supervision draw --population ${nyborg} --size 40 --strata team --seed 2023-12-06 --json`;
  const { out, err } = await terminal.call(call);
  const [summary] = lines(err) as [{ strata: { values: string[]; allocated: number }[] }];
  const sizes = Object.fromEntries(summary.strata.map(({ values, allocated }) => [values[0], allocated]));
  const script = written('udtraek.py', python);
  const printed = execFileSync('python3', [script, nyborg, '2023-12-06', JSON.stringify(sizes)], { encoding: 'utf8' });
  expect(printed.trim().split('\n')).toEqual(lines(out).map(({ sagsnr }) => sagsnr));
});
