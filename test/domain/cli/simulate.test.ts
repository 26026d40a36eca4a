import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { errorEntry } from '../../../domain/errors/registry';
import { small } from '../simulation/small';
import { Terminal } from './terminal';

const noServer = (): Promise<never> => Promise.reject(new Error('simulate needs no server'));
const terminal = new Terminal(noServer, () => '2026-03-31T10:00:00.000Z');
const folder = mkdtempSync(path.join(tmpdir(), 'simulate-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function written(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const few = written('few.json', small({ name: 'Få <rådgivere>', months: 3 }));
const more = written(
  'more.json',
  small({
    name: 'Tre mere',
    months: 3,
    changes: [{ from: '2026-02-02', hired: [{ number: 3, hoursPerWeek: 37 }], examinationTeam: 2 }],
  }),
);

test('prints the assumptions first, says that it is a model, then months, curves and rules', async () => {
  const { code, out, err } = await terminal.call(`simulate ${few} --runs 3 --seed 4`);
  expect([code, err]).toEqual([0, '']);
  const order = [
    'Simulering: Få <rådgivere>',
    'Dette er en model, ikke en forudsigelse.',
    '3 × 37 t',
    '600–900–1.500',
    'Midterste kørsel af 3; i parentes 10–90 % af kørslerne. Frø 4.',
    'Måned for måned',
    'Sager pr. årsværk',
    'Frister, der falder i perioden',
    'K02 ',
    'Allerede overskredet den første dag: 0.',
  ].map((text) => out.indexOf(text));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('compares two scenarios side by side, in either language, and draws them', async () => {
  const svg = path.join(folder, 'curves.svg');
  const call = `simulate ${few} --compare ${more} --runs 2 --lang en --svg ${svg}`;
  const { code, out } = await terminal.call(call);
  expect(code).toBe(0);
  expect(out).toContain('B is like A, but:');
  expect(out).toContain('new workers: 3 × 37 h; 2 of the workers are the examination team');
  expect(out).toMatch(/Late A +Due B +Late B/);
  expect(out).toContain('● A  ○ B  ◉ A = B');
  expect(out).toContain('The curves are drawn in');
  const drawing = readFileSync(svg, 'utf8');
  expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>\n$/);
  expect(drawing).toContain('A: Få &lt;rådgivere&gt;');
  expect(drawing.match(/<polygon/g)).toHaveLength(6);
  expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
});

test('--json gives the scenarios and every spread, the same for the same seed', async () => {
  const [once, again, other] = await Promise.all(
    [1, 1, 2].map((seed) => terminal.call(`simulate ${few} --runs 2 --seed ${seed} --json`)),
  );
  expect(once?.out).toBe(again?.out);
  expect(once?.out).not.toBe(other?.out);
  expect(JSON.parse(once?.out ?? '')).toMatchObject({
    seed: 1,
    scenarios: [
      {
        scenario: { name: 'Få <rådgivere>' },
        result: { runs: 2, rules: expect.arrayContaining([expect.objectContaining({ rule: 'K04' })]) },
      },
    ],
  });
});

test('tells everything wrong with a scenario, where it stands', async () => {
  const wrong = written('wrong.json', {
    ...small(),
    start: '2026-02-31',
    months: 0,
    arrivalsPerMonth: 'mange',
    order: 'størst først',
    edition: '1999',
    measureMonths: [6, 3, 12],
    sager: 3,
  });
  const { code, err } = await terminal.call(`simulate ${wrong}`);
  expect(code).toBe(1);
  for (const told of [
    'start: skal være en dag som 2026-09-01',
    'months: skal være mindst 1',
    'arrivalsPerMonth: mangler eller er ikke et tal',
    'order: skal være en af smallFirst, mostOverdue',
    'edition: skal være en af ',
    'measureMonths: skal være tre tal, mindst, oftest og højst, i den orden',
    'kender ikke sager',
    'Ret scenariet',
  ]) {
    expect(err).toContain(told);
  }
});

const early = written('early.json', small({ changes: [{ from: '2025-12-31', examinationTeam: 1 }] }));
const listless = written('listless.json', { ...small(), cases: 'ingen.csv' });
const broken = written('broken.json', '{');

test.each([
  [`simulate ${broken}`, 'SCENARIO_UNREADABLE'],
  [`simulate ${early}`, 'SCENARIO_WRONG'],
  [`simulate ${listless}`, 'SCENARIO_LIST'],
])('%s names its error, which stands in the registry', async (call, code) => {
  const answer = JSON.parse((await terminal.call(`${call} --json`)).out) as {
    readonly code: string;
    readonly next: string;
  };
  expect(answer.code).toBe(code);
  expect(answer.next).toBe(errorEntry(code)?.next.da);
});

test.each([
  [`simulate ${broken}`, 1, 'kan ikke læses som JSON'],
  [`simulate ${folder}/ingen.json`, 1, 'kan ikke læses som JSON'],
  [`simulate ${early}`, 1, 'en ændring ligger før den første dag'],
  [`simulate ${listless}`, 1, 'Sagslisten ingen.csv'],
  [`simulate ${few} --runs 0`, 2, '--runs skal være et helt tal fra 1 til 1000.'],
  [`simulate ${few} --seed -1`, 2, '--seed skal være et helt tal'],
  [`simulate ${few} --runs 1 --svg ${folder}/findes/ikke.svg`, 1, 'kan ikke skrives'],
  ['simulate', 2, ''],
])('%s ends with %i and words', async (call, code, words) => {
  const ended = await terminal.call(call);
  expect(ended.code).toBe(code);
  expect(ended.err).toContain(words);
  expect(ended.err).not.toMatch(/\bat .*\.ts/);
});
