/** The rows that weigh most of those met so far, of however many. */
export class Largest<Row> {
  private rows: Row[] = [];
  private met = 0;

  constructor(
    private readonly most: number,
    /** How much a row weighs; rows that weigh the same stay in the order of the list. */
    private readonly weight: (row: Row) => number,
  ) {}

  /** How many there were in all. */
  get total(): number {
    return this.met;
  }

  add(row: Row): void {
    this.met++;
    this.rows.push(row);
    if (this.rows.length > 2 * this.most + 1000) this.rows = this.list();
  }

  /** The heaviest first. */
  list(): Row[] {
    return [...this.rows].sort((a, b) => this.weight(b) - this.weight(a)).slice(0, this.most);
  }
}
