import type { Command } from '../../../../domain/case/kernel/command';
import type { CaseEvent, FieldValue, Role } from '../../../../domain/case/kernel/event';
import { evolveAll } from '../../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../../domain/case/kernel/state';
import type { CivilDay, Instant } from '../../../../domain/case/kernel/time';
import { civilDayOf } from '../../../../domain/law/calendar/copenhagen';
import { correctionBook } from '../../../../domain/recovery/correction/book';
import { correctionOf, trackPlan } from '../../../../domain/recovery/correction/correction';
import { decideUndertaking } from '../../../../domain/undertaking/decide';
import type { Standing, UndertakingState } from '../../../../domain/undertaking/book';

type Data = Readonly<Record<string, FieldValue>>;

/** A case on its track, told entry by entry, with the clock in hand. */
export class Story {
  readonly events: CaseEvent[] = [];
  /** The roles of whoever sends the next command. */
  roles: readonly Role[] = ['recoveryLead'];

  constructor(public now: Instant = '2025-03-31T10:00:00.000Z') {}

  get state(): UndertakingState {
    return evolveAll(emptyCase('~correction/faxe/a-1/2023-01-01', 'faxe'), this.events);
  }

  get standing(): Standing {
    return correctionBook.standing(this.state, { now: this.now } as never);
  }

  /** Steps with where they stand. */
  get steps(): string[] {
    const correction = correctionOf(this.state);
    if (!correction) return [];
    return trackPlan(correction, civilDayOf(this.now)).steps.map(({ code, status }) => `${code} ${status}`);
  }

  /** Sends a command; answers `taken`, or the refusal's code with what stood in the way. */
  tell(name: string, data: Data = {}, at?: CivilDay, text?: Readonly<Record<string, string>>): string {
    const command: Command = {
      name,
      key: 'k',
      by: 'MHA',
      data,
      ...(at === undefined ? {} : { at }),
      ...(text === undefined ? {} : { text }),
    };
    const actor = { initials: 'MHA', roles: this.roles };
    const outcome = decideUndertaking(correctionBook, this.state, command, { now: this.now, actor } as never);
    if (outcome.kind === 'refused') {
      const { code, params = {} } = outcome.refusal;
      return [code, params['first'] ?? params['steps'] ?? params['entry']].filter((one) => one !== undefined).join(' ');
    }
    this.record(outcome.events);
    return 'taken';
  }

  /** Takes a step, with a note that says why. */
  step(step: string, at?: CivilDay, data: Data = {}): string {
    return this.tell('take', { step, ...data }, at, { note: 'Vurderet konkret' });
  }

  /** Moves the clock, wake by wake, recording what falls due; answers it. */
  until(instant: Instant): string[] {
    const told: string[] = [];
    for (let guard = 0; guard < 1000; guard++) {
      const next = this.standing.nextWake;
      if (next === null || next > instant) break;
      if (next > this.now) this.now = next;
      const due = correctionBook.due(this.state, { now: this.now } as never);
      if (due.length === 0) throw new Error('woken for nothing');
      this.record(due);
      for (const { type, data } of due) {
        told.push(`${type} ${civilDayOf(String(data['due']))} ${String(data['step'])} ${String(data['to'])}`);
      }
    }
    this.now = instant;
    return told;
  }

  private record(events: readonly { readonly type: string; readonly happenedAt: string; readonly data: Data }[]): void {
    for (const event of events) {
      this.events.push({
        ...event,
        seq: this.events.length + 1,
        recordedAt: this.now,
        by: 'MHA',
        role: 'recoveryLead',
        key: 'k',
        clockOffsetMs: 0,
      } as CaseEvent);
    }
  }
}
