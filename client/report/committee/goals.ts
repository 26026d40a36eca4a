import type { Bilingual } from '../../../domain/case/kernel/time';
import type { Figure } from '../../../domain/report/figures/figure';
import { figureOf } from '../../../domain/report/figures/registry';
import type { CommitteeFigures, GoalStanding } from '../../library/report/committee-figures';
import { count, day, nothing, paragraph, row, share, withoutEmpty, words } from '../compose';
import type { Cell, Row, Section } from '../document';
import { cellWritten } from '../written';
import { notesOf } from './cases';
import { figureCell, lineOf } from './figure-cell';

/** The committee's own goals (effektmål) and whether they are reached. */
export function goalsSection(figures: CommitteeFigures): Section {
  const title = { da: 'Effektmål', en: 'Goals' };
  if (figures.goals.length === 0) {
    const none = paragraph('Der er ikke sat effektmål for perioden.', 'No goals are set for the period.', 'absent');
    return { id: 'goals', title, blocks: [none] };
  }
  return {
    id: 'goals',
    title,
    blocks: [
      withoutEmpty({
        kind: 'table',
        caption: { da: 'Mål og status', en: 'Goals and how they stand' },
        columns: [
          { title: { da: 'Mål', en: 'Goal' }, holds: 'text' },
          { title: { da: 'Skal være', en: 'Wanted' }, holds: 'number', part: 1.4 },
          { title: { da: 'Senest', en: 'By' }, holds: 'day', part: 1.2 },
          { title: { da: 'Nu', en: 'Now' }, holds: 'number' },
          { title: { da: 'Kvartalet før', en: 'Quarter before' }, holds: 'number' },
          { title: { da: 'Nået', en: 'Reached' }, holds: 'text' },
        ],
        rows: figures.goals.map((goal) => rowOf(goal, figures)),
      }),
    ],
    notes: notesOf([...new Set(figures.goals.map(({ figure }) => figure))]),
  };
}

function rowOf(goal: GoalStanding, figures: CommitteeFigures): Row {
  const { figure: code, by, reached } = goal;
  const line = lineOf(figures, code);
  const answer = { da: reached ? 'ja' : 'nej', en: reached ? 'yes' : 'no' };
  return row(
    words(figureOf(code).name),
    words(wanted(goal)),
    day(by),
    figureCell(line?.now),
    figureCell(line?.before),
    reached === undefined ? nothing : words(answer),
  );
}

function wanted({ figure: code, atLeast, atMost }: GoalStanding): Bilingual {
  const cell = inUnitOf(figureOf(code), atLeast ?? atMost ?? 0);
  const isLeast = atLeast !== undefined;
  return {
    da: `${isLeast ? 'mindst' : 'højst'} ${cellWritten(cell, 'da')}`,
    en: `at ${isLeast ? 'least' : 'most'} ${cellWritten(cell, 'en')}`,
  };
}

function inUnitOf({ kind }: Figure, value: number): Cell {
  return kind === 'share' ? share(value) : count(value, Number.isInteger(value) ? 0 : 1);
}
