import { evolveAll } from '../../domain/case/kernel/evolve';
import type { AppendResult } from '../../journal/events/requests';
import type { CaseProjection } from '../../journal/projections/rows';
import type { DrainInput, DrainResult, WaitingAppend } from '../../workflows/contracts/case-host';
import { claimsOf } from './claims';
import { clockOffset } from './clock';
import {
  continues,
  faultAsOutage,
  JournalAwayError,
  JournalBehindError,
  loadCase,
  unlessAway,
  type NotLoaded,
} from './load-case';
import type { CasePorts } from './ports';
import { todaysState } from './todays-form';
import { look } from './react';

/** After how long an attempt begins nothing more, in milliseconds; the server gives it 30 seconds in all. */
const ATTEMPT_MS = 20_000;

/**
 * Puts entries that waited in a case's outbox into the journal, in order, behind the entry that the workflow knows there.
 * Idempotent on (case, number): a repetition finds them there. What has happened is recorded even where another case
 * meanwhile took the child. Where the journal has gone on by another way, or has answered a command before, it says so
 * (`moved`) and the entries must get new numbers (`rebaseOutbox`). On a slow journal it ends with a part of them.
 *
 * @throws JournalAwayError while the journal does not answer; Temporal tries again
 * @throws JournalBehindError where the journal still lacks entries, as the workflow knows: tried again until it has them
 */
export function drainOutboxWith(
  ports: CasePorts,
  attemptMs: number = ATTEMPT_MS,
): (input: DrainInput) => Promise<DrainResult> {
  return async (input) => {
    const { caseId, state, waiting, now } = input;
    const until = performance.now() + attemptMs;
    const { projection } = look(ports, state, now, clockOffset(now, ports.realNow()));
    let { hash } = input;
    let caseNumber: string | null = null;
    let drained = 0;
    for (const append of waiting) {
      if (drained > 0 && performance.now() >= until) break;
      const isLast = drained === waiting.length - 1;
      const appended = await put(ports, { ...input, hash }, append, isLast ? { projection } : {});
      if (appended?.kind === 'conflict') return inTheWay(ports, input);
      if (appended && drained > 0 && !('seq' in appended)) break;
      if (appended) hash = hashOf(appended);
      if (appended && 'seq' in appended) caseNumber = appended.caseNumber ?? caseNumber;
      drained += 1;
    }
    caseNumber ??= await ports.caseNumber(caseId);
    return { hash: hash ?? '', caseNumber, ...(drained < waiting.length ? { moved: true, drained } : {}) };
  };
}

/** One command's entries, behind those before them; undefined where it has none. */
async function put(
  ports: CasePorts,
  { caseId, municipality, state, hash }: DrainInput,
  { events, command }: WaitingAppend,
  shown: { readonly projection?: CaseProjection },
): Promise<AppendResult | NotLoaded | undefined> {
  const [first] = events;
  if (!first) return undefined;
  const before = { ...state, facts: state.facts.filter((fact) => fact.seq < first.seq) };
  const upTo = todaysState(evolveAll(before, events));
  return ports.events
    .append(caseId, first.seq - 1, events, {
      municipality,
      ...(hash === null ? {} : { prevHash: hash }),
      claimMode: 'record',
      claims: claimsOf(upTo, events, ports.blindIndex),
      ...(command ? { commands: [command], once: true } : {}),
      ...shown,
    })
    .catch(faultAsOutage);
}

/** What keeps waiting entries from being put in where they were to stand: more in the journal, or less. */
async function inTheWay(ports: CasePorts, { caseId, municipality, hash, behind }: DrainInput): Promise<DrainResult> {
  const found = unlessAway(await loadCase(ports.events, caseId, municipality));
  const moved = { hash: hash ?? '', caseNumber: null, moved: true } as const;
  if (continues(found, hash)) return moved;
  if (behind) throw new JournalBehindError();
  return { ...moved, behind: true };
}

/** The journal's last hash after an append. @throws JournalAwayError where there was none */
export function hashOf(appended: AppendResult | NotLoaded): string {
  if (appended.kind === 'appended' || appended.kind === 'alreadyThere') return appended.hash;
  throw new JournalAwayError(`Waiting entries could not be journalled: ${appended.kind}`);
}
