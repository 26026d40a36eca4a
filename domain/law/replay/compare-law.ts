import { DecisionMade } from '../../case/decision/facts';
import type { FieldValue } from '../../case/kernel/event';
import type { CaseState, Fact, FactOf } from '../../case/kernel/state';
import type { CivilDay, Instant } from '../../case/kernel/time';
import type { decisionKinds } from '../../case/words';
import type { Due } from '../calendar/counting';
import { civilDayOf } from '../calendar/copenhagen';
import { daysBetween } from '../calendar/day-arithmetic';
import { toEpochMs } from '../calendar/instant';
import type { LawBook } from '../edition';
import { judgementOf, type ClosureCategory, type Colour, type Judgement } from '../judgement';
import type { Finding, Rule, Standing } from '../rule';
import { rules as everyRule } from '../rules';
import { viewOf, type View } from '../view';
import { changedRules } from './changed-rules';

/**
 * What a changed law does to one finding: it becomes unmet (bliver overskredet eller udestår), ceases to be (er ikke
 * længere), its due moment comes earlier or later and no more, or something else changes, such as whether it applies.
 */
export type Turn = 'becomesUnmet' | 'becomesMet' | 'dueEarlier' | 'dueLater' | 'otherwise';

/** A decision (afgørelse) that a finding is about: its entry, and what was decided. */
export interface DecisionConcerned {
  readonly number: number;
  readonly kind: keyof typeof decisionKinds;
}

/** One finding that two laws answer differently. */
export interface FindingChange {
  /** Control or deadline code. */
  readonly rule: string;
  /** Number of the entry it is about, 0 for the case as a whole. */
  readonly subject: number;
  readonly turn: Turn;
  /** Where it is about a decision, a measure that carries one out, or a decision that came in time or too late. */
  readonly decision?: DecisionConcerned;
  /** The day its clock started, else that of the entry it is about; absent where neither is known. */
  readonly day?: CivilDay;
  readonly before: Standing;
  readonly after: Standing;
  readonly dueBefore?: Due;
  readonly dueAfter?: Due;
  /** Days by which the due moment moves, negative where it comes earlier; of limits in hours parts of days. */
  readonly days?: number;
}

/** The colour or category of a case. */
export type CaseVerdict = Colour | ClosureCategory;

/** What two laws say differently of a case. */
export interface LawComparison {
  readonly changes: readonly FindingChange[];
  readonly verdictBefore: CaseVerdict;
  readonly verdictAfter: CaseVerdict;
}

/** What was asked of the law, and by what was known when. */
export interface ComparisonOptions {
  /** @default every rule */
  readonly rules?: readonly Rule[];
  /** @default asOf */
  readonly knownAt?: Instant;
}

/**
 * Puts a case to two laws as of an instant and tells what they say differently (konsekvensberegning). The case is not
 * touched: the same facts, the same rules, other numbers.
 */
export function compareLaw(
  state: CaseState,
  asOf: Instant,
  before: LawBook,
  after: LawBook,
  { rules = everyRule, knownAt = asOf }: ComparisonOptions = {},
): LawComparison {
  const { old, now } = judgedByBoth(
    rules,
    viewOf(state, asOf, before, knownAt),
    viewOf(state, asOf, after, knownAt),
    changedRules(before, after),
  );
  const changes: FindingChange[] = [];
  for (const [index, { rule, findings }] of old.rules.entries()) {
    const others = now.rules[index]?.findings ?? [];
    if (findings !== others) for (const pair of paired(findings, others)) push(changes, changeOf(rule, pair, state));
  }
  return { changes, verdictBefore: verdictOf(old), verdictAfter: verdictOf(now) };
}

/**
 * A case judged by two laws. What a rule finds follows from the facts and from what the law says of the rules it asks for;
 * where it asks for none that is changed, it finds the same under both and is asked once.
 */
function judgedByBoth(
  rules: readonly Rule[],
  before: View,
  after: View,
  changed: ReadonlySet<string>,
): { readonly old: Judgement; readonly now: Judgement } {
  let asksForChanged = false;
  const watched: View = {
    ...before,
    settings: (rule, about) => {
      if (changed.has(rule)) asksForChanged = true;
      return before.settings(rule, about);
    },
    settingsOn: (rule, day) => {
      if (changed.has(rule)) asksForChanged = true;
      return before.settingsOn(rule, day);
    },
  };
  const same = new Map<Rule, readonly Finding[]>();
  const old = judgementOf(rules, watched, (rule) => {
    asksForChanged = false;
    const findings = rule.judge(watched);
    if (!asksForChanged) same.set(rule, findings);
    return findings;
  });
  return { old, now: judgementOf(rules, after, (rule) => same.get(rule) ?? rule.judge(after)) };
}

type Pair = readonly [Finding | undefined, Finding | undefined];

/** Findings about the same entry, in their order: most rules have one of each. */
function* paired(findings: readonly Finding[], others: readonly Finding[]): Generator<Pair> {
  if (findings.length === others.length && findings.every(({ subject }, at) => others[at]?.subject === subject)) {
    for (const [at, finding] of findings.entries()) yield [finding, others[at]];
    return;
  }
  const left = [...others];
  for (const finding of findings) {
    const at = left.findIndex(({ subject }) => subject === finding.subject);
    yield [finding, at < 0 ? undefined : left.splice(at, 1)[0]];
  }
  for (const other of left) yield [undefined, other];
}

function changeOf({ code }: Rule, [old, now]: Pair, state: CaseState): FindingChange | undefined {
  const before: Standing = old?.standing ?? 'notApplicable';
  const after: Standing = now?.standing ?? 'notApplicable';
  const days = old?.due && now?.due ? daysMoved(old.due, now.due) : 0;
  const turn = turnOf(before, after, days);
  const about = now ?? old;
  if (!turn || !about) return undefined;
  const day = dayOf(about, state);
  const decision = decisionOf([old, now], state);
  return {
    rule: code,
    subject: about.subject,
    turn,
    ...(decision ? { decision } : {}),
    before,
    after,
    ...(day === undefined ? {} : { day }),
    ...(old?.due ? { dueBefore: old.due } : {}),
    ...(now?.due ? { dueAfter: now.due } : {}),
    ...(days === 0 ? {} : { days }),
  };
}

function turnOf(before: Standing, after: Standing, days: number): Turn | undefined {
  if (isUnmet(before) !== isUnmet(after)) return isUnmet(after) ? 'becomesUnmet' : 'becomesMet';
  if (before !== after) return 'otherwise';
  return days === 0 ? undefined : days < 0 ? 'dueEarlier' : 'dueLater';
}

function isUnmet(standing: Standing): boolean {
  return standing === 'outstanding' || standing === 'lapsed';
}

const DAY_MS = 86_400_000;

function daysMoved(old: Due, now: Due): number {
  if (old.day !== null && now.day !== null) return daysBetween(old.day, now.day);
  return (toEpochMs(now.instant) - toEpochMs(old.instant)) / DAY_MS;
}

function dayOf({ start, subject }: Finding, { facts }: CaseState): CivilDay | undefined {
  const at = start ?? facts.find(({ seq }) => seq === subject)?.at ?? facts[0]?.at;
  return at === undefined ? undefined : civilDayOf(at);
}

/** The decision that findings are about: their subject, what it carries out, or what met them or met them too late. */
function decisionOf(findings: Pair, { facts }: CaseState): DecisionConcerned | undefined {
  const entryOf = (seq: FieldValue | undefined): Fact | undefined => facts.find((fact) => fact.seq === seq);
  const subject = entryOf((findings[1] ?? findings[0])?.subject);
  const evidence = findings.map((finding) => entryOf(finding?.evidence));
  const found = [subject, entryOf(subject?.data['decision']), ...evidence].find(
    (one) => one?.type === DecisionMade.event,
  );
  return found && { number: found.seq, kind: (found as FactOf<typeof DecisionMade>).data.kind };
}

function verdictOf({ category, colour }: Judgement): CaseVerdict {
  return category ?? colour ?? 'yellow';
}

function push<T>(to: T[], one: T | undefined): void {
  if (one !== undefined) to.push(one);
}
