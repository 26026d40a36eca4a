/** Refusals that say nothing of the command, only of the moment: sent again later, it is decided. */
const passing: ReadonlySet<string> = new Set(['JOURNAL_UNAVAILABLE', 'OUTBOX_FULL', 'RELEASE_TOO_OLD']);

/** A command that an errand sent could not be decided now. The errand is run again, and its key is the same then. */
export class CommandUndecidedError extends Error {
  override readonly name = 'CommandUndecidedError';

  constructor(readonly code: string) {
    super(`The command was not decided (${code})`);
  }
}

/** What a command may be answered by a case or an undertaking. */
type Sent =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'refused'; readonly refusal: { readonly code: string } };

/**
 * The answer to a command that an errand sent, where it is one: what is recorded of it stands for good.
 *
 * @throws CommandUndecidedError where the command was turned away for the moment only
 */
export function decided<Answer extends Sent>(answer: Answer): Answer {
  if (answer.kind === 'accepted') return answer;
  const code = 'code' in answer ? answer.code : answer.refusal.code;
  if (passing.has(code)) throw new CommandUndecidedError(code);
  return answer;
}
