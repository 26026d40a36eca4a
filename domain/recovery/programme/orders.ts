import { act, type Definition } from '../../case/kernel/definition';
import type { FieldValue } from '../../case/kernel/event';
import * as f from '../../case/kernel/fields';
import type { CaseState, Fact } from '../../case/kernel/state';
import { channels } from '../../case/words';
import { recoverySteps } from '../case-recovery/book';
import * as recovery from '../case-recovery/facts';
import { priorities } from '../case-recovery/words';
import * as facts from './facts';
import type { RecoveryRow } from './row';
import { isSelected, selectionFields, type Selection } from './selection';

const roles = facts.leadingProgramme;
const stage = 'programme';

/** Plans are made for many cases at once: as proposed, or all by one day. */
export const PlansOrdered = act({
  event: 'PlansOrdered',
  command: 'make-plans',
  stage,
  label: { da: 'Læg planer for mange sager', en: 'Make plans for many cases' },
  roles,
  example: '--concern høj',
  fields: { due: f.optional(f.day('Alt senest', 'Everything by')), ...selectionFields },
});

/** Many families were contacted about the recovery. */
export const ContactsOrdered = act({
  event: 'ContactsOrdered',
  command: 'contact-families',
  stage,
  label: { da: 'Registrér kontakt til mange familier', en: 'Register contact with many families' },
  roles,
  example: '--how brev --colour rød',
  fields: { how: f.code('Hvordan', 'How', channels), ...selectionFields },
});

/** Many families were told of the recovery (orienteret). */
export const TellingsOrdered = act({
  event: 'TellingsOrdered',
  command: 'tell-families',
  stage,
  label: { da: 'Registrér orientering af mange familier', en: 'Register that many families were told' },
  roles,
  example: '--how brev --waiting tell',
  fields: { how: f.code('Hvordan', 'How', channels), ...selectionFields },
});

/** Many recoveries were given to somebody (tildelt). */
export const AssignedInBulk = act({
  event: 'AssignedInBulk',
  command: 'assign',
  stage,
  label: { da: 'Tildel mange sager', en: 'Assign many cases' },
  roles,
  example: '--owner B02 --teams Unge',
  fields: { owner: f.initials('Udføres af', 'Done by'), ...selectionFields },
});

/** The recoveries chosen were shared out evenly among teams (opdelt på team). */
export const SplitByTeam = act({
  event: 'SplitByTeam',
  command: 'split',
  stage,
  label: { da: 'Fordel sager på team', en: 'Share cases out among teams' },
  roles,
  example: '--teams Unge --into unge-1,unge-2',
  fields: { into: f.identifiers('Til team', 'To teams'), ...selectionFields },
});

/** Many recoveries are to be taken sooner or later than others. */
export const Reprioritised = act({
  event: 'Reprioritised',
  command: 'reprioritise',
  stage,
  label: { da: 'Prioritér mange sager', en: 'Prioritise many cases' },
  roles,
  example: '--priority først --concern høj',
  fields: { priority: f.code('Prioritet', 'Priority', priorities), ...selectionFields },
});

/** The steps by which many recoveries are told something at once. */
export const orderSteps: readonly Definition[] = [
  PlansOrdered,
  ContactsOrdered,
  TellingsOrdered,
  AssignedInBulk,
  SplitByTeam,
  Reprioritised,
];

/** What one recovery is told because of an order. */
export interface Told {
  readonly command: string;
  readonly data: Readonly<Record<string, FieldValue>>;
  readonly text?: Readonly<Record<string, string>>;
}

type Telling = (order: Fact, place: number) => Told;

const sent =
  (definition: Definition, ...fields: readonly string[]): Telling =>
  ({ data }) => ({
    command: definition.command,
    data: Object.fromEntries(fields.flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]]))),
  });

/** What a recovery's journal says as the reason of a step that was ordered for all; the programme's has the reason itself. */
const ORDERED = 'Besluttet for programmet';

const because =
  (definition: Definition, data: Told['data'] = {}): Telling =>
  () => ({ command: definition.command, data, text: { reason: ORDERED } });

const tellings: Readonly<Record<string, Telling>> = {
  [PlansOrdered.event]: sent(recovery.RecoveryPlanMade, 'due'),
  [ContactsOrdered.event]: sent(recovery.RecoveryFamilyContacted, 'how'),
  [TellingsOrdered.event]: sent(recovery.RecoveryFamilyTold, 'how'),
  [AssignedInBulk.event]: sent(recovery.RecoveryAssigned, 'owner'),
  [Reprioritised.event]: sent(recovery.RecoveryPrioritised, 'priority'),
  [SplitByTeam.event]: ({ data }, place) => {
    const into = data['into'] as readonly string[];
    return { command: recovery.RecoveryMovedToTeam.command, data: { team: into[place % into.length] ?? '' } };
  },
  [facts.ProgrammePaused.event]: because(recovery.RecoveryPaused, { withProgramme: true }),
  [facts.ProgrammeResumed.event]: sent(recovery.RecoveryResumed),
  [facts.CasesReRegistered.event]: because(recovery.RecoveryReRegistered),
};

/** Whether an entry of a programme is an order that its recoveries are told of. */
export function isOrder({ type }: Pick<Fact, 'type'>): boolean {
  return Object.hasOwn(tellings, type);
}

/** Whether a recovery is meant by an order: those chosen by its fields, and such as have not done it. */
export function isMeant(order: Pick<Fact, 'type' | 'data'>, row: RecoveryRow): boolean {
  if (order.type === PlansOrdered.event && row.planned) return false;
  if (order.type === ContactsOrdered.event && row.contacted) return false;
  if (order.type === TellingsOrdered.event && row.told) return false;
  if (order.type === facts.ProgrammeResumed.event && row.pausedAlone) return false;
  return isSelected(row, order.data as Selection);
}

/**
 * A recovery as it was before an order reached it: without what the order itself left there. An order that was interrupted
 * then means the same recoveries, in the same places, when it is taken up again.
 */
export function beforeOrder(order: Fact, recovery: CaseState): CaseState {
  const { command } = toldBy(order, 0);
  const left = recoverySteps.find((step) => step.command === command)?.event;
  const facts = recovery.facts.filter(({ type, by, rec }) => type !== left || by !== order.by || rec < order.rec);
  return { ...recovery, facts };
}

/** What a recovery is told. @param place its place among those told, from 0 */
export function toldBy(order: Fact, place: number): Told {
  const telling = tellings[order.type];
  if (!telling) throw new RangeError(`${order.type} is no order`);
  return telling(order, place);
}
