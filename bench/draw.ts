import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPopulation } from '../client/lists/population';
import { draw } from '../domain/supervision/draw/draw';
import { populationHash, populationOf, type PopulationLine } from '../domain/supervision/draw/population';
import type { Answer } from '../domain/supervision/draw/refused';
import type { DrawRule } from '../domain/supervision/draw/rule';
import { sha256 } from '../journal/sha256';
import type { Result } from './result';
import type { Scale } from './scale';
import { median } from './statistics';

const CASES = 1_000_000;
const DRAWN = 400;
const FIELDS = ['team', 'sagstype'];
const KINDS = ['underretning', 'støtte', 'anbringelse', 'handicap'];
const RUNS = 3;

const rule: DrawRule = {
  edition: 'udtræk-2026',
  size: DRAWN,
  strata: FIELDS,
  allocation: 'proportional',
  replacements: 2,
};

/** How long a draw of 400 takes among a million cases in 48 strata, in memory; and, apart, reading them from a file. */
export async function drawing(scale: Scale): Promise<Result[]> {
  const lines = Array.from({ length: scale.of(CASES) }, (_, number) => lineOf(number));
  const frozen: number[] = [];
  const hashed: number[] = [];
  const drawn: number[] = [];
  const busy: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const population = timed(frozen, () => valueOf(populationOf(FIELDS, lines)));
    const seed = timed(hashed, () => populationHash(population, sha256));
    const before = process.cpuUsage();
    const made = timed(drawn, () => valueOf(draw(population, rule, `${seed}${run}`, sha256)));
    const { user, system } = process.cpuUsage(before);
    busy.push((user + system) / 1e6);
    if (made.drawn.length !== Math.min(DRAWN, lines.length)) throw new Error(`${made.drawn.length} cases were drawn`);
  }
  const of = {
    cases: lines.length,
    drawn: DRAWN,
    cpuSeconds: median(busy),
    freezeSeconds: median(frozen),
    hashSeconds: median(hashed),
  };
  return [
    { name: 'draw.memory', value: median(drawn), unit: 's', aim: { atMost: 2 }, of },
    { name: 'draw.reading', value: await reading(lines), unit: 's', of: { cases: lines.length } },
  ];
}

/** The cases of a large municipality many times over, in the order of their numbers. */
function lineOf(number: number): PopulationLine {
  const [team, worker] = [`Team ${number % 12}`, `R${number % 480}`];
  const values = [team, KINDS[((number * 7919) % 13) % KINDS.length] ?? ''];
  return { id: `2026-${String(number).padStart(7, '0')}`, values, worker };
}

async function reading(lines: readonly PopulationLine[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-draw-'));
  try {
    const file = join(folder, 'liste.csv');
    const rows = lines.map(({ id, values, worker }) => [id, ...values, worker].join(';'));
    writeFileSync(file, `\ufeff${['sagsnr;team;sagstype;rådgiver', ...rows].join('\r\n')}\r\n`);
    const started = performance.now();
    const opened = await openPopulation(file, { fields: FIELDS, asOf: '2026-01-01' });
    if (opened.kind !== 'open') throw new Error('The list cannot be read');
    let read = 0;
    for await (const item of opened.items) if ('row' in item) read++;
    if (read !== lines.length) throw new Error(`${read} of ${lines.length} cases were read`);
    return (performance.now() - started) / 1000;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed<T>(into: number[], work: () => T): T {
  const started = performance.now();
  const value = work();
  into.push((performance.now() - started) / 1000);
  return value;
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}
