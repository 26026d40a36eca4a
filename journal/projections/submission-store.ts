import type { Pool } from 'pg';
import type { CivilDay } from '../../domain/case/kernel/time';
import { orUnavailable, type Unavailable } from '../database';

/** A case on the visitation committee's agenda. */
export interface SubmittedCase {
  readonly caseId: string;
  readonly caseNumber?: string;
}

/** Which cases stand on the visitation committee's agenda. */
export class SubmissionStore {
  constructor(
    private readonly pool: Pool,
    private readonly timeoutMs = 1000,
  ) {}

  /** The cases of a municipality with something submitted by the end of a day, the longest waiting first. */
  async cases(municipality: string, until: CivilDay): Promise<readonly SubmittedCase[] | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ case_id: string; case_number: string | null }>(
        `select s.case_id, o.case_number from case_submission s join case_overview o using (case_id)
         where s.municipality = $1 and s.submitted_on <= $2::date
         group by s.case_id, o.case_number order by min(s.submitted_on), s.case_id`,
        [municipality, until],
      );
      return rows.map(({ case_id: caseId, case_number: caseNumber }) => ({
        caseId,
        ...(caseNumber === null ? {} : { caseNumber }),
      }));
    });
  }
}
