import { readSettings } from '../connection/settings';
import { connect } from '../library/backend';
import type { Backend } from './ports';

/**
 * Connects to the running installation: server, journal and keys.
 *
 * @throws NotConnectedError when nothing tells where they are
 * @throws Unreachable when they do not answer
 */
export function connectBackend(): Promise<Backend> {
  return connect(readSettings());
}
