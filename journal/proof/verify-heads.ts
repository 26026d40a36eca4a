import { KeyRingError } from '../keys/key-ring';
import type { KeyRing } from '../keys/key-ring';
import type { DailyHead } from './daily-head';
import { FIRST_PREV_HASH, headHash } from './daily-head';
import type { ProofProblem } from './problem';

/**
 * Checks the chain of daily heads: none missing, each as it was sealed, each following the one before.
 *
 * @param lastLeaf The highest number for which leaves are stored: the last heads may be gone and their leaves still there.
 */
export function verifyHeads(ring: KeyRing, heads: readonly DailyHead[], lastLeaf: number): ProofProblem[] {
  const problems: ProofProblem[] = [];
  let prev = { number: 0, day: '', hash: FIRST_PREV_HASH };
  for (const head of heads) {
    const { number } = head;
    if (number !== prev.number + 1) problems.push(...missing(prev.number + 1, number - 1));
    else if (head.prevHash !== prev.hash || head.day <= prev.day) {
      problems.push({ code: 'daily-head-unlinked', head: number });
    }
    const code = alteration(ring, head);
    if (code !== undefined) problems.push({ code, head: number });
    prev = head;
  }
  return [...problems, ...missing(prev.number + 1, lastLeaf)];
}

/** Compares the journal's daily heads with those of a file that was exported and kept elsewhere. */
export function compareWithFile(heads: readonly DailyHead[], file: readonly DailyHead[]): ProofProblem[] {
  const known = new Map(heads.map((head) => [head.number, head]));
  return file.flatMap((theirs): ProofProblem[] => {
    const ours = known.get(theirs.number);
    if (ours === undefined) return [{ code: 'daily-head-only-in-file', head: theirs.number }];
    return isSame(ours, theirs) ? [] : [{ code: 'daily-head-differs-from-file', head: theirs.number }];
  });
}

function isSame(ours: DailyHead, theirs: DailyHead): boolean {
  return (Object.keys(ours) as (keyof DailyHead)[]).every((name) => ours[name] === theirs[name]);
}

function missing(from: number, to: number): ProofProblem[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => ({ code: 'daily-head-missing', head: from + i }));
}

function alteration(ring: KeyRing, head: DailyHead): 'daily-head-altered' | 'daily-head-key-missing' | undefined {
  try {
    return headHash(ring, head) === head.hash ? undefined : 'daily-head-altered';
  } catch (error) {
    if (error instanceof KeyRingError) return 'daily-head-key-missing';
    throw error;
  }
}
