import type { CivilDay, Instant } from '../case/kernel/time';
import type { WorkKind } from './scenario';
import type { SimulatedCase } from './simulated-case';

/** A piece of work in a case, waiting for somebody or begun. */
export interface Task {
  readonly of: SimulatedCase;
  /** What it is about within the case: the kind and the entry. */
  readonly key: string;
  readonly kind: WorkKind;
  readonly subject: number;
  /** By when: the law's instant, or the workers' own aim. */
  readonly due: Instant;
  /** Minutes still to be worked. */
  left: number;
  /** The day it was last worked on. */
  touched?: CivilDay;
}

/** Whether the work still stands; a case may have made it pointless since. */
export function stillStands(task: Task): boolean {
  return task.of.planned.get(task.key) === task;
}

/** Work that waits, soonest due first; work due at the same instant in the order in which it came. */
export class Waiting {
  private readonly tasks: Task[] = [];

  /** The work to be done first; what no longer stands is dropped on the way. */
  get first(): Task | undefined {
    for (let task = this.tasks[0]; task; task = this.tasks[0]) {
      if (stillStands(task)) return task;
      this.tasks.shift();
    }
    return undefined;
  }

  add(task: Task): void {
    let [low, high] = [0, this.tasks.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.tasks[middle]?.due ?? '') <= task.due) low = middle + 1;
      else high = middle;
    }
    this.tasks.splice(low, 0, task);
  }

  /** Takes the first away. */
  take(): Task | undefined {
    const { first } = this;
    if (first) this.tasks.shift();
    return first;
  }
}
