import type { StaffStore } from '../../journal/staff/staff-store';
import type { CasePorts } from '../case/ports';

/** The workflows of cases, as an import needs them. */
export interface CaseWorkflows {
  /** Starts a case's workflow from its journal; nothing where it runs. */
  start(municipality: string, caseId: string): Promise<void>;
  /** Those of some cases whose workflows run; one that was started or has ended just now may be missed. */
  running(municipality: string, caseIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Makes a running workflow read its journal; false where none runs. May be repeated. */
  resync(municipality: string, caseId: string): Promise<boolean>;
}

/** What the activity of an import touches. */
export interface ImportPorts extends Pick<CasePorts, 'events' | 'blindIndex' | 'actor' | 'jurisdiction' | 'realNow'> {
  readonly staff: Pick<StaffStore, 'entries' | 'put'>;
  readonly workflows: CaseWorkflows;
  /** The id of the case that a row of a list opens; always the same for the same number. */
  readonly caseIdOf: (municipality: string, caseNumber: string) => string;
  /** Tells Temporal that the batch is still being worked on. */
  readonly alive: () => void;
  /** Whether this is a development installation, whose first importer is put on the staff register. */
  readonly development: boolean;
}
