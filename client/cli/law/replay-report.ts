import { fill } from '../../../domain/errors/error-entry';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import { differencesOf } from '../../../domain/law/differences';
import { editionOn, type Edition } from '../../../domain/law/edition';
import type { CaseVerdict } from '../../../domain/law/replay/compare-law';
import type { ReplayTally, RuleTally } from '../../../domain/law/replay/tally';
import { verdictWords } from '../../../domain/law/replay/words';
import { ruleOf, rules } from '../../../domain/law/rules';
import { figure } from '../check/report';
import { table, type Column } from '../print/table';
import { wrap } from '../print/wrap';
import type { TwoLaws } from '../../library/law-replay';
import type { Session } from '../session';
import { differenceInWords } from './difference-words';
import { replayTexts as texts } from './replay-texts';

/** Prints what a changed law would mean: what it changes, and rule by rule what becomes of the cases. */
export function printReplay(session: Session, laws: TwoLaws, tally: ReplayTally): void {
  const { tell, print, paint, io } = session;
  print(paint('bold', tell(texts.title)));
  printChanged(session, laws);
  print();
  print(fill(tell(texts.cases), { cases: figure(session, tally.cases), changed: figure(session, tally.changed) }));
  if (tally.decisions > 0) print(fill(tell(texts.decisions), { count: figure(session, tally.decisions) }));
  if (tally.unreadable > 0) print(fill(tell(texts.unreadable), { count: figure(session, tally.unreadable) }));
  const rows = rules.flatMap(({ code }) => {
    const one = tally.rules[code];
    return one ? [rowOf(session, code, one)] : [];
  });
  if (rows.length > 0) {
    print();
    print(table(columnsOf(session), rows, io.columns));
    for (const line of wrap(tell(texts.legend), io.columns)) print(paint('dim', line));
  }
  printVerdicts(session, tally);
}

/**
 * What the file says otherwise than the law as it is, each rule as the newest edition in which it differs says it; and
 * otherwise than the law of case lists, where that is something else.
 */
function printChanged(session: Session, { before, after }: TwoLaws): void {
  const { tell, print } = session;
  const byRule = new Map<string, readonly string[]>();
  for (const edition of [...after.editions].reverse()) {
    for (const [code, lines] of linesOf(session, editionOn(before, edition.from), edition))
      if (!byRule.has(code)) byRule.set(code, lines);
  }
  const lines = new Set([...byRule.values()].flat());
  const ofLists = linesOf(session, before.list, after.changedLists?.at(-1) ?? after.list);
  for (const line of [...ofLists.values()].flat()) if (!lines.has(line)) lines.add(`${line}  (${tell(texts.ofLists)})`);
  if (lines.size === 0) print(tell(texts.nothingChanged));
  for (const line of lines) print(line);
}

/** What two editions say differently, by the code of the rule; whom a deadline is told to judges nothing. */
function linesOf(session: Session, before: Edition, after: Edition): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { code, kind, fields } of differencesOf(before, after)) {
    const judging = fields.filter(({ field }) => field !== 'ladder');
    const lines = judging.map((field) => `${code}  ${differenceInWords(session, field)}`);
    if (kind !== 'changed')
      found.set(code, [`${code}  ${session.tell(kind === 'added' ? texts.added : texts.removed)}`]);
    else if (lines.length > 0) found.set(code, lines);
  }
  return found;
}

function columnsOf({ tell }: Session): readonly Column[] {
  const right = (title: string): Column => ({ title, align: 'right' });
  return [
    { title: '' },
    { title: tell(texts.colRule), flexible: true },
    right(tell(texts.colCases)),
    right(tell(texts.colDecisions)),
    right(tell(texts.colUnmet)),
    right(tell(texts.colMet)),
    right(tell(texts.colEarlier)),
    right(tell(texts.colLater)),
    right(tell(texts.colOther)),
    right(tell(texts.colDays)),
    { title: tell(texts.colClocks) },
  ];
}

function rowOf(
  session: Session,
  code: string,
  { cases, decisions, turns, leastDays, mostDays, first, last }: RuleTally,
): string[] {
  const rule = ruleOf(code);
  const { becomesUnmet, becomesMet, dueEarlier, dueLater, otherwise } = turns;
  const counts = [cases, decisions, becomesUnmet, becomesMet, dueEarlier, dueLater, otherwise];
  return [
    code,
    rule ? session.tell(rule.name) : '',
    ...counts.map((count) => (count === 0 ? '' : figure(session, count))),
    daysShown(leastDays, mostDays),
    clocksShown(first, last),
  ];
}

function clocksShown(first: string | undefined, last: string | undefined): string {
  if (first === undefined || last === undefined) return '';
  return first === last ? formatDanish(first) : `${formatDanish(first)}\n${formatDanish(last)}`;
}

function daysShown(least: number | undefined, most: number | undefined): string {
  if (least === undefined || most === undefined) return '';
  const shown = (days: number): string => `${days > 0 ? '+' : '−'}${Math.round(Math.abs(days) * 10) / 10}`;
  return least === most ? shown(least) : `${shown(least)}\n${shown(most)}`;
}

function printVerdicts(session: Session, { verdicts }: ReplayTally): void {
  const { tell, print, paint } = session;
  const entries = Object.entries(verdicts).sort(([, a], [, b]) => b - a);
  if (entries.length === 0) return;
  print();
  print(paint('bold', tell(texts.verdicts)));
  for (const [name, count] of entries) {
    const [before, after] = name.split('>').map((one) => tell(verdictWords[one as CaseVerdict]));
    print(`  ${figure(session, count).padStart(6)}  ${before} → ${after}`);
  }
}
