import { openOrRecord } from '../opening/decide';
import type { Role } from '../kernel/event';
import type { Decider } from '../kernel/decider';
import { listed, refusal } from '../refuse';

/**
 * Who may record the chair's provisional decision (formandsafgørelse): the chair, or on the chair's behalf the duty
 * officer who telephones at night and the lawyer who writes it up. The decision itself stays the chair's.
 */
const mayRecordForChair: readonly Role[] = ['committeeChair', 'dutyOfficer', 'lawyer'];

/** Who may place at once with consent (BL § 46). */
const mayPlaceWithConsent: readonly Role[] = [
  'dutyOfficer',
  'teamLeader',
  'leader',
  'director',
  'visitation',
  'committee',
];

/**
 * An acute placement (akut anbringelse) is recorded at once, reasons and the attempt at consent may follow; it opens the
 * case of a child who has none. It is recorded on a closed case as well: a child in danger does not wait for a reopening.
 */
export const decideAcutePlacement: Decider = (state, command, draft, context) => {
  const { actor } = context;
  const byChair = draft.data['basis'] === 'chair';
  const allowed = byChair ? mayRecordForChair : mayPlaceWithConsent;
  const role = allowed.find((one) => actor.roles.includes(one));
  if (role === undefined) {
    return {
      refusal: byChair
        ? refusal('CHAIR_ONLY', { roles: listed(allowed) })
        : refusal('NOT_YOUR_ROLE', { by: actor.initials, command: command.name, roles: listed(allowed) }),
    };
  }
  const onBehalf = byChair && role !== 'committeeChair';
  const data = { ...draft.data, ...(onBehalf ? { onBehalf: true } : {}) };
  const placed = openOrRecord(state, command, { ...draft, law: byChair ? 'BL § 143' : 'BL § 46', data }, context);
  return 'events' in placed ? { ...placed, role } : placed;
};
