import { eventsAtWake } from '../../domain/case/wake';
import { evolveAll } from '../../domain/case/kernel/evolve';
import type { CaseMoment, Reaction } from '../../workflows/contracts/case-host';
import { claimsOf } from './claims';
import { clockOffset } from './clock';
import { faultAsOutage, JournalBehindError, loadOn } from './load-case';
import type { CasePorts } from './ports';
import { look, reactionOf } from './react';
import { stampAll, textDigester } from './stamp';

/** Initials under which Sagsgang itself records. */
export const SYSTEM_INITIALS = 'sagsgang';

/**
 * Looks at a case because its timer ran out, or because it has just been started from its journal: takes the
 * steps of its deadlines' ladders that are due and says when to look again.
 *
 * @throws JournalAwayError where the case must be read first and the journal does not answer
 * @throws JournalBehindError where the journal lacks entries that the workflow has: nothing is made until it has them
 */
export function wakeCaseWith(ports: CasePorts): (input: CaseMoment) => Promise<Reaction> {
  return async (input) => {
    if (input.behind) throw new JournalBehindError();
    const { state, hash } = input.state ? { state: input.state, hash: input.hash } : await loadOn(ports.events, input);
    const fresh = input.state ? {} : { loaded: { state, hash } };
    const { now, municipality, caseId } = input;
    const offset = clockOffset(now, ports.realNow());
    const register = await ports.register(municipality);
    const events = stampAll(eventsAtWake(state, now, ports.jurisdiction(municipality).law, register), {
      after: state.seq,
      recordedAt: now,
      by: SYSTEM_INITIALS,
      role: 'system',
      source: 'system',
      key: `wake:${state.seq}:${now}`,
      clockOffsetMs: offset,
      digestText: textDigester(ports.blindIndex, caseId),
    });
    const after = evolveAll(state, events);
    const seen = look(ports, after, now, offset);
    const caseNumber = input.caseNumber ?? (input.state ? null : await ports.caseNumber(caseId));
    if (events.length === 0) return reactionOf(seen, [], { ...fresh, hash, caseNumber });
    const appended =
      input.waiting.entries > 0
        ? ({ kind: 'unavailable' } as const)
        : await ports.events
            .append(caseId, state.seq, events, {
              municipality,
              ...(hash === null ? {} : { prevHash: hash }),
              claims: claimsOf(after, events, ports.blindIndex),
              projection: seen.projection,
            })
            .catch(faultAsOutage);
    if (appended.kind === 'appended' || appended.kind === 'alreadyThere') {
      return reactionOf(seen, events, { ...fresh, hash: appended.hash, caseNumber });
    }
    if (appended.kind === 'conflict') return wakeCaseWith(ports)({ ...input, state: null });
    return reactionOf(seen, events, { ...fresh, hash, caseNumber, waiting: { events } });
  };
}
