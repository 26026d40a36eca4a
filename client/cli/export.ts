import type { Command } from 'commander';
import { addressOf } from './case/address';
import { finish } from './command';
import { newReading } from './reading';
import type { Session } from './session';

/** `export CASE`: a case's whole journal as lines of JSON. */
export function exportCommand(session: Session): Command {
  const { say } = session;
  const command = newReading(session, 'export', say('groupExport'))
    .argument('<case>', say('argCase'))
    .action((given: string) => exportCase(session, given));
  return finish(session, command, 'sagsgang export 2026-000017 > 2026-000017.jsonl');
}

function exportCase(session: Session, given: string): Promise<void> {
  return session.connected(async (backend) => {
    const { caseId } = await addressOf(session, backend, given);
    for await (const line of backend.exportCase(caseId)) session.print(line.replace(/\n$/, ''));
  });
}
