import type { Series } from '../document';

/** Colours told apart by lightness too, so that a copy in grey can still be read. */
const inOrder = ['#1f5c99', '#c8762b', '#5b7f3a', '#7a5195', '#3f8f9b', '#8a5a44'] as const;

const byTone: Readonly<Record<NonNullable<Series['tone']>, string>> = {
  good: '#4c8c4a',
  middle: '#e0a82e',
  bad: '#b23a48',
  muted: '#9aa3ad',
};

/** Colour of text and axes in charts. */
export const ink = '#333a42';

/** Colour of the lines behind a chart. */
export const gridInk = '#dfe3e8';

/** The colour of the series at a place in its chart. */
export function colourOf({ tone }: Series, at: number): string {
  return tone ? byTone[tone] : (inOrder[at % inOrder.length] ?? inOrder[0]);
}
