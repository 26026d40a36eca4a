import type { FactSource } from '../kernel/fact-source';
import { hasText, type FactOf } from '../kernel/state';
import { CaseClosed, CaseReopened, ClosureProposed } from './facts';

/** A closing with what was said when it was proposed and when it was approved. */
export interface Closing {
  /** The closing itself, or the proposal while nobody has closed. */
  readonly fact: FactOf<typeof CaseClosed> | FactOf<typeof ClosureProposed>;
  /** Set once the case was closed. */
  readonly closed: FactOf<typeof CaseClosed> | undefined;
  /** Whether a cause (lukkeårsag) was given, as a code or in a list's own words. */
  readonly hasCause: boolean;
  /** Whether a written professional justification (faglig begrundelse) was given. */
  readonly hasJustification: boolean;
}

/** The last closing or proposed closing since the case was last reopened; `undefined` where there is none. */
export function closingOf(facts: FactSource): Closing | undefined {
  const reopened = facts.all(CaseReopened).at(-1)?.seq ?? 0;
  const closed = facts.all(CaseClosed).findLast(({ seq }) => seq > reopened);
  const proposals = facts.all(ClosureProposed).filter(({ seq }) => seq > reopened);
  const proposal = closed?.data.proposal ? proposals.find(({ seq }) => seq === closed.data.proposal) : proposals.at(-1);
  const fact = closed ?? proposal;
  if (!fact) return undefined;
  return {
    fact,
    closed,
    hasCause:
      Boolean(closed?.data.cause ?? proposal?.data.cause) || (closed !== undefined && hasText(closed, 'causeText')),
    hasJustification: [closed, proposal].some((said) => said !== undefined && hasText(said, 'justification')),
  };
}
