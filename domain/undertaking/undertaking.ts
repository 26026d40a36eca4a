import type { Bilingual } from '../case/kernel/time';

/**
 * The kinds of undertakings (forløb på tværs af sager): work that is about many cases, or about one case seen from the
 * outside. Each is a stream of entries in the same journal as the cases, and has a workflow of its own while it runs.
 */
export type UndertakingKind = 'round' | 'review' | 'closedReview' | 'programme' | 'recovery' | 'correction';

/** The kinds in words. */
export const undertakingWords: Readonly<Record<UndertakingKind, Bilingual>> = {
  round: { da: 'tilsynsrunde', en: 'supervision round' },
  review: { da: 'gennemgang af en udtrukket sag', en: 'review of a drawn case' },
  closedReview: { da: 'gennemgang af lukkede sager', en: 'review of closed cases' },
  programme: { da: 'genopretningsprogram', en: 'recovery programme' },
  recovery: { da: 'genopretning af en sag', en: 'recovery of a case' },
  correction: { da: 'sag på et genopretningsspor', en: 'case on a recovery track' },
};

/** Which undertaking: its kind, its municipality, and a name of codes only, such as `2026-12` or `2026-12/017`. */
export interface Undertaking {
  readonly kind: UndertakingKind;
  readonly municipality: string;
  readonly name: string;
}

/** What the names of undertakings' streams begin with: after everything a case's id can begin with. */
export const STREAM_MARK = '~';

/** Form of an undertaking's name: codes and numbers, parts divided by slashes. */
const NAME = /^[a-z0-9]+(?:[-/.][a-z0-9]+)*$/;

/** Parts of a name that look like a CPR number. */
const LIKE_CPR = /(?:^|[-/.])\d{6}-?\d{4}(?:$|[-/.])/;

/** Whether a name has the form of undertakings' names; it stands in workflow ids and must not carry anything personal. */
export function isUndertakingName(name: string): boolean {
  return name.length <= 80 && NAME.test(name) && !LIKE_CPR.test(name);
}

/** The name of an undertaking's stream in the journal, where a case has its id. */
export function streamOf({ kind, municipality, name }: Undertaking): string {
  return `${STREAM_MARK}${kind}/${municipality}/${name}`;
}

/** The undertaking a stream is of; undefined for a case's. */
export function undertakingOf(stream: string): Undertaking | undefined {
  if (!stream.startsWith(STREAM_MARK)) return undefined;
  const [kind = '', municipality = '', ...name] = stream.slice(STREAM_MARK.length).split('/');
  if (!Object.hasOwn(undertakingWords, kind) || name.length === 0) return undefined;
  return { kind: kind as UndertakingKind, municipality, name: name.join('/') };
}
