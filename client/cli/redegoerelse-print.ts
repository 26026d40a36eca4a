import { fill } from '../../domain/errors/error-entry';
import { ruleOf } from '../../domain/law/rules';
import type { AffectedLine } from '../../domain/report/account';
import { accountParts } from '../../domain/report/account-parts';
import { figureOf } from '../../domain/report/figures/registry';
import { plain } from './figures/numbers';
import { figureName, periodShown, valueShown } from './figures/shown';
import { figureTexts } from './figures/texts';
import { dueShown, written } from './print/dates';
import { table } from './print/table';
import { wrap } from './print/wrap';
import type { AccountAnswer } from './redegoerelse';
import { accountTexts as texts, affectedWords } from './redegoerelse-texts';
import type { Session } from './session';

/** Prints an account, part by part, then what stands beside it. */
export function printAccount(session: Session, answer: AccountAnswer, withDefinitions: boolean): void {
  const { print, paint, tell, lang } = session;
  const [first] = answer.periods;
  const days = { day: written(answer.day, lang), since: first ? written(first.to, lang) : '' };
  print(paint('bold', fill(tell(answer.periods.length > 1 ? texts.followUp : texts.heading), days)));
  const periods = answer.periods.map((period) => periodShown(session, period)).join('; ');
  paragraph(session, fill(tell(texts.periods), { periods }));
  if (answer.knownAt !== undefined) {
    const moment = dueShown({ due: answer.knownAt, dueDate: null }, lang);
    paragraph(session, fill(tell(texts.knownAt), { moment }));
  }
  for (const section of answer.sections) {
    print();
    printSection(session, answer, section);
  }
  if (answer.imported) printImported(session, answer, answer.imported);
  print();
  printProof(session, answer);
  printChildren(session, answer);
  if (withDefinitions) printDefinitions(session, answer);
}

function printSection(session: Session, answer: AccountAnswer, section: AccountAnswer['sections'][number]): void {
  const { print, paint, tell, io } = session;
  const part = accountParts.find(({ code }) => code === section.part);
  if (part) print(paint('bold', tell(part.title)));
  // What cannot be known, such as a caseload without a register, has no line.
  const known = section.figures.filter(({ values }) => values.some((value) => value !== null));
  const rows = known.map(({ figure, values }) => [
    figureName(session, figure),
    ...values.map((value) => valueShown(session, figure, value)),
  ]);
  print(table(columns(session, answer), rows, io.columns));
}

/** What was done for each child, after all the numbers: the lists may be long. */
function printChildren(session: Session, { sections }: AccountAnswer): void {
  const { print, paint, tell } = session;
  const affected = sections.flatMap((section) => section.affected);
  if (affected.length === 0) return;
  print();
  print(paint('bold', tell(texts.children)));
  for (const code of new Set(affected.map(({ figure }) => figure))) {
    const lines = affected.filter(({ figure }) => figure === code);
    print();
    const { size: count } = new Set(lines.map(({ caseNumber, subject }) => `${caseNumber} ${subject}`));
    paragraph(session, fill(tell(texts.affected), { figure: figureName(session, code), count }));
    printAffected(session, lines);
  }
}

/** Every figure shown, with what it counts and where that comes from. */
function printDefinitions(session: Session, { sections }: AccountAnswer): void {
  const { print, paint, tell } = session;
  print();
  print(paint('bold', tell(texts.definitions)));
  for (const { figures } of sections) {
    for (const { figure } of figures) {
      const { name, definition, source } = figureOf(figure);
      paragraph(session, `${tell(name)}: ${tell(definition)} (${source})`);
    }
  }
}

function columns(session: Session, { periods }: AccountAnswer) {
  const { tell } = session;
  return [
    { title: tell(figureTexts.colFigure), flexible: true },
    ...periods.map((period) => ({ title: periodShown(session, period), flexible: true })),
  ];
}

function printAffected(session: Session, lines: readonly AffectedLine[]): void {
  const { say, tell, print, io, lang } = session;
  const heads = [say('colCase'), tell(texts.what), tell(texts.due), tell(texts.state)];
  if (lines.some(({ since }) => since !== undefined)) heads.push(tell(texts.since));
  const rows = lines.map(({ caseNumber, rule, dueDay, state, on, since }) => {
    const done = fill(tell(affectedWords[state]), { day: on === undefined ? '' : written(on, lang) }).trim();
    const when = since === undefined ? [] : [tell(since === 'first' ? texts.first : texts.isNew)];
    const name = ruleOf(rule)?.name;
    const due = dueDay === undefined ? '' : written(dueDay, lang);
    return [caseNumber, `${rule} ${name ? tell(name) : ''}`, due, done, ...when];
  });
  const flexible = heads.map((title, index) => ({ title, flexible: index === 1 || index === 3 }));
  print(table(flexible, rows, io.columns));
}

function printImported(
  session: Session,
  answer: AccountAnswer,
  imported: NonNullable<AccountAnswer['imported']>,
): void {
  const { print, paint, tell, io, lang } = session;
  print();
  print(paint('bold', tell(texts.imported)));
  const percent = (share: number | undefined): string =>
    share === undefined ? tell(figureTexts.unknown) : `${plain(share, lang)} %`;
  const rows = [
    [tell(texts.sickness), ...imported.map(({ sickness }) => percent(sickness))],
    [
      tell(texts.departures),
      ...imported.map(({ months, departures }) => {
        if (months === 0) return tell(figureTexts.unknown);
        return departures === 'masked' ? tell(figureTexts.masked) : String(departures);
      }),
    ],
    [tell(texts.months), ...imported.map(({ months }) => String(months))],
  ];
  print(table(columns(session, answer), rows, io.columns));
  paragraph(session, tell(texts.importedSource));
}

function printProof(session: Session, { head }: AccountAnswer): void {
  const { print, paint, tell, lang } = session;
  print(paint('bold', tell(texts.proof)));
  if (head === undefined) {
    paragraph(session, tell(texts.listSource));
    return;
  }
  if (head === null) paragraph(session, tell(texts.noHead));
  else {
    const { number, day, cases, entries, root } = head;
    paragraph(session, fill(tell(texts.head), { number, day: written(day, lang), cases, entries, root }));
  }
  paragraph(session, tell(texts.check));
}

function paragraph({ print, io }: Session, text: string): void {
  for (const line of wrap(text, io.columns)) print(line);
}
