import { civilDayOf } from '../law/calendar/copenhagen';
import { isDayOnly, isMoment } from '../law/calendar/instant';
import { judge } from '../law/judgement';
import { rules } from '../law/rules';
import { inRoleOrder } from '../staff/roles';
import { disqualifiedFrom } from './assignment/disqualified';
import { definitionOfCommand, definitionOfEvent } from './catalogue';
import { CaseClosed } from './closure/facts';
import { refusedClosing } from './closure/decide';
import { gateItems } from './closure/gate-items';
import { isErased } from './erasure/standing';
import { correctionRefusal, factToCorrect, stateBefore } from './correction';
import { deciderOf } from './deciders';
import { submissionNotices } from './decision/agenda';
import { CORRECTION_REASON, formRefusal, isBlank } from './form';
import { noticesOf } from './notices';
import { doorCommands, doorEvents } from './doors';
import { withReferences } from './references';
import { listed, named, refusal } from './refuse';
import { closingOf, isOpened } from './standing';
import { withEvents } from './tentative';
import type { Command, Outcome, Refusal } from './kernel/command';
import type { Context } from './kernel/decider';
import type { Definition } from './kernel/definition';
import type { FieldValue, NewEvent, Role } from './kernel/event';
import { MISFILED } from './kernel/evolve';
import type { CaseState } from './kernel/state';
import type { Instant, Moment } from './kernel/time';
import { ChildBorn } from './notification/facts';

/**
 * Decides one command to a case: the events it leaves, or why it is refused.
 *
 * A fact is never refused for what it says or for its order: it is recorded, and the missing steps come as notices. It
 * is refused only for its form, for who sends it, or where it lies in the future. An act may be refused by its decider;
 * a refused closing leaves an event all the same. The events have no place in the journal yet: entry numbers, the time
 * of recording and the case number are the host's to give.
 *
 * @param context the actor as the staff register knows them on the day of `now`; an actor without roles is unknown
 */
export function decide(state: CaseState, command: Command, context: Context): Outcome {
  const definition = definitionOfCommand(command.name);
  if (!definition) return refused(refusal('UNKNOWN_COMMAND', { command: named(command.name) }));
  const barred = personRefusal(state, context) ?? timeRefusal(command, context.now);
  if (barred) return refused(barred);
  if (isErased(state)) return refused(refusal('CASE_ERASED'));
  if (!isOpened(state) && !doorEvents.has(definition.event)) {
    return refused(refusal('CASE_NOT_OPEN', { doors: listed(doorCommands) }));
  }
  const roles = allowedRoles(definition, context);
  if (roles.length === 0) return wrongRole(state, command, definition, context);
  const malformed = formRefusal(command, definition) ?? correctionRefusal(state, command, definition);
  if (malformed) return refused(malformed);
  const referenced = withReferences(state, command, definition);
  if ('refusal' in referenced) return refused(referenced.refusal);
  return settle(state, command, draftOf(state, command, definition, referenced.data, context.now), definition, {
    ...context,
    actor: { ...context.actor, roles },
  });
}

function settle(
  state: CaseState,
  command: Command,
  draft: NewEvent,
  definition: Definition,
  context: Context,
): Outcome {
  const corrected = definition.nature === 'act' ? factToCorrect(state, command.corrects) : undefined;
  const decided = deciderOf(definition.event)(
    corrected ? stateBefore(state, corrected) : state,
    command,
    draft,
    corrected ? { ...context, now: corrected.rec } : context,
  );
  if ('refusal' in decided) {
    return { kind: 'refused', refusal: decided.refusal, events: corrected ? [] : (decided.events ?? []) };
  }
  const role = decided.role ?? context.actor.roles[0] ?? 'system';
  const asDeputy = context.actor.substituting?.includes(role) ?? false;
  const events = decided.events.map((event) => kept(asDeputy ? byDeputy(event) : event, command.corrects));
  const { law, now } = context;
  const after = withEvents(state, events, { by: command.by, role, now });
  const judgedAfter = judge(rules, after, now, law);
  const judgedBefore = leavesFacts(events) ? judge(rules, state, now, law) : judgedAfter;
  const notices = noticesOf({ before: state, after, judgedBefore, judgedAfter, events }, context);
  const shown = new Set(notices.map(({ code }) => code));
  const lacking = submissionNotices(after, events, context).filter(({ code }) => !shown.has(code));
  return { kind: 'accepted', events, role, notices: [...notices, ...lacking], judged: judgedAfter };
}

/** Whether the law may say something else after these events; it looks at facts alone, and a note leaves none. */
function leavesFacts(events: readonly NewEvent[]): boolean {
  return events.some(({ folded, corrects, type }) => folded !== false || corrects !== undefined || type === MISFILED);
}

function refused(why: Refusal): Outcome {
  return { kind: 'refused', refusal: why, events: [] };
}

/** Only people on the register, and nobody disqualified from the case (inhabil), get anything of it. */
function personRefusal(state: CaseState, { actor }: Context): Refusal | undefined {
  const by = actor.initials;
  if (!actor.roles.some((role) => role !== 'system')) return refusal('UNKNOWN_STAFF', { initials: by });
  return disqualifiedFrom(state).includes(by) ? refusal('CONFLICT_OF_INTEREST', { by }) : undefined;
}

/** What is told as having happened may not lie ahead: the moment of the entry, and the day of a birth. */
function timeRefusal({ at, name, data }: Command, now: Instant): Refusal | undefined {
  const born = name === ChildBorn.command ? data['birthDay'] : undefined;
  const ahead = [at, born].find((told) => typeof told === 'string' && isMoment(told) && isAfter(told, now));
  return ahead === undefined ? undefined : refusal('IN_THE_FUTURE', { at: String(ahead) });
}

function isAfter(at: Moment, now: Instant): boolean {
  return isDayOnly(at) ? at > civilDayOf(now) : at > now;
}

function allowedRoles({ roles }: Definition, { actor }: Context): readonly Role[] {
  return inRoleOrder(actor.roles).filter((role) => role !== 'system' && (roles?.includes(role) ?? true));
}

function wrongRole(state: CaseState, command: Command, definition: Definition, context: Context): Outcome {
  const roles = listed(definition.roles ?? []);
  const why = refusal('NOT_YOUR_ROLE', { by: context.actor.initials, command: command.name, roles });
  if (definition.event !== CaseClosed.event || closingOf(state)) return refused(why);
  const { events } = refusedClosing([{ code: 'approverRole', ...gateItems.approverRole }], context);
  return { kind: 'refused', refusal: why, events };
}

function draftOf(
  state: CaseState,
  command: Command,
  { event, law, folded }: Definition,
  data: Readonly<Record<string, FieldValue>>,
  now: Instant,
): NewEvent {
  const texts = Object.entries(command.text ?? {}).filter(
    ([name, value]) => !isBlank(value) && (name !== CORRECTION_REASON || command.corrects !== undefined),
  );
  return {
    type: event,
    happenedAt: command.at ?? factToCorrect(state, command.corrects)?.at ?? now,
    ...(law === undefined ? {} : { law }),
    data,
    ...(texts.length === 0 ? {} : { text: Object.fromEntries(texts) }),
    ...(folded === false ? { folded } : {}),
  };
}

/** Acts that tell by whom they were done are marked where that was in an absent person's role (som stedfortræder). */
function byDeputy(event: NewEvent): NewEvent {
  const tells = 'deputy' in (definitionOfEvent(event.type)?.fields ?? {});
  return tells ? { ...event, data: { ...event.data, deputy: true } } : event;
}

function kept(event: NewEvent, corrects: number | undefined): NewEvent {
  return corrects === undefined ? event : { ...event, corrects };
}
