import { createRequire } from 'node:module';
import { readSettings } from '../../connection/settings';
import type { Versions } from '../../library/versions';

const lazily = createRequire(__filename);

/**
 * Does work with a connection to the server alone, and closes it: versions are to be changed while a journal is away too.
 *
 * @throws NotConnectedError when nothing tells where the server is
 * @throws Unreachable when it does not answer
 */
export async function withVersions<T>(work: (versions: Versions) => Promise<T>): Promise<T> {
  const { connectVersions } = lazily('../../library/versions') as typeof import('../../library/versions');
  const versions = await connectVersions(readSettings());
  try {
    return await work(versions);
  } finally {
    await versions.close();
  }
}
