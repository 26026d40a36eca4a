import type { CivilDay, Moment } from '../case/kernel/time';
import { civilDayOf, firstInstantOf } from './calendar/copenhagen';
import { editionOn, settingsIn, type Edition, type LawBook, type Settings } from './edition';
import { dueUnder } from './options';

/**
 * What the law says of a rule whose clock started at a moment, asked about on a day: the edition of the clock's day, or a
 * later one that takes the clock over by a rule of transition (overgangsregel).
 *
 * @param askedOn the last day that the case is judged as of; an edition to come takes nothing over yet
 */
export function settingsFor(book: LawBook, rule: string, start: Moment, askedOn: CivilDay): Settings | undefined {
  const day = civilDayOf(start);
  let found = editionOn(book, day);
  for (const one of book.editions) {
    if (one.from > day && one.from <= askedOn && takesOver(one, rule, start)) found = one;
  }
  return settingsIn(found, rule);
}

function takesOver(edition: Edition, rule: string, start: Moment): boolean {
  const takes = edition.transitions?.[rule]?.takes;
  if (takes !== 'running') return takes === 'every';
  const settings = settingsIn(edition, rule);
  return (
    settings?.limit !== undefined && dueUnder(settings, settings.limit, start).instant >= firstInstantOf(edition.from)
  );
}
