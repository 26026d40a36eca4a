import { createRequire } from 'node:module';
import { readSettings } from '../../connection/settings';
import type { RoundDesk } from '../../library/supervision/rounds-desk';
import type { Session } from '../session';

const lazily = createRequire(__filename);

/** Does work with the rounds of the running installation, and closes the connection. @throws NotConnectedError, Unreachable */
export async function withRounds<T>({ io }: Session, work: (desk: RoundDesk) => Promise<T>): Promise<T> {
  const path = '../../library/supervision/rounds-desk';
  const { openRounds } = lazily(path) as typeof import('../../library/supervision/rounds-desk');
  const desk = await openRounds(readSettings({ ...io.env }));
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}
