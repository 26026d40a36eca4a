import type { ClosureCategory, Colour, Judgement } from '../../domain/law/judgement';

/** How often one control is unmet, and how often it can still be mended. */
export interface ControlCount {
  unmet: number;
  outstanding: number;
}

/** What a whole list comes to. */
export interface ListTotals {
  cases: number;
  open: number;
  closed: number;
  /** Open cases with nothing outstanding (genoprettet). */
  recovered: number;
  readonly colours: Record<Colour, number>;
  readonly categories: Record<ClosureCategory, number>;
  /** By code of the control; only those that are unmet somewhere. */
  readonly controls: Map<string, ControlCount>;
}

/** The totals of an empty list. */
export function noTotals(): ListTotals {
  return {
    cases: 0,
    open: 0,
    closed: 0,
    recovered: 0,
    colours: { red: 0, yellow: 0, green: 0 },
    categories: { complete: 0, lesser: 0, greater: 0 },
    controls: new Map(),
  };
}

/** Adds one case to the totals. */
export function count(totals: ListTotals, { closed, colour, category, unmet, outstanding }: Judgement): void {
  totals.cases++;
  totals[closed ? 'closed' : 'open']++;
  if (!closed && outstanding.length === 0) totals.recovered++;
  if (colour) totals.colours[colour]++;
  if (category) totals.categories[category]++;
  for (const code of unmet) countOf(totals, code).unmet++;
  for (const code of outstanding) countOf(totals, code).outstanding++;
}

function countOf({ controls }: ListTotals, code: string): ControlCount {
  const known = controls.get(code);
  if (known) return known;
  const fresh = { unmet: 0, outstanding: 0 };
  controls.set(code, fresh);
  return fresh;
}
