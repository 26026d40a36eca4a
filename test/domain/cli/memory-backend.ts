import { fixTimes, isNow, stateAsOf, type TwoTimes } from '../../../domain/case/as-of';
import { decide } from '../../../domain/case/decide';
import type { Actor, Command } from '../../../domain/case/kernel/command';
import type { CaseEvent, NewEvent, Role } from '../../../domain/case/kernel/event';
import { evolveAll } from '../../../domain/case/kernel/evolve';
import { emptyCase, lastOf, type CaseState } from '../../../domain/case/kernel/state';
import type { Instant } from '../../../domain/case/kernel/time';
import { CaseOpened } from '../../../domain/case/opening/facts';
import { agendaItems } from '../../../domain/case/decision/agenda';
import { overviewOf } from '../../../domain/case/overview';
import { allDeadlines } from '../../../domain/law/agenda';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { weekOf } from '../../../domain/law/calendar/iso-week';
import { addMs } from '../../../domain/law/calendar/instant';
import { lawBook } from '../../../domain/law/editions';
import { judge, type Judgement } from '../../../domain/law/judgement';
import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import { meetingFrom, meetingIn } from '../../../domain/law/visitation';
import type { ClockMoved, ClockOrder, ClockRun } from '../../../client/library/clock-ports';
import type { VisitationAgenda } from '../../../client/library/visitation-ports';
import type { CollectOrder, ReportSource } from '../../../client/library/report/ports';
import { rules } from '../../../domain/law/rules';
import { usualNorms } from '../../../domain/recovery/caseload/norm';
import { standardRoundPlan } from '../../../domain/supervision/round/plan';
import { Collector } from '../../../domain/report/collector';
import type { Absence } from '../../../domain/staff/absence';
import type { StaffRegister } from '../../../domain/staff/register';
import { registerOf } from '../../../journal/staff/staff-store';
import { compareCase } from '../../../client/library/law-replay';
import type { CommandAnswer } from '../../../workflows/contracts/messages';
import { MemoryUndertakings } from './memory-undertakings';
import type {
  AccessLine,
  Backend,
  CaseAddress,
  CaseCounts,
  CaseFilter,
  CasePage,
  CaseRow,
  DoctorCheck,
  Sent,
  StaffMember,
  Target,
} from '../../../client/cli/ports';

interface MemoryCase {
  readonly events: CaseEvent[];
  state: CaseState;
  readonly number: string;
}

/** An installation in memory: the real domain, one clock for all cases, no server and no journal. */
export class MemoryBackend implements Backend {
  law: Backend['law'] = { rules, book: lawBook };
  readonly cases_ = new Map<string, MemoryCase>();
  readonly answers = new Map<string, CommandAnswer>();
  readonly sent: Command[] = [];
  readonly members: StaffMember[] = [];
  away: Absence[] = [];
  checks: DoctorCheck[] = [];
  fromJournal: Awaited<ReturnType<Backend['rehydrateFromJournal']>> = { outcome: 'agreed', beyond: [] };
  closed = 0;
  norms = usualNorms;

  constructor(public now: Instant) {
    this.member('M01', 'caseworker');
    this.member('B03', 'caseworker');
    this.member('B07', 'caseworker');
    this.member('TL1', 'teamLeader');
    this.member('LED', 'leader');
  }

  readonly rounds: Backend['rounds'] = {
    read: () => Promise.reject(new Error('the cases of a round are read from a journal')),
    prove: () => Promise.reject(new Error('there are no daily heads')),
    proofs: () => Promise.reject(new Error('there are no daily heads')),
    plan: () => standardRoundPlan,
    schedule: () => Promise.resolve(undefined),
    order: () => Promise.reject(new Error('there is no schedule')),
  };

  readonly closedReviews: Backend['closedReviews'] = {
    read: () => Promise.reject(new Error('the cases of a review are read from a journal')),
  };

  readonly recoveries: Backend['recoveries'] = {
    rows: () => Promise.resolve([]),
    accounts: () => Promise.reject(new Error('accounts are drawn up from a journal')),
  };

  readonly erasures: Backend['erasures'] = {
    find: () => Promise.resolve(undefined),
    finish: () => Promise.reject(new Error('cases are erased by an installation')),
    left: () => Promise.resolve({ erasures: 0, left: [] }),
  };

  readonly keys: Backend['keys'] = {
    versions: () => Promise.resolve([{ version: 1, active: true, index: true, held: true, keys: 3, rows: 9 }]),
    rotate: () => Promise.reject(new Error('there is no ring')),
    retire: () => Promise.reject(new Error('there is no ring')),
  };

  readonly undertakings = new MemoryUndertakings(
    () => ({
      now: this.now,
      law: lawBook,
      municipality: exampleMunicipality,
      register: registerOf('eksempel', this.members, this.away),
    }),
    (initials) => ({ initials, roles: this.members.find((one) => one.initials === initials)?.roles ?? [] }),
  );

  access(): Promise<readonly AccessLine[]> {
    return Promise.resolve([]);
  }

  readonly staff = {
    list: (): Promise<readonly StaffMember[]> => Promise.resolve(this.members),
    put: (members: readonly StaffMember[]): Promise<number> => {
      this.members.push(...members);
      return Promise.resolve(members.length);
    },
    absences: (): Promise<readonly Absence[]> => Promise.resolve(this.away),
    putAbsences: (absences: readonly Absence[]): Promise<number> => {
      this.away.push(...absences);
      return Promise.resolve(absences.length);
    },
    back: (initials: string): Promise<number> => {
      const before = this.away.length;
      this.away = this.away.filter((one) => one.initials !== initials);
      return Promise.resolve(before - this.away.length);
    },
    register: (): Promise<StaffRegister> => Promise.resolve(registerOf('eksempel', this.members, this.away)),
  };

  visitation(week = weekOf(meetingFrom(civilDayOf(this.now), exampleMunicipality))): Promise<VisitationAgenda> {
    const meeting = meetingIn(week, exampleMunicipality);
    const context = { now: this.now, law: lawBook, municipality: exampleMunicipality };
    const items = [...this.cases_].flatMap(([caseId, one]) =>
      agendaItems(one.state, context).map((item) => ({ ...this.address(caseId, one), ...item })),
    );
    return Promise.resolve({ week, meeting, items: items.filter((item) => item.meeting <= meeting) });
  }

  report(order: CollectOrder): Promise<ReportSource> {
    const collector = new Collector(order, lawBook, civilDayOf(this.now));
    for (const [caseId, { number, events }] of this.cases_)
      collector.add({ caseId, caseNumber: number, municipality: 'eksempel', events }, this.now);
    const register = registerOf('eksempel', this.members, this.away);
    return Promise.resolve({ ...collector.collected(), register, norms: this.norms, unreadable: 0 });
  }

  private member(initials: string, role: Role): void {
    this.members.push({ initials, roles: [role], from: '2020-01-01' });
  }

  resolveCase(given: string): Promise<CaseAddress | undefined> {
    for (const [caseId, one] of this.cases_) {
      const source = lastOf(one.state, CaseOpened)?.data.sourceNumber;
      if ([caseId, one.number, source].includes(given)) return Promise.resolve(this.address(caseId, one));
    }
    return Promise.resolve(undefined);
  }

  send(target: Target, command: Command): Promise<Sent> {
    this.sent.push(command);
    const known = this.answers.get(command.key);
    const answer = known ?? this.decide('caseId' in target ? target.caseId : this.caseFor(target.child), command);
    this.answers.set(command.key, answer);
    return Promise.resolve({ answer, now: this.now });
  }

  private caseFor(child: string | undefined): string {
    for (const [caseId, one] of this.cases_) {
      if (child !== undefined && lastOf(one.state, CaseOpened)?.data.child === child) return caseId;
    }
    const caseId = `c${this.cases_.size + 1}`;
    const number = `2026-${String(this.cases_.size + 1).padStart(5, '0')}`;
    this.cases_.set(caseId, { events: [], state: emptyCase(caseId, exampleMunicipality.code), number });
    return caseId;
  }

  private decide(caseId: string, command: Command): CommandAnswer {
    const one = this.need(caseId);
    const roles = this.members.find(({ initials }) => initials === command.by)?.roles ?? [];
    const actor: Actor = { initials: command.by, roles };
    const context = { now: this.now, actor, law: lawBook, municipality: exampleMunicipality };
    const outcome = decide(one.state, command, context);
    const first = one.state.seq + 1;
    this.append(one, outcome.events, command, outcome.kind === 'accepted' ? outcome.role : 'system');
    if (outcome.kind === 'refused') return { kind: 'refused', caseId, refusal: outcome.refusal };
    const unmet = allDeadlines(this.judged(one)).filter(
      ({ standing }) => standing === 'outstanding' || standing === 'notYetDue',
    );
    return {
      kind: 'accepted',
      caseId,
      caseNumber: one.number,
      entries: outcome.events.length > 0 ? [first, one.state.seq] : null,
      events: outcome.events.map(({ type }) => type),
      deadlines: unmet,
      notices: outcome.notices,
      journalled: true,
    };
  }

  private append(one: MemoryCase, events: readonly NewEvent[], command: Command, role: Role): void {
    const entries = events.map((event, index): CaseEvent => ({
      ...event,
      seq: one.state.seq + index + 1,
      recordedAt: this.now,
      by: command.by,
      role,
      source: 'person',
      key: command.key,
      clockOffsetMs: 0,
    }));
    one.events.push(...entries);
    one.state = evolveAll(one.state, entries);
  }

  private need(caseId: string): MemoryCase {
    const one = this.cases_.get(caseId);
    if (!one) throw new Error(`no case ${caseId}`);
    return one;
  }

  private judged(one: MemoryCase, times: TwoTimes = {}): Judgement {
    const { asOf, knownAt } = fixTimes(times, this.now);
    return judge(rules, this.stateOf(one, times), asOf, lawBook, knownAt);
  }

  private stateOf({ state, events }: MemoryCase, times: TwoTimes): CaseState {
    return stateAsOf(state.caseId, state.municipality, events, fixTimes(times, this.now));
  }

  private address(caseId: string, { number }: MemoryCase): CaseAddress {
    return { caseId, municipality: exampleMunicipality.code, caseNumber: number };
  }

  private row(caseId: string, one: MemoryCase, times: TwoTimes = {}): CaseRow {
    const overview = overviewOf(this.stateOf(one, times), this.judged(one, times));
    const { asOf, knownAt } = fixTimes(times, this.now);
    const { kind, stage, overdueCount } = overview;
    return {
      ...this.address(caseId, one),
      kind,
      stage,
      overdueCount,
      asOf,
      ...(isNow(times) ? {} : { knownAt }),
      team: overview.team ?? null,
      worker: overview.worker ?? null,
      colour: overview.colour ?? null,
      closureCategory: overview.closureCategory ?? null,
      nextDue: overview.nextDue ?? null,
      nextDueRule: overview.nextDueRule ?? null,
      openedOn: overview.openedOn ?? null,
      closedOn: overview.closedOn ?? null,
    };
  }

  state(caseId: string, times: TwoTimes = {}): ReturnType<Backend['state']> {
    const one = this.need(caseId);
    const [state, number] = [this.stateOf(one, times), one.number];
    return Promise.resolve({ state, hash: null, waiting: 0, clockOffsetMs: 0, now: this.now, caseNumber: number });
  }

  deadlines(caseId: string, times?: TwoTimes): ReturnType<Backend['deadlines']> {
    return Promise.resolve(allDeadlines(this.judged(this.need(caseId), times)));
  }

  replayLaw(...[whatIf, order]: Parameters<Backend['replayLaw']>): ReturnType<Backend['replayLaw']> {
    const { book } = this.law;
    const laws = { before: book, after: whatIf.apply(book) };
    const cases = [...this.cases_].map(([caseId, { state, events, number }]) => ({
      position: caseId,
      caseNumber: number,
      comparison: compareCase({ caseId, municipality: state.municipality, events }, laws, order),
    }));
    const left = cases.filter(({ position }) => order.after === undefined || position > order.after);
    return Promise.resolve({ total: cases.length, cases: from(left) });
  }

  overview(caseId: string, times?: TwoTimes): Promise<CaseRow> {
    return Promise.resolve(this.row(caseId, this.need(caseId), times));
  }

  async *journal(caseId: string): AsyncIterable<CaseEvent> {
    yield* await Promise.resolve(this.need(caseId).events);
  }

  async *exportCase(caseId: string): AsyncIterable<string> {
    for await (const event of this.journal(caseId)) yield JSON.stringify(event);
  }

  private found(filter: CaseFilter): CaseRow[] {
    return [...this.cases_]
      .map(([caseId, one]) => this.row(caseId, one, filter))
      .filter((row) => row.stage !== 'none')
      .filter((row) => filter.worker === undefined || row.worker === filter.worker)
      .filter((row) => filter.stage === undefined || row.stage === filter.stage)
      .filter((row) => filter.colour === undefined || row.colour === filter.colour)
      .filter((row) => !filter.overdue || row.overdueCount > 0)
      .filter((row) => filter.open === undefined || (row.closedOn === null) === filter.open);
  }

  cases(filter: CaseFilter, limit: number, after = '0'): Promise<CasePage> {
    const rows = this.found(filter);
    const end = Number(after) + limit;
    return Promise.resolve({
      rows: rows.slice(Number(after), end),
      ...(end < rows.length ? { next: String(end) } : {}),
    });
  }

  counts(filter: CaseFilter): Promise<CaseCounts> {
    const rows = this.found(filter);
    const by = (key: (row: CaseRow) => string | null): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const row of rows) counts[key(row) ?? ''] = (counts[key(row) ?? ''] ?? 0) + 1;
      return counts;
    };
    return Promise.resolve({
      total: rows.length,
      overdue: rows.filter(({ overdueCount }) => overdueCount > 0).length,
      byColour: by(({ colour }) => colour),
      byCategory: by(({ closureCategory }) => closureCategory),
      byStage: by(({ stage }) => stage),
    });
  }

  importList(): ReturnType<Backend['importList']> {
    return Promise.reject(new Error('lists are taken over by an installation'));
  }

  rebuild(): Promise<number> {
    return Promise.resolve(this.cases_.size);
  }

  async *doctor(): AsyncIterable<DoctorCheck> {
    yield* await Promise.resolve(this.checks);
  }

  async *rehydrate(caseId: string | undefined): ReturnType<Backend['rehydrate']> {
    for (const one of caseId === undefined ? this.cases_.keys() : [caseId])
      yield await Promise.resolve({ caseId: one, outcome: 'running' });
  }

  rehydrateFromJournal(): ReturnType<Backend['rehydrateFromJournal']> {
    return Promise.resolve(this.fromJournal);
  }

  async *wake(caseId: string | undefined): ReturnType<Backend['wake']> {
    for (const one of caseId === undefined ? this.cases_.keys() : [caseId])
      yield await Promise.resolve({ caseId: one, outcome: 'woken' });
  }

  clockAdvance(_caseId: string, durationMs: number): Promise<Instant> {
    this.now = addMs(this.now, durationMs);
    return Promise.resolve(this.now);
  }

  clockRun({ to }: ClockOrder): Promise<ClockRun> {
    const target = typeof to === 'string' ? to : addMs(this.now, to.durationMs);
    const told = { warned: 1, missed: 2, escalated: 1, mended: 0, people: ['B03', 'TL1'] };
    const moved = [...this.cases_.keys()].map((caseId) => ({ caseId, outcome: 'moved' as const, ...told }));
    const there = [...this.cases_.keys()].map((caseId) => ({ caseId, outcome: 'there' as const }));
    const move = (): AsyncIterable<ClockMoved> => {
      const before = this.now;
      this.now = target > before ? target : before;
      return from<ClockMoved>(target > before ? moved : there);
    };
    return Promise.resolve({ target, cases: this.cases_.size, move });
  }

  close(): Promise<void> {
    this.closed += 1;
    return Promise.resolve();
  }
}

async function* from<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}
