import type { Bilingual } from '../case/kernel/time';

/** Why people are told of a deadline of supervision or recovery. */
export interface UndertakingSource {
  /** As cited in the journal beside the sections of rules that have one. */
  readonly law: string;
  /** The same in words. */
  readonly why: Bilingual;
}

/**
 * How the journal cites what no act asks for: the municipality's own practice. No section on supervision by management or
 * on recoveries was found; what a recovery's day follows by law is cited by that day's own section instead.
 */
export const OWN_PRACTICE = 'Praksis';

const supervision: UndertakingSource = {
  law: OWN_PRACTICE,
  why: {
    da: 'Efter kommunens egen praksis for ledelsestilsyn.',
    en: 'By the municipality’s own practice of supervision by management.',
  },
};

const recovery: UndertakingSource = {
  law: OWN_PRACTICE,
  why: { da: 'Efter kommunens egen plan for genopretningen.', en: 'By the municipality’s own plan of the recovery.' },
};

const sources: Readonly<Record<string, UndertakingSource>> = {
  T01: supervision,
  T02: supervision,
  T03: supervision,
  T04: {
    law: OWN_PRACTICE,
    why: {
      da: 'Efter kommunens egen praksis for gennemgang af lukkede sager.',
      en: 'By the municipality’s own practice of reviewing closed cases.',
    },
  },
  G01: recovery,
  G02: recovery,
  G03: recovery,
  G11: recovery,
};

/** Codes of the deadlines of supervision and recovery. */
export const undertakingRules: readonly string[] = Object.keys(sources);

/** Why people are told of a deadline of supervision or recovery; undefined for a rule of cases. */
export function undertakingSourceOf(rule: string): UndertakingSource | undefined {
  return sources[rule];
}
