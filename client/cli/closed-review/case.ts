import { categoryWords } from '../../../domain/case/from-list/verdict';
import type { CaseEvent } from '../../../domain/case/kernel/event';
import { closedReviewBook } from '../../../domain/supervision/closed-review/book';
import {
  categoryBy,
  readingWords,
  standingCategory,
  type Reading,
} from '../../../domain/supervision/closed-review/readings';
import type { ReviewedCase } from '../../library/closed-review-ports';
import { hasErasedText } from '../../library/undertakings/erased-text';
import { written } from '../print/dates';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { concernShort, missingShort } from './case-words';
import { sayReview as say } from './texts';

/** One case of a review in full: where it stands by each reading, why, and everything that was said of it. */
export function printCase(session: Session, one: ReviewedCase, events: readonly CaseEvent[]): void {
  const { print, paint, tell, lang } = session;
  const number = one.caseNumber ?? one.caseId;
  const source = one.sourceNumber === null ? '' : ` (${one.sourceNumber})`;
  const closedOn = one.closedOn === null ? [] : [say(session, 'closedOn', { day: written(one.closedOn, lang) })];
  const title = say(session, 'caseLine', { case: `${number}${source}` });
  print([paint('bold', title), ...(one.team === null ? [] : [one.team]), ...closedOn].join(' · '));
  if (!one.readable) print(paint('yellow', say(session, 'erased')));
  print();
  for (const reading of Object.keys(readingWords) as Reading[]) {
    const category = categoryBy(reading, one);
    const by = reading === 'system' ? undefined : one[reading]?.by;
    if (category)
      print(`${tell(readingWords[reading])}: ${tell(categoryWords[category])}${by === undefined ? '' : ` (${by})`}`);
  }
  print(`${say(session, 'colStanding')}: ${paint('bold', tell(categoryWords[standingCategory(one)]))}`);
  print(`${say(session, 'colConcern')}: ${concernShort(session, one)}`);
  const missing = missingShort(session, one);
  if (missing !== '') print(`${say(session, 'colMissing')}: ${missing}`);
  printWhy(session, one);
  printHistory(session, one, events);
}

function printWhy(session: Session, { why }: ReviewedCase): void {
  const { print, paint, tell, io } = session;
  if (why.length === 0) return;
  print();
  print(paint('bold', say(session, 'colWhy')));
  for (const { control, name, law, weight, missing, explanation } of why) {
    const shade = weight === 'greater' ? 'red' : weight === 'lesser' ? 'yellow' : 'dim';
    const gaps = missing.length === 0 ? '' : `: ${missing.map(tell).join(', ')}`;
    print(`  ${paint(shade, control)} ${tell(name)}${law === '' ? '' : ` (${law})`}${gaps}`);
    print(indent(tell(explanation), io.columns, '      '));
  }
}

/** The entries about the case, with the reasons that were given. */
function printHistory(session: Session, { entries }: ReviewedCase, events: readonly CaseEvent[]): void {
  const { print, paint, tell, io, lang } = session;
  const about = events.filter(({ seq }) => entries.includes(seq));
  if (about.length === 0) return;
  print();
  print(paint('bold', say(session, 'history')));
  for (const event of about) {
    const { seq, type, happenedAt, by, text = {} } = event;
    const label = closedReviewBook.definitions.find(({ event }) => event === type)?.label ?? { da: type, en: type };
    print(`  ${String(seq).padStart(3)}  ${written(happenedAt, lang)}  ${by}  ${tell(label)}`);
    for (const words of Object.values(text)) print(indent(`«${words}»`, io.columns, '       '));
    if (hasErasedText(event)) print(`       ${say(session, 'textErased')}`);
  }
}
