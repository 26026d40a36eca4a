import type { Machine } from './machine';
import { inWords, passes, rounded, type Result } from './result';

/** The machine and the figures of a run as a table in Markdown. */
export function table(machine: Machine, results: readonly Result[]): string {
  const heading = ['figure', 'value', 'unit', 'gate', 'aim', ''];
  const rows = results.map((result) => [
    result.name,
    rounded(result.value).toLocaleString('en'),
    result.unit,
    inWords(result.gate),
    inWords(result.aim),
    result.gate === undefined ? '' : passes(result) ? 'kept' : 'BROKEN',
  ]);
  const widths = heading.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 1 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(' | ')} |`;
  const { cpu, cores, memoryGb, system, node, postgres, temporal, store, load } = machine;
  return [
    `${cpu}, ${cores} cores, ${memoryGb} GB, ${system}; Node ${node}, PostgreSQL ${postgres ?? '–'}, ` +
      `Temporal ${temporal ?? '–'} on ${store ?? '–'}; load at start ${load.join(' ')}`,
    '',
    line(heading),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n');
}
