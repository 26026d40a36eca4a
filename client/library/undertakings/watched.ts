import { actorOn } from '../../../domain/staff/register';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { ReviewOpened } from '../../../domain/supervision/case-review/facts';
import { mayReadReview } from '../../../domain/supervision/case-review/readers';
import { lastOf } from '../../../domain/case/kernel/state';
import { BackendRefusal } from '../../cli/ports';
import { answered } from '../errors';
import type { InstallationLink } from '../installation';
import { realNow } from '../real-now';
import type { UndertakingDesk } from './ports';
import type { ReadUndertaking } from './read';

/**
 * Undertakings as a person reads them: the review of a drawn case is shown to those who may read it only, and its reading
 * is written down in the case's access log (opslagslog) before it is shown.
 *
 * @param by initials of the reader; absent where nobody is named, which only a development server lets through
 * @param noteCase writes a reading of a case down
 */
export function watchedUndertakings(
  desk: UndertakingDesk,
  to: InstallationLink,
  by: string | undefined,
  noteCase: (caseId: string) => Promise<void>,
): UndertakingDesk {
  return {
    ...desk,
    read: async (undertaking, now) => {
      const read = await desk.read(undertaking, now);
      const opened = undertaking.kind === 'review' ? lastOf(read.state, ReviewOpened) : undefined;
      if (!opened) return read;
      const { caseId } = opened.data;
      if (by !== undefined) await allow(to, read, caseId, by);
      await noteCase(caseId);
      return read;
    },
  };
}

async function allow(to: InstallationLink, read: ReadUndertaking, caseId: string, by: string): Promise<void> {
  const { undertaking, state, around } = read;
  const register = around.register ?? answered(await to.journal.staff.register(undertaking.municipality));
  const { roles } = actorOn(register, by, civilDayOf(realNow()));
  const reader = { initials: by, roles };
  if (mayReadReview(state, reader, undefined)) return;
  const found = answered(await to.journal.projections.find(caseId));
  const worker = found.kind === 'found' ? found.overview.worker : undefined;
  if (!mayReadReview(state, reader, worker)) {
    throw new BackendRefusal('REVIEW_NOT_YOURS', { by, review: undertaking.name });
  }
}
