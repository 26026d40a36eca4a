import type { CaseEvent } from '../../domain/case/kernel/event';
import type { CaseState } from '../../domain/case/kernel/state';
import { CaseClosed, CaseReopened } from '../../domain/case/closure/facts';
import { ChildBorn } from '../../domain/case/notification/facts';
import { CaseOpened } from '../../domain/case/opening/facts';
import { childOf } from '../../domain/case/standing';
import type { BlindIndex } from '../../journal/blind-index';
import type { Claim } from '../../journal/events/requests';

/**
 * What a case's new entries take or give back: a child has at most one open case, and every case gets a number.
 *
 * @param state the case after the entries
 */
export function claimsOf(state: CaseState, events: readonly CaseEvent[], index: BlindIndex): Claim[] {
  const claims: Claim[] = [];
  const child = childOf(state);
  const childIndex = child === undefined ? undefined : index.of('child', state.municipality, child);
  for (const event of events) {
    if (event.type === CaseOpened.event) {
      claims.push({ kind: 'number', year: Number(event.recordedAt.slice(0, 4)) });
      const source = event.data['sourceNumber'];
      if (typeof source === 'string')
        claims.push({ kind: 'source', sourceIndex: index.of('source', state.municipality, source) });
    }
    if (childIndex === undefined) continue;
    if (event.type === CaseClosed.event) claims.push({ kind: 'release', childIndex });
    else if (event.type === CaseOpened.event || event.type === CaseReopened.event || event.type === ChildBorn.event) {
      claims.push({ kind: 'take', childIndex });
    }
  }
  return claims;
}
