import { setImmediate as othersTurn } from 'node:timers/promises';
import { closes, isStillOpenHere, withoutClosing } from '../../domain/import/closed-elsewhere';
import { planRow, type RowPlan } from '../../domain/import/plan-row';
import { isUnavailable, JournalUnavailableError } from '../../journal/database';
import type { AppendResult } from '../../journal/events/requests';
import type { ImportActivities, ImportRow, ImportRowsInput, RowRefused } from '../../workflows/contracts/import';
import { addTotals, totalsWith } from '../../workflows/contracts/import-totals';
import { textDigest } from '../case/stamp';
import { eachOf } from './bounded';
import { findCases, type FoundCase } from './find-cases';
import { importerRefusal, missingStaff, put } from './importer';
import type { ImportPorts } from './ports';
import { runCases } from './run-cases';
import { totalsOf, type DoneRow } from './totals-of';
import { writeRow, type WrittenRow } from './write-row';

/** A case that is worked on while its row is taken over is read again this often. */
const MOST_ROUNDS = 5;
const LOOKUPS = 8;

/**
 * Takes over a batch of rows: compares each with its case's journal, writes what is new in one go, and then starts or
 * wakes the open cases' workflows. A repetition finds everything there and writes nothing twice.
 *
 * @throws JournalUnavailableError where a database does not answer; Temporal tries again
 */
export function importRowsWith(ports: ImportPorts): ImportActivities['importRows'] {
  return async (input) => {
    const refusal = await importerRefusal(ports, input);
    if (refusal) return { kind: 'refused', refusal };
    const found = await findCases(ports, input, input.rows);
    const staff = await missingStaff(ports, input, found);
    if (!input.dryRun) await put(ports, input.municipality, staff);
    const { done, refused } = await takeOver(ports, input, found);
    ports.alive();
    if (!input.dryRun) await runCases(ports, input, done);
    const held = await eachOf(done, LOOKUPS, (row) => otherOpenCase(ports, input, row));
    const left = { rows: refused.length, refused: refused.length };
    const totals = addTotals(
      totalsOf(ports, input, done, held),
      totalsWith(left, { staff: staff.map(({ initials }) => initials) }),
    );
    return { kind: 'done', totals, differences: done.flatMap(({ plan }) => plan.differences), refused };
  };
}

interface TakenRows {
  readonly done: readonly DoneRow[];
  readonly refused: readonly RowRefused[];
}

async function takeOver(ports: ImportPorts, input: ImportRowsInput, first: readonly FoundCase[]): Promise<TakenRows> {
  const done: DoneRow[] = [];
  const refused: RowRefused[] = [];
  let cases = first;
  for (let round = 0; cases.length > 0; round++) {
    const again: ImportRow[] = [];
    const prepared: Prepared[] = [];
    for (const found of cases) {
      prepared.push(prepare(ports, input, found));
      await othersTurn();
    }
    const appends = prepared.filter(({ write }) => write.append !== undefined);
    ports.alive();
    const results = input.dryRun
      ? []
      : await ports.events.appendMany(appends.flatMap(({ write }) => write.append ?? []));
    const resultOf = new Map(appends.map((one, index) => [one, results[index]]));
    for (const one of prepared) {
      const result = resultOf.get(one);
      const refusal = one.found.unreadable || result?.kind === 'noKey';
      if (refusal)
        refused.push({
          line: one.found.item.line,
          caseNumber: one.found.item.row.caseNumber,
          refusal: { code: 'CONTENT_ERASED' },
        });
      else if (result?.kind === 'conflict' && round < MOST_ROUNDS) again.push(one.found.item);
      else done.push(written(one, result));
    }
    cases = again.length > 0 ? await findCases(ports, input, again) : [];
  }
  return { done, refused };
}

interface Prepared {
  readonly found: FoundCase;
  readonly plan: RowPlan;
  readonly write: WrittenRow;
}

function prepare(ports: ImportPorts, input: ImportRowsInput, found: FoundCase): Prepared {
  const plan = planRow(
    found.item.row,
    found.events,
    (text, known) => textDigest(ports.blindIndex, found.caseId, text, known),
    input.asOf,
  );
  const isApplied = !found.unreadable && (plan.kind === 'new' || input.update);
  if (!isApplied) return { found, plan, write: writeRow(ports, input, found, { ...plan, events: [] }) };
  const write = writeRow(ports, input, found, plan);
  if (!closes(plan) || !isStillOpenHere(write.state, write.judgement)) return { found, plan, write };
  const kept = withoutClosing(plan);
  return { found, plan: kept, write: writeRow(ports, input, found, kept) };
}

function written({ found, plan, write }: Prepared, result: AppendResult | undefined): DoneRow {
  if (isUnavailable(result)) throw new JournalUnavailableError(result.store, result.code);
  if (result && result.kind !== 'appended' && result.kind !== 'alreadyThere') {
    throw new JournalUnavailableError('journal', 'busy');
  }
  return { found, plan, write };
}

/** Another open case of an open case's child, by its id. */
async function otherOpenCase(
  ports: ImportPorts,
  { municipality }: ImportRowsInput,
  { found, write }: DoneRow,
): Promise<string | undefined> {
  const child = found.item.row.child;
  if (child === undefined || write.judgement.closed) return undefined;
  const open = await ports.events.findOpenCaseOfChild(municipality, ports.blindIndex.of('child', municipality, child));
  if (isUnavailable(open)) throw new JournalUnavailableError(open.store, open.code);
  return open.kind === 'found' && open.caseId !== found.caseId ? open.caseId : undefined;
}
