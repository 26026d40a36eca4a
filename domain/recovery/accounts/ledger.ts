import type { CivilDay, Instant } from '../../case/kernel/time';
import { addDays } from '../../law/calendar/day-arithmetic';

/** Something that changes an account on a day: what it is, and why. */
export interface Movement<Kind extends string> {
  readonly day: CivilDay;
  /** When it was recorded, where it may fall on the day an account begins. */
  readonly rec?: Instant;
  readonly kind: Kind;
  /** Code of the reason, where there is one. */
  readonly reason?: string;
}

/** One line of an account: the balance at the end of a day, and what changed that day. */
export interface LedgerRow<Kind extends string> {
  readonly day: CivilDay;
  readonly balance: number;
  readonly changes: Readonly<Record<Kind, number>>;
}

/** An account over a time: what it began with, what came and went with the reasons, and what was left, day by day. */
export interface Ledger<Kind extends string> {
  readonly from: CivilDay;
  readonly until: CivilDay;
  /** The balance it began with. */
  readonly start: number;
  readonly sums: Readonly<Record<Kind, number>>;
  /** The sums again, by reason; blank where none was given. */
  readonly reasons: Readonly<Record<Kind, Readonly<Record<string, number>>>>;
  readonly balance: number;
  /** One row a day, `from` and `until` included. */
  readonly rows: readonly LedgerRow<Kind>[];
}

/**
 * Draws up an account from its movements, in whatever order they come. What happened on `from` or before is in its start,
 * but for what was recorded on that day after `startedAt`; what happened after `until` is left out.
 *
 * @param signs what each kind does to the balance: 1 comes, −1 goes
 */
export function ledgerOf<Kind extends string>(
  movements: readonly Movement<Kind>[],
  signs: Readonly<Record<Kind, 1 | -1>>,
  from: CivilDay,
  until: CivilDay,
  startedAt?: Instant,
): Ledger<Kind> {
  const kinds = Object.keys(signs) as Kind[];
  const noChange = (): Record<Kind, number> =>
    Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  const byDay = new Map<CivilDay, Record<Kind, number>>();
  const sums = noChange();
  const reasons = Object.fromEntries(kinds.map((kind) => [kind, {}])) as Record<Kind, Record<string, number>>;
  let start = 0;
  const isBefore = ({ day, rec }: Movement<Kind>): boolean =>
    day < from || (day === from && (startedAt === undefined || rec === undefined || rec <= startedAt));
  for (const movement of movements) {
    const { day, kind, reason = '' } = movement;
    if (day > until) continue;
    if (isBefore(movement)) {
      start += signs[kind];
      continue;
    }
    const changes = byDay.get(day) ?? noChange();
    changes[kind] += 1;
    byDay.set(day, changes);
    sums[kind] += 1;
    const byReason: Record<string, number> = reasons[kind];
    byReason[reason] = (byReason[reason] ?? 0) + 1;
  }
  const rows: LedgerRow<Kind>[] = [];
  let balance = start;
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const changes = byDay.get(day) ?? noChange();
    for (const kind of kinds) balance += signs[kind] * changes[kind];
    rows.push({ day, balance, changes });
  }
  return { from, until, start, sums, reasons, balance, rows };
}
