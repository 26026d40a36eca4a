import type { Actor, Command } from '../../../../domain/case/kernel/command';
import type { CaseEvent, NewEvent, Role } from '../../../../domain/case/kernel/event';
import { evolveAll } from '../../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../../domain/case/kernel/state';
import type { ClosureCategory } from '../../../../domain/law/judgement';
import { lawBook } from '../../../../domain/law/editions';
import { exampleMunicipality } from '../../../../domain/law/municipalities/example';
import { closedReviewBook } from '../../../../domain/supervision/closed-review/book';
import { ClosedPopulationFrozen } from '../../../../domain/supervision/closed-review/facts';
import { listingOf, type ListedCase } from '../../../../domain/supervision/closed-review/listing';
import { reviewOf, type ClosedReview } from '../../../../domain/supervision/closed-review/review';
import type { Standing, UndertakingState } from '../../../../domain/undertaking/book';
import { decideUndertaking, type UndertakingOutcome } from '../../../../domain/undertaking/decide';
import { sha256 } from '../../../../journal/sha256';

const staff: Readonly<Record<string, readonly Role[]>> = {
  LED: ['leader'],
  TIL: ['supervisor'],
  JUR: ['lawyer'],
  EKS: ['externalConsultant'],
  TL2: ['teamLeader'],
  TL3: ['teamLeader', 'externalConsultant'],
  B01: ['caseworker'],
};

/** A closed case as the freezing errand lists it. */
export function listed(caseId: string, category: ClosureCategory, people: readonly string[] = ['B01']): ListedCase {
  const shortcoming = { control: category === 'greater' ? 'K06' : 'K17', lapsed: true, gaps: ['heard'] };
  return {
    caseId,
    people,
    verdict: {
      category,
      greater: category === 'greater' ? [shortcoming] : [],
      lesser: category === 'lesser' ? [shortcoming] : [],
      unweighed: ['K23'],
    },
  };
}

/** A review of closed cases in memory: the real book, with what errands record put in by hand. */
export class Reviewing {
  private events: CaseEvent[] = [];

  constructor(public now = '2026-11-02T09:00:00.000Z') {}

  get state(): UndertakingState {
    return evolveAll(emptyCase('~closedReview/eksempel/a', 'eksempel'), this.events);
  }

  get journal(): readonly CaseEvent[] {
    return this.events;
  }

  get review(): ClosedReview {
    return reviewOf(this.state);
  }

  get standing(): Standing {
    return closedReviewBook.standing(this.state, this.around());
  }

  /** Opens it and lists these cases. */
  opened(...cases: readonly ListedCase[]): this {
    this.does('LED', 'open', { from: '2024-01-01', to: '2025-12-31' });
    return this.freezes(cases);
  }

  /** What the freezing errand records; a list stands with a hash of its own. */
  freezes(cases: readonly ListedCase[], hash = 'f00d'): this {
    const [errand] = this.standing.errands.filter(({ name }) => name === 'freeze');
    const of = errand?.of ?? 0;
    const counts = { cases: cases.length, known: 0, notClosed: 0, unreadable: 0 };
    const data = { of, hash, asOf: this.now, knownAt: this.now, ...counts };
    return this.put([
      ...listingOf(of, cases, this.now),
      { type: ClosedPopulationFrozen.event, happenedAt: this.now, data },
    ]);
  }

  /** What a person's command comes to; recorded where it was taken. */
  tries(by: string, name: string, data: Command['data'], text?: Command['text']): UndertakingOutcome {
    const actor: Actor = { initials: by, roles: staff[by] ?? [] };
    const command = { name, key: `k${this.events.length}`, by, data, ...(text ? { text } : {}) };
    const outcome = decideUndertaking(closedReviewBook, this.state, command, {
      ...this.around(),
      actor,
      hashing: sha256,
    });
    if (outcome.kind === 'accepted') this.put(outcome.events, by, outcome.role);
    return outcome;
  }

  does(by: string, name: string, data: Command['data'], text?: Command['text']): this {
    const outcome = this.tries(by, name, data, text);
    if (outcome.kind === 'refused') throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return this;
  }

  refuses(by: string, name: string, data: Command['data'], text?: Command['text']): string {
    const outcome = this.tries(by, name, data, text);
    return outcome.kind === 'refused' ? outcome.refusal.code : 'taken';
  }

  /** What the clock has made due. */
  due(): readonly NewEvent[] {
    const events = closedReviewBook.due(this.state, this.around());
    this.put(events);
    return events;
  }

  put(events: readonly NewEvent[], by = 'sagsgang', role: Role = 'system'): this {
    for (const event of events) {
      this.events.push({
        ...event,
        seq: this.events.length + 1,
        recordedAt: this.now,
        by,
        role,
        source: role === 'system' ? 'system' : 'person',
        key: 'k',
        clockOffsetMs: 0,
      });
    }
    return this;
  }

  private around() {
    return { now: this.now, law: lawBook, municipality: exampleMunicipality };
  }
}
