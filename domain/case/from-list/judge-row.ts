import { endOfDay } from '../../law/calendar/copenhagen';
import type { LawBook } from '../../law/edition';
import { lawBook } from '../../law/editions';
import { judge, type Judgement } from '../../law/judgement';
import type { Rule } from '../../law/rule';
import { rules } from '../../law/rules';
import type { CaseEvent, NewEvent } from '../kernel/event';
import { evolveAll } from '../kernel/evolve';
import { emptyCase, type CaseState } from '../kernel/state';
import type { CivilDay, Instant } from '../kernel/time';
import type { ListRow } from './columns';
import { eventsFromRow } from './from-list';

/** The law a list is judged by. */
export interface ListLaw {
  readonly rules: readonly Rule[];
  readonly book: LawBook;
}

/** The controls that case lists carry, under the editions of this release. */
export const listLaw: ListLaw = { rules: rules.filter(({ code }) => code in lawBook.list.rules), book: lawBook };

/**
 * What the law says of one row of a case list as of the end of a day in Copenhagen: the case its events would make,
 * judged by the ordinary rules under the edition of case lists.
 */
export function judgeRow(row: ListRow, asOf: CivilDay, { rules: asked, book }: ListLaw = listLaw): Judgement {
  const instant = endOfDay(asOf);
  return judge(asked, stateFromRow(row, instant), instant, book);
}

/** The state of the case that a row's events make, as if taken over at an instant. */
export function stateFromRow(row: ListRow, recordedAt: Instant): CaseState {
  const events = eventsFromRow(row).map(({ event, part }, index) => takenOver(event, part, index + 1, recordedAt));
  return evolveAll(emptyCase(row.caseNumber, ''), events);
}

function takenOver(
  { type, happenedAt, data, text }: NewEvent,
  key: string,
  seq: number,
  recordedAt: Instant,
): CaseEvent {
  const entry: { -readonly [K in keyof CaseEvent]: CaseEvent[K] } = {
    type,
    happenedAt,
    data,
    seq,
    recordedAt,
    by: 'sagsgang',
    role: 'system',
    source: 'list',
    key,
    clockOffsetMs: 0,
  };
  if (text) entry.text = text;
  return entry;
}
