import { readFileSync } from 'node:fs';

/** What to do when the person, or the one who started us, wants an end. */
export interface StopHandlers {
  /** The first time. */
  readonly stop: () => void;
  /** A second time, while stopping. */
  readonly force: () => void;
}

const sameGestureMs = 700;
const parentCheckMs = 1000;

/**
 * Listens for Ctrl-C and its like, and notices when npm, which started us, is gone. One Ctrl-C may reach us twice, from
 * the terminal and from npm: signals within 0.7 s count as one. Keeps the process alive until it exits.
 */
export function whenAskedToStop({ stop, force }: StopHandlers): void {
  let first: number | undefined;
  const asked = (): void => {
    const now = performance.now();
    if (first === undefined) {
      first = now;
      stop();
    } else if (now - first > sameGestureMs) {
      force();
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, asked);
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  const byNpm = process.env['npm_lifecycle_event'] !== undefined;
  const ancestors = lineage();
  let orphaned = false;
  setInterval(() => {
    if (!byNpm || orphaned || lineage() === ancestors) return;
    orphaned = true;
    asked();
  }, parentCheckMs);
}

/** Our parent and its parent: npm starts us through a shell, which stays when npm is killed. */
function lineage(): string {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return `${process.ppid}`;
  }
}
