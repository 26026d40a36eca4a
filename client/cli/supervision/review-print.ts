import { reviewStages, type ReviewStage } from '../../../domain/supervision/case-review/standing';
import { readingsOf } from '../../../domain/supervision/case-review/review';
import { settledWords } from '../../../domain/supervision/case-review/follow-up-facts';
import { actionStandingWords } from '../../../domain/supervision/review/action';
import { answerWords, isWanting, type Answer } from '../../../domain/supervision/review/answers';
import type { Checklist, ControlItem } from '../../../domain/supervision/review/checklist';
import type { Prefilled } from '../../../domain/supervision/review/prefill';
import { severityWords, type Severity } from '../../../domain/supervision/review/severity';
import type { ReviewView } from '../../library/supervision/review-view';
import { written } from '../print/dates';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { itemName } from './review-names';
import { printNextStep } from './review-next';
import { sayReview } from './texts-review';

const marks: Readonly<Record<Answer, string>> = { yes: '✓', partly: '~', no: '✗', notRelevant: '–' };

/** Prints a review the way one reads it at the end of a day: what is wanting first, what is in order in one line each. */
export function printReview(session: Session, view: ReviewView, checklist: Checklist | undefined, all: boolean): void {
  const { print, paint, tell, lang } = session;
  const { review, name, stage } = view;
  const { caseNumber, caseId, round, due, asOf } = review.opened.data;
  const reviewers = readingsOf(review).map(({ reviewer }) => reviewer);
  print(paint('bold', sayReview(session, 'heading', { name, case: caseNumber ?? caseId, round })));
  const words = tell(reviewStages[stage as ReviewStage]);
  const who = reviewers.length > 0 ? reviewers.join(', ') : sayReview(session, 'nobody');
  print(sayReview(session, 'status', { stage: words, due: written(due, lang), reviewers: who }));
  print(indent(sayReview(session, 'judged', { asOf: written(asOf, lang) }), session.io.columns, ''));
  if (view.blind) print(sayReview(session, 'blind'));
  if (view.textsErased) print(paint('yellow', sayReview(session, 'textsErased')));
  if (!checklist) print(sayReview(session, 'evidenceGone'));
  printControls(session, view, checklist, all);
  printQuestions(session, view);
  printFollowUp(session, view);
  printNextStep(session, view);
}

function printControls(session: Session, view: ReviewView, checklist: Checklist | undefined, all: boolean): void {
  const { print, paint } = session;
  const { prefilled } = view.review.asked;
  const shown = prefilled.filter(({ item, answer }) => answer !== 'notRelevant' || answerTo(view, item) !== undefined);
  const wantingFirst = [...shown].sort((a, b) => Number(isWanting(b.answer)) - Number(isWanting(a.answer)));
  print(`\n${paint('bold', sayReview(session, 'controls'))}`);
  for (const filled of wantingFirst) {
    const evidence = checklist?.controls.find(({ item }) => item === filled.item);
    printControl(session, view, filled, evidence, all);
  }
  const rest = prefilled.filter((one) => !shown.includes(one)).map(({ item }) => item);
  if (rest.length > 0) {
    print(indent(sayReview(session, 'notRelevant', { items: rest.join(', ') }), session.io.columns, ''));
  }
}

function printControl(
  session: Session,
  view: ReviewView,
  { item, answer, recordedLate }: Prefilled,
  control: ControlItem | undefined,
  all: boolean,
): void {
  const { print, paint, tell, io } = session;
  const isFocus = view.review.opened.data.focus?.includes(item) ?? false;
  const told = [
    tell(answerWords[answer]),
    ...(recordedLate ? [sayReview(session, 'late')] : []),
    ...(isFocus ? [sayReview(session, 'focus')] : []),
  ].join(', ');
  const line = `${marks[answer]} ${item} ${tell(itemName(item))}: ${told}`;
  print(indent(isWanting(answer) ? paint('red', line) : line, io.columns, ''));
  if (isWanting(answer) || isFocus || recordedLate || all) {
    for (const { explanation, law } of control?.evidence ?? []) {
      const sentences = explanation.map(tell).join(' ');
      print(indent(sentences.includes(law) ? sentences : `${sentences} (${law})`, io.columns, '    '));
    }
  }
  printAnswers(session, view, item);
}

function printQuestions(session: Session, view: ReviewView): void {
  const { print, paint, tell, io } = session;
  const { questions } = view.review.asked.form;
  const open = questions.filter(({ code }) => answerTo(view, code) === undefined);
  print(`\n${paint('bold', sayReview(session, 'questions', { open: open.length }))}`);
  for (const { code, title, asks } of questions) {
    const isOpen = answerTo(view, code) === undefined;
    print(indent(`${isOpen ? '☐' : '☑'} ${code} · ${tell(title)}. ${tell(asks)}`, io.columns, ''));
    printAnswers(session, view, code);
  }
}

function printAnswers({ print, tell, io }: Session, view: ReviewView, item: string): void {
  for (const { reviewer, answer, rationale, ...one } of view.answers) {
    if (one.item !== item) continue;
    const why = rationale === undefined ? '' : `. ${rationale}`;
    print(indent(`→ ${reviewer}: ${tell(answerWords[answer])}${why}`, io.columns, '    '));
  }
}

function printFollowUp(session: Session, view: ReviewView): void {
  const { print, paint, tell, lang, io } = session;
  const { findings, actions, sentBack } = view;
  const section = (key: 'findings' | 'actionsTitle' | 'sentBack', lines: readonly string[]): void => {
    if (lines.length === 0) return;
    print(`\n${paint('bold', sayReview(session, key))}`);
    for (const line of lines) print(indent(line, io.columns, ''));
  };
  section(
    'findings',
    findings.map(
      ({ entry, item, severity }) =>
        `#${entry} ${item} ${tell(itemName(item))}: ${tell(severityWords[severity as Severity])}`,
    ),
  );
  section(
    'actionsTitle',
    actions.map(
      ({ id, what, owner, due, standing }) =>
        `#${id} ${what || sayReview(session, 'textErased')} (${owner}, ${written(due, lang)}): ${tell(actionStandingWords[standing])}`,
    ),
  );
  section(
    'sentBack',
    sentBack.map((one) => {
      const { controls, due } = one.ordered.data;
      const line = sayReview(session, 'sentBackLine', {
        ...{ entry: one.ordered.seq, due: written(due, lang), standing: standingOf(session, one) },
        controls: controls?.join(', ') ?? sayReview(session, 'inWords'),
      });
      return one.reason === undefined ? line : `${line}. ${one.reason}`;
    }),
  );
}

function standingOf(session: Session, { settled, refused, delivered }: ReviewView['sentBack'][number]): string {
  if (settled) return session.tell(settledWords[settled.data.outcome]);
  if (refused) return sayReview(session, 'refusedBack');
  return delivered ? sayReview(session, 'delivered', { worker: delivered.data.worker }) : sayReview(session, 'ordered');
}

function answerTo({ answers }: ReviewView, item: string): Answer | undefined {
  return answers.find((one) => one.item === item)?.answer;
}
