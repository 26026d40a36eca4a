import { createRequire } from 'node:module';
import { readSettings } from '../../connection/settings';
import type { MessageDesk } from '../../library/messages/desk';
import { readUser } from '../options';
import type { Session } from '../session';

const lazily = createRequire(__filename);

/**
 * Does work with the messages of an installation as the person who calls (`--as`, else `SAGSGANG_USER`), and closes them.
 *
 * @throws CliFailure where nobody is named
 * @throws NotConnectedError when nothing tells where the journal is
 */
export async function withMessages<T>(
  session: Session,
  as: string | undefined,
  work: (desk: MessageDesk, by: string) => Promise<T>,
): Promise<T> {
  const by = readUser(session, as);
  const { openMessages } = lazily('../../library/messages/desk') as typeof import('../../library/messages/desk');
  const desk = await openMessages(readSettings({ ...session.io.env }), by);
  try {
    return await work(desk, by);
  } finally {
    await desk.close();
  }
}
