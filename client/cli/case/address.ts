import { CliFailure, exitCodes } from '../exit';
import type { Backend, CaseAddress } from '../ports';
import type { Session } from '../session';

/** Finds the case a user means. @throws CliFailure where there is none */
export async function addressOf(session: Session, backend: Backend, given: string): Promise<CaseAddress> {
  const found = await backend.resolveCase(given.trim());
  if (found) return found;
  const { say } = session;
  throw new CliFailure(exitCodes.refused, say('caseUnknown', { case: given }), say('caseUnknownNext'), 'CASE_UNKNOWN');
}
