import type { Logger } from 'pino';
import type { CaseLine } from '../../activities/case/told';

/** Where a line was told: the workflow, its run, and the attempt of the activity. */
export interface Run {
  readonly workflowId: string;
  readonly runId: string;
  readonly attempt: number;
}

/**
 * Writes one JSON line of each command, wake and draining: `info`, or `warn` where it failed or waits. The initials of
 * the one who gave a command stay out; the journal has them.
 */
export function logCase(log: Logger, line: CaseLine, run: Run | undefined): void {
  const level = line.outcome === 'failed' || line.waiting > 0 ? 'warn' : 'info';
  if (!log.isLevelEnabled(level)) return;
  const { kind, by: _, ...told } = { by: undefined, ...line };
  const lateness = line.kind === 'wake' && line.planned !== undefined ? latenessMs(line.planned, line.at) : undefined;
  log[level]({ ...told, ...run, ...(lateness === undefined ? {} : { latenessMs: lateness }) }, kind);
}

function latenessMs(planned: string, at: string): number {
  return Date.parse(at) - Date.parse(planned);
}
