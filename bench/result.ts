/** What a figure must keep for the run to pass. Only ratios and counts of events are gates, never time. */
export type Gate = { readonly atLeast: number } | { readonly atMost: number };

/** One figure of a run. */
export interface Result {
  /** Stable, `bench.figure`. */
  readonly name: string;
  readonly value: number;
  /** `x` for a ratio, `events` for a count, else a unit of time or a rate. */
  readonly unit: string;
  /** Absent: the figure is reported only. */
  readonly gate?: Gate;
  /** What the project wants to reach, where the gate is not yet there. */
  readonly aim?: Gate;
  /** The figures it was made of. */
  readonly of?: Readonly<Record<string, number>>;
}

/** Whether a figure keeps its gate; a figure without one always does. A figure that is no number never does. */
export function passes({ value, gate }: Result): boolean {
  if (!Number.isFinite(value)) return false;
  if (gate === undefined) return true;
  return 'atLeast' in gate ? value >= gate.atLeast : value <= gate.atMost;
}

/** A bound in words, `≥ 0.7`. */
export function inWords(bound: Gate | undefined): string {
  if (bound === undefined) return '';
  return 'atLeast' in bound ? `≥ ${bound.atLeast}` : `≤ ${bound.atMost}`;
}

/** A number with three figures that count, so that none looks more certain than it is. */
export function rounded(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}
