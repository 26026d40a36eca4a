import { CORRECTION_REASON, isBlank } from './form';
import { refusal } from './refuse';
import { isApproved } from './standing';
import { ClosingRecommended, ClosureProposed, ClosureReturned } from './closure/facts';
import type { Command, Refusal } from './kernel/command';
import type { Definition } from './kernel/definition';
import { MISFILED } from './kernel/evolve';
import type { CaseState, Fact } from './kernel/state';

/** What a person declares in their own name; nobody else corrects it. */
const ownDeclarations: ReadonlySet<string> = new Set([
  ClosingRecommended.event,
  ClosureProposed.event,
  ClosureReturned.event,
]);

/**
 * Why a correction (rettelse) cannot be made: the entry it names is not there or was recorded by another command, it is
 * somebody else's declaration, a proposal on which the case was closed, or no reason is given. Plain notes leave no fact, so that their numbers are believed.
 */
export function correctionRefusal(state: CaseState, command: Command, definition: Definition): Refusal | undefined {
  const entry = command.corrects;
  if (entry === undefined) return undefined;
  const fact = factToCorrect(state, entry);
  const isNote = definition.folded === false && !fact && entry >= 1 && entry <= state.seq;
  const sameKind = fact?.type === definition.event && definition.event !== MISFILED;
  if (!isNote && !sameKind) return refusal('NOT_CORRECTABLE', { entry, command: command.name });
  if (fact && ownDeclarations.has(fact.type) && fact.by !== command.by) {
    return refusal('CORRECTION_NOT_YOURS', { entry, author: fact.by });
  }
  if (isApproved(state, entry)) return refusal('PROPOSAL_APPROVED', { entry });
  return isBlank(command.text?.[CORRECTION_REASON]) ? refusal('CORRECTION_REASON_MISSING') : undefined;
}

/** The visible fact of an entry. */
export function factToCorrect(state: CaseState, entry: number | undefined): Fact | undefined {
  return state.facts.find(({ seq }) => seq === entry);
}

/**
 * The case as it stood when a fact was recorded, without it and what came later: an act that is corrected is checked
 * like the act itself, against this.
 */
export function stateBefore(state: CaseState, { seq }: Fact): CaseState {
  return { ...state, facts: state.facts.filter((fact) => fact.seq < seq) };
}
