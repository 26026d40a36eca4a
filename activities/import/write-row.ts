import { CaseClosed } from '../../domain/case/closure/facts';
import type { CaseEvent, NewEvent } from '../../domain/case/kernel/event';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase, type CaseState } from '../../domain/case/kernel/state';
import type { Instant } from '../../domain/case/kernel/time';
import { projectCase } from '../../domain/case/projection';
import { breachesFound, breachesKey } from '../../domain/import/breaches';
import type { RowPlan } from '../../domain/import/plan-row';
import { listKey } from '../../domain/import/taken-over';
import { endOfDay } from '../../domain/law/calendar/copenhagen';
import { judge, type Judgement } from '../../domain/law/judgement';
import { rules } from '../../domain/law/rules';
import type { AppendRequest, Claim } from '../../journal/events/requests';
import type { ImportOrder } from '../../workflows/contracts/import';
import { childOf } from '../../domain/case/standing';
import { stampAll, textDigester } from '../case/stamp';
import type { ImportPorts } from './ports';
import type { FoundCase } from './find-cases';

/** A row's case with what the row adds to it. */
export interface WrittenRow {
  /** The case after the events. */
  readonly state: CaseState;
  /** As of now, by the case's clock. */
  readonly judgement: Judgement;
  /** Deadlines found passed unmet, as the case was taken over. */
  readonly breaches: number;
  /** What is to be appended; absent where the row says nothing new. */
  readonly append?: AppendRequest;
}

/** Works out the entries of a planned row, with the case's claims and projected rows. Writes nothing. */
export function writeRow(ports: ImportPorts, order: ImportOrder, found: FoundCase, plan: RowPlan): WrittenRow {
  const { caseId, events: before } = found;
  const { municipality } = order;
  const { law } = ports.jurisdiction(municipality);
  const offset = before.at(-1)?.clockOffsetMs ?? 0;
  const now = new Date(Date.parse(ports.realNow()) + offset).toISOString();
  const old = evolveAll(emptyCase(caseId, municipality), before);
  if (plan.events.length === 0) return { state: old, judgement: judge(rules, old, now, law), breaches: 0 };

  const stamp = (after: number, key: string, event: NewEvent): CaseEvent[] =>
    stampAll([event], {
      after,
      recordedAt: now,
      by: order.by,
      role: 'operations',
      source: 'list',
      key,
      clockOffsetMs: offset,
      digestText: textDigester(ports.blindIndex, caseId),
    });
  const events = plan.events.flatMap(({ part, event }, index) => stamp(old.seq + index, listKey(part), event));
  const taken = evolveAll(old, events);
  const passed = breachesFound(taken, judge(rules, taken, latest(now, endOfDay(order.asOf)), law), order.asOf);
  const all = passed ? [...events, ...stamp(taken.seq, breachesKey, passed)] : events;
  const state = evolveAll(taken, all.slice(events.length));
  const judgement = judge(rules, state, now, law);
  const child = childOf(state);
  const childIndex = child === undefined ? {} : { childIndex: ports.blindIndex.of('child', municipality, child) };
  const deadlines = passed?.data['deadlines'];
  return {
    state,
    judgement,
    breaches: Array.isArray(deadlines) ? deadlines.length : 0,
    append: {
      caseId,
      municipality,
      expectedSeq: old.seq,
      events: all,
      claimMode: 'record',
      claims: claimsOf(ports, found, { old, state, closed: judgement.closed, now }),
      projection: projectCase(state, judgement, { ...childIndex, clockOffsetMs: offset }),
    },
  };
}

interface Turn {
  readonly old: CaseState;
  readonly state: CaseState;
  readonly closed: boolean;
  readonly now: Instant;
}

/** A new case takes its number and its source; an open one takes its child, and gives it back when it is closed. */
function claimsOf(ports: ImportPorts, { item, events }: FoundCase, { old, state, closed, now }: Turn): Claim[] {
  const { municipality } = state;
  const claims: Claim[] = [];
  if (events.length === 0) {
    const sourceIndex = ports.blindIndex.of('source', municipality, item.row.caseNumber);
    claims.push({ kind: 'number', year: Number(now.slice(0, 4)) }, { kind: 'source', sourceIndex });
  }
  const held = childOf(old);
  const child = childOf(state);
  const indexOf = (name: string): string => ports.blindIndex.of('child', municipality, name);
  if (held !== undefined && (closed || held !== child)) claims.push({ kind: 'release', childIndex: indexOf(held) });
  if (child !== undefined && !closed && (held !== child || wasClosed(old)))
    claims.push({ kind: 'take', childIndex: indexOf(child) });
  return claims;
}

function wasClosed(state: CaseState): boolean {
  return state.facts.some(({ type }) => type === CaseClosed.event);
}

function latest(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
