import type { HandleInput, HandleResult, RememberedCommand } from '../../workflows/contracts/case-host';
import type { CommandAnswer } from '../../workflows/contracts/messages';
import { memoryOf, refused, unchanged, type Found } from './answers';
import type { CasePorts } from './ports';
import { contentDigest } from './stamp';

/**
 * Answers a command that the case remembers: as it was answered before, or that its key has another content. What left
 * entries and neither waits nor stands in the journal was lost with it, and is not said to be there.
 */
export async function repeated(
  ports: CasePorts,
  input: HandleInput,
  remembered: RememberedCommand,
  digest: string,
): Promise<HandleResult> {
  if (remembered.digest !== digest) return refused(input, { code: 'KEY_REUSED' });
  const { waitingAnswer } = input;
  if (waitingAnswer) {
    return { answer: waitingAnswer.kind === 'accepted' ? { ...waitingAnswer, journalled: false } : waitingAnswer };
  }
  const stored = await ports.events.findAnswer(input.caseId, input.command.key, digest);
  if (stored.kind === 'found') return storedAnswer(ports, input, stored);
  const { entries, refusal } = remembered;
  const leftEntries = entries !== null || refusal !== undefined;
  if (stored.kind === 'none' && leftEntries) return refused(input, { code: 'JOURNAL_BEHIND' });
  if (refusal !== undefined) return refused(input, { code: refusal });
  const known = { caseId: input.caseId, caseNumber: input.caseNumber, entries, events: [], deadlines: [], notices: [] };
  return { answer: { kind: 'accepted', ...known, journalled: input.waiting.entries === 0 } };
}

/** Answers from the journal what a command with this key was answered. */
export async function storedAnswer(
  ports: CasePorts,
  input: HandleInput,
  stored: { readonly answer: unknown; readonly sameContent: boolean },
  found?: Found,
): Promise<HandleResult> {
  if (!stored.sameContent) return refused(input, { code: 'KEY_REUSED' }, found, ports);
  const answer = stored.answer as CommandAnswer;
  const caseNumber = input.caseNumber ?? (await ports.caseNumber(input.caseId));
  const named = answer.kind === 'accepted' ? { ...answer, caseNumber } : answer;
  if (!found) return { answer: named };
  const { key } = input.command;
  const entries = answer.kind === 'accepted' ? answer.entries : null;
  const remember = memoryOf(key, contentDigest(input.command), answer, entries ?? []);
  return { answer: named, reaction: unchanged(ports, input, found, caseNumber), ...(remember ? { remember } : {}) };
}
