import { lastOf } from '../../domain/case/kernel/state';
import { lookEvents, readCase } from '../../domain/recovery/case-recovery/look';
import { caseRecoveryOf } from '../../domain/recovery/case-recovery/recovery';
import { CaseLookedAt } from '../../domain/recovery/case-recovery/system-facts';
import type { JournalEntry } from '../../journal/events/entry';
import { unlessAway } from '../case/load-case';
import type { ErrandRunner } from '../undertaking/ports';
import { caseAsOf, clockOf } from './cases';
import type { RecoveryPorts } from './ports';

/** Looks at the case of a recovery, because somebody or a day of the plan asked for it. */
export function lookWith(ports: RecoveryPorts): ErrandRunner {
  return async ({ municipality, state, now }) => {
    const recovery = caseRecoveryOf(state);
    if (!recovery) throw new Error('The recovery was not opened');
    const { caseId } = recovery.opened.data;
    const found = unlessAway(await ports.events.readMany([caseId]));
    const entries: readonly JournalEntry[] = found.get(caseId) ?? [];
    const asOf = clockOf({ entries }, now);
    const stands = caseAsOf({ caseId, municipality, entries }, asOf, now);
    const reading = stands && readCase(stands, asOf, ports.jurisdiction(municipality).law);
    const before = lastOf(state, CaseLookedAt);
    const looked = {
      type: CaseLookedAt.event,
      happenedAt: now,
      data: { outstanding: reading?.outstanding ?? recovery.open.map(({ control }) => control) },
      ...(before ? { replaces: before.seq } : {}),
    };
    return { events: [looked, ...(reading ? lookEvents(state, reading, { now }) : [])] };
  };
}
