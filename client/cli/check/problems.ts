import type { Bilingual } from '../../../domain/case/kernel/time';
import { fill } from '../../../domain/errors/error-entry';
import { nextStepFor, reasonOf, type Problem } from '../../lists/problem';
import type { Session } from '../session';
import { checkTexts as texts } from './texts';

/** Tells of everything wrong with a list on the error output, as it is met. */
export class ProblemPrinter {
  private met = 0;
  private readonly nextSteps = new Map<string, Bilingual>();

  constructor(
    private readonly session: Session,
    private readonly path: string,
    private readonly as: 'text' | 'json',
    /** The most that are told one by one. */
    private readonly most: number,
  ) {}

  /** Whether anything was wrong. */
  get any(): boolean {
    return this.met > 0;
  }

  print(problem: Problem): void {
    this.met++;
    if (this.met > this.most) return;
    const { io, paint } = this.session;
    if (this.as === 'json') io.err(this.json(problem));
    else {
      io.err(`${paint('red', this.place(problem))}: ${this.session.tell(reasonOf(problem))}`);
      const next = nextStepFor(problem);
      this.nextSteps.set(next.da, next);
    }
  }

  /** Closes the account: how many there were, and what to do about them. */
  end(): void {
    if (this.as === 'json' || this.met === 0) return;
    const { io, tell } = this.session;
    if (this.met > this.most) io.err(fill(tell(texts.moreProblems), { count: this.met - this.most }));
    const count = this.met === 1 ? tell(texts.oneProblem) : fill(tell(texts.problems), { count: this.met });
    io.err(`${count}. ${[...this.nextSteps.values()].map(tell).join(' ')}`);
  }

  private json(problem: Problem): string {
    const { line, column, value, code } = problem;
    return JSON.stringify({
      file: this.path,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value }),
      code,
      reason: reasonOf(problem),
      next: nextStepFor(problem),
    });
  }

  private place({ line, column, value }: Problem): string {
    const { tell } = this.session;
    const parts = [
      this.path,
      line === undefined ? '' : fill(tell(texts.line), { line }),
      column === undefined ? '' : fill(tell(texts.column), { column }),
      value === undefined ? '' : fill(tell(texts.value), { value }),
    ];
    return parts.filter((part) => part !== '').join(', ');
  }
}
