import { createRequire } from 'node:module';
import { readJournalSettings } from '../../connection/settings';
import type { ProofDesk } from '../../library/proof/desk';
import type { Session } from '../session';

const lazily = createRequire(__filename);

/**
 * Does work with the journal alone, and closes it: it is to be verified while the server is away too, and where nobody
 * knows of a server or a key store.
 *
 * @throws NotConnectedError when nothing tells where the journal is
 */
export async function withProof<T>({ io }: Session, work: (desk: ProofDesk) => Promise<T>): Promise<T> {
  const { openProof } = lazily('../../library/proof/desk') as typeof import('../../library/proof/desk');
  const desk = await openProof(readJournalSettings({ ...io.env }));
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}
