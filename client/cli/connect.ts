import { readSettings } from '../connection/settings';
import type { Reading } from '../library/access';
import { connect } from '../library/backend';
import type { Backend } from './ports';

/**
 * Connects to the running installation: server, journal and keys.
 *
 * @throws NotConnectedError when nothing tells where they are
 * @throws Unreachable when they do not answer
 */
export function connectBackend(reading: Reading): Promise<Backend> {
  return connect(readSettings(), reading);
}
