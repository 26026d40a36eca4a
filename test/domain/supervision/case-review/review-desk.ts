import type { CaseEvent, FieldValue, NewEvent, Role } from '../../../../domain/case/kernel/event';
import { evolveAll } from '../../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../../domain/case/kernel/state';
import type { Instant } from '../../../../domain/case/kernel/time';
import { civilDayOf } from '../../../../domain/law/calendar/copenhagen';
import { lawBook } from '../../../../domain/law/editions';
import { exampleMunicipality } from '../../../../domain/law/municipalities/example';
import { actorOn, type StaffRegister } from '../../../../domain/staff/register';
import { caseReviewBook } from '../../../../domain/supervision/case-review/book';
import { openingOf, type DrawnCase } from '../../../../domain/supervision/case-review/opening';
import type { Prefilled } from '../../../../domain/supervision/review/prefill';
import type { Standing, Surroundings, UndertakingState } from '../../../../domain/undertaking/book';
import { decideUndertaking } from '../../../../domain/undertaking/decide';

const from = '2020-01-01';

const person = (
  initials: string,
  role: Role,
  team: string,
): { initials: string; roles: { role: Role; from: string }[]; teams: { team: string; from: string }[] } => ({
  initials,
  roles: [{ role, from }],
  teams: [{ team, from }],
});

/** Two supervisors, a lawyer, two teams with their leaders, and those above them. */
export const register: StaffRegister = {
  municipality: 'eksempel',
  members: [
    person('TIL', 'supervisor', 'Ledelsen'),
    person('TI2', 'supervisor', 'Ledelsen'),
    person('JUR', 'lawyer', 'Jura'),
    person('B01', 'caseworker', 'Modtagelsen'),
    person('TL1', 'teamLeader', 'Modtagelsen'),
    person('TL2', 'teamLeader', 'Handicap'),
    person('LED', 'leader', 'Ledelsen'),
    person('DIR', 'director', 'Ledelsen'),
  ],
};

const control = (item: string, answer: Prefilled['answer'], standing: Prefilled['standing']): Prefilled => ({
  ...{ item, answer, standing, severity: 'greater', recordedLate: false, since: '2026-01-01' },
});

/** K01 met, K06 outstanding, K11 lapsed. */
export const prefilled: readonly Prefilled[] = [
  control('K01', 'yes', 'met'),
  control('K06', 'no', 'outstanding'),
  control('K11', 'no', 'lapsed'),
];

export const questions = [
  'clarification',
  'involvement',
  'measureChoice',
  'followUp',
  'languageChild',
  'languageParents',
];

/** A review as tests work with it: the real book, a clock of its own, nothing else. */
export class ReviewDesk {
  readonly events: CaseEvent[] = [];
  /** Other undertakings, by their streams. */
  readonly others = new Map<string, UndertakingState>();
  state: UndertakingState = emptyCase('~review/eksempel/2026-12/017', 'eksempel');

  constructor(
    public now: Instant = '2026-12-01T08:00:00.000Z',
    drawn: Partial<DrawnCase> = {},
  ) {
    const whole: DrawnCase = {
      ...{ caseId: 's0000000000000017', caseNumber: '2026-0017', round: '2026-12', stratum: 'Modtagelsen' },
      ...{
        team: 'Modtagelsen',
        asOf: now,
        knownAt: now,
        form: 'skema-2026',
        focus: ['K06'],
        participants: ['B01', 'TL1'],
      },
      ...{ double: false, due: '2026-12-29', prefilled },
      ...drawn,
    };
    this.record(openingOf(whole, now), 'sagsgang', 'system');
  }

  get around(): Surroundings {
    return { now: this.now, law: lawBook, municipality: exampleMunicipality, register };
  }

  get standing(): Standing {
    return caseReviewBook.standing(this.state, this.around);
  }

  /** Sends a command; answers the code of its refusal, or nothing. */
  send(
    by: string,
    name: string,
    data: Record<string, FieldValue> = {},
    text?: Record<string, string>,
  ): string | undefined {
    const actor = actorOn(register, by, civilDayOf(this.now));
    const command = { name, key: `k${this.events.length}`, by, data, ...(text ? { text } : {}) };
    const outcome = decideUndertaking(caseReviewBook, this.state, command, {
      ...{ ...this.around, actor, others: this.others },
    });
    if (outcome.kind === 'refused') return outcome.refusal.code;
    this.record(outcome.events, by, outcome.role);
    return undefined;
  }

  /** Sends commands that must be accepted. */
  does(...[by, name, data, text]: Parameters<ReviewDesk['send']>): this {
    const code = this.send(by, name, data, text);
    if (code !== undefined) throw new Error(`${name} by ${by} was refused: ${code}`);
    return this;
  }

  /** Lets the clock run to an instant; what falls due on the way is recorded when it does. */
  until(instant: Instant): this {
    for (let wakes = 0; ; wakes++) {
      if (wakes > 200) throw new Error('It wakes without end');
      const { nextWake } = this.standing;
      if (nextWake === null || nextWake > instant) break;
      this.now = nextWake > this.now ? nextWake : this.now;
      const due = caseReviewBook.due(this.state, this.around);
      if (due.length === 0) throw new Error(`It woke at ${this.now} for nothing`);
      this.record(due, 'sagsgang', 'system');
    }
    this.now = instant > this.now ? instant : this.now;
    return this;
  }

  /** Records what an errand came to. */
  record(events: readonly NewEvent[], by = 'sagsgang', role: Role = 'system'): void {
    const stamped = events.map((event, at) => ({
      ...event,
      ...{ seq: this.state.seq + 1 + at, recordedAt: this.now, by, role, key: 'test', clockOffsetMs: 0 },
      source: role === 'system' ? ('system' as const) : ('person' as const),
    }));
    this.events.push(...stamped);
    this.state = evolveAll(this.state, stamped);
  }

  /** Numbers of the entries of a type. */
  entriesOf(type: string): readonly number[] {
    return this.events.filter((event) => event.type === type).map(({ seq }) => seq);
  }

  /** What was told about a rule: type, step and addressees, in order. */
  told(rule: string): readonly string[] {
    return this.events
      .filter(({ data }) => data['rule'] === rule)
      .map(
        ({ type, data }) => `${type} ${String(data['step'] ?? '')} ${(data['to'] as string[] | undefined)?.join('+')}`,
      );
  }
}

/** A review that TIL has completed: involvement was wanting, everything else in order. */
export function reviewed(desk = new ReviewDesk()): ReviewDesk {
  const others = questions.filter((one) => one !== 'involvement');
  return desk
    .does('LED', 'assign', { reviewer: 'TIL' })
    .does('TIL', 'answer', { yes: others, no: ['involvement'] }, { rationale: 'Faren er ikke hørt' })
    .does('TIL', 'complete');
}
