import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { homeFolder } from '../connection/home';

function checkpointFile(): string {
  return join(homeFolder(), 'wake-checkpoint.json');
}

/** The last case that an interrupted sweep of this namespace had woken; undefined where none was interrupted. */
export function interruptedAfter(namespace: string): string | undefined {
  try {
    const read = JSON.parse(readFileSync(checkpointFile(), 'utf8')) as Readonly<Record<string, unknown>>;
    const after = read['namespace'] === namespace ? read['afterCaseId'] : undefined;
    return typeof after === 'string' ? after : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers how far a sweep has come, in the folder of the installation. */
export function keepCheckpoint(namespace: string, afterCaseId: string): void {
  const file = checkpointFile();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify({ namespace, afterCaseId })}\n`);
  renameSync(`${file}.new`, file);
}

/** Forgets it: the sweep has come to its end. */
export function dropCheckpoint(): void {
  rmSync(checkpointFile(), { force: true });
}
