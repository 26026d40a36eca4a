import type { Bilingual } from '../case/kernel/time';
import { fill } from '../errors/error-entry';
import { undertakingOf, type UndertakingKind } from '../undertaking/undertaking';
import type { Message } from './message';

/** A deadline of an undertaking in words: those of cases have theirs by their rules. */
interface UndertakingDeadline {
  readonly name: Bilingual;
  /** What to do, and what to type; `{name}` is the undertaking, `{programme}` its first part, `{entry}` what the deadline is about. */
  readonly todo: Bilingual;
  /** What is told where nothing runs out: an advice is news then. */
  readonly news?: Bilingual;
}

/** The deadlines of supervision and of recovery by their codes. */
const deadlines: Readonly<Record<string, UndertakingDeadline>> = {
  T01: {
    name: { da: 'Handling efter tilsyn', en: 'Action after supervision' },
    todo: {
      da: 'Meld handlingen udført: sagsgang supervision review action-done {name} --action {entry}',
      en: 'Report the action done: sagsgang supervision review action-done {name} --action {entry}',
    },
  },
  T02: {
    name: { da: 'Gennemgang af udtrukket sag', en: 'Review of a drawn case' },
    todo: {
      da: 'Gennemgå sagen: sagsgang supervision review show {name}',
      en: 'Review the case: sagsgang supervision review show {name}',
    },
  },
  T03: {
    name: { da: 'Opfølgning på sag sendt tilbage fra tilsyn', en: 'Follow-up of a case sent back by supervision' },
    todo: {
      da: 'Se sagen, og hvad der skal rettes op: sagsgang supervision review show {name}',
      en: 'See the case and what is to be mended: sagsgang supervision review show {name}',
    },
  },
  T04: {
    name: { da: 'Ny vurdering af en lukket sag', en: 'New assessment of a closed case' },
    todo: {
      da: 'Se sagerne, og notér den nye vurdering: sagsgang closed-review reassess {name} --cases …',
      en: 'See the cases and note the new assessment: sagsgang closed-review reassess {name} --cases …',
    },
  },
  G01: {
    name: { da: 'Dag i genopretningsplanen', en: 'Day of the recovery plan' },
    todo: {
      da: 'Tag skridtet i sagen, eller ret planen: sagsgang recovery cases {programme} --mine',
      en: 'Take the step in the case or adjust the plan: sagsgang recovery cases {programme} --mine',
    },
  },
  G11: {
    name: { da: 'Frist i et genopretningsspor', en: 'Deadline of a recovery track' },
    todo: {
      da: 'Se sagens skridt, og tag det næste: sagsgang tracks show {name}',
      en: 'See the steps of the case and take the next: sagsgang tracks show {name}',
    },
  },
  G02: {
    name: { da: 'Genopretningen står stille', en: 'The recovery stands still' },
    todo: {
      da: 'Se hvor sagerne venter: sagsgang recovery show {programme}',
      en: 'See where the cases wait: sagsgang recovery show {programme}',
    },
  },
  G03: {
    name: { da: 'Ugens status for genopretningen', en: 'The week’s status of the recovery' },
    todo: {
      da: 'Se den, og læg den frem for styregruppen: sagsgang recovery show {programme}',
      en: 'See it and put it before the steering group: sagsgang recovery show {programme}',
    },
    news: { da: 'Ugens status er gjort.', en: 'The week’s status was made.' },
  },
};

/** What an undertaking is called before its name, where people write about it. */
const nouns: Readonly<Record<UndertakingKind, Bilingual>> = {
  round: { da: 'tilsynsrunde', en: 'round' },
  review: { da: 'gennemgang', en: 'review' },
  closedReview: { da: 'gennemgang', en: 'review' },
  programme: { da: 'program', en: 'programme' },
  recovery: { da: 'genopretning', en: 'recovery' },
  correction: { da: 'spor', en: 'track' },
};

/** The name of an undertaking's deadline; undefined for a rule of cases. */
export function undertakingDeadline(rule: string): Bilingual | undefined {
  return deadlines[rule]?.name;
}

/** What a message tells that is news of an undertaking and no deadline; undefined for any other. */
export function undertakingNews({ rule, tone }: Message): Bilingual | undefined {
  return tone === 'warning' ? deadlines[rule]?.news : undefined;
}

/** What to do about an undertaking's deadline; undefined for a rule of cases. */
export function undertakingTodo({ rule, caseId, subject }: Message): Bilingual | undefined {
  const name = undertakingOf(caseId)?.name;
  const todo = deadlines[rule]?.todo;
  if (!todo || name === undefined) return undefined;
  const filled = (text: string): string => fill(text, { name, programme: name.split('/')[0] ?? name, entry: subject });
  return { da: filled(todo.da), en: filled(todo.en) };
}

/** What a message is about, as people say it: a case by its number, an undertaking by its name. */
export function aboutInWords(caseId: string, caseNumber: string): Bilingual {
  const undertaking = undertakingOf(caseId);
  if (!undertaking) return { da: `sag ${caseNumber}`, en: `case ${caseNumber}` };
  const { kind, name } = undertaking;
  return { da: `${nouns[kind].da} ${name}`, en: `${nouns[kind].en} ${name}` };
}
