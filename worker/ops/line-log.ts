import type { Logger } from 'pino';
import type { CaseLine } from '../../activities/case/told';
import type { UndertakingLine } from '../../activities/undertaking/told';

/** What is told of the work on cases and undertakings. */
export type Line = CaseLine | UndertakingLine;

/** Where a line was told: the workflow, its run, and the attempt of the activity. */
export interface Run {
  readonly workflowId: string;
  readonly runId: string;
  readonly attempt: number;
}

/**
 * Writes one JSON line of each command, wake, draining and errand: `info`, or `warn` where it failed or entries wait. The
 * initials of the one who gave a command stay out; the journal has them.
 */
export function logLine(log: Logger, line: Line, run: Run | undefined): void {
  const waits = 'waiting' in line && line.waiting > 0;
  const level = line.outcome === 'failed' || waits ? 'warn' : 'info';
  if (!log.isLevelEnabled(level)) return;
  const { kind, by: _, ...told } = { by: undefined, ...line };
  const planned = 'planned' in line ? line.planned : undefined;
  const lateness = planned === undefined ? undefined : latenessMs(planned, line.at);
  log[level]({ ...told, ...run, ...(lateness === undefined ? {} : { latenessMs: lateness }) }, kind);
}

function latenessMs(planned: string, at: string): number {
  return Date.parse(at) - Date.parse(planned);
}
