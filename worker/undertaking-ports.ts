import { Context } from '@temporalio/activity';
import type { NativeConnection } from '@temporalio/worker';
import type { CasePorts } from '../activities/case/ports';
import type { UndertakingPorts } from '../activities/undertaking/ports';
import type { Settings } from '../client/connection/settings';
import { books } from '../domain/undertaking/books';
import type { Journal } from '../journal/connect';
import { errandsOf } from './errands';

/** What the activities of undertakings work with in this process. */
export function undertakingPorts(
  cases: CasePorts,
  journal: Journal,
  settings: Settings,
  connection: NativeConnection,
  told?: UndertakingPorts['undertakingTold'],
): UndertakingPorts {
  const { events, blindIndex, actor, register, jurisdiction, realNow, allowSkippedClock, caseTold } = cases;
  return {
    ...{ events, blindIndex, actor, register, jurisdiction, realNow, allowSkippedClock, caseTold },
    books,
    errands: errandsOf(cases, journal, settings, connection),
    alive: () => Context.current().heartbeat(),
    // Below zero where the server's clock was skipped ahead.
    waitedMs: () => Date.parse(realNow()) - Context.current().info.scheduledTimestampMs,
    ...(told ? { undertakingTold: told } : {}),
  };
}
