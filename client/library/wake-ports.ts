import type { RunWatch } from './rehydrate-ports';

/** What became of one case, or of one undertaking by the name of its stream, in a wake-up sweep (vækning af alle sager). */
export type Woken =
  /**
   * `woken`: a case. `undertaking`: one of these was told to look. `closed`: nothing runs and nothing should. `missing`:
   * nothing runs, but should; `rehydrate` starts it.
   */
  | { readonly caseId: string; readonly outcome: 'woken' | 'undertaking' | 'closed' | 'missing' }
  | { readonly caseId: string; readonly outcome: 'failed'; readonly code: string };

/** How a wake-up sweep is carried out. */
export interface SweepOptions extends RunWatch {
  /** Most cases and undertakings woken a second. @default sweepRate */
  readonly rate?: number;
  /** Goes on where the last sweep was interrupted. @default from the first case */
  readonly resume?: boolean;
}

/** Cases a second that a worker manages which they are new to (35–46 were measured on two cores, with commands beside). */
export const sweepRate = 35;
