import { decide } from '../case/decide';
import type { Refusal } from '../case/kernel/command';
import type { CaseEvent, FieldValue, Role } from '../case/kernel/event';
import { evolveAll } from '../case/kernel/evolve';
import type { CaseState } from '../case/kernel/state';
import type { Instant } from '../case/kernel/time';
import { closingOf } from '../case/standing';
import type { LawBook } from '../law/edition';
import type { Municipality } from '../law/municipality';
import type { Chance } from './chance';
import type { Task } from './task';

/** The law and the municipality under which cases are simulated. */
export interface World {
  readonly law: LawBook;
  readonly municipality: Municipality;
}

/** A law book in which everything new is judged by one edition; the book itself where the edition is not in it. */
export function bookUnder(book: LawBook, edition: string | undefined): LawBook {
  const editions = book.editions.filter(({ id }) => id === edition);
  return editions.length > 0 ? { ...book, editions } : book;
}

/** Who does a step in a simulation: a worker, or whoever decides and approves. */
export interface SimulatedActor {
  readonly initials: string;
  readonly roles: readonly Role[];
}

/** The one who decides and approves in a simulation; levels of the competence plan cost no minutes here. */
export const decider: SimulatedActor = {
  initials: 'LEDER',
  roles: ['caseworker', 'teamLeader', 'leader', 'visitation'],
};

/** A step of case work, as a simulation tells it. */
export interface SimulatedStep {
  readonly by?: SimulatedActor;
  readonly data?: Readonly<Record<string, FieldValue>>;
  readonly text?: Readonly<Record<string, string>>;
}

/**
 * One case in a simulation. Its commands go through the real decider and their events through the real `evolve`; what
 * the law makes of it is asked of the real rules.
 */
export class SimulatedCase {
  /** Work planned in the case, by what it is about. */
  readonly planned = new Map<string, Task>();
  /** Whether the closure gate refused to close it; nobody tries again within the time simulated. */
  heldByGate = false;
  private sent = 0;

  constructor(
    public state: CaseState,
    readonly chance: Chance,
    private readonly world: World,
  ) {}

  get closed(): boolean {
    return closingOf(this.state) !== undefined;
  }

  /** Sends a command; answers why it was refused, if it was. */
  send(name: string, now: Instant, { by = decider, data = {}, text }: SimulatedStep = {}): Refusal | undefined {
    this.sent += 1;
    const key = `sim-${this.sent}`;
    const command = { name, key, by: by.initials, data, ...(text === undefined ? {} : { text }) };
    const outcome = decide(this.state, command, { now, actor: by, ...this.world });
    const role = outcome.kind === 'accepted' ? outcome.role : 'system';
    const entries = outcome.events.map((event, index): CaseEvent => ({
      ...event,
      seq: this.state.seq + index + 1,
      recordedAt: now,
      by: by.initials,
      role,
      source: 'person',
      key,
      clockOffsetMs: 0,
    }));
    this.state = evolveAll(this.state, entries);
    return outcome.kind === 'refused' ? outcome.refusal : undefined;
  }

  /**
   * Sends a command that the course of the simulation counts on; answers the number of its last entry.
   *
   * @throws RangeError where it is refused: the model does something the domain does not allow
   */
  does(name: string, now: Instant, step: SimulatedStep = {}): number {
    const refusal = this.send(name, now, step);
    if (refusal) throw new RangeError(`Simulated ${name} was refused: ${refusal.code}`);
    return this.state.seq;
  }
}
