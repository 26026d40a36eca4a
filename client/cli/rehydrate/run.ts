import { fill } from '../../../domain/errors/error-entry';
import type { RunProgress } from '../../library/every-case';
import type { RunWatch } from '../../library/rehydrate-ports';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { runTexts as texts } from './texts';

/** Exit code of a shell for a command that Ctrl-C has ended. */
const INTERRUPTED = 130;

/** A run over many cases as the command line watches it. */
export interface WatchedRun extends Required<RunWatch> {
  /** Whether Ctrl-C has ended it. */
  readonly interrupted: () => boolean;
  /** Takes the progress line and the care for Ctrl-C away. */
  readonly end: () => void;
}

/** Shows how far a run is on the error output. Ctrl-C finishes what is under way; pressed twice it ends at once. */
export function watchRun({ io, tell }: Session): WatchedRun {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  };
  process.on('SIGINT', stop);
  return {
    signal: controller.signal,
    onProgress: (progress) => {
      io.status(tell(lineOf(progress)));
    },
    interrupted: () => controller.signal.aborted,
    end: () => {
      io.status('');
      process.removeListener('SIGINT', stop);
    },
  };
}

/** Counts outcomes, and keeps the failures and their codes. */
export class Tally<Outcome extends string> {
  readonly counts: Record<Outcome, number>;
  readonly failures: { readonly caseId: string; readonly code: string }[] = [];

  constructor(outcomes: readonly Outcome[]) {
    this.counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  }

  add(one: { readonly caseId: string; readonly outcome: Outcome; readonly code?: string }): void {
    this.counts[one.outcome] += 1;
    if (one.code !== undefined) this.failures.push({ caseId: one.caseId, code: one.code });
  }
}

/** Prints what failed. @throws CliFailure where anything did, or where the run was interrupted */
export function endRun(
  { io, tell }: Session,
  failures: Tally<string>['failures'],
  interrupted: keyof typeof texts | undefined,
): void {
  for (const { caseId, code } of failures) io.err(fill(tell(texts.failedCase), { case: caseId, code }));
  if (interrupted !== undefined) io.err(tell(texts[interrupted]));
  if (failures.length > 0 || interrupted !== undefined) throw new CliFailure(exitCodes.refused, '');
}

function lineOf({ done, total, perSecond, secondsLeft }: RunProgress): { da: string; en: string } {
  const rate = perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond);
  if (total === undefined || secondsLeft === undefined) return filled(texts.progressOpen, { done, rate });
  return filled(texts.progress, { done, total, rate, left: clock(secondsLeft) });
}

function filled(
  text: { readonly da: string; readonly en: string },
  values: Readonly<Record<string, string | number>>,
): { da: string; en: string } {
  return { da: fill(text.da, values), en: fill(text.en, values) };
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
