import { readSettings } from '../connection/settings';
import { Unreachable, type Backend } from './ports';

/**
 * Connects to the running installation: server, journal and keys.
 *
 * @throws NotConnectedError when nothing tells where they are
 * @throws Unreachable when they do not answer
 */
export function connectBackend(): Promise<Backend> {
  const settings = readSettings();
  return Promise.reject(new Unreachable(`library for ${settings.namespace}`));
}
