/** A map that forgets the entry unused for longest when it is full. */
export class Recent<Key, Value> {
  private readonly entries = new Map<Key, Value>();

  /** @param limit Most entries held; at least 1. */
  constructor(private readonly limit: number) {}

  /** How many values are held. */
  get size(): number {
    return this.entries.size;
  }

  /** The value of a key, which thereby counts as used. */
  get(key: Key): Value | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  /** Adds or replaces a value. */
  set(key: Key, value: Value): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size <= this.limit) return;
    const oldest = this.entries.keys().next();
    if (oldest.done !== true) this.entries.delete(oldest.value);
  }

  /** Forgets a key. */
  delete(key: Key): void {
    this.entries.delete(key);
  }

  /** Forgets every key whose value is one of those meant. */
  deleteWhere(isMeant: (value: Value) => boolean): void {
    for (const [key, value] of this.entries) if (isMeant(value)) this.entries.delete(key);
  }

  /** Replaces every value by what is made of it; none counts as used thereby. */
  change(make: (value: Value) => Value): void {
    for (const [key, value] of this.entries) this.entries.set(key, make(value));
  }
}
