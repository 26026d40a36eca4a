import type { Actor } from '../../domain/case/kernel/command';
import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import type { Jurisdiction } from '../../domain/law/jurisdiction';
import type { StaffRegister } from '../../domain/staff/register';
import type { EventStore } from '../../journal/event-store';
import type { BlindIndex } from '../../journal/blind-index';
import type { CaseLine } from './told';

/** The staff register does not answer, and nothing is known from before of the person looked for. */
export class RegisterAwayError extends Error {
  override readonly name = 'RegisterAwayError';
}

/** What the activities of a case touch. */
export interface CasePorts {
  readonly events: EventStore;
  readonly blindIndex: BlindIndex;
  /** The person on the staff register on a day; undefined for a stranger. Answers from memory when the register is away, and throws `RegisterAwayError` where memory does not know the person. */
  readonly actor: (municipality: string, initials: string, on: CivilDay) => Promise<Actor | undefined>;
  /** The staff register, to find whom a deadline is told to; from memory when it is away, undefined where there is none. */
  readonly register: (municipality: string) => Promise<StaffRegister | undefined>;
  readonly jurisdiction: (municipality: string) => Jurisdiction;
  /** The number people know a case by; null while it has none. */
  readonly caseNumber: (caseId: string) => Promise<string | null>;
  /**
   * The case of a municipality by what somebody told: its id, its number, or its number in another system; also where it
   * was erased. Undefined where there is none.
   *
   * @throws JournalAwayError where the journal does not answer
   */
  readonly caseTold: (municipality: string, told: string) => Promise<string | undefined>;
  /** The real time, for telling how far a case's clock has been skipped. */
  readonly realNow: () => Instant;
  /** Whether cases may have skipped clocks: on development servers only. */
  readonly allowSkippedClock: boolean;
  /** Takes a line of each command, wake and draining before it is answered. @default nothing is told */
  readonly told?: (line: CaseLine) => void | Promise<void>;
}
