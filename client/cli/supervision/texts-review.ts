import type { Bilingual } from '../../../domain/case/kernel/time';
import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import type { Session } from '../session';

/** What reviews, actions and the report of a round say; `{name}` is filled in. */
export const reviewTexts = {
  review: { da: 'gennemgang af udtrukne sager', en: 'review of drawn cases' },
  show: {
    da: 'vis tjeklisten: det udfyldte med bevis og lov, og de åbne spørgsmål',
    en: 'show the checklist: what is filled in with evidence and law, and the open questions',
  },
  list: { da: 'vis gennemgange', en: 'list reviews' },
  actions: { da: 'vis handlinger fra alle gennemgange', en: 'list the actions of all reviews' },
  report: { da: 'vis rundens tilsynsrapport', en: 'show the report of a round' },
  proposeFocus: { da: 'foreslå fokuspunkter til næste runde', en: 'propose focus points of the next round' },
  argReview: { da: 'gennemgangens navn: runde og nummer', en: 'name of the review: round and number' },
  argRound: { da: 'rundens navn', en: 'name of the round' },
  optAll: { da: 'vis bevis for alle kontroller', en: 'show the evidence of every control' },
  optMine: { da: 'kun mine', en: 'only mine' },
  optRound: { da: 'kun af denne runde', en: 'only of this round' },
  optOverdue: { da: 'kun overskredne', en: 'only overdue ones' },
  optEvery: { da: 'også bekræftede', en: 'confirmed ones as well' },
  optCommittee: {
    da: 'til udvalget: ingen medarbejder, under fem sager skjules',
    en: 'for a committee: no worker, fewer than five cases masked',
  },
  optCount: { da: 'hvor mange', en: 'how many' },
  phRound: { da: 'runde', en: 'round' },
  heading: { da: 'Gennemgang {name} · sag {case} · runde {round}', en: 'Review {name} · case {case} · round {round}' },
  status: {
    da: '{stage} · senest {due} · gennemgås af {reviewers}',
    en: '{stage} · by {due} · reviewed by {reviewers}',
  },
  nobody: { da: 'ingen endnu', en: 'nobody yet' },
  judged: {
    da: 'Kontrollerne er udfyldt efter journalen pr. {asOf}. Er du enig, skal du ikke gøre noget.',
    en: 'The controls are filled in by the journal as of {asOf}. Where you agree there is nothing to do.',
  },
  controls: { da: 'Kontroller', en: 'Controls' },
  notRelevant: { da: 'Ikke relevante: {items}', en: 'Not relevant: {items}' },
  late: { da: 'efterregistreret', en: 'recorded late' },
  focus: { da: 'fokus', en: 'focus' },
  questions: { da: 'Spørgsmål ({open} åbne)', en: 'Questions ({open} open)' },
  evidenceGone: {
    da: 'Sagen kan ikke læses længere; det udfyldte står.',
    en: 'The case can be read no longer; what was filled in stands.',
  },
  textsErased: {
    da: 'Sagen er slettet, og med den teksterne om den. Koder og dage står.',
    en: 'The case was erased, and with it the texts about it. Codes and days stand.',
  },
  textErased: { da: '(teksten er slettet)', en: '(the text was erased)' },
  blind: {
    da: 'Sagen gennemgås af to. Andres svar vises, når begge er færdige.',
    en: 'Two review the case. The answers of others are shown when both are done.',
  },
  findings: { da: 'Fund', en: 'Findings' },
  actionsTitle: { da: 'Handlinger', en: 'Actions' },
  sentBack: { da: 'Sendt tilbage', en: 'Sent back' },
  sentBackLine: {
    da: 'post {entry}: {controls} senest {due}, {standing}',
    en: 'entry {entry}: {controls} by {due}, {standing}',
  },
  ordered: { da: 'på vej', en: 'on its way' },
  delivered: { da: 'hos {worker}', en: 'with {worker}' },
  refusedBack: { da: 'ikke sendt', en: 'not sent' },
  inWords: { da: 'se begrundelsen', en: 'see the reason' },
  next: { da: 'Svar med: {call}', en: 'Answer by: {call}' },
  finish: { da: 'Alt er besvaret. Afslut med: {call}', en: 'Everything is answered. Complete by: {call}' },
  toAssign: {
    da: '{count} er ikke tildelt. Tildel med: {call}',
    en: '{count} are not assigned. Assign by: {call}',
  },
  assign: { da: 'Tildel gennemgangen med: {call}', en: 'Assign the review by: {call}' },
  assignSecondNow: {
    da: 'Sagen gennemgås af to. Tildel den anden, før den første er færdig, så deres enighed kan tælle: {call}',
    en: 'Two review the case. Assign the second before the first is done, so that their agreement can count: {call}',
  },
  assignSecond: {
    da: 'Sagen gennemgås af to, og den ene er færdig, så enigheden tæller ikke. Tildel den anden med: {call}',
    en: 'Two review the case, and one is done, so that their agreement does not count. Assign the other by: {call}',
  },
  awaits: { da: 'Venter på {reviewer}.', en: 'Waiting for {reviewer}.' },
  followUp: {
    da: 'Følg op med agree-action eller send-back, eller luk med: {call}',
    en: 'Follow up by agree-action or send-back, or close by: {call}',
  },
  phInitials: { da: 'INITIALER', en: 'INITIALS' },
  none: { da: 'Ingen.', en: 'None.' },
  colReview: { da: 'Gennemgang', en: 'Review' },
  colCase: { da: 'Sag', en: 'Case' },
  colStage: { da: 'Står som', en: 'Stands as' },
  colReviewers: { da: 'Gennemgås af', en: 'Reviewers' },
  colDue: { da: 'Senest', en: 'Due' },
  colOpen: { da: 'Åbne', en: 'Open' },
  colAction: { da: 'Post', en: 'Entry' },
  colOwner: { da: 'Ansvarlig', en: 'Owner' },
  colWhat: { da: 'Hvad', en: 'What' },
  colItem: { da: 'Kode', en: 'Code' },
  colMet: { da: 'Opfyldt', en: 'Met' },
  colInterval: { da: '95 %-interval', en: '95% interval' },
  colRelevant: { da: 'Relevante', en: 'Relevant' },
  colTrend: { da: 'Siden {round}', en: 'Since {round}' },
  colLate: { da: 'Efterreg.', en: 'Late' },
  colTeam: { da: 'Team', en: 'Team' },
  reportTitle: { da: 'Tilsynsrapport {round}', en: 'Supervision report {round}' },
  committeeTitle: { da: 'Tilsynsrapport {round} til udvalget', en: 'Supervision report {round} for the committee' },
  basis: {
    da: '{reviewed} af {drawn} udtrukne sager er gennemgået; de er trukket af {population}.',
    en: '{reviewed} of {drawn} drawn cases are reviewed, drawn from {population}.',
  },
  basisPublic: {
    da: 'Gennemgåede sager: {reviewed}, trukket af {population}. Tal for under fem sager vises ikke.',
    en: 'Cases reviewed: {reviewed}, drawn from {population}. Numbers of fewer than five cases are not shown.',
  },
  teams: {
    da: 'Pr. team (andel opfyldt med 95 %-interval; antal gennemgåede i overskriften)',
    en: 'By team (share met with its 95% interval; number reviewed in the heading)',
  },
  lateTitle: { da: 'Efterregistreret', en: 'Recorded late' },
  lateCases: {
    da: 'I {count} af {reviewed} sager er noget efterregistreret; tallene for dem for sig:',
    en: 'In {count} of {reviewed} cases something was recorded late; their figures apart:',
  },
  lateOf: {
    da: '{all} af populationens {population} sager er efterregistreret, talt i den fastfrosne liste; {count} af dem er gennemgået:',
    en: '{all} of the {population} cases of the population were recorded late, counted in the frozen list; {count} are reviewed:',
  },
  agreement: {
    da: 'Enighed: {cases} sager er gennemgået af to. Spørgsmål: {questions}. Alle svar: {overall}.',
    en: 'Agreement: {cases} cases were reviewed by two. Questions: {questions}. All answers: {overall}.',
  },
  notBlind: {
    da: 'Gennemgået af to, men ikke blindt: {count}. Den anden blev først tildelt, da den førstes svar kunne læses; de er ikke med i enigheden.',
    en: 'Reviewed by two, but not blind: {count}. The second was named when the first one’s answers could be read; they are left out of the agreement.',
  },
  outTitle: { da: 'Udgået af udtrækket', en: 'Gone out of the draw' },
  outLine: {
    da: 'nr. {number}: {reason}. {explanation} ({replaced})',
    en: 'no. {number}: {reason}. {explanation} ({replaced})',
  },
  outReplaced: { da: 'erstattet af nr. {by}', en: 'replaced by no. {by}' },
  outNotReplaced: { da: 'ikke erstattet', en: 'not replaced' },
  outFew: { da: 'Udgået af udtrækket: færre end fem.', en: 'Gone out of the draw: fewer than five.' },
  outPublic: {
    da: 'Udgået af udtrækket: {total} ({reasons}).',
    en: 'Gone out of the draw: {total} ({reasons}).',
  },
  kappa: { da: 'κ = {kappa} (n = {n})', en: 'κ = {kappa} (n = {n})' },
  noKappa: { da: 'κ kan ikke regnes (n = {n})', en: 'κ cannot be computed (n = {n})' },
  findingsLine: {
    da: 'Fund: {greater} i større grad, {lesser} i mindre grad, {remark} bemærkninger.',
    en: 'Findings: {greater} to a greater degree, {lesser} to a lesser, {remark} remarks.',
  },
  actionsLine: {
    da: 'Handlinger: {open} åbne, {overdue} overskredne, {done} meldt udført, {confirmed} bekræftede.',
    en: 'Actions: {open} open, {overdue} overdue, {done} reported done, {confirmed} confirmed.',
  },
  masked: { da: 'skjult', en: 'masked' },
  noFocus: {
    da: 'Ingen forslag: for få gennemgåede sager, eller alt er opfyldt.',
    en: 'No proposals: too few reviewed cases, or everything is met.',
  },
} satisfies Readonly<Record<string, Bilingual>>;

/** Says one of these texts in the user's language. */
export function sayReview(session: Session, key: keyof typeof reviewTexts, params: ErrorParams = {}): string {
  return fill(session.tell(reviewTexts[key]), params);
}
