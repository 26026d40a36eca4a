import type { Decider } from '../kernel/decider';
import type { FieldValue, NewEvent } from '../kernel/event';
import { childOf, isOpened } from '../standing';
import { doorOf } from '../doors';
import { CaseOpened, childFields } from './facts';

const childFieldNames: ReadonlySet<string> = new Set(Object.keys(childFields));

/**
 * A door (indgang). The first one opens the case and says which child, kind, team and worker it has; later ones leave
 * their own entry only. The case number is the host's to give. A door that names another child than the case's keeps
 * the name it was given, so that the entry can be found and moved.
 */
export const openOrRecord: Decider = (state, command, draft, { actor }) => {
  const door = doorOf(draft.type);
  const own: Record<string, FieldValue> = {};
  const child: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(draft.data)) (childFieldNames.has(name) ? child : own)[name] = value;
  const entry: NewEvent = { ...draft, data: own };
  if (isOpened(state) || command.corrects !== undefined || !door) {
    const named = child['child'];
    const known = childOf(state);
    const other = named !== undefined && known !== undefined && named !== known;
    return { events: [other ? { ...entry, data: { ...own, child: named } } : entry] };
  }
  const opened: NewEvent = {
    type: CaseOpened.event,
    happenedAt: draft.happenedAt,
    data: {
      kind: door.kind(draft),
      ...(actor.team === undefined ? {} : { team: actor.team }),
      ...child,
      door: door.code,
    },
  };
  return { events: [opened, entry] };
};
