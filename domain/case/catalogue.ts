import type { Definition } from './kernel/definition';
import * as opening from './opening/facts';
import * as notification from './notification/facts';
import * as assessment from './assessment/facts';
import * as screening from './screening/facts';
import * as examination from './examination/facts';
import * as involvement from './involvement/facts';
import * as decision from './decision/facts';
import * as acute from './acute/facts';
import * as plan from './plan/facts';
import * as measure from './measure/facts';
import * as followUp from './follow-up/facts';
import * as placement from './placement/facts';
import * as complaint from './complaint/facts';
import * as life from './life/facts';
import * as assignment from './assignment/facts';
import * as escalation from './escalation/facts';
import * as record from './record/facts';
import * as sendBack from './record/send-back-facts';
import * as closure from './closure/facts';
import * as erasure from './erasure/facts';

const chapters = [
  opening,
  notification,
  assessment,
  screening,
  examination,
  involvement,
  decision,
  acute,
  plan,
  measure,
  followUp,
  placement,
  complaint,
  life,
  assignment,
  escalation,
  record,
  sendBack,
  closure,
  erasure,
];

function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && 'event' in value && 'command' in value && 'fields' in value;
}

/** Every step of case work, in the order of a case's life. */
export const definitions: readonly Definition[] = chapters.flatMap((chapter) =>
  Object.values(chapter as Record<string, unknown>).filter(isDefinition),
);

/** Events that Sagsgang records by itself; no command may cause them. */
export const systemEvents: ReadonlySet<string> = new Set([
  'CaseOpened',
  'DeadlineWarned',
  'DeadlineMissed',
  'DeadlineEscalated',
  'DeadlineMended',
  'BreachesFound',
  'ClosureRefused',
]);

const byCommand = new Map(definitions.map((definition) => [definition.command, definition]));
const byEvent = new Map(definitions.map((definition) => [definition.event, definition]));

/** The step a command names, unless only the system may take it. */
export function definitionOfCommand(command: string): Definition | undefined {
  const definition = byCommand.get(command);
  return definition && !systemEvents.has(definition.event) ? definition : undefined;
}

/** The step that left an event. */
export function definitionOfEvent(event: string): Definition | undefined {
  return byEvent.get(event);
}
