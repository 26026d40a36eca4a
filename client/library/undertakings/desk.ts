import { isUndertakingName } from '../../../domain/undertaking/undertaking';
import { undertakingWorkflowId } from '../../../workflows/contracts/undertaking';
import { BackendRefusal } from '../../cli/ports';
import type { InstallationLink } from '../installation';
import { patiently } from '../patiently';
import { realNow } from '../real-now';
import { keepReceipt } from '../receipts';
import { skippedClock, skipTime } from '../skipped-time';
import type { UndertakingDesk } from './ports';
import { readUndertaking, undertakingsOf, type ReadUndertaking } from './read';
import { sendToUndertaking } from './send';

/** The undertakings of the installation's municipality, over its connections. */
export function undertakingDesk(link: InstallationLink): UndertakingDesk {
  return {
    named: (kind, name) => {
      if (!isUndertakingName(name)) throw new BackendRefusal('UNDERTAKING_NAME_INVALID', { name: '?' });
      return { kind, municipality: link.municipality, name };
    },
    send: async (undertaking, command) => {
      const answer = await sendToUndertaking(link, undertaking, command);
      keepReceipt(link.journal.survey, command, answer);
      return answer;
    },
    read: (undertaking, now) => patiently(() => readUndertaking(link, undertaking, now)),
    list: (kind, beginning) => patiently(() => undertakingsOf(link, kind, beginning)),
    readable: async (kind, beginning, now) => {
      const all: ReadUndertaking[] = [];
      for (const one of await patiently(() => undertakingsOf(link, kind, beginning))) {
        all.push(await patiently(() => readUndertaking(link, one, now)));
      }
      return all;
    },
    advance: async (undertaking, durationMs) => {
      if (!link.settings.development) throw new BackendRefusal('CLOCK_IS_REAL');
      const workflowId = undertakingWorkflowId(undertaking);
      await skipTime(link, workflowId, durationMs);
      return (await skippedClock(link, workflowId))?.now ?? realNow();
    },
  };
}
