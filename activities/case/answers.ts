import type { Outcome, Refusal } from '../../domain/case/kernel/command';
import type { CaseEvent } from '../../domain/case/kernel/event';
import type { CaseState } from '../../domain/case/kernel/state';
import type { HandleInput, HandleResult, Reaction, RememberedCommand } from '../../workflows/contracts/case-host';
import type { CommandAnswer } from '../../workflows/contracts/messages';
import { clockOffset } from './clock';
import type { CasePorts } from './ports';
import { look, reactionOf, type Look } from './react';

/** A case as one command finds it. */
export interface Found {
  readonly state: CaseState;
  readonly hash: string | null;
  /** Whether it was read from the journal just now, and the workflow must take it over. */
  readonly fresh: boolean;
  /** Whether it is only supposed to be new, as what comes through a door mostly is: the journal was not asked. */
  readonly supposed?: true;
  /** Whether the journal is known not to answer, or entries wait before these: nothing is tried again. */
  readonly away: boolean;
}

/** What the sender of a command is told. */
export function answerOf(
  input: HandleInput,
  outcome: Outcome,
  events: readonly CaseEvent[],
  seen: Look,
): CommandAnswer {
  if (outcome.kind === 'refused') return { kind: 'refused', caseId: input.caseId, refusal: outcome.refusal };
  const [first, last] = [events[0], events.at(-1)];
  return {
    kind: 'accepted',
    caseId: input.caseId,
    caseNumber: input.caseNumber,
    entries: first && last ? [first.seq, last.seq] : null,
    events: events.map(({ type }) => type),
    deadlines: seen.view.deadlines,
    notices: outcome.notices,
    journalled: true,
  };
}

/** What the case remembers of a command: nothing where it left nothing. */
export function memoryOf(
  key: string,
  digest: string,
  answer: CommandAnswer,
  left: readonly unknown[],
): RememberedCommand | undefined {
  if (answer.kind === 'accepted') return { key, digest, entries: answer.entries };
  return left.length > 0 ? { key, digest, entries: null, refusal: answer.refusal.code } : undefined;
}

/** A refusal; a case read for the command is handed over all the same. */
export function refused(input: HandleInput, refusal: Refusal, found?: Found, ports?: CasePorts): HandleResult {
  const answer: CommandAnswer = { kind: 'refused', caseId: input.caseId, refusal };
  if (!found?.fresh || !ports) return { answer };
  return { answer, reaction: unchanged(ports, input, found, input.caseNumber) };
}

/** What the workflow is told of a case that a command left as it was. */
export function unchanged(ports: CasePorts, input: HandleInput, found: Found, caseNumber: string | null): Reaction {
  const seen = look(ports, found.state, input.now, clockOffset(input.now, ports.realNow()));
  return reactionOf(seen, [], { loaded: { state: found.state, hash: found.hash }, hash: found.hash, caseNumber });
}
