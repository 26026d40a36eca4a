import { emptyCase, type CaseState } from '../../domain/case/kernel/state';
import { evolveAll } from '../../domain/case/kernel/evolve';
import type {
  Attributes,
  Carried,
  CaseInput,
  CaseMoment,
  Reaction,
  Rebased,
  RememberedCommand,
  WaitingAppend,
} from '../contracts/case-host';
import { rememberedCommands } from '../contracts/case-host';
import type { CommandAnswer, DeadlineView, StateAnswer } from '../contracts/messages';

/**
 * What a case workflow holds between its tasks. It folds entries and remembers; every judgement arrives ready-made from
 * activities, so that replaying a history never runs law.
 */
export class CaseHost {
  state: CaseState | null = null;
  hash: string | null = null;
  caseNumber: string | null = null;
  deadlines: readonly DeadlineView[] = [];
  nextWake: string | null = null;
  clockOffsetMs = 0;
  attributes: Attributes = {};
  outbox: readonly WaitingAppend[] = [];
  /** The journal was found to lack entries the case has, when what waits was to follow them. */
  behind = false;
  over = false;
  /** The first command could not be carried out because the journal did not answer; the case must be read later. */
  stranded = false;
  private remembered: readonly RememberedCommand[] = [];

  constructor(private readonly input: CaseInput) {
    const { carried } = input;
    if (!carried) return;
    this.state = carried.state;
    this.hash = carried.hash;
    this.caseNumber = carried.caseNumber;
    this.deadlines = carried.deadlines;
    this.nextWake = carried.nextWake;
    this.clockOffsetMs = carried.clockOffsetMs;
    this.attributes = carried.attributes;
    this.outbox = carried.outbox;
    this.behind = carried.behind === true;
    this.remembered = carried.remembered;
  }

  /** What an activity needs to look at the case now. */
  moment(now: string): CaseMoment {
    return {
      caseId: this.input.caseId,
      municipality: this.input.municipality,
      state: this.state,
      hash: this.hash,
      caseNumber: this.caseNumber,
      now,
      waiting: {
        entries: this.outbox.reduce((sum, waiting) => sum + waiting.events.length, 0),
        bytes: this.outbox.length === 0 ? 0 : JSON.stringify(this.outbox).length,
      },
      ...(this.behind ? { behind: true } : {}),
    };
  }

  /** Takes in what an activity found. */
  take(reaction: Reaction): void {
    if (reaction.loaded) {
      this.state = reaction.loaded.state;
      this.hash = reaction.loaded.hash;
    }
    this.state = evolveAll(this.state ?? emptyCase(this.input.caseId, this.input.municipality), reaction.events);
    this.hash = reaction.hash;
    this.caseNumber = reaction.caseNumber;
    if (reaction.waiting) this.outbox = [...this.outbox, reaction.waiting];
    this.deadlines = reaction.deadlines;
    this.nextWake = reaction.nextWake;
    this.clockOffsetMs = reaction.clockOffsetMs;
    this.over = reaction.over;
  }

  /** The remembered command with this key. */
  recall(key: string): RememberedCommand | undefined {
    return this.remembered.find((command) => command.key === key);
  }

  /** The answer given to a command whose entries wait for the journal. */
  waitingAnswer(key: string): CommandAnswer | undefined {
    return this.outbox.find(({ command }) => command?.key === key)?.command?.answer;
  }

  /** The commands remembered, oldest first. */
  get commands(): readonly RememberedCommand[] {
    return this.remembered;
  }

  remember(command: RememberedCommand): void {
    this.remembered = [...this.remembered, command].slice(-rememberedCommands);
  }

  /** Forgets what has reached the journal. */
  drained(count: number, hash: string, caseNumber: string | null): void {
    this.outbox = this.outbox.slice(count);
    this.hash = hash;
    this.caseNumber = caseNumber ?? this.caseNumber;
  }

  /** Takes in the case as the journal has it, now that nothing waits any longer. */
  rebased({ reaction, commands }: Rebased): void {
    this.outbox = [];
    this.take(reaction);
    const moved = new Map(commands.map(({ key, entries }) => [key, entries]));
    this.remembered = this.remembered.map((command) => {
      const entries = moved.get(command.key);
      return entries && command.entries ? { ...command, entries } : command;
    });
  }

  /** Answer to the `state` query. */
  answer(now: string): StateAnswer {
    return {
      state: this.state ?? emptyCase(this.input.caseId, this.input.municipality),
      hash: this.hash,
      waiting: this.outbox.reduce((sum, waiting) => sum + waiting.events.length, 0),
      now,
      clockOffsetMs: this.clockOffsetMs,
      caseNumber: this.caseNumber,
    };
  }

  /** The input of the next run. */
  carry(): CaseInput {
    if (!this.state) return this.input;
    const { withCommand: _, ...input } = this.input;
    return {
      ...input,
      carried: {
        state: this.state,
        hash: this.hash,
        caseNumber: this.caseNumber,
        remembered: this.remembered,
        outbox: this.outbox,
        ...(this.behind ? { behind: true } : {}),
        deadlines: this.deadlines,
        nextWake: this.nextWake,
        clockOffsetMs: this.clockOffsetMs,
        attributes: this.attributes,
      } satisfies Carried,
    };
  }
}
