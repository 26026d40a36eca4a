import type { NativeConnection } from '@temporalio/worker';
import type { CasePorts } from '../activities/case/ports';
import type { UndertakingPorts } from '../activities/undertaking/ports';
import type { Settings } from '../client/connection/settings';
import type { Journal } from '../journal/connect';

/** The errands of undertakings, by kind, over this process's connections. */
export function errandsOf(
  _cases: CasePorts,
  _journal: Journal,
  _settings: Settings,
  _connection: NativeConnection,
): UndertakingPorts['errands'] {
  return {};
}
