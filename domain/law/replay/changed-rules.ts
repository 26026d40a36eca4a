import type { Edition, LawBook, Settings, Transition } from '../edition';

const known = new WeakMap<LawBook, WeakMap<LawBook, ReadonlySet<string>>>();

/**
 * Codes of the rules of which two laws say something else on some day, or of case lists. What a rule finds without asking
 * for any of these is the same under both.
 */
export function changedRules(before: LawBook, after: LawBook): ReadonlySet<string> {
  const ofBefore = known.get(before) ?? new WeakMap<LawBook, ReadonlySet<string>>();
  known.set(before, ofBefore);
  const found = ofBefore.get(after) ?? compared(before, after);
  ofBefore.set(after, found);
  return found;
}

function compared(before: LawBook, after: LawBook): ReadonlySet<string> {
  const editions = [...editionsOf(before), ...editionsOf(after)];
  const codes = new Set(editions.flatMap(({ rules }) => Object.keys(rules)));
  return new Set([...codes].filter((code) => saidOf(code, before) !== saidOf(code, after)));
}

function editionsOf({ editions, list, changedLists = [] }: LawBook): readonly Edition[] {
  return [...editions, list, ...changedLists];
}

/** What a law says of a rule over time, as a text that is the same where it says the same. */
function saidOf(code: string, { editions, list, changedLists = [] }: LawBook): string {
  return JSON.stringify([spans(code, editions), spans(code, [list, ...changedLists])]);
}

interface Span {
  readonly from: string;
  readonly said: object | null;
  readonly transition: Transition['takes'] | null;
}

/** Editions after each other that say the same are one span of time. */
function spans(code: string, editions: readonly Edition[]): readonly Span[] {
  const found: Span[] = [];
  for (const { from, rules, transitions } of editions) {
    const said = plain(rules[code]);
    const transition = transitions?.[code]?.takes ?? null;
    const last = found.at(-1);
    const same = last && transition === null && JSON.stringify(last.said) === JSON.stringify(said);
    if (!same) found.push({ from, said, transition });
  }
  return found;
}

function plain(settings: Settings | undefined): Span['said'] {
  if (!settings) return null;
  const { law, certainty, limit, limitSetBy, weight, red, options, localOptions, ladder } = settings;
  return { law, certainty, limit, limitSetBy, weight, red, options, localOptions, ladder };
}
