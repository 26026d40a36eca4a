import type { Jurisdictions } from '../../client/connection/jurisdictions';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { addMs, MS_PER_HOUR } from '../../domain/law/calendar/instant';
import type { LawBook } from '../../domain/law/edition';
import { lawBook } from '../../domain/law/editions';
import type { Ladder } from '../../domain/law/escalation/ladder';
import { exampleMunicipality } from '../../domain/law/municipalities/example';
import { command, newChild, type House } from '../workflow/house';
import { insist } from './insist';

/** Cases whose deadlines fall due while nobody works. */
export const CASES = 500;
/** Every so-maniest case has a second deadline, registered later and due earlier than the first. */
const WITH_TWO = 4;
/** Of every so-maniest case the second was missed an hour before; its next step falls due instead. */
const ESCALATED = 8;
/** Deadlines that are missed, before or meanwhile. */
export const MISSES = CASES + CASES / WITH_TWO;
/** Deadlines told one level up. */
export const ESCALATIONS = Math.ceil(CASES / ESCALATED);
/** For how long deadlines fall due, in milliseconds. */
export const WINDOW_MS = 10_000;
/** How much after its instant a step counts as found late under the law of this test. */
export const LATE_MS = 1_000;
const WIDTH = 24;
const LIMIT_HOURS = 24;

/** Told in the day's overview, and known as late after a second: a ladder that is walked in seconds. */
const ladder: Ladder = {
  foundLateAfterMs: LATE_MS,
  steps: [
    { code: 'due', at: 'due', to: ['worker', 'teamLeader'] },
    { code: 'e1', at: { overdue: { unit: 'hours', count: 1 } }, to: ['leader'] },
  ],
};

const quickLaw: LawBook = {
  ...lawBook,
  editions: lawBook.editions.map((edition) => {
    const { K02 } = edition.rules;
    return K02 ? { ...edition, rules: { ...edition.rules, K02: { ...K02, ladder } } } : edition;
  }),
};

/** The law with K02 on that ladder. What was received 24 hours less some seconds ago falls due in so many seconds. */
export const quickJurisdictions: Jurisdictions = (code) => ({
  law: quickLaw,
  municipality: { ...exampleMunicipality, code },
});

/** Initials of the worker who has a case. */
export function workerOf(index: number): string {
  return `B${String((index % 10) + 1).padStart(2, '0')}`;
}

/** Does something for each number below a count, several at a time. */
export async function forEach<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) results[index] = await work(index);
  };
  await Promise.all(Array.from({ length: WIDTH }, lane));
  return results;
}

/** How long a command takes here and now on average, several being sent at a time and all being warm, in milliseconds. */
export async function pace(house: House): Promise<number> {
  const count = 2 * WIDTH;
  await forEach(WIDTH, () => house.opened());
  const began = performance.now();
  await forEach(count, () => house.opened());
  return (performance.now() - began) / count;
}

/**
 * Registers a case's notifications, received so long ago that steps of their ladders fall due within the window: one, or
 * two of which the later one is due first.
 */
export async function register(house: House, index: number, windowFrom: string): Promise<string> {
  const place = ((index * 7919) % CASES) / CASES;
  const received = (part: number, hours: number): string =>
    addMs(windowFrom, Math.floor(part * WINDOW_MS) - hours * MS_PER_HOUR);
  const child = newChild();
  const data = { child, notifier: 'citizen', worker: workerOf(index), team: 'Modtagelsen' };
  const at = received((1 + place) / 2, LIMIT_HOURS);
  const { caseId } = await insist(house, { child }, command('notify', { at, data }));
  if (index % WITH_TWO === 0) {
    const hours = index % ESCALATED === 0 ? LIMIT_HOURS + 1 : LIMIT_HOURS;
    const second = { at: received(place / 2, hours), data: { notifier: 'citizen' } };
    await insist(house, { caseId }, command('notify', second));
  }
  return caseId;
}

/** A step that was told: of which deadline, when it should have been, when it was, and to whom. */
export interface ToldStep {
  readonly key: string;
  readonly subject: number;
  readonly step: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly late: boolean;
  readonly to: readonly string[];
}

/** The steps a case's journal tells of K02, in its order. */
export function stepsOf(caseId: string, journal: readonly CaseEvent[]): readonly ToldStep[] {
  return journal
    .filter(({ type, data }) => type.startsWith('Deadline') && data['rule'] === 'K02')
    .map(({ data, happenedAt, recordedAt }) => ({
      key: `${caseId}:${String(data['subject'])}:${String(data['due'])}`,
      subject: Number(data['subject']),
      step: String(data['step']),
      at: happenedAt,
      recordedAt,
      late: data['foundLate'] === true,
      to: (data['to'] ?? []) as readonly string[],
    }));
}
