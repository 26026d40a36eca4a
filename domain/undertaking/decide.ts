import { formRefusal, isBlank, isReference } from '../case/form';
import type { Command, Refusal } from '../case/kernel/command';
import { toldFields, type Definition } from '../case/kernel/definition';
import type { FieldValue, NewEvent, Role } from '../case/kernel/event';
import { listed, named, refusal } from '../case/refuse';
import { civilDayOf } from '../law/calendar/copenhagen';
import { isDayOnly } from '../law/calendar/instant';
import { inRoleOrder } from '../staff/roles';
import type { Book, UndertakingContext, UndertakingState } from './book';
import { unrepeated } from './unrepeated';

/** What came of a command to an undertaking. */
export type UndertakingOutcome =
  | { readonly kind: 'accepted'; readonly events: readonly NewEvent[]; readonly role: Role }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Decides one command to an undertaking: the events it leaves, or why it is refused. What holds for every step is
 * checked here (who, when, the form, what it refers to); the rest is its decider's.
 */
export function decideUndertaking(
  book: Book,
  state: UndertakingState,
  command: Command,
  context: UndertakingContext,
): UndertakingOutcome {
  const definition = book.definitions.find((one) => one.command === command.name && !book.systemEvents.has(one.event));
  if (!definition) return refused('UNKNOWN_COMMAND', { command: named(command.name) });
  if (context.actor.roles.length === 0) return refused('UNKNOWN_STAFF', { initials: context.actor.initials });
  const roles = inRoleOrder(context.actor.roles).filter((role) => definition.roles?.includes(role) ?? true);
  const [role] = roles;
  if (role === undefined) {
    const allowed = listed(definition.roles ?? []);
    return refused('NOT_YOUR_ROLE', { by: context.actor.initials, command: command.name, roles: allowed });
  }
  const wrong =
    formRefusal(command, definition) ?? timeRefusal(command, context) ?? placeRefusal(book, state, command, definition);
  if (wrong) return { kind: 'refused', refusal: wrong };
  const unknown = referenceRefusal(state, command, definition);
  if (unknown) return { kind: 'refused', refusal: unknown };
  const decider = book.deciders[definition.event];
  const draft = draftOf(command, definition, context);
  const decided = decider
    ? decider(state, command, draft, { ...context, actor: { ...context.actor, roles } })
    : { events: [draft] };
  if ('refusal' in decided) return { kind: 'refused', refusal: unrepeated(decided.refusal, command, definition) };
  return { kind: 'accepted', events: decided.events, role: decided.role ?? role };
}

function refused(code: Parameters<typeof refusal>[0], params: Parameters<typeof refusal>[1]): UndertakingOutcome {
  return { kind: 'refused', refusal: refusal(code, params) };
}

/** What is told as having happened may not lie ahead. Corrections are for cases: here the next entry says it better. */
function timeRefusal({ at, corrects, name }: Command, { now }: UndertakingContext): Refusal | undefined {
  if (corrects !== undefined) return refusal('FIELD_UNKNOWN', { field: 'corrects', command: name });
  if (at === undefined) return undefined;
  const ahead = isDayOnly(at) ? at > civilDayOf(now) : at > now;
  return ahead ? refusal('IN_THE_FUTURE', { at }) : undefined;
}

function placeRefusal(
  book: Book,
  state: UndertakingState,
  command: Command,
  { event }: Definition,
): Refusal | undefined {
  const isOpening = event === book.opening;
  if (state.seq === 0 && !isOpening) return { code: 'UNDERTAKING_NOT_OPEN', params: {} };
  if (state.seq === 0 || !isOpening) return undefined;
  return book.knownOtherwise?.(state, command) ?? { code: 'UNDERTAKING_OPEN_ALREADY', params: {} };
}

function referenceRefusal(state: UndertakingState, command: Command, definition: Definition): Refusal | undefined {
  for (const [name, field] of toldFields(definition)) {
    if (!isReference(field)) continue;
    const existing = state.facts.filter(({ type }) => field.of?.includes(type) ?? true).map(({ seq }) => seq);
    const told = command.data[name];
    if (isBlank(told)) {
      if (field.required) return refusal('ENTRY_NEEDED', { field: name, existing: listed(existing) });
      continue;
    }
    const wrong = [told].flat().find((seq) => !existing.includes(Number(seq)));
    if (wrong !== undefined) {
      return refusal('UNKNOWN_ENTRY', { field: name, entry: Number(wrong), existing: listed(existing) });
    }
  }
  return undefined;
}

function draftOf(command: Command, { event, law, folded }: Definition, { now }: UndertakingContext): NewEvent {
  const data: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(command.data)) if (!isBlank(value)) data[name] = value;
  const text = Object.fromEntries(Object.entries(command.text ?? {}).filter(([, value]) => !isBlank(value)));
  return {
    type: event,
    happenedAt: command.at ?? now,
    ...(law === undefined ? {} : { law }),
    data,
    ...(Object.keys(text).length === 0 ? {} : { text }),
    ...(folded === false ? { folded } : {}),
  };
}
