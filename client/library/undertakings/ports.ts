import type { Command } from '../../../domain/case/kernel/command';
import type { Instant } from '../../../domain/case/kernel/time';
import type { Undertaking, UndertakingKind } from '../../../domain/undertaking/undertaking';
import type { UndertakingAnswer } from '../../../workflows/contracts/undertaking';
import type { ReadUndertaking } from './read';

/** The undertakings of the installation's municipality (forløb på tværs af sager), as people work with them. */
export interface UndertakingDesk {
  /** The undertaking of a kind and a name in this municipality. @throws BackendRefusal where it cannot be a name */
  named(kind: UndertakingKind, name: string): Undertaking;
  send(undertaking: Undertaking, command: Command): Promise<UndertakingAnswer>;
  /** An undertaking as it stands, or as of another instant. @throws BackendRefusal where there is none */
  read(undertaking: Undertaking, now?: Instant): Promise<ReadUndertaking>;
  /** The undertakings of a kind, or those whose names begin like this, in the order of their names. */
  list(kind: UndertakingKind, beginning?: string): Promise<readonly Undertaking[]>;
  /** The undertakings of a kind, or those whose names begin like this, that the reader may read: one reading (opslag). */
  readable(kind: UndertakingKind, beginning?: string, now?: Instant): Promise<readonly ReadUndertaking[]>;
  /** Moves an undertaking's clock forward on a development server; answers its clock afterwards. */
  advance(undertaking: Undertaking, durationMs: number): Promise<Instant>;
}
