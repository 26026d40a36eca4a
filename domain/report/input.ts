import type { CivilDay } from '../case/kernel/time';
import { caseloadOn, type Caseload } from '../recovery/caseload/caseload';
import type { LoadCase } from '../recovery/caseload/load-case';
import type { CaseloadNorm } from '../recovery/caseload/norm';
import type { StaffRegister } from '../staff/register';
import type { ReportColumn } from './collector';
import type { FigureInput } from './figures/figure';
import type { ReportPeriod } from './period';

/** What caseloads are counted with. */
export interface Staffing {
  /** Absent where it is not known. */
  readonly register?: StaffRegister;
  readonly norms: readonly CaseloadNorm[];
}

/** What figures are worked out of, from one column of what was collected. */
export function inputOf({ cases, open, day }: ReportColumn, period: ReportPeriod, staffing: Staffing): FigureInput {
  const caseload = caseloadIn(day, open, staffing);
  return { cases, period, ...(caseload ? { caseload } : {}) };
}

/** The caseload of a day; `undefined` where the register is not known. */
export function caseloadIn(
  day: CivilDay,
  open: readonly LoadCase[],
  { register, norms }: Staffing,
): Caseload | undefined {
  return register && caseloadOn(day, open, register, norms);
}
