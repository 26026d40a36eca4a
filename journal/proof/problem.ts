/** What a verification of the journal may find wrong. The codes are stable. */
export const proofProblemCodes = [
  /** Rows of a case are missing before entry `seq`. */
  'entry-missing',
  /** Entry `seq` is not the one that was chained: edited, moved or inserted. */
  'entry-altered',
  /** Entry `seq` does not follow the one before it. */
  'link-broken',
  /** The case's own head is not its last entry `seq`, or is of another municipality. */
  'head-differs',
  /** The key ring lacks the version under which entry `seq` was chained. */
  'chain-key-missing',
  /** Daily head `head` saw the case, and the journal has no entry of it. */
  'case-missing',
  /** Daily head `head` saw entry `seq` of the case, and it is gone. */
  'entry-gone',
  /** Entry `seq` is not the one that daily head `head` saw. */
  'entry-replaced',
  /** There is no daily head `head`, and there was one. */
  'daily-head-missing',
  /** Daily head `head` is not as it was sealed. */
  'daily-head-altered',
  /** Daily head `head` does not follow the one before it. */
  'daily-head-unlinked',
  /** The key ring lacks the version under which daily head `head` was sealed. */
  'daily-head-key-missing',
  /** The stored leaves of daily head `head` are not those it was sealed over. */
  'daily-leaves-altered',
  /** The cases as of daily head `head` are not all those it was sealed over. */
  'daily-root-differs',
  /** The exported file has daily head `head`, the journal has not: an older copy, or heads were removed. */
  'daily-head-only-in-file',
  /** Daily head `head` is another in the exported file. */
  'daily-head-differs-from-file',
] as const;

/** Code of one thing that is wrong. */
export type ProofProblemCode = (typeof proofProblemCodes)[number];

/** One thing that is wrong, and where it shows. */
export interface ProofProblem {
  readonly code: ProofProblemCode;
  readonly caseId?: string;
  /** Number of the entry. */
  readonly seq?: number;
  /** Number of the daily head. */
  readonly head?: number;
}
