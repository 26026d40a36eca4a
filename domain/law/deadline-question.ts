import type { Bilingual, CivilDay, Moment } from '../case/kernel/time';
import { before, type Due, type TimeLimit } from './calendar/counting';
import { civilDayOf, formatLocal } from './calendar/copenhagen';
import { dayInWords } from './calendar/words';
import { editionOn, settingsIn, type Edition, type LawBook, type Settings } from './edition';
import { countingInWords } from './explain/counting';
import { paragraph, sentence } from './explain/sentences';
import { dueUnder, isOn } from './options';
import { ruleOf } from './rules';
import type { Rule } from './rule';

/** When a rule's time runs out from a moment, and why (svar på «hvornår er fristen?»). */
export interface DeadlineAnswer {
  /** The last instant in time, in Copenhagen time to the second with its offset: `2025-04-06T14:00:00+02:00`. */
  readonly due: string;
  /** The due day; null for a limit in hours. */
  readonly dueDate: CivilDay | null;
  readonly law: string;
  readonly edition: string;
  readonly explanation: Bilingual;
}

/** Why there is no answer: a code of the error registry with its parameters. */
export interface DeadlineProblem {
  readonly code: 'RULE_UNKNOWN' | 'RULE_WITHOUT_LIMIT' | 'RULE_NOT_IN_FORCE';
  readonly params: { readonly rule: string; readonly edition: string };
}

/** The answer to a deadline question, or why there is none. */
export type DeadlineOutcome =
  | { readonly answer: DeadlineAnswer; readonly problem?: never }
  | { readonly problem: DeadlineProblem; readonly answer?: never };

/**
 * When the time of a rule runs out if its clock started at a moment, under the edition in force on that day. A rule that
 * came only later is counted by the first edition that has it, and the explanation says so.
 *
 * A rule whose time is counted back (F10) is asked from the moment it is counted back from. Rules that follow another
 * date than a start (an expected end, a day set by others) have no limit of their own.
 *
 * @param code a rule's code, e.g. `K04`; small letters will do
 */
export function deadlineFor(code: string, from: Moment, book: LawBook): DeadlineOutcome {
  const rule = ruleOf(code);
  const inForce = editionOn(book, civilDayOf(from));
  if (!rule) return problem('RULE_UNKNOWN', code, inForce);
  const edition = settingsIn(inForce, rule.code) ? inForce : (firstWith(rule, inForce, book) ?? inForce);
  const settings = settingsIn(edition, rule.code);
  if (!settings) return problem('RULE_NOT_IN_FORCE', rule.code, edition);
  if (!settings.limit) return problem('RULE_WITHOUT_LIMIT', rule.code, edition);
  const due = isOn(settings, 'countedBack') ? before(settings.limit, from) : dueUnder(settings, settings.limit, from);
  return {
    answer: {
      due: formatLocal(due.instant),
      dueDate: due.day,
      law: settings.law,
      edition: edition.id,
      explanation: paragraph(explanation(rule, settings, settings.limit, { from, due, edition })),
    },
  };
}

/** The first edition after one that has a rule; that is where its time can be read. */
function firstWith({ code }: Rule, { from }: Edition, { editions }: LawBook): Edition | undefined {
  return editions.find((one) => one.from > from && settingsIn(one, code));
}

interface Counted {
  readonly from: Moment;
  readonly due: Due;
  readonly edition: Edition;
}

function explanation(
  rule: Rule,
  settings: Settings,
  limit: TimeLimit,
  { from, due, edition }: Counted,
): readonly Bilingual[] {
  const { law } = settings;
  return [
    sentence(`${rule.code} ${rule.name.da} (${law})`, `${rule.code} ${rule.name.en} (${law})`),
    ...(isOn(settings, 'countedBack') ? countedBack(limit, from, due) : countingInWords(limit, from, due)),
    ...(settings.limitSetBy === 'local'
      ? [
          sentence(
            'Fristen er kommunens egen og kan ændres lokalt',
            'The limit is the municipality’s own and may be changed locally',
          ),
        ]
      : []),
    ...(civilDayOf(from) < edition.from
      ? [
          sentence(
            `Dagen ligger før ${dayInWords(edition.from).da}, og ældre regler om det kender Sagsgang ikke; fristen er regnet efter udgaven fra den dag`,
            `The day lies before ${dayInWords(edition.from).en}, and no older rule on this is known here; it was counted by the edition of that day`,
          ),
        ]
      : []),
  ];
}

function countedBack(limit: TimeLimit, from: Moment, { day, instant }: Due): readonly Bilingual[] {
  const [until, last] = [dayInWords(civilDayOf(from)), dayInWords(day ?? civilDayOf(instant))];
  const count = limit.count;
  return [
    sentence(
      `${count} måneder regnet tilbage fra ${until.da}. Fristen udløber ${last.da}; hele dagen er med`,
      `${count} months counted back from ${until.en}. The last day in time is ${last.en}, the whole of it`,
    ),
  ];
}

function problem(code: DeadlineProblem['code'], rule: string, edition: Edition): DeadlineOutcome {
  return { problem: { code, params: { rule, edition: edition.id } } };
}
