import { decide } from '../../domain/case/decide';
import { evolveAll } from '../../domain/case/kernel/evolve';
import type { Actor, Outcome, Refusal } from '../../domain/case/kernel/command';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { emptyCase, type CaseState } from '../../domain/case/kernel/state';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import type { HandleInput, HandleResult, Reaction, RememberedCommand } from '../../workflows/contracts/case-host';
import { outboxLimits } from '../../workflows/contracts/case-host';
import type { CommandAnswer } from '../../workflows/contracts/messages';
import { claimsOf } from './claims';
import { clockOffset } from './clock';
import { envelopeRefusal } from './envelope';
import { loadCase } from './load-case';
import { RegisterAwayError, type CasePorts } from './ports';
import { look, reactionOf, type Look } from './react';
import { contentDigest, stampAll } from './stamp';
import { isDoor } from '../../domain/case/doors';

/** A case as one command finds it. */
interface Found {
  readonly state: CaseState;
  readonly hash: string | null;
  /** Whether it was read from the journal just now, and the workflow must take it over. */
  readonly fresh: boolean;
  /** Whether the journal is known not to answer, or entries wait before these: nothing is tried again. */
  readonly away: boolean;
}

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
    const waits = input.waiting.entries > 0;
    const stored = waits ? undefined : await ports.events.findAnswer(input.caseId, input.command.key, digest);
    if (stored?.kind === 'found') return fromJournal(ports, input, digest);
    const found = await find(ports, input, waits || stored?.kind === 'unavailable');
    if (!found) return refused(input, { code: 'JOURNAL_UNAVAILABLE' });
    const result = await carryOut(ports, input, found, digest);
    return result === 'behind' ? fromJournal(ports, input, digest) : result;
  };
}

async function find(ports: CasePorts, input: HandleInput, away: boolean): Promise<Found | undefined> {
  if (input.state) return { state: input.state, hash: input.hash, fresh: false, away };
  const loaded = away ? undefined : await loadCase(ports.events, input.caseId, input.municipality);
  if (loaded?.kind === 'loaded') return { state: loaded.state, hash: loaded.hash, fresh: true, away };
  return isDoor(input.command.name)
    ? { state: emptyCase(input.caseId, input.municipality), hash: null, fresh: true, away: true }
    : undefined;
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
  if (refusal) return refused(input, refusal, found, ports);
  const actor = await actorOf(ports, input);
  if (actor === 'away') return refused(input, { code: 'JOURNAL_UNAVAILABLE' });
  if (!actor) return refused(input, { code: 'UNKNOWN_STAFF', params: { initials: command.by } }, found, ports);
  const outcome = decide(found.state, command, { now, actor, ...ports.jurisdiction(input.municipality) });
  const events = stampAll(outcome.events, {
    after: found.state.seq,
    recordedAt: now,
    by: command.by,
    role: roleIn(outcome, actor),
    source: 'person',
    key: command.key,
    clockOffsetMs: offset,
  });
  const seen = look(ports, evolveAll(found.state, events), now, offset);
  const answer = answerOf(input, outcome, events, seen);
  return commit(ports, input, found, { events, seen, answer, digest });
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

interface Made {
  readonly events: readonly CaseEvent[];
  readonly seen: Look;
  readonly answer: CommandAnswer;
  readonly digest: string;
}

async function commit(
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
        claims: claimsOf(seen.state, events, ports.blindIndex),
        projection: seen.projection,
      });
  switch (appended.kind) {
    case 'appended':
    case 'alreadyThere': {
      const hash = events.length > 0 ? appended.hash : found.hash;
      const caseNumber = appended.caseNumber ?? input.caseNumber ?? (await ports.caseNumber(input.caseId));
      const reaction = reactionOf(seen, events, { ...loaded, hash, caseNumber });
      const named = answer.kind === 'accepted' ? { ...answer, caseNumber } : answer;
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
      return refused(input, { code: 'CONTENT_ERASED' }, found, ports);
    case 'unavailable': {
      if (events.length === 0) return { answer, reaction: reactionOf(seen, [], { ...loaded, ...fate }) };
      const late = answer.kind === 'accepted' ? { ...answer, journalled: false } : answer;
      const waiting = { events, command: { key, contentDigest: digest, answer } };
      return {
        answer: late,
        reaction: reactionOf(seen, events, { ...loaded, ...fate, waiting }),
        ...(remember ? { remember } : {}),
      };
    }
  }
}

/** The journal holds entries the workflow may not know: of this very command, or put there by another way. */
async function fromJournal(ports: CasePorts, input: HandleInput, digest: string): Promise<HandleResult> {
  const loaded = await loadCase(ports.events, input.caseId, input.municipality);
  if (loaded.kind === 'unavailable') return refused(input, { code: 'JOURNAL_UNAVAILABLE' });
  const found: Found = { state: loaded.state, hash: loaded.hash, fresh: true, away: false };
  const stored = await ports.events.findAnswer(input.caseId, input.command.key, digest);
  if (stored.kind === 'found') return storedAnswer(ports, input, stored, found);
  const again = await carryOut(ports, input, found, digest);
  return again === 'behind' ? refused(input, { code: 'JOURNAL_UNAVAILABLE' }, found, ports) : again;
}

async function repeated(
  ports: CasePorts,
  input: HandleInput,
  remembered: RememberedCommand,
  digest: string,
): Promise<HandleResult> {
  if (remembered.digest !== digest) return refused(input, { code: 'KEY_REUSED' });
  const { waitingAnswer } = input;
  if (waitingAnswer) {
    return { answer: waitingAnswer.kind === 'accepted' ? { ...waitingAnswer, journalled: false } : waitingAnswer };
  }
  const stored = await ports.events.findAnswer(input.caseId, input.command.key, digest);
  if (stored.kind === 'found') return storedAnswer(ports, input, stored);
  const { entries, refusal } = remembered;
  if (refusal !== undefined) return refused(input, { code: refusal });
  const known = { caseId: input.caseId, caseNumber: input.caseNumber, entries, events: [], deadlines: [], notices: [] };
  return { answer: { kind: 'accepted', ...known, journalled: input.waiting.entries === 0 } };
}

async function storedAnswer(
  ports: CasePorts,
  input: HandleInput,
  stored: { readonly answer: unknown; readonly sameContent: boolean },
  found?: Found,
): Promise<HandleResult> {
  if (!stored.sameContent) return refused(input, { code: 'KEY_REUSED' }, found, ports);
  const answer = stored.answer as CommandAnswer;
  const caseNumber = input.caseNumber ?? (await ports.caseNumber(input.caseId));
  const named = answer.kind === 'accepted' ? { ...answer, caseNumber } : answer;
  if (!found) return { answer: named };
  const { key } = input.command;
  const entries = answer.kind === 'accepted' ? answer.entries : null;
  const remember = memoryOf(key, contentDigest(input.command), answer, entries ?? []);
  return { answer: named, reaction: unchanged(ports, input, found, caseNumber), ...(remember ? { remember } : {}) };
}

/** What the case remembers of a command: nothing where it left nothing. */
function memoryOf(
  key: string,
  digest: string,
  answer: CommandAnswer,
  left: readonly unknown[],
): RememberedCommand | undefined {
  if (answer.kind === 'accepted') return { key, digest, entries: answer.entries };
  return left.length > 0 ? { key, digest, entries: null, refusal: answer.refusal.code } : undefined;
}

function refused(input: HandleInput, refusal: Refusal, found?: Found, ports?: CasePorts): HandleResult {
  const answer: CommandAnswer = { kind: 'refused', caseId: input.caseId, refusal };
  if (!found?.fresh || !ports) return { answer };
  return { answer, reaction: unchanged(ports, input, found, input.caseNumber) };
}

function unchanged(ports: CasePorts, input: HandleInput, found: Found, caseNumber: string | null): Reaction {
  const seen = look(ports, found.state, input.now, clockOffset(input.now, ports.realNow()));
  return reactionOf(seen, [], { loaded: { state: found.state, hash: found.hash }, hash: found.hash, caseNumber });
}

function roleIn(outcome: Outcome, actor: Actor): Actor['roles'][number] {
  return outcome.kind === 'accepted' ? outcome.role : (actor.roles[0] ?? 'caseworker');
}

function answerOf(input: HandleInput, outcome: Outcome, events: readonly CaseEvent[], seen: Look): CommandAnswer {
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
