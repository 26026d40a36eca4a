import type { Field, Fields } from './fields';
import type { Role } from './event';
import type { Bilingual } from './time';
import type { UndertakingKind } from '../../undertaking/undertaking';

/** The stages of a case (sagens skridt), in the order of its life; the chapters of the book. */
export type Stage =
  | 'opening'
  | 'notification'
  | 'assessment'
  | 'screening'
  | 'examination'
  | 'involvement'
  | 'decision'
  | 'acute'
  | 'plan'
  | 'measure'
  | 'follow-up'
  | 'placement'
  | 'complaint'
  | 'life'
  | 'assignment'
  | 'escalation'
  | 'record'
  | 'closure'
  | 'erasure';

/**
 * One step of case work, declared once: the imperative command and the past-tense event it leaves.
 *
 * A `fact` says what has happened outside the system and is never refused. An `act` is what the system itself does
 * on somebody's behalf (decide, close, reopen, hide an entry) and may be refused by its decider.
 */
export interface Definition<F extends Fields = Fields> {
  /** Name of the event, past tense. */
  readonly event: string;
  /** Name of the command, imperative, as typed after `sagsgang case`. Also the name of the workflow's update. */
  readonly command: string;
  readonly nature: 'fact' | 'act';
  /** The stage of a case it belongs to, or the kind of undertaking it is a step of. */
  readonly stage: Stage | UndertakingKind;
  readonly label: Bilingual;
  /** Legal basis recorded with the event. */
  readonly law?: string;
  readonly fields: F;
  /** Roles that may do an act; absent: every role. Facts take everyone on the staff register. */
  readonly roles?: readonly Role[];
  /** The options of an example call, as typed. */
  readonly example: string;
  /** `false`: the entry lives in the journal only and leaves no fact in state (plain notes, document references). */
  readonly folded?: false;
}

type Declaration<F extends Fields> = Omit<Definition<F>, 'nature'>;

/** Declares a fact: recorded whenever it is told. */
export function fact<const F extends Fields>(declaration: Declaration<F>): Definition<F> {
  return { ...declaration, nature: 'fact' };
}

/** Declares an act: done by the system when its decider allows it. */
export function act<const F extends Fields>(declaration: Declaration<F>): Definition<F> {
  return { ...declaration, nature: 'act' };
}

/** The fields a person may tell, in order: all but those Sagsgang or an import fills in. */
export function toldFields(definition: Definition): readonly (readonly [string, Field])[] {
  return Object.entries(definition.fields).filter(([, field]) => !field.derived);
}
