import { CaseClosed, CaseReopened } from '../case/closure/facts';
import type { ListRow } from '../case/from-list/columns';
import { eventsFromRow } from '../case/from-list/from-list';
import type { RowPart } from '../case/from-list/parts';
import type { CaseEvent, NewEvent } from '../case/kernel/event';
import { evolveAll } from '../case/kernel/evolve';
import { emptyCase, lastOf, type CaseState, type Fact } from '../case/kernel/state';
import type { CivilDay } from '../case/kernel/time';
import { EntryMisfiled } from '../case/record/facts';
import { closingOf } from '../case/standing';
import { civilDayOf } from '../law/calendar/copenhagen';
import { changesBetween, type Difference, type FieldChange } from './difference';
import { assignmentChanges, assignmentPart, columnPart, isAssignment } from './listed-assignments';
import { takenOver, type Content, type TakenOver } from './taken-over';

/** Digest of free text, as entries carry it; `known` is the one the text may have had in an earlier release’s form. */
export type TextDigest = (text: Readonly<Record<string, string>>, known?: string) => string;

/** An event to record, with the part of the row it is about. */
export interface PlannedEvent {
  readonly part: string;
  readonly event: NewEvent;
}

/** What taking a row over means for its case. */
export interface RowPlan {
  readonly kind: 'new' | 'same' | 'different';
  /** The events that would make the journal say what the row says, in order. */
  readonly events: readonly PlannedEvent[];
  /** What the row says otherwise than the journal; none for a new case. */
  readonly differences: readonly Difference[];
}

/**
 * Compares a row of a case list with its case's journal, part by part. A part that says something else is corrected, a
 * new one added, one that the row has no more taken out of sight. Another worker or team is an assignment from the list's
 * day. What a person has recorded, corrected or taken out of sight is never touched: the difference is told as kept.
 *
 * @param before the case's entries, in order; none for a case that is not there
 * @param day the day the list speaks of
 */
export function planRow(row: ListRow, before: readonly CaseEvent[], digest: TextDigest, day: CivilDay): RowPlan {
  if (before.length === 0) return { kind: 'new', events: eventsFromRow(row), differences: [] };
  const plan = new Plan(row.caseNumber, before, digest);
  const parts = eventsFromRow(row, plan.entryNumbers(eventsFromRow(row)));
  for (const part of parts) plan.compare(part.part === OPENING ? plan.asFirstAssigned(part, day) : part);
  plan.assign(row, day);
  plan.takeBack(new Set(parts.map(({ part }) => part)));
  return plan.done();
}

/** The part that the opening of a case is. */
const OPENING = 'row:oprettet';

class Plan {
  private readonly state: CaseState;
  private readonly taken: ReadonlyMap<string, TakenOver>;
  private readonly added: PlannedEvent[] = [];
  private readonly mended: PlannedEvent[] = [];
  private readonly differences: Difference[] = [];

  constructor(
    private readonly caseNumber: string,
    private readonly before: readonly CaseEvent[],
    private readonly digest: TextDigest,
  ) {
    this.state = evolveAll(emptyCase('', ''), before);
    this.taken = takenOver(before);
  }

  /** Entry numbers of the parts: those they have, and for new ones those they will get. */
  entryNumbers(parts: readonly RowPart[]): (part: string) => number | undefined {
    const numbers = new Map<string, number>();
    let next = this.before.at(-1)?.seq ?? 0;
    for (const { part, event } of parts) {
      const there = this.known(part, event)?.seq ?? this.ofPerson(event.type)?.seq;
      numbers.set(part, there ?? ++next);
    }
    return (part) => numbers.get(part);
  }

  /** Looks at one part of the row. */
  compare({ part, event }: RowPart): void {
    const known = this.known(part, event);
    const textDigest = event.text && this.digest(event.text, known?.content.textDigest);
    const content: Content = { ...event, ...(textDigest === undefined ? {} : { textDigest }) };
    if (known) {
      const changes = changesBetween(known.content, content);
      if (changes.length === 0) return;
      const kept = known.byPerson === true || this.isReopened(known);
      this.tell('changed', part, event.type, changes, kept);
      if (!kept) this.mended.push({ part, event: { ...event, corrects: known.seq } });
      return;
    }
    const own = this.ofPerson(event.type);
    if (own && civilDayOf(own.at) === civilDayOf(event.happenedAt)) return;
    this.tell('added', part, event.type, changesBetween(undefined, content), own !== undefined);
    if (!own) this.added.push({ part, event });
  }

  /** The opening with the worker and team it was taken over with: another one later is a change, not a correction. */
  asFirstAssigned({ part, event }: RowPart, day: CivilDay): RowPart {
    const opening = this.openedBefore(day);
    if (!opening) return { part, event };
    const { worker: _worker, team: _team, ...rest } = event.data;
    const { worker, team } = opening.content.data;
    const first = { ...(worker === undefined ? {} : { worker }), ...(team === undefined ? {} : { team }) };
    return { part, event: { ...event, data: { ...rest, ...first } } };
  }

  /** Looks at who has the case by the list's day. */
  assign(row: ListRow, day: CivilDay): void {
    const opening = this.openedBefore(day);
    if (!opening) return;
    for (const change of assignmentChanges(row, day, opening, this.taken, this.state)) {
      const { field, kept, known, event, from, to } = change;
      const changes = [{ field, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
      this.tell('changed', columnPart(field), event.type, changes, kept);
      const part = assignmentPart(field, day);
      if (!kept) this.mended.push({ part, event: known ? { ...event, corrects: known.seq } : event });
    }
  }

  /** Takes out of sight what the row has no more. */
  takeBack(still: ReadonlySet<string>): void {
    for (const known of this.taken.values()) {
      const { part, seq, content } = known;
      if (still.has(part) || isAssignment(known) || this.isReopened(known)) continue;
      const kept = known.byPerson === true;
      this.tell('gone', part, content.type, changesBetween(content, undefined), kept);
      if (!kept) this.mended.push({ part, event: takenBack(seq, content) });
    }
  }

  done(): RowPlan {
    const kind = this.differences.length > 0 ? 'different' : 'same';
    return { kind, events: [...this.added, ...this.mended], differences: this.differences };
  }

  /** The opening as a list left it, of a case opened before a day; on the first day itself it is corrected. */
  private openedBefore(day: CivilDay): TakenOver | undefined {
    const opening = this.taken.get(OPENING);
    return opening && civilDayOf(opening.content.happenedAt) < day ? opening : undefined;
  }

  /** The part as the list left it; a closing after a reopening is another one. */
  private known(part: string, event: NewEvent): TakenOver | undefined {
    const known = this.taken.get(part);
    if (!known || !this.isReopened(known)) return known;
    const reopened = lastOf(this.state, CaseReopened);
    const isLater = reopened && civilDayOf(event.happenedAt) > civilDayOf(reopened.at);
    return isLater ? undefined : known;
  }

  private isReopened({ content, seq }: TakenOver): boolean {
    return content.type === CaseClosed.event && (lastOf(this.state, CaseReopened)?.seq ?? 0) > seq;
  }

  /** What a person has recorded of this kind. */
  private ofPerson(type: string): Fact | undefined {
    if (type === CaseClosed.event) {
      const closing = closingOf(this.state);
      return closing?.src === undefined ? (closing as Fact | undefined) : undefined;
    }
    const fromList = new Set([...this.taken.values()].map(({ seq }) => seq));
    return this.state.facts
      .filter((fact) => fact.type === type && fact.src === undefined && !fromList.has(fact.seq))
      .at(-1);
  }

  private tell(
    kind: Difference['kind'],
    part: string,
    type: string,
    changes: readonly FieldChange[],
    kept: boolean,
  ): void {
    this.differences.push({ caseNumber: this.caseNumber, part, type, kind, changes, ...(kept ? { kept } : {}) });
  }
}

function takenBack(entry: number, { happenedAt }: Content): NewEvent {
  const { event: type, law } = EntryMisfiled;
  const text = { reason: 'Står ikke længere i kommunens liste.' };
  return { type, happenedAt, ...(law === undefined ? {} : { law }), data: { entry }, text };
}
