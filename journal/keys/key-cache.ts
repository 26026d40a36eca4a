import type { KeyResult } from './key-result';
import { Recent } from './recent';

/** How long a data key in memory is believed, in milliseconds. */
export interface KeyAges {
  /** While the key database answers: an older key is asked for again before it is used. */
  readonly maxAgeMs: number;
  /** While the key database does not answer: an older key is not used at all. */
  readonly awayMs: number;
}

interface Held {
  readonly result: KeyResult;
  readonly id: string;
  /** When the key database last confirmed it; a monotonic clock, in milliseconds. */
  readonly at: number;
}

/** The data keys a process holds in memory, by scope and by id, each only for as long as it may be believed. */
export class KeyCache {
  private readonly byScope: Recent<string, Held>;
  private readonly byId: Recent<string, Held>;

  constructor(
    limit: number,
    private readonly ages: KeyAges,
    private readonly monotonicMs: () => number = () => performance.now(),
  ) {
    this.byScope = new Recent(limit);
    this.byId = new Recent(limit);
  }

  /** How many keys are held. */
  get size(): number {
    return this.byId.size;
  }

  /** What is known of a scope or an id and may be used without asking. */
  get(kind: 'scope' | 'id', name: string): KeyResult | undefined {
    return this.within(this.of(kind).get(name), this.ages.maxAgeMs);
  }

  /** What was known of a scope or an id before the key database went away. */
  whileAway(kind: 'scope' | 'id', name: string): KeyResult | undefined {
    return this.within(this.of(kind).get(name), this.ages.awayMs);
  }

  /** Takes in what the key database said just now. What cannot be used is not held. */
  set(id: string, scope: string, result: KeyResult): void {
    if (result.kind !== 'key' && result.kind !== 'destroyed') {
      this.drop(id);
      return;
    }
    const held = { result, id, at: this.monotonicMs() };
    this.byScope.set(scope, held);
    this.byId.set(id, held);
  }

  /** Forgets a key, so that it is asked for again; by its scope too, which may be held for longer than the id. */
  drop(id: string): void {
    this.byId.delete(id);
    this.byScope.deleteWhere((held) => held.id === id);
  }

  /** Has every key asked for again, because news may have been missed. */
  doubt(): void {
    const before = this.monotonicMs() - this.ages.maxAgeMs - 1;
    for (const held of [this.byId, this.byScope])
      held.change((one) => (one.at > before ? { ...one, at: before } : one));
  }

  private of(kind: 'scope' | 'id'): Recent<string, Held> {
    return kind === 'scope' ? this.byScope : this.byId;
  }

  /** A destroyed key stays destroyed and is believed for good. */
  private within(held: Held | undefined, ageMs: number): KeyResult | undefined {
    if (held === undefined) return undefined;
    return held.result.kind === 'destroyed' || this.monotonicMs() - held.at <= ageMs ? held.result : undefined;
  }
}
