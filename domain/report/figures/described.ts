import type { Bilingual } from '../../case/kernel/time';

/** What a figure is counted in. */
export const figureUnits = {
  cases: { da: 'sager', en: 'cases' },
  notifications: { da: 'underretninger', en: 'notifications' },
  decisions: { da: 'afgørelser', en: 'decisions' },
  examinations: { da: 'undersøgelser', en: 'examinations' },
  measures: { da: 'indsatser', en: 'measures' },
  placements: { da: 'anbringelser', en: 'placements' },
  applications: { da: 'ansøgninger', en: 'applications' },
  steps: { da: 'skridt', en: 'steps' },
  notes: { da: 'notater', en: 'notes' },
  hours: { da: 'timer', en: 'hours' },
  days: { da: 'dage', en: 'days' },
  fullTime: { da: 'årsværk', en: 'full-time equivalents' },
  people: { da: 'personer', en: 'people' },
  grants: { da: 'bevillinger', en: 'grants' },
  payments: { da: 'betalinger', en: 'payments' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of what a figure is counted in. */
export type FigureUnit = keyof typeof figureUnits;

/** What every key figure (nøgletal) says of itself. */
export interface Described {
  /** Stable code: `child-heard`. */
  readonly code: string;
  readonly name: Bilingual;
  /** What exactly is counted, as a sentence. */
  readonly definition: Bilingual;
  /** The section or other source of the definition. */
  readonly source: string;
  readonly unit: FigureUnit;
  /** Counted as it stands on the last day of the period, or over the period. */
  readonly over: 'day' | 'period';
}
