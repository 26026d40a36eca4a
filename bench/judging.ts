import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cloneFolder } from '../client/connection/home';
import { readCaseList } from '../client/lists/read-list';
import type { ListRow } from '../domain/case/from-list/columns';
import { judgeRow } from '../domain/case/from-list/judge-row';
import { EXAMPLE } from './example';
import type { Result } from './result';
import { median } from './statistics';

const WARM_UP_MS = 2_000;
const MEASURED_MS = 3_000;
const CHECKS = 3;

/** How fast the law judges a case list: the rules alone on one core, and `sagsgang check` as a person calls it. */
export async function judging(): Promise<Result[]> {
  const rows: ListRow[] = [];
  for await (const item of readCaseList(EXAMPLE.file)) if ('row' in item) rows.push(item.row);
  judgeFor(rows, WARM_UP_MS);
  const took = Array.from({ length: CHECKS }, () => check(rows.length));
  return [
    { name: 'judging.rate', value: judgeFor(rows, MEASURED_MS), unit: 'cases/s', aim: { atLeast: 20_000 } },
    { name: 'judging.check', value: median(took), unit: 's', of: { cases: rows.length } },
  ];
}

/** Judges the rows again and again; answers how many cases a second. */
function judgeFor(rows: readonly ListRow[], forMs: number): number {
  const started = performance.now();
  let judged = 0;
  while (performance.now() - started < forMs) {
    for (const row of rows) judgeRow(row, EXAMPLE.asOf);
    judged += rows.length;
  }
  return (judged * 1000) / (performance.now() - started);
}

/** Calls the command line in a process of its own; answers its time in seconds, start and reading included. */
function check(cases: number): number {
  const program = join(cloneFolder(), 'bin', 'sagsgang.js');
  const started = performance.now();
  const { stdout } = spawnSync(process.execPath, [program, 'check', EXAMPLE.file, '--as-of', EXAMPLE.asOf, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const seconds = (performance.now() - started) / 1000;
  const judged = stdout.trim().split('\n').length;
  if (judged !== cases) throw new Error(`check judged ${judged} of ${cases} cases`);
  return seconds;
}
