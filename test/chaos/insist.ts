import { Unreachable, type Target } from '../../client/cli/ports';
import type { Command } from '../../domain/case/kernel/command';
import type { Accepted, House } from '../workflow/house';

/** Sends a command that must be accepted as people do: again with the same key where no answer came. */
export async function insist({ backend }: House, target: Target, command: Command): Promise<Accepted> {
  for (;;) {
    try {
      const { answer } = await backend.send(target, command);
      if (answer.kind === 'accepted') return answer;
      throw new Error(`${command.name} was refused: ${answer.refusal.code}`);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
    }
  }
}
