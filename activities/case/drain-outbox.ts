import { evolveAll } from '../../domain/case/kernel/evolve';
import type { AppendResult } from '../../journal/events/requests';
import type { DrainInput, DrainResult } from '../../workflows/contracts/case-host';
import { claimsOf } from './claims';
import { clockOffset } from './clock';
import { faultAsOutage, JournalAwayError, loadOn, type NotLoaded } from './load-case';
import type { CasePorts } from './ports';
import { todaysState } from './todays-form';
import { look } from './react';

/**
 * Puts entries that waited in a case's outbox into the journal, in order. Idempotent on (case, number): a repetition
 * finds them there. What has happened is recorded even where another case meanwhile took the child. Where the journal
 * has gone on by another way, it says so (`moved`) and the entries must get new numbers (`rebaseOutbox`).
 *
 * @throws JournalAwayError while the journal does not answer; Temporal tries again
 * @throws JournalBehindError where the journal lacks entries the workflow has: it waits for someone to decide
 */
export function drainOutboxWith(ports: CasePorts): (input: DrainInput) => Promise<DrainResult> {
  return async ({ caseId, municipality, state, hash, waiting, now }) => {
    const seen = look(ports, state, now, clockOffset(now, ports.realNow()));
    let last: { hash: string; caseNumber: string | null } = { hash: hash ?? '', caseNumber: null };
    for (const [index, { events, command }] of waiting.entries()) {
      const first = events[0];
      if (!first) continue;
      const before = { ...state, facts: state.facts.filter((fact) => fact.seq < first.seq) };
      const upTo = todaysState(evolveAll(before, events));
      const appended = await ports.events
        .append(caseId, first.seq - 1, events, {
          municipality,
          claimMode: 'record',
          claims: claimsOf(upTo, events, ports.blindIndex),
          ...(command ? { commands: [command] } : {}),
          ...(index === waiting.length - 1 ? { projection: seen.projection } : {}),
        })
        .catch(faultAsOutage);
      if (appended.kind === 'conflict') {
        await loadOn(ports.events, { caseId, municipality, hash });
        return { hash: hash ?? '', caseNumber: null, moved: true };
      }
      last = { hash: hashOf(appended), caseNumber: numberOf(appended) ?? last.caseNumber };
    }
    return { ...last, caseNumber: last.caseNumber ?? (await ports.caseNumber(caseId)) };
  };
}

/** The journal's last hash after an append. @throws JournalAwayError where there was none */
export function hashOf(appended: AppendResult | NotLoaded): string {
  if (appended.kind === 'appended' || appended.kind === 'alreadyThere') return appended.hash;
  throw new JournalAwayError(`Waiting entries could not be journalled: ${appended.kind}`);
}

function numberOf(appended: AppendResult | NotLoaded): string | undefined {
  return 'caseNumber' in appended ? appended.caseNumber : undefined;
}
