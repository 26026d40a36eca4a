import type { CaseEvent } from '../../case/kernel/event';
import type { ErrorParams } from '../../errors/error-entry';
import type { RoundErrorCode } from '../../errors/round-errors';
import type { SupervisionErrorCode } from '../../errors/supervision-errors';

/** Something about a round that is not as it follows from what stands in the journal. */
export interface RoundDifference {
  readonly code: RoundErrorCode | SupervisionErrorCode;
  readonly params: ErrorParams;
}

/** An entry that follows from nothing: no order, no seed, no case that went out. */
export function added({ seq, type }: Pick<CaseEvent, 'seq' | 'type'>): RoundDifference {
  return { code: 'ROUND_ENTRY_ADDED', params: { entry: seq, type } };
}

/** An entry of a draw that follows and is not there. */
export function missing(draw: number, type: string): RoundDifference {
  return { code: 'ROUND_ENTRY_MISSING', params: { draw, type } };
}

/** An entry that says something else than follows. Nothing that names a person is told of it. */
export function altered(
  { seq, type }: Pick<CaseEvent, 'seq' | 'type'>,
  field: string,
  found: unknown,
  expected: unknown,
): RoundDifference {
  const told = { found: shown(found), expected: shown(expected) };
  return { code: 'ROUND_ENTRY_ALTERED', params: { entry: seq, type, field, ...told } };
}

function shown(value: unknown): string | number {
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return value;
  return value === undefined || value === '' ? '–' : JSON.stringify(value);
}
