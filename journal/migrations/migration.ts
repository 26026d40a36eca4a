/** One step of a database's schema (skema). Never changed after release: a correction is a new migration. */
export interface Migration {
  /** From 1 without gaps, in the order of application. */
  readonly number: number;
  readonly name: string;
  /** One or more PostgreSQL statements, run in one transaction. */
  readonly sql: string;
}
