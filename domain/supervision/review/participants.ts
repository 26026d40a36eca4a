import { definitionOfEvent } from '../../case/catalogue';
import type { CaseEvent, FieldValue } from '../../case/kernel/event';
import type { CaseState } from '../../case/kernel/state';
import { CaseSentBack, SendBackClosed } from '../../case/record/send-back-facts';

/** What supervision itself writes into a case, and nothing else: a supervisor who assesses or decides works on it. */
const ofSupervision: ReadonlySet<string> = new Set([CaseSentBack.event, SendBackClosed.event]);

/**
 * Initials of everybody who took part in a case: who recorded something in it, whatever their role, and everybody its entries name as a
 * worker, second worker, assessor or the like. Being told of a deadline is no part in the case. What came from a case
 * list was recorded by nobody in particular, but the people it names count.
 *
 * A state no longer knows who wrote an entry that was corrected or taken out: {@link participantsIn} does.
 */
export function participantsOf(state: CaseState): ReadonlySet<string> {
  return gathered(state.facts.map(({ type, by, src, data }) => ({ type, by, byHand: !src, data })));
}

/** The same by a case's whole journal, corrected and misfiled entries included. */
export function participantsIn(journal: readonly CaseEvent[]): ReadonlySet<string> {
  return gathered(journal.map(({ type, by, source, data }) => ({ type, by, byHand: source === 'person', data })));
}

interface Trace {
  readonly type: string;
  readonly by: string;
  /** Recorded by a person, not by a list or a clock. */
  readonly byHand: boolean;
  readonly data: Readonly<Record<string, FieldValue>>;
}

function gathered(traces: readonly Trace[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { type, by, byHand, data } of traces) {
    if (byHand && !ofSupervision.has(type)) found.add(by);
    const definition = definitionOfEvent(type);
    if (!definition || definition.stage === 'escalation') continue;
    for (const [name, { kind }] of Object.entries(definition.fields)) {
      const value = data[name];
      if (kind === 'initials' && typeof value === 'string') found.add(value);
      if (kind === 'initialsList' && Array.isArray(value)) for (const one of value) found.add(String(one));
    }
  }
  return found;
}
