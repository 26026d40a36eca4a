import { definitionOfEvent } from '../../../domain/case/catalogue';
import type { Fact } from '../../../domain/case/kernel/state';
import { MeasureEnded, MeasureExtended, MeasureStarted } from '../../../domain/case/measure/facts';
import { isOpened } from '../../../domain/case/standing';
import { ChildBorn } from '../../../domain/case/notification/facts';
import { waitingUntil } from '../../../domain/case/waiting';
import { caseKinds } from '../../../domain/case/words';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { countInWords } from '../../../domain/law/calendar/words';
import { MS_PER_DAY, toEpochMs } from '../../../domain/law/calendar/instant';
import type { Rule } from '../../../domain/law/rule';
import type { View } from '../../../domain/law/view';
import { paintColour, stageInWords } from '../print/case-words';
import { withWeekday, written } from '../print/dates';
import { widthOf } from '../print/style';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { sayCode } from '../texts';
import { deadlineTable, ruleName } from './deadline-table';
import type { CasePicture } from './read-case';

const dueShownAtMost = 8;
const entriesShown = 5;

/** Prints a case at a glance: who, where in its life, what is due, what is outstanding, measures, last entries. */
export function printOverview(session: Session, picture: CasePicture, rules: readonly Rule[]): void {
  const { say, paint, print, io } = session;
  const { row, judgement, deadlines, view, answer } = picture;
  print(paint('bold', say('caseTitle', { case: row.caseNumber ?? row.caseId })));
  if (!isOpened(answer.state)) {
    print(`  ${say('notThereYet')}`);
    return;
  }
  for (const line of pairs(session, headFacts(session, picture))) print(line);
  if (answer.waiting > 0) print(paint('yellow', say('waitingEntries', { count: answer.waiting })));
  heading(session, say('dueTitle'));
  if (deadlines.length === 0) print(`  ${say('none')}`);
  else print(deadlineTable(session, rules, deadlines.slice(0, dueShownAtMost), judgement.asOf));
  heading(session, say(judgement.closed ? 'unmetTitle' : 'outstandingTitle'));
  const open = judgement.closed ? judgement.unmet : judgement.outstanding;
  if (open.length === 0) print(`  ${say('none')}`);
  for (const code of open) print(indent(`${paint('red', code)} ${ruleName(session, rules, code)}`, io.columns, '  '));
  const measures = measuresInWords(session, view);
  if (measures.length > 0) {
    heading(session, say('measuresTitle'));
    for (const line of measures) print(indent(line, io.columns, '  '));
  }
  heading(session, say('entriesTitle'));
  for (const fact of answer.state.facts.slice(-entriesShown)) print(`  ${entryInWords(session, fact)}`);
}

function headFacts(session: Session, { row, judgement, view, answer }: CasePicture): [string, string][] {
  const { say, lang, tell, io } = session;
  const kind = caseKinds[row.kind as keyof typeof caseKinds];
  const child = view.all(ChildBorn).at(-1)?.data.child ?? view.opening?.data.child;
  const waiting = waitingUntil(view.state, civilDayOf(judgement.asOf));
  const ahead = Math.round((toEpochMs(answer.now) - toEpochMs(io.now())) / MS_PER_DAY);
  const clock = ahead > 0 ? ` (${say('clockAhead', { days: tell(countInWords(ahead, 'days')) })})` : '';
  const facts: [string, string | null | undefined][] = [
    [say('child'), child ?? say('unknown')],
    [say('kind'), kind ? tell(kind) : row.kind],
    [say('worker'), row.worker],
    [say('team'), row.team],
    [say('stage'), stageInWords(lang, row.stage)],
    [say('colour'), judgement.colour && paintColour(session, judgement.colour)],
    [say('category'), judgement.category && sayCode(lang, 'category', judgement.category)],
    [say('sourceNumber'), view.opening?.data.sourceNumber],
    [say('opened'), row.openedOn && written(row.openedOn, lang)],
    [say('closedOn'), row.closedOn && written(row.closedOn, lang)],
    [say('waitingUntil'), waiting && written(waiting, lang)],
    [say('asOf'), withWeekday(judgement.asOf, lang) + clock],
  ];
  return facts.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}

function pairs({ io }: Session, facts: readonly (readonly [string, string])[]): string[] {
  const half = Math.floor((io.columns - 2) / 2);
  const cells = facts.map(([name, value]) => `${name.padEnd(13)} ${value}`);
  const lines: string[] = [];
  for (let i = 0; i < cells.length; i += 2) {
    const left = cells[i] ?? '';
    const right = cells[i + 1];
    const pad = ' '.repeat(Math.max(2, half - widthOf(left)));
    lines.push(`  ${right === undefined ? left : left + pad + right}`);
  }
  return lines;
}

function heading({ print, paint }: Session, title: string): void {
  print();
  print(paint('bold', title));
}

/** The measures of a case in words: entry, what, until when or when it ended. */
function measuresInWords({ say, lang }: Session, view: View): string[] {
  return view.all(MeasureStarted).map((start) => {
    const ended = view.all(MeasureEnded).find(({ data }) => data.measure === start.seq);
    const extended = view
      .all(MeasureExtended)
      .filter(({ data }) => data.measure === start.seq)
      .at(-1);
    const until = extended?.data.expectedEnd ?? start.data.expectedEnd;
    const name = start.data.measure ?? definitionOfEvent(start.type)?.label[lang] ?? start.type;
    const fate = ended
      ? say('endedOn', { day: written(ended.at, lang) })
      : until === undefined
        ? say('noEnd')
        : say('runningUntil', { day: written(until, lang) });
    return `#${start.seq} ${name}, ${written(start.at, lang)}, ${fate}`;
  });
}

function entryInWords({ lang, tell }: Session, fact: Fact): string {
  const label = definitionOfEvent(fact.type)?.label;
  return `${`#${fact.seq}`.padEnd(5)} ${withWeekday(fact.at, lang).padEnd(24)}  ${label ? tell(label) : fact.type} (${fact.by})`;
}
