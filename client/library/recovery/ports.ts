import type { CivilDay, Instant } from '../../../domain/case/kernel/time';
import type { CaseloadAccount } from '../../../domain/recovery/accounts/caseload';
import type { RecoveryAccount } from '../../../domain/recovery/accounts/recoveries';
import type { RecoveryRow } from '../../../domain/recovery/programme/row';

/** The two accounts of a programme over a time (sagstal, genopretning). */
export interface ProgrammeAccounts {
  readonly caseload: CaseloadAccount;
  readonly recoveries: RecoveryAccount;
}

/** Which days the accounts are drawn up for, both included. */
export interface AccountOrder {
  /** @default the programme's first day */
  readonly from?: CivilDay | undefined;
  /** @default the day it was completed, else that of the programme's clock */
  readonly until?: CivilDay | undefined;
  /** By what the journals of cases, recoveries and programme held at this instant. @default all they hold now */
  readonly knownAt?: Instant | undefined;
}

/** Recovery programmes as people look at them (genopretning). What is changed is changed by commands to undertakings. */
export interface RecoveryDesk {
  /**
   * Every recovery of a programme, in the order of the case ids.
   *
   * @param asOf - @default as they stand
   * @throws BackendRefusal where there is no such programme
   */
  rows(programme: string, asOf?: Instant): Promise<readonly RecoveryRow[]>;
  /** The two accounts, drawn up anew from the journals of the cases and of the recoveries. */
  accounts(programme: string, order: AccountOrder): Promise<ProgrammeAccounts>;
}
