import type { CivilDay } from '../../case/kernel/time';
import { dueOn } from '../calendar/counting';
import { addDays, addMonths, birthday } from '../calendar/day-arithmetic';
import type { Settings } from '../edition';
import { numberIn } from '../options';
import type { Finding, Rule } from '../rule';
import type { View } from '../view';

/** F13: the fifteenth birthday is near: from then the young person consents, and cooperates in the examination. */
export const F13: Rule = {
  code: 'F13',
  name: { da: 'Fylder 15 år', en: 'Turns 15' },
  metWhen: {
    da: 'Dato at kende: fra 15 år skal den unge selv samtykke, og undersøgelsen gennemføres i samarbejde med den unge.',
    en: 'A date to know: from 15 the young person consents, and the examination is made in cooperation with them.',
  },
  mendedBy: [],
  judge: (view) => ahead(view, 'F13'),
  asksFrom: (view) => comesNear(view, 'F13'),
};

/** F14: the sixteenth birthday is near: youth plan and the preparation of adult life. */
export const F14: Rule = {
  code: 'F14',
  name: { da: 'Fylder 16 år', en: 'Turns 16' },
  metWhen: {
    da: 'Dato at kende: fra 16 år kan en ungeplan træde i stedet for barnets plan, og overgangen til voksenlivet forberedes.',
    en: 'A date to know: from 16 a youth plan may replace the child’s plan, and the transition to adult life is prepared.',
  },
  mendedBy: [],
  judge: (view) => ahead(view, 'F14'),
  asksFrom: (view) => comesNear(view, 'F14'),
};

/** F15: the eighteenth birthday is near: measures for children end, youth support may follow. */
export const F15: Rule = {
  code: 'F15',
  name: { da: 'Fylder 18 år', en: 'Turns 18' },
  metWhen: {
    da: 'Dato at kende: støtten efter barnets lov ophører ved 18 år; ungestøtte kan følge.',
    en: 'A date to know: support for children ends at 18; youth support may follow.',
  },
  mendedBy: [],
  judge: (view) => ahead(view, 'F15'),
  asksFrom: (view) => comesNear(view, 'F15'),
};

/** A birthday to know of, and the months before it from which it is shown. */
interface Birthday {
  readonly day: CivilDay;
  readonly months: number;
  readonly settings: Settings;
}

function birthdayOf(view: View, code: string): Birthday | undefined {
  const settings = view.closed || view.dead ? undefined : view.settingsOn(code, view.endDay);
  const age = settings && numberIn(settings, 'age');
  const months = settings && numberIn(settings, 'shownMonthsAhead');
  if (!settings || age === undefined || months === undefined || view.birthDay === undefined) return undefined;
  return { day: birthday(view.birthDay, age), months, settings };
}

/**
 * A birthday within the months ahead that the edition names; nothing before and nothing after. Its clock is shown from the
 * opening of the case, so that no list of deadlines holds a date of birth.
 */
function ahead(view: View, code: string): Finding[] {
  const known = birthdayOf(view, code);
  if (!known || view.endDay > known.day || known.day > addMonths(view.endDay, known.months)) return [];
  const { day, settings } = known;
  return [{ subject: 0, start: view.opening?.at ?? day, due: dueOn(day), settings, standing: 'notYetDue' }];
}

/** The first day on which a birthday that is farther ahead is shown. */
function comesNear(view: View, code: string): CivilDay | undefined {
  const known = birthdayOf(view, code);
  if (!known || known.day <= addMonths(view.endDay, known.months)) return undefined;
  const { day, months } = known;
  let from = addMonths(day, -months);
  while (addMonths(from, months) < day) from = addDays(from, 1);
  return from;
}
