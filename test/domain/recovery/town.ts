import type { Command } from '../../../domain/case/kernel/command';
import type { CaseEvent, FieldValue, NewEvent } from '../../../domain/case/kernel/event';
import { evolveAll } from '../../../domain/case/kernel/evolve';
import { emptyCase, factsOf, lastOf, type CaseState } from '../../../domain/case/kernel/state';
import type { Instant } from '../../../domain/case/kernel/time';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { lawBook } from '../../../domain/law/editions';
import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import { caseloadAccount, caseloadMovements } from '../../../domain/recovery/accounts/caseload';
import { recoveryAccount, recoveryMovements } from '../../../domain/recovery/accounts/recoveries';
import { caseRecoveryBook } from '../../../domain/recovery/case-recovery/book';
import { lookEvents, openingOf, readCase } from '../../../domain/recovery/case-recovery/look';
import { CaseLookedAt, ClosedUnrecovered, RecoveryOpened } from '../../../domain/recovery/case-recovery/system-facts';
import { categoryCode } from '../../../domain/recovery/case-recovery/category';
import { programmeBook } from '../../../domain/recovery/programme/book';
import { countBy, countsAsList } from '../../../domain/recovery/programme/counts';
import { isMeant, toldBy } from '../../../domain/recovery/programme/orders';
import { isPaused, orderAt, programmeOf, reRegistered } from '../../../domain/recovery/programme/programme';
import { recoveryRow, type RecoveryRow } from '../../../domain/recovery/programme/row';
import { statusEvent, statusOf } from '../../../domain/recovery/programme/status';
import { OrderSpread, OverviewPartMade, StatusRecorded } from '../../../domain/recovery/programme/system-facts';
import { stallEvents } from '../../../domain/recovery/programme/watch';
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
    return [...this.recoveries.values()].flatMap((state) => recoveryRow(state) ?? []);
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
    const readings = [...this.cases.values()].flatMap((state) => {
      const reading = readCase(state, programme.asOf, lawBook);
      return reading && !reading.closed ? [reading] : [];
    });
    const toOpen = readings.filter(({ outstanding }) => outstanding.length > 0);
    for (const reading of toOpen) this.open(reading.caseId, openingOf(reading, this.opening(false, programme.asOf)));
    const data = {
      ...{ after: 'z', read: this.cases.size, open: readings.length, opened: toOpen.length, unreadable: 0, last: true },
      categories: countsAsList(countBy(readings, ({ category }) => [categoryCode(category)])),
      colours: countsAsList(countBy(readings, ({ category }) => [category.colour])),
      controls: countsAsList(countBy(readings, ({ outstanding }) => outstanding)),
    };
    return [{ type: OverviewPartMade.event, happenedAt: this.now, data }];
  }

  private spread(of: number): readonly NewEvent[] {
    const found = orderAt(this.programme, of);
    if (!found) throw new Error('No order');
    const { order } = found;
    const meant = this.rows.filter((row) => isMeant(order, row));
    const answers = meant.map(({ caseId }, place) => {
      const { command, data, text } = toldBy(order, place);
      return this.tellCase(caseId, command, data, text, order.by);
    });
    const told = answers.filter((code) => code === 'accepted').length;
    const data = { order: order.seq, after: 'z', told, refused: answers.length - told, last: true };
    return [{ type: OrderSpread.event, happenedAt: this.now, data }];
  }

  private status(of: number): readonly NewEvent[] {
    const programme = programmeOf(this.programme);
    if (!programme) throw new Error('Not opened');
    const elsewhere = reRegistered(this.programme);
    const movements = [...this.cases.values()].flatMap((state) =>
      caseloadMovements(state, elsewhere.get(state.caseId)),
    );
    for (const state of this.cases.values()) {
      const reading = readCase(state, this.now, lawBook);
      if (!reading) continue;
      const stands = this.recoveries.get(state.caseId);
      const look = {
        ...{ now: this.now, paused: isPaused(this.programme) },
        ...(elsewhere.has(state.caseId) ? { elsewhere: true } : {}),
      };
      if (stands) this.recoveries.set(state.caseId, this.added(stands, lookEvents(stands, reading, look)));
      else if (!reading.closed && !elsewhere.has(state.caseId) && reading.outstanding.length > 0) {
        this.open(state.caseId, openingOf(reading, this.opening(true, this.now)));
      }
    }
    const until = civilDayOf(this.now);
    const states = [...this.recoveries.values()];
    const event = statusEvent(
      {
        caseload: caseloadAccount(movements, programme.from, until, programme.opened.rec),
        recoveries: recoveryAccount(states.flatMap(recoveryMovements), programme.from, until),
        rows: this.rows,
        untold: states.filter((state) => factsOf(state, ClosedUnrecovered).some(({ data }) => !data.told)).length,
      },
      of,
      this.now,
    );
    const fact = lastOf(this.added(this.programme, [event]), StatusRecorded);
    return [event, ...(fact ? stallEvents(this.programme, statusOf(fact), this.around) : [])];
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

  private opening(added: boolean, asOf: Instant): Parameters<typeof openingOf>[1] {
    return { programme: 'p', asOf, now: this.now, added, paused: isPaused(this.programme) };
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
