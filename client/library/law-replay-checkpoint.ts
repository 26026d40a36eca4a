import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '../../domain/case/kernel/time';
import type { ReplayTally } from '../../domain/law/replay/tally';
import { homeFolder } from '../connection/home';

/** How far an interrupted law replay had come: what it had counted, and how much of its file was written. */
export interface ReplayCheckpoint {
  /** The question: only the same one goes on. */
  readonly question: string;
  /** Real time as the run began, by which all its cases are judged. */
  readonly now: Instant;
  readonly position: string;
  readonly tally: ReplayTally;
  /** Bytes of the CSV file that belong to what was counted. */
  readonly csvBytes: number;
}

function checkpointFile(env: NodeJS.ProcessEnv): string {
  return join(homeFolder(env), 'law-replay-checkpoint.json');
}

/** The mark of a question (which law, which cases, which days, which file): a digest, so that nothing of it is kept. */
export function questionOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** How far an interrupted run with the same question had come; undefined where there was none. */
export function replayInterrupted(question: string, env: NodeJS.ProcessEnv): ReplayCheckpoint | undefined {
  try {
    const read = JSON.parse(readFileSync(checkpointFile(env), 'utf8')) as ReplayCheckpoint;
    return read.question === question ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers how far a run has come, in the folder of the installation. */
export function keepReplay(checkpoint: ReplayCheckpoint, env: NodeJS.ProcessEnv): void {
  const file = checkpointFile(env);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(checkpoint)}\n`);
  renameSync(`${file}.new`, file);
}

/** Forgets it: the run has come to its end. What another question had come to is kept. */
export function dropReplay(question: string, env: NodeJS.ProcessEnv): void {
  if (replayInterrupted(question, env)) rmSync(checkpointFile(env), { force: true });
}
