import { AcutePlacementMade } from './acute/facts';
import { NotificationReceived } from './notification/facts';
import type { Definition } from './kernel/definition';
import type { NewEvent } from './kernel/event';
import type { caseKinds } from './words';
import {
  ApplicationReceived,
  ChildRequestReceived,
  CourtRequestReceived,
  OwnKnowledgeNoted,
  TransferReceived,
  type doors,
} from './opening/facts';

/** What a door is called and which kind of case it opens unless the command says otherwise. */
interface Door {
  readonly definition: Definition;
  readonly code: Exclude<keyof typeof doors, 'list'>;
  readonly kind: (draft: NewEvent) => keyof typeof caseKinds;
}

const table: readonly Door[] = [
  { definition: NotificationReceived, code: 'notification', kind: () => 'notification' },
  {
    definition: ApplicationReceived,
    code: 'application',
    kind: ({ data }) => (data['area'] === 'lostEarnings' || data['area'] === 'extraCosts' ? 'disability' : 'support'),
  },
  { definition: ChildRequestReceived, code: 'childRequest', kind: () => 'support' },
  { definition: OwnKnowledgeNoted, code: 'ownKnowledge', kind: () => 'notification' },
  { definition: TransferReceived, code: 'municipality', kind: () => 'support' },
  { definition: CourtRequestReceived, code: 'court', kind: () => 'notification' },
  { definition: AcutePlacementMade, code: 'acute', kind: () => 'placement' },
];

/** The door an event is, if it is one. */
export function doorOf(event: string): Door | undefined {
  return table.find(({ definition }) => definition.event === event);
}

/** Commands that may be a case's first: its doors. */
export const doorCommands: readonly string[] = table.map(({ definition }) => definition.command);

/** Events that may be a case's first. */
export const doorEvents: ReadonlySet<string> = new Set(table.map(({ definition }) => definition.event));

/** Whether a command may be a case's first. */
export function isDoor(command: string): boolean {
  return doorCommands.includes(command);
}
