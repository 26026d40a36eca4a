import type { CasePorts } from '../activities/case/ports';
import type { Jurisdictions } from '../client/connection/jurisdictions';
import type { Settings } from '../client/connection/settings';
import type { Journal } from '../journal/connect';
import { caseTold } from './case-told';
import { StaffCache } from './staff-cache';

/** What the activities of cases work with in this process. */
export function casePorts(
  journal: Journal,
  settings: Pick<Settings, 'development'>,
  jurisdiction: Jurisdictions,
  told?: CasePorts['told'],
): CasePorts {
  const staff = new StaffCache(journal.staff);
  void journal.clock.read();
  void staff.prepare();
  return {
    events: journal.events,
    blindIndex: journal.blindIndex,
    actor: (municipality, initials, on) => staff.actor(municipality, initials, on),
    register: (municipality) => staff.known(municipality),
    jurisdiction,
    caseNumber: async (caseId) => {
      const found = await journal.events.caseNumber(caseId);
      return found.kind === 'number' ? found.number : null;
    },
    caseTold: (municipality, told) => caseTold(journal, municipality, told),
    realNow: () => journal.clock.now(Date.now()),
    allowSkippedClock: settings.development,
    ...(told ? { told } : {}),
  };
}
