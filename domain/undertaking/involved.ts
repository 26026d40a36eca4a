/** Who has to do with one undertaking, whatever their role. */
export interface Involved {
  /** Initials of those who have a task in it, or have recorded something. */
  readonly people: readonly string[];
  /** The team it belongs to. */
  readonly team?: string;
  /** The case it is about, where it is about one. */
  readonly caseId?: string;
  /** Whether the worker of that case reads it too. */
  readonly forWorker?: boolean;
}
