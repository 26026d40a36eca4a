import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import type { Bilingual } from '../../domain/case/kernel/time';
import { decisionKinds } from '../../domain/case/words';
import type { Due } from '../../domain/law/calendar/counting';
import { formatDanish, formatLocal } from '../../domain/law/calendar/copenhagen';
import type { FindingChange, LawComparison } from '../../domain/law/replay/compare-law';
import { standingWords, turnWords, verdictWords } from '../../domain/law/replay/words';

type Lang = keyof Bilingual;

const headings: Readonly<Record<Lang, readonly string[]>> = {
  da: [
    ...['sagsnr', 'regel', 'post', 'afgørelse', 'afgørelsens_art', 'uret_startede', 'ændring', 'før', 'efter'],
    ...['frist_før', 'frist_efter', 'dage', 'vurdering_før', 'vurdering_efter'],
  ],
  en: [
    ...['case_number', 'rule', 'entry', 'decision', 'kind_of_decision', 'clock_started', 'change', 'before', 'after'],
    ...['due_before', 'due_after', 'days', 'verdict_before', 'verdict_after'],
  ],
};

/** Lines written at once. */
const BUNDLE = 500;

/**
 * The list of a law replay, a line a change, in the form of the case lists: semicolons, UTF-8 with BOM, CRLF, Danish
 * days; headings, words and decimals are of one language. A change about a decision names its entry and kind. A case of
 * which only colour or category changes has a line without a rule.
 */
export class ReplayCsv {
  private readonly file: number;
  private waiting: string[] = [];
  /** Bytes written so far. */
  bytes: number;

  /**
   * @param lang of headings and words. @default Danish
   * @param bytes what an interrupted run had written; the rest of the file is cut off. @default a new file
   */
  constructor(
    path: string,
    private readonly lang: Lang = 'da',
    bytes = 0,
  ) {
    this.file = openSync(path, bytes > 0 ? 'r+' : 'w');
    this.bytes = bytes;
    if (bytes > 0) ftruncateSync(this.file, bytes);
    else this.waiting.push(`\uFEFF${lineOf(headings[lang])}`);
  }

  add(caseNumber: string, comparison: LawComparison): void {
    const { lang } = this;
    const { changes, verdictBefore, verdictAfter } = comparison;
    const verdicts = [verdictWords[verdictBefore][lang], verdictWords[verdictAfter][lang]];
    const rows = changes.map((change) => [caseNumber, ...cellsOf(change, lang), ...verdicts]);
    const alone = [[caseNumber, ...Array<string>(headings[lang].length - 3).fill(''), ...verdicts]];
    for (const row of rows.length > 0 ? rows : alone) this.waiting.push(lineOf(row));
    if (this.waiting.length >= BUNDLE) this.flush();
  }

  /** Puts what waits into the file. */
  flush(): void {
    if (this.waiting.length === 0) return;
    const text = Buffer.from(this.waiting.join(''), 'utf8');
    for (let done = 0; done < text.length;) {
      done += writeSync(this.file, text, done, text.length - done, this.bytes + done);
    }
    this.bytes += text.length;
    this.waiting = [];
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }
}

function cellsOf(change: FindingChange, lang: Lang): string[] {
  const { rule, subject, decision, day, turn, before, after, dueBefore, dueAfter, days } = change;
  return [
    rule,
    subject > 0 ? String(subject) : '',
    decision ? String(decision.number) : '',
    decision ? decisionKinds[decision.kind][lang] : '',
    day === undefined ? '' : formatDanish(day),
    turnWords[turn][lang],
    standingWords[before][lang],
    standingWords[after][lang],
    dueShown(dueBefore),
    dueShown(dueAfter),
    days === undefined ? '' : decimal(days, lang),
  ];
}

function decimal(days: number, lang: Lang): string {
  const shown = String(Math.round(days * 100) / 100);
  return lang === 'da' ? shown.replace('.', ',') : shown;
}

function dueShown(due: Due | undefined): string {
  if (!due) return '';
  if (due.day !== null) return formatDanish(due.day);
  const local = formatLocal(due.instant);
  return `${formatDanish(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

/** One line; a field that a spreadsheet would take for a formula gets an apostrophe before it. */
function lineOf(fields: readonly string[]): string {
  return `${fields.map(quoted).join(';')}\r\n`;
}

function quoted(field: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.,]+$)/.test(field) ? `'${field}` : field;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
