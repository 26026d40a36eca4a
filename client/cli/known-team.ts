import type { Bilingual } from '../../domain/case/kernel/time';
import { fill } from '../../domain/errors/error-entry';
import { CliFailure, exitCodes } from './exit';
import type { Session } from './session';

/** What is said of a team that is not there, and which ones are. */
export type TeamTexts = Readonly<Record<'unknownTeam' | 'teams' | 'noTeams', Bilingual>>;

/**
 * Nobody is told that all is well, or that there is nothing, in a team that no case stands with, such as a misspelt one.
 *
 * @param teams those of the cases; blank or absent where a case has none
 * @throws CliFailure
 */
export function demandKnownTeam(
  { tell }: Session,
  team: string,
  teams: Iterable<string | undefined>,
  texts: TeamTexts,
): void {
  const known = [...new Set([...teams].flatMap((one) => one || []))].sort();
  if (known.includes(team)) return;
  const next = known.length === 0 ? tell(texts.noTeams) : fill(tell(texts.teams), { teams: known.join(', ') });
  throw new CliFailure(exitCodes.usage, fill(tell(texts.unknownTeam), { team }), next);
}
