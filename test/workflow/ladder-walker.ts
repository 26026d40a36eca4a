import { setTimeout as pause } from 'node:timers/promises';
import type { CaseEvent, FieldValue } from '../../domain/case/kernel/event';
import type { CaseState } from '../../domain/case/kernel/state';
import type { Instant } from '../../domain/case/kernel/time';
import { instantOf } from '../../domain/law/calendar/copenhagen';
import { nextWake } from '../../domain/case/wake';
import { addMs, MS_PER_DAY } from '../../domain/law/calendar/instant';
import { lawBook } from '../../domain/law/editions';
import { judge } from '../../domain/law/judgement';
import { rules } from '../../domain/law/rules';
import { newChild, type House } from './house';
import type { Move, Told, Walk } from './ladder-walks';

const MINUTE = 60_000;

/** A case whose rule's clock was started, and what was told of it, on the way and after it was met. */
export interface Walked {
  readonly caseId: string;
  /** The case when its clock had just been started. */
  readonly started: CaseState;
  /** What was recorded of the rule's deadlines before it was met. */
  readonly told: readonly CaseEvent[];
  /** What was recorded of them afterwards, a month on. */
  readonly afterwards: readonly CaseEvent[];
}

/** The instant of a step as the table writes it. */
export function at([, local]: Told): Instant {
  return localInstant(local);
}

function localInstant(local: string): Instant {
  return instantOf(local.slice(0, 10), local.slice(11));
}

/** Lets the whole ladder be told, then meets the rule, then a month pass. */
export function walkToTheEnd(house: House, walk: Walk): Promise<Walked> {
  return go(house, walk, addMs(lastOf(walk), 10 * MINUTE), 0);
}

/** Meets the rule just after the first warning, at once where none comes, and lets all the ladder's time pass. */
export function meetInTime(house: House, walk: Walk): Promise<Walked> {
  const [first] = walk.told;
  const met = first?.[0].startsWith('w') ? addMs(at(first), 10 * MINUTE) : localInstant(walk.from);
  return go(house, walk, met, Date.parse(lastOf(walk)) - Date.parse(met));
}

function lastOf({ told, from }: Walk): Instant {
  const last = told.at(-1);
  return last ? at(last) : localInstant(from);
}

async function go(house: House, walk: Walk, metAt: Instant, restMs: number): Promise<Walked> {
  const child = newChild();
  const born = walk.birthDay === undefined ? {} : { birthDay: walk.birthDay };
  // An acute placement with consent is the door that starts no clock.
  const data = { child, ...born, basis: 'consent', worker: 'B01', team: 'Modtagelsen' };
  const { caseId } = await house.does({ child }, 'place-acutely', { by: 'LED', data });
  const moveTo = async (to: Instant): Promise<void> => {
    await atRest(house, caseId);
    const { move } = await house.backend.clockRun({ caseId, to });
    for await (const { outcome } of move({})) {
      if (outcome !== 'moved' && outcome !== 'there') throw new Error(`${walk.rule}: the clock ${outcome}`);
    }
  };
  const entries: number[] = [];
  const does = async ([command, said = {}, by = 'B01']: Move, when?: Instant): Promise<void> => {
    const step = { by, data: resolved(said, entries), ...(when === undefined ? {} : { at: when }) };
    const { entries: left } = await house.does(caseId, command, step);
    entries.push(left?.[0] ?? 0);
  };
  const ofRule = async (): Promise<readonly CaseEvent[]> =>
    (await house.journal(caseId)).filter(
      ({ type, data: said }) => type.startsWith('Deadline') && said['rule'] === walk.rule,
    );
  const from = localInstant(walk.from);
  await moveTo(from);
  for (const move of walk.start) await does(move, from);
  const { state: started } = await house.backend.state(caseId);
  await moveTo(metAt);
  const told = await ofRule();
  if (walk.meet) await does(walk.meet);
  await moveTo(addMs(metAt, restMs + 30 * MS_PER_DAY));
  return { caseId, started, told, afterwards: (await ofRule()).slice(told.length) };
}

/**
 * Waits until the case has done what a command made it do at once: a server asked to skip time leaps over a timer that has
 * run out and not fired yet.
 */
async function atRest(house: House, caseId: string): Promise<void> {
  for (;;) {
    const { state, now } = await house.backend.state(caseId);
    const next = nextWake(state, judge(rules, state, now, lawBook), now);
    if (next === null || Date.parse(next) > Date.parse(now) + MINUTE) return;
    await pause(20);
  }
}

function resolved(
  said: Readonly<Record<string, FieldValue>>,
  entries: readonly number[],
): Readonly<Record<string, FieldValue>> {
  const number = (value: unknown): unknown =>
    typeof value === 'string' && /^@\d$/.test(value) ? entries[Number(value.slice(1))] : value;
  return Object.fromEntries(
    Object.entries(said).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value.map(number) : number(value)) as FieldValue,
    ]),
  );
}

/** Does all of these, so many at a time, and answers each one's promise at once. */
export function inTurns<T>(width: number, works: readonly (() => Promise<T>)[]): readonly Promise<T>[] {
  const lanes: Promise<unknown>[] = Array.from({ length: width }, () => Promise.resolve());
  return works.map((work, index) => {
    const lane = index % width;
    const done = (lanes[lane] ?? Promise.resolve()).then(work);
    lanes[lane] = done.catch(() => undefined);
    return done;
  });
}
