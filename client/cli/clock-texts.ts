import type { Bilingual } from '../../domain/case/kernel/time';

/** What `clock advance` says of many cases; `{name}` is filled in. */
export const clockTexts = {
  all: {
    da: 'alle åbne sager, lukkede med en frist i gang, og forløb på tværs, til samme tidspunkt',
    en: 'every open case, closed ones with a deadline that runs, and undertakings, to the same instant',
  },
  to: {
    da: 'til dette tidspunkt i stedet for en varighed; en gentagelse flytter intet to gange',
    en: 'to this instant instead of by a duration; a repeat moves nothing twice',
  },
  which: {
    da: 'Angiv enten en sag, --all eller --team, og enten en varighed eller --to.',
    en: 'Name a case, or give --all or --team; and either a duration or --to.',
  },
  going: { da: 'På vej til {moment}: {count}.', en: 'On their way to {moment}: {count}.' },
  moved: {
    da: 'Flyttet: {moved}. Var der allerede: {there}. Uden kørende workflow: {notRunning}. Mislykket: {failed}.',
    en: 'Moved: {moved}. There already: {there}. Without a running workflow: {notRunning}. Failed: {failed}.',
  },
  told: {
    da: 'Undervejs: {warned} advis, {missed} overskredne frister, {escalated} eskaleringer, {mended} bragt i orden; besked til {people} personer.',
    en: 'On the way: {warned} warnings, {missed} deadlines missed, {escalated} escalations, {mended} mended; {people} people told.',
  },
  failedCase: { da: 'Sag {case}: {code}', en: 'Case {case}: {code}' },
  resume: {
    da: 'Afbrudt. Fortsæt med: sagsgang clock advance {which} --to {to}',
    en: 'Interrupted. Go on with: sagsgang clock advance {which} --to {to}',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
