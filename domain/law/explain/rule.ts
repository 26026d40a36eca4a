import type { Bilingual } from '../../case/kernel/time';
import type { TimeLimit } from '../calendar/counting';
import { dayInWords, limitInWords } from '../calendar/words';
import type { Certainty, Edition, LawBook, Settings } from '../edition';
import { hasLadder, ladderOf } from '../escalation/ladders';
import { isOn } from '../options';
import type { Rule } from '../rule';
import { ladderInWords } from './ladder';
import { sentence } from './sentences';

/** How surely a rule is known, in a few words. */
export const certaintyWords: Readonly<Record<Certainty, Bilingual>> = {
  verified: { da: 'lovtekst', en: 'text of the act' },
  older: { da: 'ældre lovtekst', en: 'text of the older act' },
  practice: { da: 'praksis', en: 'practice' },
  local: { da: 'lokalt niveau', en: 'local level' },
  uncertain: { da: 'usikkert', en: 'uncertain' },
};

const certaintySentences: Readonly<Record<Certainty, Bilingual>> = {
  verified: sentence('Loven er læst', 'The text of the law was read'),
  older: sentence(
    'Kun læst i en tekst om den ældre lov eller i en tekst uden paragraffen',
    'Read only in a text about the older act, or in one that does not name the section',
  ),
  practice: sentence('Det er praksis; ingen lov siger det', 'It is practice; no act says it'),
  local: sentence(
    'Det er kommunens egen regel og kan ændres lokalt',
    'It is the municipality’s own rule and may be changed locally',
  ),
  uncertain: sentence('Det er usikkert og kan slås fra lokalt', 'It is uncertain and may be left out locally'),
};

/** A rule in words, by what one edition says of it (law explain). */
export interface RuleExplanation {
  readonly asked: Bilingual;
  readonly law: Bilingual;
  /** How its time is counted; of rules with a limit of their own. */
  readonly counting?: Bilingual;
  readonly certainty: Bilingual;
  /** What it does to a case that does not meet it. */
  readonly weight?: Bilingual;
  /** Which earlier clocks it judges, where not only those of its own days. */
  readonly transition?: Bilingual;
  /** Who is told when, a sentence a step; of rules that have a due moment. */
  readonly ladder: readonly Bilingual[];
}

/** Puts a rule into words: what is asked, by which section, how it is counted, how surely it is known, and who is told. */
export function explainRule(rule: Rule, settings: Settings, edition: Edition): RuleExplanation {
  const { law, limit, certainty } = settings;
  const weight = weightInWords(settings);
  const transition = edition.transitions?.[rule.code];
  return {
    asked: rule.metWhen,
    law: sentence(
      `Det står i ${law}, udgave ${edition.id}, der gælder fra ${dayInWords(edition.from).da}`,
      `This is ${law}, edition ${edition.id}, in force from ${dayInWords(edition.from).en}`,
    ),
    ...(limit ? { counting: countingOf(limit, settings) } : {}),
    certainty: certaintySentences[certainty],
    ...(weight ? { weight } : {}),
    ...(transition ? { transition: transitionInWords(transition.why, edition) } : {}),
    ladder: hasLadder(rule.code, settings) ? ladderInWords(ladderOf(rule.code, settings)) : [],
  };
}

/** The edition of a name, dated or of case lists; `undefined` where there is none. */
export function editionNamed({ editions, list }: LawBook, id: string): Edition | undefined {
  return [...editions, list].find((one) => one.id === id);
}

function countingOf(limit: TimeLimit, settings: Settings): Bilingual {
  const length = limitInWords(limit);
  const local = settings.limitSetBy === 'local';
  const own: Bilingual = local
    ? { da: '. Fristen er kommunens egen', en: '. The limit is the municipality’s own' }
    : { da: '', en: '' };
  const how = isOn(settings, 'countedBack') ? countedBack : counted[limit.unit];
  return sentence(`${length.da}${how.da}${own.da}`, `${length.en}${how.en}${own.en}`);
}

const countedBack: Bilingual = {
  da: ' regnet tilbage fra dagen; hele dagen er med',
  en: ' counted back from the day, the whole of it included',
};

const everyDayCounts: Bilingual = {
  da: '; dagen, uret starter, er dag 0, og weekender og helligdage tæller med',
  en: '; the day the clock starts is day 0, and weekends and holidays count',
};

const workingDays: Bilingual = {
  da: '; dagen, uret starter, er dag 0, og lørdage, søndage og helligdage tæller ikke med',
  en: '; the day the clock starts is day 0, and Saturdays, Sundays and public holidays do not count',
};

const counted: Readonly<Record<TimeLimit['unit'], Bilingual>> = {
  hours: { da: ' i træk, også i weekender og på helligdage', en: ' on end, weekends and holidays included' },
  hverdage: workingDays,
  arbejdsdage: workingDays,
  days: everyDayCounts,
  weeks: everyDayCounts,
  months: {
    da: ', regnet til samme dato, eller til månedens sidste dag, hvor datoen ikke findes',
    en: ', counted to the same date, or to the last day of the month where there is no such date',
  },
};

function weightInWords({ red, weight }: Settings): Bilingual | undefined {
  const grade =
    weight === 'greater'
      ? { da: 'i større grad ufuldstændig', en: 'incomplete to a greater degree' }
      : { da: 'i mindre grad ufuldstændig', en: 'incomplete to a lesser degree' };
  const closed = { da: `gør den en lukket sag ${grade.da}`, en: `it makes a closed case ${grade.en}` };
  if (red && weight)
    return sentence(
      `Uopfyldt gør den en åben sag rød, og ${closed.da}`,
      `Unmet, it makes an open case red, and ${closed.en}`,
    );
  if (red) return sentence('Uopfyldt gør den en åben sag rød', 'Unmet, it makes an open case red');
  return weight ? sentence(`Uopfyldt ${closed.da}`, `Unmet, ${closed.en}`) : undefined;
}

function transitionInWords(why: Bilingual, { from }: Edition): Bilingual {
  const day = dayInWords(from);
  return sentence(
    `Den bedømmer også det, der begyndte før ${day.da}: ${why.da}`,
    `It also judges what began before ${day.en}: ${why.en}`,
  );
}
