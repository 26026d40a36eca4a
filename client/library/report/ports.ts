import type { Collected, CollectOrder } from '../../../domain/report/collector';
import type { CaseloadNorm } from '../../../domain/recovery/caseload/norm';
import type { StaffRegister } from '../../../domain/staff/register';

/** Everything reports are made of, from one pass over the journal. */
export interface ReportSource extends Collected {
  /** The staff register, with the absences that were known then; it is dated itself. Absent over a case list. */
  readonly register?: StaffRegister;
  /** The municipality's norms of caseloads. */
  readonly norms: readonly CaseloadNorm[];
  /** Cases whose entries could not all be read: a newer release wrote them, or content was erased. */
  readonly unreadable: number;
  /** Cases on tracks of money that are left out, since their entries could not all be read; absent where not asked for. */
  readonly unreadableTracks?: number;
}

export type { CollectOrder };
