import type { Command } from '../../domain/case/kernel/command';
import type { NewEvent } from '../../domain/case/kernel/event';
import type { CaseState } from '../../domain/case/kernel/state';
import type { Instant } from '../../domain/case/kernel/time';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import type { UndertakingAnswer } from '../../workflows/contracts/undertaking';
import type { CasePorts } from '../case/ports';

/** What the errands of recovery programmes and of case recoveries touch. */
export interface RecoveryPorts extends Pick<CasePorts, 'events' | 'jurisdiction' | 'register'> {
  /** The numbers people know the municipality's cases by, by case id. @throws JournalAwayError */
  readonly numbers: (municipality: string) => Promise<ReadonlyMap<string, string>>;
  /** The streams whose names begin like this, in their order. @throws JournalAwayError */
  readonly streams: (beginning: string) => Promise<readonly string[]>;
  /** Opens an undertaking, or sees to it that it runs where it was opened before. Answers whether it was opened now. */
  readonly open: (undertaking: Undertaking, opening: readonly NewEvent[], now: Instant) => Promise<boolean>;
  /** Writes what Sagsgang itself finds into an undertaking's journal, made from it as it stands there. Answers it after. */
  readonly record: (
    undertaking: Undertaking,
    make: (state: CaseState) => readonly NewEvent[],
    about: { readonly key: string; readonly now: Instant },
  ) => Promise<CaseState>;
  /** Sends a command; the same key again gets the same answer. @throws where nobody answers */
  readonly send: (undertaking: Undertaking, command: Command) => Promise<UndertakingAnswer>;
  /** Tells Temporal that the errand is still being run. */
  readonly alive: () => void;
}
