import type { Command } from '../../../domain/case/kernel/command';
import type { CaseEvent, FieldValue, NewEvent } from '../../../domain/case/kernel/event';
import { evolveAll } from '../../../domain/case/kernel/evolve';
import { emptyCase, type CaseState } from '../../../domain/case/kernel/state';
import type { Instant } from '../../../domain/case/kernel/time';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { lawBook } from '../../../domain/law/editions';
import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import { caseRecoveryBook } from '../../../domain/recovery/case-recovery/book';
import { lookEvents, readCase } from '../../../domain/recovery/case-recovery/look';
import { CaseLookedAt, RecoveryOpened } from '../../../domain/recovery/case-recovery/system-facts';
import { programmeBook } from '../../../domain/recovery/programme/book';
import { countedIn } from '../../../domain/recovery/programme/counted';
import { elsewhereIn } from '../../../domain/recovery/programme/elsewhere';
import { openingsOf, overviewEvent } from '../../../domain/recovery/programme/overview';
import { askedAt } from '../../../domain/recovery/programme/asked';
import {
  nothingFound,
  openingFor,
  passEvents,
  statusEvents,
  takeRecovery,
} from '../../../domain/recovery/programme/pass';
import { orderAt, programmeOf } from '../../../domain/recovery/programme/programme';
import { recoveryRow, type RecoveryRow } from '../../../domain/recovery/programme/row';
import { spreadEvent, tellingsOf } from '../../../domain/recovery/programme/spread';
import { actorOn } from '../../../domain/staff/register';
import { exampleRegister } from '../../../domain/staff/registers/example';
import type { Book, Surroundings } from '../../../domain/undertaking/book';
import { decideUndertaking } from '../../../domain/undertaking/decide';

/**
 * A town in memory: its cases, a programme and the recoveries, worked through the same books and pure functions as the
 * server's errands, without a server. Cases are given as states, which whoever walks the town may change as time goes.
 */
export class Town {
  readonly cases = new Map<string, CaseState>();
  readonly recoveries = new Map<string, CaseState>();
  programme = emptyCase('~programme/999/p', '999');
  private sent = 0;

  constructor(public now: Instant) {}

  get around(): Surroundings {
    return { now: this.now, law: lawBook, municipality: exampleMunicipality, register: exampleRegister };
  }

  get rows(): readonly RecoveryRow[] {
    return [...this.recoveries.keys()].flatMap((caseId) => this.row(caseId) ?? []);
  }

  /** The recovery of one case as a row. */
  row(caseId: string): RecoveryRow | undefined {
    const state = this.recoveries.get(caseId);
    return state && recoveryRow(state);
  }

  /** Tells the programme something; answers the code of the refusal, or `accepted`. */
  tell(name: string, data: Command['data'] = {}, text: Command['text'] = {}, by = 'GEN'): string {
    const { code, state } = this.decided(programmeBook, this.programme, name, data, text, by);
    this.programme = state;
    this.runErrands();
    return code;
  }

  /** Tells the recovery of a case something. */
  tellCase(caseId: string, name: string, data: Command['data'] = {}, text: Command['text'] = {}, by = 'GEN'): string {
    const stands = this.recoveries.get(caseId) ?? emptyCase(`~recovery/999/p/${caseId}`, '999');
    const { code, state } = this.decided(caseRecoveryBook, stands, name, data, text, by);
    this.recoveries.set(caseId, state);
    this.look(caseId);
    return code;
  }

  /** Lets the programme's clock fire when it is due until an instant; `before` is what people do meanwhile. */
  until(end: Instant, before: (next: Instant) => void = () => undefined): void {
    for (;;) {
      const next = programmeBook.standing(this.programme, this.around).nextWake;
      if (next === null || next > end) break;
      before(next);
      this.now = next;
      this.programme = this.added(this.programme, programmeBook.due(this.programme, this.around));
      this.runErrands();
    }
    this.now = end;
  }

  /** Lets the clock of one recovery fire as its standing asks, until an instant. */
  untilInCase(caseId: string, end: Instant): void {
    for (;;) {
      const stands = this.recoveries.get(caseId);
      const next = stands && caseRecoveryBook.standing(stands, this.around).nextWake;
      if (!stands || next === null || next === undefined || next > end) break;
      if (next > this.now) this.now = next;
      this.recoveries.set(caseId, this.added(stands, caseRecoveryBook.due(stands, this.around)));
      this.look(caseId);
    }
    this.now = end;
  }

  private runErrands(): void {
    for (;;) {
      const [errand] = programmeBook.standing(this.programme, this.around).errands;
      if (!errand) return;
      const done =
        errand.name === 'overview'
          ? this.overview()
          : errand.name === 'spread'
            ? this.spread(errand.of)
            : this.status(errand.of);
      this.programme = this.added(this.programme, done);
    }
  }

  private overview(): readonly NewEvent[] {
    const programme = programmeOf(this.programme);
    if (!programme) throw new Error('Not opened');
    const readings = [...this.cases.values()].flatMap((state) => readCase(state, programme.asOf, lawBook) ?? []);
    for (const { caseId, opening } of openingsOf(programme, readings, { name: 'p', now: this.now })) {
      this.open(caseId, opening);
    }
    const part = { readings, read: this.cases.size, unreadable: 0, after: 'z', isLast: true };
    return [overviewEvent(programme, part, this.now)];
  }

  private spread(of: number): readonly NewEvent[] {
    const found = orderAt(this.programme, of);
    if (!found) throw new Error('No order');
    const { order } = found;
    const answers = tellingsOf(order, [...this.recoveries.values()], 0).map(({ caseId, command, data, text }) =>
      this.tellCase(caseId, command, data, text, order.by),
    );
    const told = answers.filter((code) => code === 'accepted').length;
    return [spreadEvent(order, { after: 'z', told, refused: answers.length - told, isLast: true }, this.now)];
  }

  private status(of: number): readonly NewEvent[] {
    const programme = programmeOf(this.programme);
    if (!programme) throw new Error('Not opened');
    const { programme: whole, now } = this;
    const elsewhere = elsewhereIn(whole);
    const found = nothingFound();
    for (const state of this.cases.values()) {
      const { caseId } = state;
      const before = this.recoveries.get(caseId);
      const met = { caseId, municipality: '999', state, entries: [] };
      const counted = countedIn(programme, elsewhere, met, before, civilDayOf(now));
      found.caseload.push(...counted.movements);
      const reading = readCase(state, now, lawBook);
      const opening = reading && openingFor(whole, reading, counted, { programme: 'p', asOf: now, now });
      if (reading && before) {
        this.recoveries.set(caseId, this.added(before, passEvents(whole, before, reading, counted, now)));
      } else if (opening) this.open(caseId, opening);
      const stands = this.recoveries.get(caseId);
      if (stands) takeRecovery(found, stands, askedAt(this.programme, this.now));
    }
    return statusEvents(whole, programme, found, of, this.around);
  }

  private look(caseId: string): void {
    const stands = this.recoveries.get(caseId);
    const state = this.cases.get(caseId);
    if (!stands || !state || caseRecoveryBook.standing(stands, this.around).errands.length === 0) return;
    const reading = readCase(state, this.now, lawBook);
    if (!reading) return;
    const looked = { type: CaseLookedAt.event, happenedAt: this.now, data: { outstanding: reading.outstanding } };
    this.recoveries.set(caseId, this.added(stands, [looked, ...lookEvents(stands, reading, { now: this.now })]));
  }

  private open(caseId: string, opening: NewEvent): void {
    if (opening.type !== RecoveryOpened.event) throw new Error('Not an opening');
    this.recoveries.set(caseId, this.added(emptyCase(`~recovery/999/p/${caseId}`, '999'), [opening]));
  }

  private decided(
    book: Book,
    state: CaseState,
    name: string,
    data: Readonly<Record<string, FieldValue>>,
    text: Command['text'],
    by: string,
  ): { readonly code: string; readonly state: CaseState } {
    this.sent += 1;
    const command: Command = { name, key: `k${this.sent}`, by, data, ...(text ? { text } : {}) };
    const actor = actorOn(exampleRegister, by, civilDayOf(this.now));
    const outcome = decideUndertaking(book, state, command, { ...this.around, actor });
    if (outcome.kind === 'refused') return { code: outcome.refusal.code, state };
    return { code: 'accepted', state: this.added(state, outcome.events, by) };
  }

  private added(state: CaseState, events: readonly NewEvent[], by = 'sagsgang'): CaseState {
    const role = by === 'sagsgang' ? ('system' as const) : ('recoveryLead' as const);
    const source = by === 'sagsgang' ? ('system' as const) : ('person' as const);
    const uncited = events.find(({ type, law }) => type.startsWith('Deadline') && law === undefined);
    if (uncited) throw new Error(`${uncited.type} does not say why`);
    const entries = events.map((event, at): CaseEvent => ({
      ...event,
      ...{ seq: state.seq + at + 1, recordedAt: this.now, by, role, source, key: 'k', clockOffsetMs: 0 },
    }));
    return evolveAll(state, entries);
  }
}
