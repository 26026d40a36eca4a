import { decide } from '../domain/case/decide';
import type { Command } from '../domain/case/kernel/command';
import type { CaseEvent, NewEvent, Role } from '../domain/case/kernel/event';
import { evolveAll } from '../domain/case/kernel/evolve';
import { emptyCase } from '../domain/case/kernel/state';
import { addMs } from '../domain/law/calendar/instant';
import type { Instant } from '../domain/case/kernel/time';
import type { Jurisdiction } from '../domain/law/jurisdiction';
import { NOTE } from './cases';

/** A command of a life that is told, not lived: given at an instant that may be long ago. */
export type Step = Pick<Command, 'name' | 'data' | 'text'> & { readonly at: Instant };

/** An entry that a step left, before it has a case. */
export interface Deed {
  readonly event: NewEvent;
  readonly recordedAt: Instant;
  readonly role: Role;
}

/** Who gives the commands: the example's caseworker. */
export const WORKER = 'B01';

/** Stands for the child of a life that is copied to many cases. */
export const ANY_CHILD = 'BARN-0';

const HOUR_MS = 3_600_000;

/** A notification that nobody assesses: its 24 hours run from `at`. */
export function notified(at: Instant): Step[] {
  return [{ at, name: 'notify', data: { child: ANY_CHILD, notifier: 'professional' }, text: { content: NOTE } }];
}

/** The first three weeks of a case as most are: assessed in time, screened, an examination under way (17 commands). */
export function threeWeeks(until: Instant): Step[] {
  const after = (hours: number): Instant => addMs(until, (hours - 21 * 24) * HOUR_MS);
  const note = (hours: number): Step => ({ at: after(hours), name: 'note', data: {}, text: { note: NOTE } });
  const step = (hours: number, name: string, data: Step['data'], text?: Step['text']): Step => ({
    at: after(hours),
    name,
    data,
    ...(text ? { text } : {}),
  });
  return [
    ...notified(after(0)),
    step(1, 'send-receipt', { notification: 2, channel: 'digitalPost' }),
    step(5, 'assess', { notifications: [2], danger: false, acute: false }, { reasons: NOTE }),
    step(6, 'assign', { worker: WORKER }),
    step(7, 'register-party', { relation: 'mother', custody: true }, { name: 'Mor' }),
    step(8, 'register-party', { relation: 'father', custody: true }, { name: 'Far' }),
    note(30),
    step(50, 'judge-conversation', { needed: true }),
    step(75, 'hold-conversation', { workers: [WORKER] }, { view: NOTE }),
    note(76),
    step(100, 'reference-document', { reference: 'DOK-1' }),
    step(120, 'judge-concern', { level: 'low' }),
    step(150, 'screen', { outcome: 'examination', notifications: [2] }, { reasons: NOTE }),
    step(170, 'start-examination', {}),
    note(200),
    step(300, 'reference-document', { reference: 'DOK-2' }),
    note(400),
  ];
}

/** Decides the steps one after another, as the worker would have; the deeds can be copied to any number of cases. */
export function decided(steps: readonly Step[], jurisdiction: Jurisdiction): Deed[] {
  let state = emptyCase('told', jurisdiction.municipality.code);
  const actor = { initials: WORKER, roles: ['caseworker'] as const };
  return steps.flatMap(({ at, ...content }, number) => {
    const outcome = decide(
      state,
      { ...content, key: `told-${number}`, by: WORKER },
      { now: at, actor, ...jurisdiction },
    );
    if (outcome.kind === 'refused') throw new Error(`${content.name} was refused: ${outcome.refusal.code}`);
    const { seq } = state;
    const stamp = { recordedAt: at, by: WORKER, role: outcome.role, source: 'person', clockOffsetMs: 0 } as const;
    const entries = outcome.events.map((event, i): CaseEvent => ({
      ...event,
      ...stamp,
      seq: seq + 1 + i,
      key: `told-${number}`,
    }));
    state = evolveAll(state, entries);
    return outcome.events.map((event) => ({ event, recordedAt: at, role: outcome.role }));
  });
}
