import { isNow } from '../../domain/case/as-of';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import type { CaseFilter as JournalFilter } from '../../journal/projections/filter';
import type { CountedBy } from '../../journal/projections/projection-store';
import type { CaseCounts, CaseFilter, CasePage, CaseRow } from '../cli/ports';
import { answered } from './errors';
import type { InstallationLink } from './installation';
import { judgedRow, rowOf } from './reading';
import { realNow } from './real-now';

/** What lists are read over: the journal and the law; no workflow. */
export type ListLink = Pick<InstallationLink, 'journal' | 'jurisdiction' | 'municipality'>;

/** A page of cases, soonest deadline first. By other times than now every case is judged anew from its journal. */
export async function listCases(link: ListLink, filter: CaseFilter, limit: number, after?: string): Promise<CasePage> {
  if (!isNow(filter)) {
    const { rows, unreadable } = await judged(link, filter);
    return { ...pageOf(rows, limit, after), unreadable };
  }
  const page = answered(await link.journal.projections.list(journalFilter(link, filter), limit, after));
  return { rows: page.cases.map(rowOf), ...(page.next === undefined ? {} : { next: page.next }) };
}

/** How many cases a filter finds. */
export async function countCases(link: ListLink, filter: CaseFilter): Promise<CaseCounts> {
  if (!isNow(filter)) {
    const { rows, unreadable } = await judged(link, filter);
    return { ...countRows(rows), unreadable };
  }
  const { projections } = link.journal;
  const wanted = journalFilter(link, filter);
  const by = async (code: CountedBy, extra: Partial<JournalFilter> = {}): Promise<Record<string, number>> =>
    Object.fromEntries(
      [...answered(await projections.countBy({ ...wanted, ...extra }, code))].filter(([name]) => name !== ''),
    );
  return {
    total: answered(await projections.count(wanted)),
    overdue: answered(await projections.count({ ...wanted, overdueAt: realNow() })),
    byColour: await by('colour'),
    byCategory: await by('closureCategory'),
    byStage: await by('stage'),
  };
}

function journalFilter(link: ListLink, filter: CaseFilter): JournalFilter {
  const municipality = filter.municipality ?? link.municipality;
  const { stage, team, worker, colour, child, dueBefore, open, overdue } = filter;
  return {
    municipality,
    ...(stage === undefined ? {} : { stage }),
    ...(team === undefined ? {} : { team }),
    ...(worker === undefined ? {} : { worker }),
    ...(colour === undefined ? {} : { colour }),
    ...(child === undefined ? {} : { childIndex: link.journal.blindIndex.of('child', municipality, child) }),
    ...(dueBefore === undefined ? {} : { dueBefore }),
    ...(open === undefined ? {} : { closed: !open }),
    ...(overdue === true ? { overdueAt: realNow() } : {}),
  };
}

/** The cases a filter finds by other times than now. One that cannot be read whole would be judged wrongly: it is left out. */
async function judged(
  link: ListLink,
  filter: CaseFilter,
): Promise<{ readonly rows: readonly CaseRow[]; readonly unreadable: number }> {
  const { child } = filter;
  const municipality = filter.municipality ?? link.municipality;
  const numbers = await caseNumbers(link, municipality);
  const only = child === undefined ? undefined : await casesOfChild(link, municipality, child);
  const rows: CaseRow[] = [];
  let unreadable = 0;
  for await (const { caseId, entries } of link.journal.events.readCases({ municipality, text: false })) {
    if (only && !only.has(caseId)) continue;
    const events = entries.flatMap(({ event }) => (event ? [event] : []));
    if (events.length < entries.length) {
      unreadable += 1;
      continue;
    }
    const caseNumber = numbers.get(caseId);
    const row = judgedRow(
      link,
      { caseId, municipality, ...(caseNumber === undefined ? {} : { caseNumber }) },
      events,
      filter,
    );
    if (wasThere(row) && lets(filter, row)) rows.push(row);
  }
  return { rows: rows.sort((a, b) => compare(placeOf(a), placeOf(b))), unreadable };
}

/** Whether a case was there by the times it was judged by: known, and opened. */
function wasThere({ stage, openedOn, asOf }: CaseRow): boolean {
  return stage !== 'none' && (openedOn === null || openedOn <= civilDayOf(asOf));
}

/** A row's place in a list: soonest deadline first, cases with nothing due last; no two rows have the same. */
function placeOf({ nextDue, caseId }: CaseRow): string {
  return `${nextDue ?? 'never'} ${caseId}`;
}

async function caseNumbers(link: ListLink, municipality: string): Promise<ReadonlyMap<string, string>> {
  return answered(await link.journal.projections.numbers(municipality));
}

async function casesOfChild(link: ListLink, municipality: string, child: string): Promise<ReadonlySet<string>> {
  const childIndex = link.journal.blindIndex.of('child', municipality, child);
  const page = answered(await link.journal.projections.list({ municipality, childIndex }, 1_000));
  return new Set(page.cases.map(({ caseId }) => caseId));
}

function lets(filter: CaseFilter, row: CaseRow): boolean {
  const equal = (['stage', 'team', 'worker', 'colour'] as const).every(
    (name) => filter[name] === undefined || filter[name] === row[name],
  );
  return (
    equal &&
    (filter.open === undefined || filter.open === (row.closedOn === null)) &&
    (filter.overdue !== true || row.overdueCount > 0) &&
    (filter.dueBefore === undefined || (row.nextDue !== null && row.nextDue < filter.dueBefore))
  );
}

function pageOf(rows: readonly CaseRow[], limit: number, after: string | undefined): CasePage {
  const left = after === undefined ? rows : rows.filter((row) => placeOf(row) > after);
  const page = left.slice(0, limit);
  const last = left.length > limit ? page.at(-1) : undefined;
  return { rows: page, ...(last ? { next: placeOf(last) } : {}) };
}

function countRows(rows: readonly CaseRow[]): CaseCounts {
  const by = (code: (row: CaseRow) => string | null): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const row of rows) {
      const name = code(row);
      if (name !== null) counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  };
  return {
    total: rows.length,
    overdue: rows.filter((row) => row.overdueCount > 0).length,
    byColour: by((row) => row.colour),
    byCategory: by((row) => row.closureCategory),
    byStage: by((row) => row.stage),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
