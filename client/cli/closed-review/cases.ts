import type { Command } from 'commander';
import { categoryWords } from '../../../domain/case/from-list/verdict';
import { neededFor } from '../../../domain/supervision/closed-review/missing';
import { standingCategory } from '../../../domain/supervision/closed-review/readings';
import { codeFor } from '../../forms/codes';
import type { ReviewedCase } from '../../library/closed-review-ports';
import { finish, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { table } from '../print/table';
import { newReading } from '../reading';
import type { Session } from '../session';
import { printCase } from './case';
import { concernShort, missingShort, whyShort } from './case-words';
import { caseJson } from './json';
import { sayReview as say, closedReviewTexts as texts } from './texts';

interface Options extends CommonOptions {
  readonly category?: string;
  readonly concern?: string;
  readonly control?: string;
  readonly missing?: true;
}

/** `closed-review cases NAME [CASE]`: every case and why it is where it is. */
export function casesCommand(session: Session): Command {
  const { tell } = session;
  const command = newReading(session, 'cases', tell(texts.cases))
    .argument('<NAME>', tell(texts.argName))
    .argument('[CASE]', tell(texts.argCase))
    .option('--category <K>', tell(texts.optCategory))
    .option('--concern <ja|nej>', tell(texts.optConcern))
    .option('--control <K06>', tell(texts.optControl))
    .option('--missing', tell(texts.optMissing))
    .action((name: string, one: string | undefined, options: Options) => show(session, name, one, options));
  return finish(session, command, 'sagsgang closed-review cases foraar-2025 --category "større grad"');
}

async function show(session: Session, name: string, one: string | undefined, options: Options): Promise<void> {
  const fits = readFilter(session, options);
  await session.connected(async (backend) => {
    const { cases, read } = await backend.closedReviews.read(name);
    if (one !== undefined) {
      const found = cases.find((each) => [each.caseNumber, each.sourceNumber, each.caseId].includes(one.trim()));
      if (!found) {
        const message = say(session, 'unknownCase', { case: one });
        throw new CliFailure(exitCodes.refused, message, undefined, 'CLOSED_REVIEW_CASE_UNKNOWN');
      }
      if (options.json) printJson(session, caseJson(found));
      else printCase(session, found, read.events);
      return;
    }
    const shown = cases.filter(fits);
    if (options.json) for (const each of shown) printJson(session, caseJson(each));
    else printCases(session, shown, cases.length);
  });
}

function readFilter(
  session: Session,
  { category, concern, control, missing }: Options,
): (one: ReviewedCase) => boolean {
  const wanted = category === undefined ? undefined : codeFor(categoryWords, category);
  const answers = { yes: { da: 'ja', en: 'yes' }, no: { da: 'nej', en: 'no' } };
  const answer = concern === undefined ? undefined : codeFor(answers, concern);
  const allowed = (words: Readonly<Record<string, { da: string; en: string }>>): string =>
    Object.values(words).map(session.tell).join(', ');
  if (category !== undefined && wanted === undefined) {
    throw new CliFailure(exitCodes.usage, `--category: ${allowed(categoryWords)}`);
  }
  if (concern !== undefined && answer === undefined) {
    throw new CliFailure(exitCodes.usage, `--concern: ${allowed(answers)}`);
  }
  return (one) =>
    (wanted === undefined || standingCategory(one) === wanted) &&
    (answer === undefined || one.concern?.now === (answer === 'yes')) &&
    (control === undefined || one.why.some((why) => why.control === control.toUpperCase())) &&
    (!missing || neededFor(one).length > 0);
}

function printCases(session: Session, shown: readonly ReviewedCase[], total: number): void {
  const { print, tell, io } = session;
  if (shown.length === 0) {
    print(say(session, 'noCases'));
    return;
  }
  const hasSource = shown.some((one) => one.sourceNumber !== null);
  const lacks = shown.some((one) => neededFor(one).length > 0);
  const columns = [
    { title: session.say('colCase') },
    ...(hasSource ? [{ title: say(session, 'colSource') }] : []),
    { title: say(session, 'colStanding'), flexible: true },
    { title: say(session, 'colWhy'), flexible: true },
    { title: say(session, 'colConcern'), flexible: true },
    ...(lacks ? [{ title: say(session, 'colMissing'), flexible: true }] : []),
  ];
  const rows = shown.map((one) => [
    one.caseNumber ?? one.caseId,
    ...(hasSource ? [one.sourceNumber ?? ''] : []),
    tell(categoryWords[standingCategory(one)]),
    whyShort(session, one),
    concernShort(session, one),
    ...(lacks ? [missingShort(session, one)] : []),
  ]);
  print(table(columns, rows, io.columns));
  print();
  print(say(session, 'shown', { shown: shown.length, total }));
}
