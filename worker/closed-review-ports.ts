import { Context } from '@temporalio/activity';
import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { CasePorts } from '../activities/case/ports';
import type { ClosedReviewPorts } from '../activities/supervision/closed-review-ports';
import { ownMunicipality } from '../client/connection/municipality';
import type { Settings } from '../client/connection/settings';
import { send } from '../client/library/send';
import { Turnstile } from '../client/library/turnstile';
import type { Journal } from '../journal/connect';
import { Recent } from '../journal/keys/recent';

/** Commands on their way to one case at once. */
const COMMANDS_AT_ONCE = 8;

/** What the errands of a review of closed cases work with in this process. */
export function closedReviewPorts(
  { jurisdiction }: Pick<CasePorts, 'jurisdiction'>,
  journal: Journal,
  settings: Settings,
  connection: NativeConnection,
): ClosedReviewPorts {
  const temporal = new Client({ connection, namespace: settings.namespace, dataConverter: journal.dataConverter });
  const link = {
    settings,
    temporal,
    journal,
    jurisdiction,
    municipality: ownMunicipality(),
    municipalities: new Recent<string, string>(10_000),
    turnstile: new Turnstile(COMMANDS_AT_ONCE),
    close: () => Promise.resolve(),
  };
  return {
    events: journal.events,
    jurisdiction,
    send: async (caseId, command) => {
      const answer = await send(link, { caseId }, command);
      if (answer.kind === 'refused') return { kind: 'refused', code: answer.refusal.code };
      return { kind: 'accepted', entries: answer.entries };
    },
    alive: () => Context.current().heartbeat(),
  };
}
