import { fill } from '../../../domain/errors/error-entry';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import { differencesOf } from '../../../domain/law/differences';
import { lawBook } from '../../../domain/law/editions';
import type { LawBook } from '../../../domain/law/edition';
import type { CaseVerdict } from '../../../domain/law/replay/compare-law';
import type { ReplayTally, RuleTally } from '../../../domain/law/replay/tally';
import type { WhatIf } from '../../../domain/law/replay/what-if';
import { verdictWords } from '../../../domain/law/replay/words';
import { ruleOf, rules } from '../../../domain/law/rules';
import { figure } from '../check/report';
import { table, type Column } from '../print/table';
import { wrap } from '../print/wrap';
import type { Session } from '../session';
import { differenceInWords } from './difference-words';
import { replayTexts as texts } from './replay-texts';

/** Prints what a changed law would mean: what it changes, and rule by rule what becomes of the cases. */
export function printReplay(session: Session, whatIf: WhatIf, tally: ReplayTally): void {
  const { tell, print, paint, io } = session;
  print(paint('bold', tell(texts.title)));
  printChanged(session, whatIf.apply(lawBook));
  print();
  print(fill(tell(texts.cases), { cases: figure(session, tally.cases), changed: figure(session, tally.changed) }));
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

/** What the file says otherwise than the law of today and that of case lists, each difference once. */
function printChanged(session: Session, after: LawBook): void {
  const { tell, print } = session;
  const pairs = [
    [lawBook.editions.at(-1), after.editions.at(-1)],
    [lawBook.list, after.changedLists?.at(-1) ?? after.list],
  ] as const;
  const lines = new Set<string>();
  for (const [before, now] of pairs) {
    if (!before || !now) continue;
    for (const { code, kind, fields } of differencesOf(before, now)) {
      if (kind === 'removed') lines.add(`${code}  –`);
      for (const field of fields)
        if (field.field !== 'ladder') lines.add(`${code}  ${differenceInWords(session, field)}`);
    }
  }
  if (lines.size === 0) print(tell(texts.nothingChanged));
  for (const line of lines) print(line);
}

function columnsOf({ tell }: Session): readonly Column[] {
  const right = (title: string): Column => ({ title, align: 'right' });
  return [
    { title: '' },
    { title: tell(texts.colRule), flexible: true },
    right(tell(texts.colCases)),
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
  { cases, turns, leastDays, mostDays, first, last }: RuleTally,
): string[] {
  const rule = ruleOf(code);
  const { becomesUnmet, becomesMet, dueEarlier, dueLater, otherwise } = turns;
  const counts = [cases, becomesUnmet, becomesMet, dueEarlier, dueLater, otherwise];
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
