import type { UndertakingWords } from '../undertaking/step';
import { recoveryTexts } from './texts';

/** How the commands speak of programmes. */
export const programmeWords: UndertakingWords = {
  kind: 'programme',
  group: 'recovery',
  argument: '<NAME>',
  argumentHelp: recoveryTexts.argProgramme,
  example: '2027',
};
