import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { parseMoment } from '../../../domain/law/calendar/parse';
import { editionOn, type Edition, type LawBook } from '../../../domain/law/edition';
import { editionNamed } from '../../../domain/law/explain/rule';
import type { Rule } from '../../../domain/law/rule';
import { ruleOf } from '../../../domain/law/rules';
import { CliFailure, exitCodes } from '../exit';
import { readDay } from '../options';
import { registered } from '../registered';
import type { Session } from '../session';
import type { MunicipalityOptions } from './law-given';
import { lawTexts as texts } from './texts';

/** Options that name an edition: by itself, or by a day it is in force on. */
export interface EditionOptions extends MunicipalityOptions {
  readonly edition?: string;
  readonly on?: string;
}

/** Whether an edition is asked for at all. */
export function asksForEdition({ edition, on }: EditionOptions): boolean {
  return edition !== undefined || on !== undefined;
}

/** The edition that options ask for; today's where they ask for none. @throws CliFailure */
export function editionAskedFor(session: Session, book: LawBook, { edition, on }: EditionOptions): Edition {
  if (edition !== undefined && on !== undefined)
    throw new CliFailure(exitCodes.usage, session.tell(texts.oneOfEditionAndOn));
  if (edition !== undefined) return editionCalled(session, book, edition);
  return editionOn(book, on === undefined ? civilDayOf(session.io.now()) : readDay(session, '--on', on));
}

/** The edition of a name, or the one in force on a day. @throws CliFailure where there is none */
export function editionCalled(session: Session, book: LawBook, given: string): Edition {
  const found = editionNamed(book, given);
  if (found) return found;
  const day = parseMoment(given);
  if (day.ok) return editionOn(book, civilDayOf(day.value));
  const editions = [...book.editions, book.list].map(({ id }) => id).join(', ');
  throw registered(session, 'EDITION_UNKNOWN', { edition: given.slice(0, 40), editions });
}

/** The rule of a code. @throws CliFailure where there is none */
export function ruleCalled(session: Session, given: string): Rule {
  const rule = ruleOf(given);
  if (rule) return rule;
  throw registered(session, 'RULE_UNKNOWN', { rule: given.slice(0, 40) });
}
