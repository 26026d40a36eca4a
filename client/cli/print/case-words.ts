import { caseStages } from '../../../domain/case/stage';
import type { Session } from '../session';
import type { Lang } from '../language';
import { sayCode } from '../texts';

const shades = { red: 'red', yellow: 'yellow', green: 'green' } as const;

/** A case's colour in words and, on a terminal, in itself. */
export function paintColour({ lang, paint }: Session, colour: string): string {
  const word = sayCode(lang, 'colour', colour);
  return colour in shades ? paint(shades[colour as keyof typeof shades], word) : word;
}

/** Where a case stands, in words; the code itself for one of a newer release. */
export function stageInWords(lang: Lang, stage: string): string {
  return stage in caseStages ? caseStages[stage as keyof typeof caseStages][lang] : stage;
}
