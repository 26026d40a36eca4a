import { agendaItems } from '../../domain/case/decision/agenda';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { weekOf, type IsoWeek } from '../../domain/law/calendar/iso-week';
import { meetingFrom, meetingIn } from '../../domain/law/visitation';
import { answered } from './errors';
import { everyCase } from './every-case';
import type { InstallationLink } from './installation';
import { readState } from './reading';
import { realNow } from './real-now';
import type { AgendaLine, VisitationAgenda } from './visitation-ports';

const WIDTH = 8;

/**
 * The visitation committee's agenda of a week: what was submitted in time for its meeting and has neither been decided
 * nor withdrawn, each case with the material it brings and lacks as of its own clock.
 *
 * @param week @default that of the next meeting
 */
export async function visitationAgenda(link: InstallationLink, given?: IsoWeek): Promise<VisitationAgenda> {
  const { municipality } = link;
  const jurisdiction = link.jurisdiction(municipality);
  const week = given ?? weekOf(meetingFrom(civilDayOf(realNow()), jurisdiction.municipality));
  const meeting = meetingIn(week, jurisdiction.municipality);
  const submitted = answered(await link.journal.projections.submissions.cases(municipality, meeting));
  const read = async (one: (typeof submitted)[number]): Promise<readonly AgendaLine[]> => {
    const address = { caseId: one.caseId, municipality, caseNumber: one.caseNumber ?? null };
    const { state, now } = await readState(link, address);
    return agendaItems(state, { now, ...jurisdiction }).map((item) => ({ ...address, ...item }));
  };
  const items: AgendaLine[] = [];
  for await (const lines of everyCase(submitted, read, { width: WIDTH })) {
    items.push(...lines.filter((line) => line.meeting <= meeting));
  }
  return { week, meeting, items };
}
