import type { TwoTimes } from '../../domain/case/as-of';
import type { Command } from '../../domain/case/kernel/command';
import type { CaseEvent } from '../../domain/case/kernel/event';
import type { Bilingual, CivilDay, Instant } from '../../domain/case/kernel/time';
import type { LawBook } from '../../domain/law/edition';
import type { WhatIf } from '../../domain/law/replay/what-if';
import type { Rule } from '../../domain/law/rule';
import type { AccessLine as LoggedAccess, AccessQuery } from '../../journal/access/access-log';
import type { Absence } from '../../domain/staff/absence';
import type { StaffRegister as DatedRegister } from '../../domain/staff/register';
import type { StaffEntry } from '../../journal/staff/staff-store';
import type { CommandAnswer, DeadlineView, StateAnswer } from '../../workflows/contracts/messages';
import type { ClockOrder, ClockRun } from '../library/clock-ports';
import type { ErasureDesk } from '../library/erasure-ports';
import type { ImportOutcome, ImportWatch, ListImport } from '../library/import-ports';
import type { Rehydrated, RunWatch, TakenFromJournal } from '../library/rehydrate-ports';
import type { SweepOptions, Woken } from '../library/wake-ports';
import type { VisitationAgenda } from '../library/visitation-ports';
import type { ReplayOrder, ReplaySource } from '../library/law-replay-ports';
import type { KeyDesk } from '../library/keys-ports';
import type { ClosedReviewDesk } from '../library/closed-review-ports';
import type { CollectOrder, ReportSource } from '../library/report/ports';
import type { RecoveryDesk } from '../library/recovery/ports';
import type { RoundDesk } from '../library/supervision/rounds-ports';
import type { UndertakingDesk } from '../library/undertakings/ports';

/** Where a case is found: its own id, its municipality, and the number people know it by. */
export interface CaseAddress {
  readonly caseId: string;
  readonly municipality: string;
  readonly caseNumber: string | null;
}

/**
 * The case a command is for. Doors (indgange) name the child instead: the child's open case takes the command, else a
 * new case is opened. Without a child (unborn, unknown) a new case is opened.
 */
export type Target =
  | { readonly caseId: string }
  | {
      readonly child?: string;
      /** @default the installation's one municipality */
      readonly municipality?: string;
    };

/** The answer to a command, with the case's clock at the answer, from which «how long is left» is counted. */
export interface Sent {
  readonly answer: CommandAnswer;
  readonly now: Instant;
}

/** One case in a list, from the projection. Codes and dates only. */
export interface CaseRow extends CaseAddress {
  readonly kind: string;
  readonly stage: string;
  readonly team: string | null;
  readonly worker: string | null;
  readonly colour: string | null;
  readonly closureCategory: string | null;
  readonly nextDue: Instant | null;
  readonly nextDueRule: string | null;
  readonly overdueCount: number;
  readonly openedOn: CivilDay | null;
  readonly closedOn: CivilDay | null;
  /** The instant the row was judged as of, by the case's own clock. */
  readonly asOf: Instant;
  /** The instant whose knowledge it was judged by, where the list was asked for by other times than now. */
  readonly knownAt?: Instant;
}

/** What a list of cases is narrowed to (absent: everything), and by which times cases are judged (absent: their own clock). */
export interface CaseFilter extends TwoTimes {
  readonly municipality?: string;
  readonly stage?: string;
  readonly team?: string;
  /** Initials. */
  readonly worker?: string;
  readonly colour?: string;
  /** The child's pseudonym; looked up by its blind index. */
  readonly child?: string;
  /** Only cases with something due and not done. */
  readonly overdue?: boolean;
  /** Only cases whose next deadline is due at this instant or before. */
  readonly dueBefore?: Instant;
  /** Open, closed or both. @default both */
  readonly open?: boolean;
}

/** One page of a list, soonest deadline first. */
export interface CasePage {
  readonly rows: readonly CaseRow[];
  /** Hand this to the next call; absent on the last page. */
  readonly next?: string;
  /** Cases left out, whatever the filter, since an entry of theirs cannot be read; told by other times than now only. */
  readonly unreadable?: number;
}

/** How many cases a filter finds, in all and by colour, category and stage. */
export interface CaseCounts {
  readonly total: number;
  readonly overdue: number;
  readonly byColour: Readonly<Record<string, number>>;
  readonly byCategory: Readonly<Record<string, number>>;
  readonly byStage: Readonly<Record<string, number>>;
  /** Cases that are not counted, whatever the filter: see {@link CasePage}. */
  readonly unreadable?: number;
}

/** A member of staff in the register (medarbejder): one line of it, with the days on which it is in force. */
export type StaffMember = StaffEntry;

/** The staff register (medarbejderregister). */
export interface StaffRegister {
  /** Everyone in force on a day, by initials. */
  list(on?: CivilDay): Promise<readonly StaffMember[]>;
  /** Enters people; an entry with the same initials and first day is replaced. Answers how many were new or changed. */
  put(members: readonly StaffMember[]): Promise<number>;
  /** Every absence that stands, by initials and first day. */
  absences(): Promise<readonly Absence[]>;
  /** Enters absences; one with the same initials and first day is replaced. Answers how many were new or changed. */
  putAbsences(absences: readonly Absence[], by: string): Promise<number>;
  /** Somebody is back from a day: the absence that includes it ends before. Answers how many absences that was. */
  back(initials: string, day: CivilDay, by: string): Promise<number>;
  /** The register as the domain asks it. */
  register(): Promise<DatedRegister>;
}

/** One thing `doctor` looked at. `subject` is a code such as `server`, `journal`, `case`. */
export interface DoctorCheck {
  readonly subject: string;
  readonly caseId?: string;
  readonly ok: boolean;
  readonly da: string;
  readonly en: string;
  /** Stable code of what was found. */
  readonly code?: string;
  /** What to do about it, where it is not in order. */
  readonly next?: Bilingual;
  /** Digest of the key of the command it is about. */
  readonly commandKey?: string;
}

/** How `doctor` looks. */
export interface DoctorOrder extends RunWatch {
  /** Only whether workflows run, without asking each what it holds. */
  readonly quick?: boolean;
  /** A file of acknowledged commands, to be looked up in the journal. */
  readonly receipts?: string;
}

/** One line of the access log: who has read which case or list, when, and for what. */
export type AccessLine = LoggedAccess;

/** What of the access log is wanted: of a case (by id or number), of a reader, or both. */
export type AccessWanted = Omit<AccessQuery, 'municipality'>;

/** How far a long task has come. `total` is absent while unknown. */
export type Progress = (done: number, total?: number) => void;

/**
 * What the command line needs of the installation behind it. The client library implements it over Temporal and the
 * journal; tests over memory. Every method throws `Unreachable` where a server or database does not answer.
 */
export interface Backend {
  /** The rules and the dated editions, with the municipality's own levels, for explaining on this side. */
  readonly law: { readonly rules: readonly Rule[]; readonly book: LawBook };
  /** Finds a case by its number, its id or the number it has in the municipality's own system. */
  resolveCase(given: string): Promise<CaseAddress | undefined>;
  /** Sends a command; tries again with the same key where an answer was lost. */
  send(target: Target, command: Command): Promise<Sent>;
  /** A case's state; by other times than now as its journal has it. */
  state(caseId: string, times?: TwoTimes): Promise<StateAnswer>;
  /** Every deadline of a case, met or not, soonest first. */
  deadlines(caseId: string, times?: TwoTimes): Promise<readonly DeadlineView[]>;
  overview(caseId: string, times?: TwoTimes): Promise<CaseRow>;
  /** A case's whole journal in order, decrypted. */
  journal(caseId: string): AsyncIterable<CaseEvent>;
  /** A case's whole journal as lines of JSON that can be verified and imported elsewhere. */
  exportCase(caseId: string): AsyncIterable<string>;
  cases(filter: CaseFilter, limit: number, after?: string): Promise<CasePage>;
  counts(filter: CaseFilter): Promise<CaseCounts>;
  /** Takes over a case list and lets its open cases run; answers when all of it is done. */
  importList(list: ListImport, watch: ImportWatch): Promise<ImportOutcome>;
  /** Builds the projections anew from the events, of one case or of all. Answers how many cases. */
  rebuild(caseId: string | undefined, progress: Progress): Promise<number>;
  /** Compares workflow and journal and looks at server, databases and keys. */
  doctor(caseId?: string, order?: DoctorOrder): AsyncIterable<DoctorCheck>;
  /** Starts the workflow of one case, or of every case, that should have one and has none. */
  rehydrate(caseId: string | undefined, watch: RunWatch): AsyncIterable<Rehydrated>;
  /** Takes the journal's word for a case whose workflow has gone on beyond it; `discard` gives its entries up. */
  rehydrateFromJournal(caseId: string, options: { readonly discard: boolean }): Promise<TakenFromJournal>;
  /** Has one case, or every case, read its journal and be judged anew. */
  wake(caseId: string | undefined, options: SweepOptions): AsyncIterable<Woken>;
  /** Puts every case of the journal to the law as it is and as it might be (konsekvensberegning); writes nothing. */
  replayLaw(whatIf: WhatIf, order: ReplayOrder): Promise<ReplaySource>;
  /** Moves one case's clock forward on a development server and waits; answers its clock afterwards. */
  clockAdvance(caseId: string, durationMs: number): Promise<Instant>;
  /** Moves many cases' clocks to one instant on a development server. */
  clockRun(order: ClockOrder): Promise<ClockRun>;
  /** Erasures and what is known of erased cases. */
  readonly erasures: ErasureDesk;
  /** The key ring. */
  readonly keys: KeyDesk;
  /** Lines of the access log (opslagslog): who has read what. */
  access(wanted: AccessWanted): Promise<readonly AccessLine[]>;
  readonly staff: StaffRegister;
  /** The visitation committee's agenda of a week; of the next meeting's where none is named. */
  visitation(week?: string): Promise<VisitationAgenda>;
  /** What key figures are made of, from one pass over the journal by the times asked for. */
  report(order: CollectOrder): Promise<ReportSource>;
  /** Work about many cases: supervision, reviews, recovery. */
  readonly undertakings: UndertakingDesk;
  /** Rounds of management supervision with the cases drawn. */
  readonly rounds: RoundDesk;
  /** Recovery programmes with their cases and accounts. */
  readonly recoveries: RecoveryDesk;
  /** Reviews of closed cases with the cases they are about. */
  readonly closedReviews: ClosedReviewDesk;
  close(): Promise<void>;
}

/** A server or database did not answer; `key` is the command key to send again with, where a command was on its way. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';

  constructor(
    /** `server`, `worker`, `journal` or `keys`. */
    readonly what: string,
    readonly key?: string,
    options?: ErrorOptions,
  ) {
    super(`No answer from the ${what}`, options);
  }
}

/** The backend refused something that is no command, with a code of the error registry. */
export class BackendRefusal extends Error {
  override readonly name = 'BackendRefusal';

  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
