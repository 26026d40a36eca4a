import type { CaseEvent } from '../../domain/case/kernel/event';
import type { HandleInput, HandleResult } from '../../workflows/contracts/case-host';
import type { CommandAnswer } from '../../workflows/contracts/messages';
import { memoryOf, refused, type Found } from './answers';
import { claimsOf } from './claims';
import type { CasePorts } from './ports';
import { reactionOf, type Look } from './react';

/** What a command has come to before it is journalled. */
export interface Made {
  readonly events: readonly CaseEvent[];
  readonly seen: Look;
  readonly answer: CommandAnswer;
  readonly digest: string;
}

/**
 * Appends what a command has come to, once. `behind`: the journal holds entries that the state it was decided on does not,
 * or has answered the command before.
 */
export async function commit(
  ports: CasePorts,
  input: HandleInput,
  found: Found,
  made: Made,
): Promise<HandleResult | 'behind'> {
  const { events, seen, answer, digest } = made;
  const { key } = input.command;
  const loaded = found.fresh ? { loaded: { state: found.state, hash: found.hash } } : {};
  const remember = memoryOf(key, digest, answer, events);
  const fate = { hash: found.hash, caseNumber: input.caseNumber };
  const appended = found.away
    ? ({ kind: 'unavailable' } as const)
    : await ports.events.append(input.caseId, found.state.seq, events, {
        municipality: input.municipality,
        ...(found.hash === null ? {} : { prevHash: found.hash }),
        commands: [{ key, contentDigest: digest, answer }],
        once: true,
        claims: claimsOf(seen.state, events, ports.blindIndex),
        projection: seen.projection,
      });
  switch (appended.kind) {
    case 'appended':
    case 'alreadyThere': {
      const hash = events.length > 0 ? appended.hash : found.hash;
      const caseNumber = appended.caseNumber ?? input.caseNumber ?? (await ports.caseNumber(input.caseId));
      const reaction = reactionOf(seen, events, { ...loaded, hash, caseNumber });
      const named = answer.kind === 'accepted' ? { ...answer, caseNumber, deadlines: [] } : answer;
      return { answer: named, reaction, ...(remember ? { remember } : {}) };
    }
    case 'conflict':
      return 'behind';
    case 'childHasOpenCase':
    case 'sourceHasCase':
      return {
        ...refused(input, { code: 'CHILD_HAS_OPEN_CASE' }, found, ports),
        answer: {
          kind: 'refused',
          caseId: input.caseId,
          refusal: { code: 'CHILD_HAS_OPEN_CASE' },
          otherCaseId: appended.caseId,
        },
      };
    case 'noKey':
      if (found.supposed) return 'behind';
      return refused(input, { code: 'CONTENT_ERASED' }, found, ports);
    case 'unavailable': {
      if (events.length === 0) return { answer, reaction: reactionOf(seen, [], { ...loaded, ...fate }) };
      const late = answer.kind === 'accepted' ? { ...answer, journalled: false, deadlines: [] } : answer;
      const waiting = { events, command: { key, contentDigest: digest, answer } };
      return {
        answer: late,
        reaction: reactionOf(seen, events, { ...loaded, ...fate, waiting }),
        ...(remember ? { remember } : {}),
      };
    }
  }
}
