import { isBlank, isReference } from './form';
import { listed, refusal } from './refuse';
import { refersTo, runningMeasures, standingProposal } from './standing';
import type { Command, Refusal } from './kernel/command';
import type { Definition } from './kernel/definition';
import type { FieldValue } from './kernel/event';
import { MISFILED } from './kernel/evolve';
import type { Field } from './kernel/fields';
import type { CaseState, Fact } from './kernel/state';

/** A command's data with its references looked up and filled in, or why they cannot be. */
export type Referenced = { readonly data: Readonly<Record<string, FieldValue>> } | { readonly refusal: Refusal };

/**
 * Optional references that are filled in all the same when only one entry comes into question. The others stay as told:
 * that a talk was *about* a notification is for the one who held it to say.
 */
const filledWhenOmitted: ReadonlySet<string> = new Set([
  'FollowUpHeld.measure',
  'NextFollowUpDated.measure',
  'PlacementVisitMade.measure',
  'MeasureStarted.decision',
  'PlanPositionTaken.decision',
  'Screened.notifications',
  'ClosureReturned.proposal',
  'CaseClosed.proposal',
]);

/** Steps by which a decided measure comes about. */
const beginnings: ReadonlySet<string> = new Set(['MeasureOrdered', 'MeasureStarted']);

/** Kinds of decision that a measure or placement may rest on. */
const startingKinds: ReadonlySet<unknown> = new Set(['measure', 'placement', 'youthSupport', 'benefit']);

/**
 * Looks up a command's references. Each must name an entry that is there, visible and of the right kind; what was left
 * out is filled in where only one entry, or for lists all that wait, can be meant.
 */
export function withReferences(state: CaseState, command: Command, definition: Definition): Referenced {
  const data: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(command.data)) if (!isBlank(value)) data[name] = value;
  for (const [name, field] of Object.entries(definition.fields)) {
    if (!isReference(field)) continue;
    const existing = visibleOf(state, field);
    const told = data[name];
    if (told !== undefined) {
      const wrong = entriesIn(told).find((seq) => !isThere(state, definition, existing, seq));
      if (wrong !== undefined) {
        return { refusal: refusal('UNKNOWN_ENTRY', { field: name, entry: wrong, existing: numbers(existing) }) };
      }
      continue;
    }
    const filled = filledIn(state, definition, name, field, existing, command.corrects);
    if (filled !== undefined) data[name] = filled;
    else if (field.required) return { refusal: refusal('ENTRY_NEEDED', { field: name, existing: numbers(existing) }) };
  }
  return { data };
}

function entriesIn(value: FieldValue): readonly number[] {
  if (typeof value === 'number') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
}

/** Notes leave no fact in the state, so that any number up to the last may be meant where no kind is named. */
function isThere(state: CaseState, definition: Definition, existing: readonly Fact[], seq: number): boolean {
  if (existing.some((fact) => fact.seq === seq)) return true;
  return definition.event === MISFILED && seq <= state.seq;
}

function visibleOf(state: CaseState, field: Field): readonly Fact[] {
  const of = field.of ?? [];
  return of.length === 0 ? state.facts : state.facts.filter(({ type }) => of.includes(type));
}

function filledIn(
  state: CaseState,
  definition: Definition,
  name: string,
  field: Field,
  existing: readonly Fact[],
  corrects: number | undefined,
): FieldValue | undefined {
  const key = `${definition.event}.${name}`;
  if ((!field.required && !filledWhenOmitted.has(key)) || !field.of?.length) return undefined;
  const before = state.facts.find(({ seq }) => seq === corrects)?.data[name];
  if (before !== undefined) return before;
  const waiting = waitingFor(state, definition, name, existing);
  const candidates = waiting.length === 0 && field.required ? existing : waiting;
  if (field.kind === 'entries') return entriesFilled(field, waiting, existing);
  return candidates.length === 1 ? candidates[0]?.seq : undefined;
}

function entriesFilled(field: Field, waiting: readonly Fact[], existing: readonly Fact[]): FieldValue | undefined {
  if (waiting.length > 0) return waiting.map(({ seq }) => seq);
  return field.required && existing.length === 1 ? existing.map(({ seq }) => seq) : undefined;
}

/** The entries among these that still wait for this step. */
function waitingFor(
  state: CaseState,
  definition: Definition,
  name: string,
  existing: readonly Fact[],
): readonly Fact[] {
  if (existing.some(({ type }) => type === 'MeasureStarted')) {
    const running = new Set(runningMeasures(state).map(({ seq }) => seq));
    return existing.filter(({ seq }) => running.has(seq));
  }
  if (existing.some(({ type }) => type === 'ClosureProposed')) {
    const standing = standingProposal(state)?.seq;
    return existing.filter(({ seq }) => seq === standing);
  }
  const same = state.facts.filter(({ type }) => type === definition.event);
  const waiting = existing.filter(({ seq }) => !same.some(({ data }) => refersTo(data[name], seq)));
  return beginnings.has(definition.event) ? waiting.filter(({ data }) => startingKinds.has(data['kind'])) : waiting;
}

function numbers(facts: readonly Fact[]): string {
  return listed(facts.map(({ seq }) => seq));
}
