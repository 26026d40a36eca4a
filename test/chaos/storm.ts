import { setTimeout as pause } from 'node:timers/promises';
import { Unreachable } from '../../client/cli/ports';
import type { CommandAnswer } from '../../workflows/contracts/messages';
import { newChild, type House } from '../workflow/house';
import type { Chance } from './seeded';
import type { Told } from './storm-check';
import { learn, newLife, nextMove, opening, type Life, type Move } from './storm-lives';

/** Refusals that mean: not now. People send the same command again. */
const notNow: ReadonlySet<string> = new Set(['JOURNAL_UNAVAILABLE', 'OUTBOX_FULL']);

/** Callers at work at once. */
const CALLERS = 12;
const AGAIN_MS = 300;

/** How much of each has been answered so far. */
export interface StormCounts {
  accepted: number;
  refused: number;
  /** Answered while the journal was away. */
  waiting: number;
  /** Sent again after their answer, by two at once, or with other content. */
  repeated: number;
  /** Attempts without an answer. */
  unanswered: number;
}

/** Many people at work on many cases, who send the same command with the same key until they are answered. */
export class Storm {
  readonly lives: Life[] = [];
  readonly told: Told[] = [];
  readonly counts: StormCounts = { accepted: 0, refused: 0, waiting: 0, repeated: 0, unanswered: 0 };
  /** What was answered otherwise than it should: a repetition with another answer. */
  readonly surprises: string[] = [];
  /** Commands sent and not answered yet. */
  underWay = 0;

  constructor(
    private readonly house: House,
    private readonly chance: Chance,
  ) {}

  /** Opens so many new cases and works on all there are, until `over` says so and the new ones are open. */
  async round(newCases: number, over: () => boolean): Promise<void> {
    let unopened = newCases;
    const caller = async (): Promise<void> => {
      while (unopened > 0 || !over()) {
        const isNew = unopened > 0 && (this.lives.length === 0 || this.chance.percent(60));
        if (isNew) unopened -= 1;
        const life = isNew ? newLife(newChild(), this.chance) : this.idle();
        if (!life) await pause(10);
        else await this.work(life, isNew);
      }
    };
    await Promise.all(Array.from({ length: CALLERS }, caller));
  }

  /** A case to work on: now and then one that is to be closed, so that some are. */
  private idle(): Life | undefined {
    const toClose = this.chance.percent(30)
      ? this.lives.filter(({ closingStep, closed }) => closingStep !== undefined && !closed)
      : [];
    const from = toClose.length > 0 ? toClose.slice(0, CALLERS) : this.lives;
    const life = from.length > 0 ? this.chance.one(from) : undefined;
    return life?.busy ? undefined : life;
  }

  private async work(life: Life, isNew: boolean): Promise<void> {
    life.busy = life.closingStep !== undefined;
    const move = isNew ? opening(life) : nextMove(life, this.chance);
    await this.carryOut(life, move);
    life.busy = false;
    if (isNew) this.lives.push(life);
  }

  private async carryOut(life: Life, move: Move): Promise<void> {
    const { manner, command } = move;
    const before = life.done.find((done) => done.command.key === command.key)?.answer;
    const other = manner === 'twice' ? this.insist(move) : undefined;
    const answer = await this.insist(move);
    if (manner === 'otherContent') {
      this.counts.repeated += 1;
      const code = answer.kind === 'refused' ? answer.refusal.code : 'accepted';
      if (code !== 'KEY_REUSED') this.surprises.push(`${command.name} ${command.key} with other content: ${code}`);
      return;
    }
    for (const same of [before, await other]) {
      if (!same) continue;
      this.counts.repeated += 1;
      if (gist(same) !== gist(answer))
        this.surprises.push(`${command.name} ${command.key}: ${gist(same)}, then ${gist(answer)}`);
    }
    if (manner === 'again') return;
    this.counts[answer.kind] += 1;
    if (answer.kind === 'accepted' && !answer.journalled) this.counts.waiting += 1;
    const digest = this.house.link.journal.blindIndex.ofCommandKey(answer.caseId, command.key);
    this.told.push({ caseId: answer.caseId, command, digest, answer });
    learn(life, command, answer);
  }

  /** Sends a command until it is answered, as people do. */
  private async insist(move: Move): Promise<CommandAnswer> {
    this.underWay += 1;
    try {
      return await this.answered(move);
    } finally {
      this.underWay -= 1;
    }
  }

  private async answered({ target, command }: Move): Promise<CommandAnswer> {
    for (;;) {
      try {
        const { answer } = await this.house.backend.send(target, command);
        if (answer.kind === 'accepted' || !notNow.has(answer.refusal.code)) return answer;
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
      }
      this.counts.unanswered += 1;
      await pause(AGAIN_MS);
    }
  }
}

/** What two answers to one command must agree on. */
function gist(answer: CommandAnswer): string {
  return answer.kind === 'accepted' ? `entries ${answer.entries?.join('–') ?? 'none'}` : answer.refusal.code;
}
