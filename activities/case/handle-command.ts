import { decide } from '../../domain/case/decide';
import { isDoor } from '../../domain/case/doors';
import type { Actor, Outcome, Refusal } from '../../domain/case/kernel/command';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase } from '../../domain/case/kernel/state';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { outboxLimits, type HandleInput, type HandleResult } from '../../workflows/contracts/case-host';
import { answerOf, refused, type Found } from './answers';
import { clockOffset } from './clock';
import { commit } from './commit';
import { envelopeRefusal } from './envelope';
import { continues, loadCase } from './load-case';
import { RegisterAwayError, type CasePorts } from './ports';
import { look } from './react';
import { repeated, storedAnswer } from './repetition';
import { contentDigest, stampAll, textDigester } from './stamp';

/**
 * Handles one command: decides it, judges the case, appends to the journal once, and answers.
 *
 * Everything that can go wrong with the journal is part of the answer. A repetition finds its key and gets the stored
 * answer; the same key with other content is refused.
 */
export function handleCommandWith(ports: CasePorts): (input: HandleInput) => Promise<HandleResult> {
  return async (input) => {
    const digest = contentDigest(input.command);
    if (input.remembered) return repeated(ports, input, input.remembered, digest);
    if (input.behind) return refused(input, { code: 'JOURNAL_BEHIND' });
    const found = await find(ports, input);
    if (!found) return refused(input, { code: 'JOURNAL_UNAVAILABLE' });
    const result = await carryOut(ports, input, found, digest);
    return result === 'behind' ? fromJournal(ports, input, digest) : result;
  };
}

async function find(ports: CasePorts, input: HandleInput): Promise<Found | undefined> {
  const away = input.waiting.entries > 0;
  if (input.state) return { state: input.state, hash: input.hash, fresh: false, away };
  if (isDoor(input.command.name)) return { ...unopened(input), ...(away ? {} : { supposed: true }), away };
  const loaded = away ? undefined : await loadCase(ports.events, input.caseId, input.municipality);
  return loaded?.kind === 'loaded' ? { state: loaded.state, hash: loaded.hash, fresh: true, away } : undefined;
}

function unopened({ caseId, municipality }: HandleInput): Pick<Found, 'state' | 'hash' | 'fresh'> {
  return { state: emptyCase(caseId, municipality), hash: null, fresh: true };
}

async function carryOut(
  ports: CasePorts,
  input: HandleInput,
  found: Found,
  digest: string,
): Promise<HandleResult | 'behind'> {
  const { command, now } = input;
  const offset = clockOffset(now, ports.realNow());
  const refusal = preliminary(ports, input, offset);
  if (refusal) return undecided(ports, input, found, digest, refusal);
  const actor = await actorOf(ports, input);
  if (actor === 'away') return undecided(ports, input, found, digest, { code: 'JOURNAL_UNAVAILABLE' });
  if (!actor) {
    return undecided(ports, input, found, digest, { code: 'UNKNOWN_STAFF', params: { initials: command.by } });
  }
  const outcome = decide(found.state, command, { now, actor, ...ports.jurisdiction(input.municipality) });
  if (outcome.kind === 'refused' && found.supposed) return 'behind';
  const events = stampAll(outcome.events, {
    after: found.state.seq,
    recordedAt: now,
    by: command.by,
    role: roleIn(outcome, actor),
    source: 'person',
    key: command.key,
    clockOffsetMs: offset,
    digestText: textDigester(ports.blindIndex, input.caseId),
  });
  const judged = outcome.kind === 'accepted' ? outcome.judged : undefined;
  const seen = look(ports, evolveAll(found.state, events), now, offset, judged);
  const answer = answerOf(input, outcome, events, seen);
  return commit(ports, input, found, { events, seen, answer, digest });
}

/**
 * Refuses what no decider has seen, and the journal therefore not either: a command that was answered before gets that
 * answer all the same.
 */
async function undecided(
  ports: CasePorts,
  input: HandleInput,
  found: Found,
  digest: string,
  refusal: Refusal,
): Promise<HandleResult | 'behind'> {
  if (found.supposed) return 'behind';
  const stored = found.away ? undefined : await ports.events.findAnswer(input.caseId, input.command.key, digest);
  return stored?.kind === 'found' ? 'behind' : refused(input, refusal, found, ports);
}

async function actorOf(
  ports: CasePorts,
  { municipality, command, now }: HandleInput,
): Promise<Actor | 'away' | undefined> {
  try {
    return await ports.actor(municipality, command.by, civilDayOf(now));
  } catch (error) {
    if (error instanceof RegisterAwayError) return 'away';
    throw error;
  }
}

/** Refusals that need no decider: what is waiting, what is not well formed, whose clock it is. */
function preliminary(ports: CasePorts, input: HandleInput, offset: number): Refusal | undefined {
  const { waiting, command } = input;
  if (offset > 0 && !ports.allowSkippedClock) return { code: 'CLOCK_IS_REAL' };
  if (waiting.entries >= outboxLimits.entries || waiting.bytes >= outboxLimits.bytes) {
    return { code: 'OUTBOX_FULL', params: { waiting: waiting.entries } };
  }
  return envelopeRefusal(command);
}

/** The journal holds entries the workflow may not know: of this very command, or put there by another way. */
async function fromJournal(ports: CasePorts, input: HandleInput, digest: string): Promise<HandleResult> {
  const loaded = await loadCase(ports.events, input.caseId, input.municipality);
  if (loaded.kind === 'unavailable') return unread(ports, input, digest);
  if (!continues(loaded, input.hash)) return refused(input, { code: 'JOURNAL_BEHIND' });
  const found: Found = { state: loaded.state, hash: loaded.hash, fresh: true, away: false };
  const stored = await ports.events.findAnswer(input.caseId, input.command.key, digest);
  if (stored.kind === 'found') return storedAnswer(ports, input, stored, found);
  const again = await carryOut(ports, input, found, digest);
  return again === 'behind' ? refused(input, { code: 'JOURNAL_UNAVAILABLE' }, found, ports) : again;
}

/** The journal cannot be read: what comes through a door is taken for a new case, the rest must wait. */
async function unread(ports: CasePorts, input: HandleInput, digest: string): Promise<HandleResult> {
  const isNew = !input.state && isDoor(input.command.name);
  const result = isNew ? await carryOut(ports, input, { ...unopened(input), away: true }, digest) : 'behind';
  return result === 'behind' ? refused(input, { code: 'JOURNAL_UNAVAILABLE' }) : result;
}

function roleIn(outcome: Outcome, actor: Actor): Actor['roles'][number] {
  return outcome.kind === 'accepted' ? outcome.role : (actor.roles[0] ?? 'caseworker');
}
