import type { CivilDay } from '../case/kernel/time';
import { accountParts, type AccountPart, type ListedFigure } from './account-parts';
import { countedBy, valueOf, type FigureInput, type FigureValue } from './figures/figure';
import { caseFigureOf, figureOf } from './figures/registry';
import type { ReportPeriod } from './period';
import type { ReportCase, ReportFinding } from './report-case';

/** How it stands today with something that a figure counted in one case. */
export type AffectedState =
  /** Still missing. */
  | 'missing'
  /** Done, on the day told beside it. */
  | 'done'
  /** The case was open and has been closed since without it. */
  | 'closed'
  /** The case was closed without it, and is closed still. */
  | 'notReopened'
  /** The case was reopened, and it is missing. */
  | 'reopened'
  /** The rule asks for it no longer, such as of a measure that has ended. */
  | 'notAsked';

/** What was done for one affected child, under the number of its case (pseudonym). */
export interface AffectedLine {
  /** The figure that counts it. */
  readonly figure: string;
  readonly caseNumber: string;
  readonly rule: string;
  /** Number of the entry it is about: rules about one and the same share a number. */
  readonly subject: number;
  readonly dueDay?: CivilDay;
  readonly state: AffectedState;
  /** The day it was done, or the case closed or reopened. */
  readonly on?: CivilDay;
  /** Of a follow-up: whether it was there the first time, or came since. */
  readonly since?: 'first' | 'new';
}

/** One figure over the columns of an account; `null` where it cannot be known. */
export interface AccountFigure {
  readonly figure: string;
  readonly values: readonly (FigureValue | null)[];
}

/** One part of an account with its numbers and cases. */
export interface AccountSection {
  readonly part: string;
  readonly figures: readonly AccountFigure[];
  readonly affected: readonly AffectedLine[];
}

/** An account to the regulator (redegørelse), or the follow-up of one: the same definitions in each column. */
export interface Account {
  readonly periods: readonly ReportPeriod[];
  readonly sections: readonly AccountSection[];
}

/**
 * The account as of a day. With an earlier day beside it, it is the follow-up: both columns are counted alike, and each
 * case counted the first time is told with what has become of it since.
 */
export function accountOf(today: FigureInput, before?: FigureInput): Account {
  const columns = before ? [before, today] : [today];
  return {
    periods: columns.map(({ period }) => period),
    sections: accountParts.map((part) => ({
      part: part.code,
      figures: part.figures.map((code) => ({
        figure: code,
        values: columns.map((input) => valueOf(figureOf(code), input) ?? null),
      })),
      affected: affectedIn(part, today, before),
    })),
  };
}

function affectedIn({ listed }: AccountPart, today: FigureInput, before?: FigureInput): readonly AffectedLine[] {
  const cases = new Map(today.cases.map((one) => [one.caseId, one]));
  return listed.flatMap((figure) => {
    const first = before ? countedFindings(figure, before) : [];
    const now = countedFindings(figure, today);
    const known = new Set(first.map(nameOf));
    const lines = [
      ...first.map((counted): AffectedLine => ({ ...lineOf(figure, counted, cases), since: 'first' })),
      ...now
        .filter((counted) => !known.has(nameOf(counted)))
        .map((counted): AffectedLine => ({ ...lineOf(figure, counted, cases), ...(before ? { since: 'new' } : {}) })),
    ];
    return lines.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  });
}

interface CountedFinding {
  readonly one: ReportCase;
  readonly finding: ReportFinding;
}

/** The findings behind what a figure counts; where it counts the case as a whole, the first one unmet. */
function countedFindings({ code, rules }: ListedFigure, input: FigureInput): readonly CountedFinding[] {
  return countedBy(caseFigureOf(code), input).flatMap(({ one, findings }) => {
    const first = one.findings.filter(({ rule, standing }) => rules.includes(rule) && standing !== 'met').slice(0, 1);
    return (findings ?? first).map((finding) => ({ one, finding }));
  });
}

function lineOf(
  { code }: ListedFigure,
  { one, finding }: CountedFinding,
  today: ReadonlyMap<string, ReportCase>,
): AffectedLine {
  const { rule, subject, dueDay } = finding;
  const current = today.get(one.caseId);
  const now = current?.findings.find((other) => other.rule === rule && other.subject === subject);
  return {
    figure: code,
    caseNumber: one.caseNumber,
    rule,
    subject,
    ...(dueDay === undefined ? {} : { dueDay }),
    ...stateOf(one, current, now, rule === 'K06'),
  };
}

function stateOf(
  then: ReportCase,
  current: ReportCase | undefined,
  now: ReportFinding | undefined,
  isAboutTalks: boolean,
): Pick<AffectedLine, 'state' | 'on'> {
  const on = now?.done?.day ?? (isAboutTalks ? current?.talks.find((day) => !then.talks.includes(day)) : undefined);
  if (on !== undefined) return { state: 'done', on };
  if (!current) return { state: 'missing' };
  if (now?.standing === 'met') return { state: 'done' };
  if (!current.open) {
    const closed = current.closed.at(-1);
    return { state: then.open ? 'closed' : 'notReopened', ...(closed === undefined ? {} : { on: closed }) };
  }
  const reopened = current.reopened.at(-1);
  // A talk asked for at the closing is not asked for by a rule while the case is open again; it is missing all the same.
  if (!then.open && reopened !== undefined) return { state: 'reopened', on: reopened };
  return { state: now ? 'missing' : 'notAsked' };
}

function nameOf({ one, finding }: CountedFinding): string {
  return `${one.caseId} ${finding.rule} ${finding.subject}`;
}

function placeOf({ dueDay, caseNumber }: AffectedLine): string {
  return `${dueDay ?? ''} ${caseNumber}`;
}
