import type { ErrorParams } from '../../errors/error-entry';
import type { Judgement } from '../../law/judgement';
import type { FieldValue, NewEvent, Role } from './event';
import type { Bilingual, Moment } from './time';

/** A command (kommando) to one case, as it arrives: validated in form, not yet in law. */
export interface Command {
  /** Imperative name, e.g. `assess`. */
  readonly name: string;
  /** Chosen by the sender; the same key with the same content is the same command, however often it is sent. */
  readonly key: string;
  /** Initials of the one who sends it. The role comes from the staff register. */
  readonly by: string;
  /** When it happened; absent: now. */
  readonly at?: Moment;
  readonly data: Readonly<Record<string, FieldValue>>;
  readonly text?: Readonly<Record<string, string>>;
  /** Number of the entry this command's content takes the place of (rettelse). */
  readonly corrects?: number;
}

/** A member of staff on the day of a command, from the staff register. */
export interface Actor {
  readonly initials: string;
  /** Every role held that day; empty for somebody who is not on the register. */
  readonly roles: readonly Role[];
  /** Those of the roles that are held as substitute (stedfortræder) for somebody absent. */
  readonly substituting?: readonly Role[];
  readonly team?: string;
}

/** One thing missing for what was asked: the control or step, its law, and the command that mends it. */
export interface MissingItem {
  /** A control's code, or the code of a step that the closing cause requires. */
  readonly code: string;
  readonly text: Bilingual;
  readonly law: string;
  readonly mendedBy: readonly string[];
}

/** Why a command was refused: a code of the error registry with its parameters. */
export interface Refusal {
  readonly code: string;
  readonly params?: ErrorParams;
  readonly missing?: readonly MissingItem[];
}

/** What a decider makes of a command. A refusal may still leave events (a refused closing is recorded). */
export type Outcome =
  | {
      readonly kind: 'accepted';
      readonly events: readonly NewEvent[];
      readonly role: Role;
      readonly notices: readonly MissingItem[];
      /** What the law says of the case with the events, recorded now by the command's sender in this role. */
      readonly judged: Judgement;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly events: readonly NewEvent[] };
