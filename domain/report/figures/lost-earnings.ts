import { doneFigures } from './lost-earnings-done';
import { foundFigures } from './lost-earnings-found';
import type { GrantFigure } from './money';

/** Figures of the grants of lost earnings that are being put right (genopretning af tabt arbejdsfortjeneste). */
export const grantFigures: readonly GrantFigure[] = [...foundFigures, ...doneFigures];
