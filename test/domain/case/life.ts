import { decide } from '../../../domain/case/decide';
import { evolve } from '../../../domain/case/kernel/evolve';
import type { Command, Outcome, Refusal } from '../../../domain/case/kernel/command';
import type { CaseEvent, FieldValue, NewEvent, Role } from '../../../domain/case/kernel/event';
import { emptyCase, type CaseState } from '../../../domain/case/kernel/state';
import { eventsAtWake } from '../../../domain/case/wake';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { addMs, MS_PER_DAY, MS_PER_HOUR } from '../../../domain/law/calendar/instant';
import { lawBook } from '../../../domain/law/editions';
import type { Municipality } from '../../../domain/law/municipality';
import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import { actorOn, type StaffRegister } from '../../../domain/staff/register';
import { exampleRegister } from '../../../domain/staff/registers/example';

/** A step of case work as a test tells it. */
export interface Step {
  readonly by?: string;
  readonly data?: Readonly<Record<string, FieldValue>>;
  readonly text?: Readonly<Record<string, string>>;
  readonly at?: string;
  readonly corrects?: number;
}

export type Accepted = Extract<Outcome, { kind: 'accepted' }>;

/** One case in memory, with its journal and its clock: commands go through the decider, their events through `evolve`. */
export class Life {
  state: CaseState = emptyCase('sag-1', 'eksempel');
  journal: CaseEvent[] = [];
  now: string;
  private sent = 0;

  constructor(
    now = '2026-01-05T09:00:00.000Z',
    readonly municipality: Municipality = exampleMunicipality,
    readonly register: StaffRegister = exampleRegister,
  ) {
    this.now = now;
  }

  /** Lets time pass. */
  wait({ days = 0, hours = 0 }: { days?: number; hours?: number }): this {
    this.now = addMs(this.now, days * MS_PER_DAY + hours * MS_PER_HOUR);
    return this;
  }

  /** Sends a command, whatever comes of it. */
  send(name: string, { by = 'B01', data = {}, text, at, corrects }: Step = {}): Outcome {
    this.sent += 1;
    const command: Command = {
      name,
      key: `nøgle-${this.sent}`,
      by,
      data,
      ...(text ? { text } : {}),
      ...(at === undefined ? {} : { at }),
      ...(corrects === undefined ? {} : { corrects }),
    };
    const actor = actorOn(this.register, by, civilDayOf(this.now));
    const outcome = decide(this.state, command, {
      now: this.now,
      actor,
      law: lawBook,
      municipality: this.municipality,
    });
    this.record(outcome.events, by, outcome.kind === 'accepted' ? outcome.role : 'system', command.key);
    return outcome;
  }

  /** Sends a command that must be accepted; answers the number of the last entry it left. */
  does(name: string, step: Step = {}): number {
    const outcome = this.send(name, step);
    if (outcome.kind === 'refused') throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return this.state.seq;
  }

  /** Sends a command that must be accepted; answers the codes of the missing steps shown with it. */
  notices(name: string, step: Step = {}): readonly string[] {
    const outcome = this.send(name, step);
    if (outcome.kind === 'refused') throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.notices.map(({ code }) => code);
  }

  /** Sends a command that must be refused; answers why. */
  refuses(name: string, step: Step = {}): Refusal {
    const outcome = this.send(name, step);
    if (outcome.kind === 'accepted') throw new Error(`${name} was accepted`);
    return outcome.refusal;
  }

  /** The case's timer runs out. */
  wakes(): readonly NewEvent[] {
    const events = eventsAtWake(this.state, this.now, lawBook, this.register);
    this.record(events, 'sagsgang', 'system', `vågn-${this.state.seq}`);
    return events;
  }

  /** Types of the journal's entries, in order. */
  types(): readonly string[] {
    return this.journal.map(({ type }) => type);
  }

  private record(events: readonly NewEvent[], by: string, role: Role, key: string): void {
    for (const event of events) {
      const entry: CaseEvent = {
        ...event,
        seq: this.state.seq + 1,
        recordedAt: this.now,
        by,
        role,
        source: role === 'system' ? 'system' : 'person',
        key,
        clockOffsetMs: 0,
      };
      this.journal.push(entry);
      this.state = evolve(this.state, entry);
    }
  }
}

/** A case opened by a notification from a professional, assessed and screened without further need. */
export function screenedOut(life = new Life()): Life {
  life.does('notify', {
    by: 'M01',
    data: { child: 'B0000001', birthDay: '2016-03-01', notifier: 'professional', worker: 'B01' },
  });
  life.does('send-receipt', { by: 'M01' });
  life.wait({ hours: 2 }).does('assess', { by: 'M02', data: { danger: false, acute: false } });
  life.wait({ days: 2 }).does('register-party', { data: { relation: 'mother', custody: true } });
  life.does('hold-conversation', { text: { view: 'Har det godt' } });
  life.does('offer-bisidder');
  life.does('screen', { data: { outcome: 'none' }, text: { reasons: 'Intet behov' } });
  return life;
}

/** The same case, ready to be approved for closing. */
export function readyToClose(life = screenedOut()): Life {
  life.does('inform-notifier', { data: { started: false } });
  life.does('tell-before-closing', { data: { child: true, parties: [5] } });
  life.does('propose-closure', { data: { cause: 'noNeed' }, text: { justification: 'Barnet trives.' } });
  return life;
}
