import type { Bilingual, CivilDay, Instant } from '../../domain/case/kernel/time';
import type { Standing } from '../../domain/law/rule';
import type { ProvedChoice } from '../../domain/supervision/closed-review/prove';
import type { CaseInReview, ClosedReview } from '../../domain/supervision/closed-review/review';
import type { ClosedReviewTally } from '../../domain/supervision/closed-review/tally';
import type { TaskForceTable } from '../../domain/supervision/closed-review/task-force';
import type { ReadUndertaking } from './undertakings/read';

/** Why the controls put a case where they did: one control with its law and evidence. */
export interface Why {
  readonly control: string;
  readonly name: Bilingual;
  readonly weight: 'greater' | 'lesser' | 'none';
  readonly law: string;
  /** Done too late, or can no longer be done. */
  readonly lapsed: boolean;
  /** What exactly is missing. */
  readonly missing: readonly Bilingual[];
  /** In sentences: what is asked, how it was counted, and what met it. */
  readonly explanation: Bilingual;
}

/** The assessment that follows a notification or a screening, read from the case itself. */
export interface AssessmentInCase {
  readonly rule: string;
  readonly standing: Standing;
  readonly due?: Instant;
  /** Made in time, but recorded after it (efterregistreret). */
  readonly recordedLate: boolean;
}

/** A closed case under review, with what only the case itself knows. */
export interface ReviewedCase extends CaseInReview {
  /** Absent where the case can no longer be read. */
  readonly readable: boolean;
  readonly caseNumber: string | null;
  /** Its number in the municipality's own system. */
  readonly sourceNumber: string | null;
  readonly closedOn: CivilDay | null;
  readonly team: string | null;
  readonly why: readonly Why[];
  readonly assessment?: AssessmentInCase;
  /** Whether the case is open now. */
  readonly open: boolean;
}

/** A review of closed cases with the cases it is about. */
export interface ReadClosedReview {
  readonly read: ReadUndertaking;
  readonly review: ClosedReview;
  readonly cases: readonly ReviewedCase[];
  readonly tally: ClosedReviewTally;
  /** Of the assessments made in time: recorded late. */
  readonly recordedLate: number;
  /** Assessments whose time has run out and which have not been made. */
  readonly overdue: number;
  readonly taskForce: TaskForceTable;
  /** The choices of cases for the Task Force, each proved. */
  readonly choices: readonly ProvedChoice[];
  /** Whether every list has the hash it was frozen with. */
  readonly intact: boolean;
}

/** Reviews of closed cases, as people read them. */
export interface ClosedReviewDesk {
  /** @throws BackendRefusal where there is none of this name */
  read(name: string): Promise<ReadClosedReview>;
}
