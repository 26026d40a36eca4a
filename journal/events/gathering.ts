import type { Pool } from 'pg';
import type { PreparedAppend, Submit, SubmissionAnswer } from './submission';
import { submit } from './submission';

/** What a {@link Gathering} sends with, and its bounds. */
export interface GatheringParts {
  /** Sends a group; a statement that meets another's lock is given up soon, with `55P03`. */
  readonly together: Submit;
  /** Sends one append by itself, which may wait for locks. */
  readonly alone: Submit;
  /** How long an append may wait for its turn before nobody waits for it any more, in milliseconds. */
  readonly patienceMs: number;
  /** Appends in one statement. @default 64 */
  readonly appends?: number;
  /** Bytes of ciphertext in one statement of several appends. @default 1 MB */
  readonly bytes?: number;
}

interface Waiting {
  readonly append: PreparedAppend;
  readonly bytes: number;
  readonly since: number;
  readonly resolve: (answer: SubmissionAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** What became of a statement. */
type Sent = { readonly answer: SubmissionAnswer } | { readonly error: unknown };

const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Gathers appends to single cases while others are under way (group commit), so that they share a statement, a
 * transaction and a write to disk. An append goes at once where none is under way: nobody ever waits for company.
 *
 * A group succeeds as a whole. Whatever else becomes of it, each of its appends is sent again by itself and gets its own
 * answer; what one of them is about is nothing to the others. One case is in one statement at a time, in the order of
 * arrival.
 */
export class Gathering {
  private readonly waiting = new Set<Waiting>();
  private readonly cases = new Set<string>();
  private underWay = false;

  constructor(private readonly parts: GatheringParts) {}

  /** Sends one append. The answer may tell of other cases too. */
  submit(append: PreparedAppend): Promise<SubmissionAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting.add({ append, bytes: bytesOf(append), since: performance.now(), resolve, reject });
      this.next();
    });
  }

  private next(): void {
    if (this.underWay) return;
    const group = this.take();
    if (group.length === 0) return;
    this.underWay = true;
    void this.send(group);
  }

  /** The next appends, in the order of their cases' ids: statements lock in one order. */
  private take(): Waiting[] {
    const { appends = 64, bytes = 1_000_000, patienceMs } = this.parts;
    const group: Waiting[] = [];
    let room = bytes;
    for (const one of this.waiting) {
      const { caseId } = one.append.request;
      if (gaveUp(one, patienceMs)) {
        this.waiting.delete(one);
        one.reject(new Error('timeout'));
      } else if (group.length >= appends || (group.length > 0 && one.bytes > room)) {
        break;
      } else if (!this.cases.has(caseId)) {
        this.waiting.delete(one);
        this.cases.add(caseId);
        group.push(one);
        room -= one.bytes;
      }
    }
    return group.sort((a, b) => (a.append.request.caseId < b.append.request.caseId ? -1 : 1));
  }

  /** Sends a group in one statement, which is over before any of the group is sent by itself. */
  private async send(group: readonly Waiting[]): Promise<void> {
    const appends = group.map(({ append }) => append);
    const sent: Sent = await this.parts.together(appends, true).then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    );
    this.underWay = false;
    for (const one of group) {
      if (this.isFinal(sent, one, group.length === 1)) {
        this.cases.delete(one.append.request.caseId);
        if ('answer' in sent) one.resolve(sent.answer);
        else one.reject(sent.error);
      } else void this.sendAlone(one);
    }
    this.next();
  }

  private isFinal(sent: Sent, one: Waiting, lone: boolean): boolean {
    if ('answer' in sent) return lone || sent.answer.kind === 'written';
    return gaveUp(one, this.parts.patienceMs) || (lone && !metLock(sent.error));
  }

  private async sendAlone(one: Waiting): Promise<void> {
    await this.parts.alone([one.append], true).then(one.resolve, one.reject);
    this.cases.delete(one.append.request.caseId);
    this.next();
  }
}

function gaveUp({ since }: Waiting, patienceMs: number): boolean {
  return performance.now() - since >= patienceMs;
}

function metLock(error: unknown): boolean {
  return (error as { code?: unknown }).code === LOCK_NOT_AVAILABLE;
}

function bytesOf({ entries }: PreparedAppend): number {
  return entries.reduce((sum, entry) => sum + entry.ciphertext.length + (entry.textCiphertext?.length ?? 0), 0);
}

/**
 * Sends single appends without claims in groups, and everything else as it comes: a claim may refuse, and one of a
 * number keeps others waiting.
 */
export function gathering(pool: Pool, patienceMs: number): Submit {
  const alone: Submit = (appends, refuse) => submit(pool, appends, refuse);
  const together: Submit = (appends, refuse) => submit(pool, appends, refuse, 'append-group');
  const gathered = new Gathering({ together, alone, patienceMs });
  return (appends, refuse) => {
    const [one] = appends;
    const gathers = one !== undefined && appends.length === 1 && (one.request.claims ?? []).length === 0;
    return gathers ? gathered.submit(one) : alone(appends, refuse);
  };
}
