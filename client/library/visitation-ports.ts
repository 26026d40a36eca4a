import type { AgendaItem } from '../../domain/case/decision/agenda';
import type { CivilDay } from '../../domain/case/kernel/time';
import type { IsoWeek } from '../../domain/law/calendar/iso-week';
import type { CaseAddress } from '../cli/ports';

/** One item of the visitation committee's agenda, and the case it is about. */
export type AgendaLine = CaseAddress & AgendaItem;

/** The visitation committee's agenda of one week (dagsorden). */
export interface VisitationAgenda {
  readonly week: IsoWeek;
  /** Day of the meeting. */
  readonly meeting: CivilDay;
  /** What was submitted in time for the meeting and stands undecided, the longest waiting first. */
  readonly items: readonly AgendaLine[];
}
