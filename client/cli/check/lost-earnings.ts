import { basename } from 'node:path';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import { assess, lostEarningsFindings, type Assessment } from '../../../domain/recovery/lost-earnings/assess';
import { capsOf, type Cap } from '../../../domain/recovery/lost-earnings/caps';
import { lostEarningsColumns, type LostEarningsRow } from '../../../domain/recovery/lost-earnings/columns';
import { addGrant, noLostEarnings } from '../../../domain/recovery/lost-earnings/totals';
import { inKroner } from '../../../domain/recovery/oere';
import type { Problem } from '../../lists/problem';
import type { Item } from '../../lists/read-rows';
import type { Session } from '../session';
import { Largest } from './largest';
import { printLostEarnings, type JudgedGrant } from './lost-earnings-report';
import type { ProblemPrinter } from './problems';

/** The verdict of one row as other programs read it; its words are Danish in every language. Amounts in kroner a month. */
export interface GrantVerdict {
  readonly sagsnr: string;
  readonly findings: readonly string[];
  /** Null where it cannot be worked out. */
  readonly due: number | null;
  /** Paid − due; null where `due` is. */
  readonly differencePerMonthDkk: number | null;
}

/** Puts an assessment into the words of a row's verdict. */
export function grantVerdict(caseNumber: string, { findings, due, difference }: Assessment): GrantVerdict {
  return {
    sagsnr: caseNumber,
    findings: findings.map((code) => lostEarningsFindings[code].da),
    due: due === undefined ? null : inKroner(due),
    differencePerMonthDkk: difference === undefined ? null : inKroner(difference),
  };
}

/** One line of JSON for each row of a list of lost earnings. */
export async function* grantLines(
  items: AsyncIterable<Item<LostEarningsRow>>,
  problems: ProblemPrinter,
): AsyncGenerator<string> {
  for await (const { row, assessment } of assessed(items, problems)) {
    yield JSON.stringify(grantVerdict(row.caseNumber, assessment));
  }
}

/** Prints what a list of lost earnings comes to. */
export async function reportLostEarnings(
  session: Session,
  path: string,
  items: AsyncIterable<Item<LostEarningsRow>>,
  problems: ProblemPrinter,
  most: number,
): Promise<void> {
  const totals = noLostEarnings();
  const largest = new Largest<JudgedGrant>(most, weight);
  const capsUsed = new Map<number, Cap>();
  for await (const { row, assessment } of assessed(items, problems)) {
    addGrant(totals, row, assessment);
    const found = capsOf(row.from, row.to);
    if (found.known) for (const cap of found.caps) capsUsed.set(cap.year, cap);
    if (assessment.findings.length > 0 || assessment.difference !== 0) largest.add({ row, assessment });
  }
  session.io.status('');
  if (totals.cases > 0 || !problems.any) {
    const caps = [...capsUsed.values()].sort((a, b) => a.year - b.year);
    printLostEarnings(session, { file: basename(path), totals, largest, caps });
  }
}

/** Above every difference in øre: what nobody can work out comes first. */
function weight({ assessment }: JudgedGrant): number {
  return assessment.difference === undefined ? Infinity : Math.abs(assessment.difference);
}

async function* assessed(
  items: AsyncIterable<Item<LostEarningsRow>>,
  problems: ProblemPrinter,
): AsyncGenerator<JudgedGrant> {
  for await (const item of items) {
    if ('problem' in item) {
      problems.print(item.problem);
      continue;
    }
    const assessment = assess(item.row);
    if (assessment.unsettled) problems.print(unsettledProblem(item.row, item.line, assessment.unsettled));
    yield { row: item.row, assessment };
  }
}

/** Tells that the amount of a row could not be worked out, and where that shows. */
export function unsettledProblem(
  { from, to }: LostEarningsRow,
  line: number,
  { why, year }: NonNullable<Assessment['unsettled']>,
): Problem {
  const inFirst = from.startsWith(String(year));
  const column = inFirst ? lostEarningsColumns.from : lostEarningsColumns.to;
  const code = why === 'capUnknown' ? 'MONEY_CAP_UNKNOWN' : 'MONEY_CAPS_DIFFER';
  return { code, line, column: column.heading, value: formatDanish(inFirst ? from : to), params: { year } };
}
