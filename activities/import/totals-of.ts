import { lastOf } from '../../domain/case/kernel/state';
import { BreachesFound } from '../../domain/case/record/facts';
import type { RowPlan } from '../../domain/import/plan-row';
import { endOfDay } from '../../domain/law/calendar/copenhagen';
import { judge, type Judgement } from '../../domain/law/judgement';
import { rules } from '../../domain/law/rules';
import type { ImportRowsInput } from '../../workflows/contracts/import';
import {
  addTotals,
  noTotals,
  totalsWith,
  type ControlTotal,
  type ImportTotals,
  type TeamTotal,
} from '../../workflows/contracts/import-totals';
import type { FoundCase } from './find-cases';
import type { ImportPorts } from './ports';
import type { WrittenRow } from './write-row';

/** A row that has been taken over, or would be. */
export interface DoneRow {
  readonly found: FoundCase;
  readonly plan: RowPlan;
  readonly write: WrittenRow;
}

/** Whether the list's last entry in the case is of this very import: its batch is being repeated. */
export function isOwnWork({ since, by }: ImportRowsInput, { found }: DoneRow): boolean {
  const last = found.events.filter(({ source }) => source === 'list').at(-1);
  return last !== undefined && last.by === by && last.recordedAt >= since;
}

/** The totals of rows, with the cases judged as of the end of the list's day. */
export function totalsOf(
  ports: ImportPorts,
  input: ImportRowsInput,
  rows: readonly DoneRow[],
  held: readonly (string | undefined)[],
): ImportTotals {
  const { law } = ports.jurisdiction(input.municipality);
  const asOf = endOfDay(input.asOf);
  return rows
    .map((row, index) => totalsOfRow(input, row, judge(rules, row.write.state, asOf, law), held[index]))
    .reduce(addTotals, noTotals);
}

function totalsOfRow(
  input: ImportRowsInput,
  row: DoneRow,
  judgement: Judgement,
  other: string | undefined,
): ImportTotals {
  const { plan, write, found } = row;
  const isOpen = !judgement.closed;
  const breaches = breachesOf(row, input);
  const kept = plan.differences.filter((difference) => difference.kept).length;
  const counts = {
    rows: 1,
    [fateOf(input, row)]: 1,
    open: isOpen ? 1 : 0,
    closed: isOpen ? 0 : 1,
    entries: write.append?.events.length ?? 0,
    running: write.judgement.closed ? 0 : 1,
    differences: plan.differences.length,
    kept,
    casesWithBreaches: breaches > 0 ? 1 : 0,
    breaches,
    twoOpen: other === undefined ? 0 : 1,
  };
  return totalsWith(counts, {
    controls: controlsOf(judgement),
    categories: judgement.category ? { [judgement.category]: 1 } : {},
    teams: { [found.item.row.team ?? '']: teamOf(judgement) },
    twoOpen: other === undefined ? [] : [{ caseNumber: found.item.row.caseNumber, otherCaseId: other }],
  });
}

function fateOf(input: ImportRowsInput, row: DoneRow): 'added' | 'unchanged' | 'changed' | 'differing' {
  const { plan, found, write } = row;
  if (plan.kind === 'new') return 'added';
  if (write.append) return 'changed';
  if (plan.kind === 'different') return 'differing';
  if (!isOwnWork(input, row)) return 'unchanged';
  const opened = found.events[0];
  return opened && opened.source === 'list' && opened.recordedAt >= input.since ? 'added' : 'changed';
}

/** Of a repeated batch, the breaches that were found the first time. */
function breachesOf(row: DoneRow, input: ImportRowsInput): number {
  if (row.write.append || !isOwnWork(input, row)) return row.write.breaches;
  return lastOf(row.write.state, BreachesFound)?.data.deadlines.length ?? 0;
}

function controlsOf(judgement: Judgement): Record<string, ControlTotal> {
  return Object.fromEntries(
    judgement.unmet.map((code) => [code, { unmet: 1, outstanding: judgement.outstanding.includes(code) ? 1 : 0 }]),
  );
}

function teamOf({ closed, colour, outstanding }: Judgement): TeamTotal {
  return {
    open: closed ? 0 : 1,
    closed: closed ? 1 : 0,
    red: colour === 'red' ? 1 : 0,
    yellow: colour === 'yellow' ? 1 : 0,
    green: colour === 'green' ? 1 : 0,
    behind: outstanding.length > 0 ? 1 : 0,
  };
}
