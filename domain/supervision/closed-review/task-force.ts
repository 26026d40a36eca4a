import type { Refusal } from '../../case/kernel/command';
import type { Bilingual } from '../../case/kernel/time';
import { findingsOf, type ReviewFinding } from '../review/findings';
import type { ItemResult } from '../review/results';

/** The two reviews a Task Force sets side by side. */
export const strandWords = {
  legal: { da: 'juridisk gennemgang', en: 'legal review' },
  professional: { da: 'socialfaglig gennemgang', en: 'professional review' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** One of the two reviews: the legal one answers the controls, the professional one the questions. */
export type Strand = keyof typeof strandWords;

/** Cases in a Task Force review, unless something else is agreed. */
export const TASK_FORCE_CASES = 20;

/** A chosen case with the reviews it has had. Each is a reviewer's own, made without sight of the other. */
export interface TaskForceCase {
  readonly caseId: string;
  readonly legal?: readonly ItemResult[];
  readonly professional?: readonly ItemResult[];
}

/** How the two reviews of a case fall out: a review is sound where it found nothing wanting. */
export const outcomeWords = {
  bothSound: { da: 'i orden i begge', en: 'sound in both' },
  onlyLegalSound: { da: 'kun juridisk i orden', en: 'legally sound only' },
  onlyProfessionalSound: { da: 'kun socialfagligt i orden', en: 'professionally sound only' },
  neitherSound: { da: 'mangler i begge', en: 'wanting in both' },
  unfinished: { da: 'ikke færdiggennemgået', en: 'not finished' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** An outcome by its code. */
export type StrandOutcome = keyof typeof outcomeWords;

/** A case's two reviews side by side. */
export interface SideBySide {
  readonly caseId: string;
  readonly outcome: StrandOutcome;
  readonly legal?: readonly ReviewFinding[];
  readonly professional?: readonly ReviewFinding[];
}

/** A Task Force review as a whole; the outcomes add up to the cases. */
export interface TaskForceTable {
  readonly cases: readonly SideBySide[];
  readonly outcomes: Readonly<Record<StrandOutcome, number>>;
}

/** Why a choice of cases cannot stand: one twice, not as many as agreed, or no reason for choosing them. */
export function checkChoice(
  chosen: readonly string[],
  reason: boolean,
  n: number = TASK_FORCE_CASES,
): Refusal | undefined {
  if (new Set(chosen).size !== chosen.length) return { code: 'TASK_FORCE_CASE_TWICE' };
  if (chosen.length !== n) return { code: 'TASK_FORCE_WRONG_NUMBER', params: { chosen: chosen.length, agreed: n } };
  return reason ? undefined : { code: 'TASK_FORCE_WITHOUT_REASON' };
}

/** The strand that answers an item. */
export function strandOf(kind: ItemResult['kind']): Strand {
  return kind === 'control' ? 'legal' : 'professional';
}

/** Sets the two reviews of each case side by side. Each review counts for its own strand only. */
export function sideBySide(cases: readonly TaskForceCase[]): TaskForceTable {
  const outcomes = { bothSound: 0, onlyLegalSound: 0, onlyProfessionalSound: 0, neitherSound: 0, unfinished: 0 };
  const rows = cases.map(({ caseId, legal, professional }): SideBySide => {
    const found = { legal: ownFindings('legal', legal), professional: ownFindings('professional', professional) };
    const outcome = outcomeOf(found.legal, found.professional);
    outcomes[outcome]++;
    return {
      caseId,
      outcome,
      ...(found.legal ? { legal: found.legal } : {}),
      ...(found.professional ? { professional: found.professional } : {}),
    };
  });
  return { cases: rows, outcomes };
}

function ownFindings(strand: Strand, results: readonly ItemResult[] | undefined): readonly ReviewFinding[] | undefined {
  return results && findingsOf(results.filter(({ kind }) => strandOf(kind) === strand));
}

function outcomeOf(
  legal: readonly ReviewFinding[] | undefined,
  professional: readonly ReviewFinding[] | undefined,
): StrandOutcome {
  if (!legal || !professional) return 'unfinished';
  if (legal.length === 0) return professional.length === 0 ? 'bothSound' : 'onlyLegalSound';
  return professional.length === 0 ? 'onlyProfessionalSound' : 'neitherSound';
}
