import type { Standing } from '../../domain/undertaking/book';
import type { Attributes } from '../contracts/case-host';
import type { UndertakingInput, UndertakingMoment, UndertakingView } from '../contracts/undertaking';

const unknown: Standing = { stage: 'unknown', counts: {}, nextWake: null, errands: [], over: false };

/** What the workflow of an undertaking holds between its tasks: where its journal ends and where it stands. */
export class UndertakingHost {
  /** Nothing is known until an activity has read the journal. */
  view: UndertakingView | null;
  /** The codes last shown as search attributes in this run. */
  attributes: Attributes = {};
  /** Somebody has said that what errands wait for is there. */
  isAsked = false;

  constructor(private readonly input: UndertakingInput) {
    this.view = input.carried ?? null;
  }

  get standing(): Standing {
    return this.view?.standing ?? unknown;
  }

  /** Whether it has ended, or was never opened. */
  get over(): boolean {
    return this.view !== null && (this.view.seq === 0 || this.standing.over);
  }

  /** When to look again without being asked; null where nothing waits for its time. */
  get wakeAt(): string | null {
    const retryAt = this.view?.retryAt ?? null;
    const { nextWake } = this.standing;
    if (retryAt === null || nextWake === null) return retryAt ?? nextWake;
    return retryAt < nextWake ? retryAt : nextWake;
  }

  /** Whether errands are to be run now: there are some, and they are not waiting for a time. */
  errandsAreDue(now: string): boolean {
    const { errands } = this.standing;
    const retryAt = this.view?.retryAt ?? null;
    return errands.length > 0 && (this.isAsked || retryAt === null || retryAt <= now);
  }

  /** What an activity needs to find the undertaking. */
  moment(now: string): UndertakingMoment {
    const { kind, municipality, name } = this.input;
    return { kind, municipality, name, seq: this.view?.seq ?? 0, hash: this.view?.hash ?? null, now };
  }

  /**
   * Takes in what an activity found. Activities may overlap: one that read an earlier end of the journal says nothing new.
   *
   * @returns whether it was taken in
   */
  take(view: UndertakingView): boolean {
    if (this.view && view.seq < this.view.seq) return false;
    this.view = view;
    return true;
  }

  /** The input of the next run. */
  carry(): UndertakingInput {
    const { withCommand: _, ...input } = this.input;
    return this.view ? { ...input, carried: this.view } : this.input;
  }
}
