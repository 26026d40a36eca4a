import type { Command, Refusal } from '../../case/kernel/command';
import type { FieldValue } from '../../case/kernel/event';
import { lastOf } from '../../case/kernel/state';
import { listed } from '../../case/refuse';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { UndertakingState } from '../../undertaking/book';
import { correctionOf } from './correction';
import { CorrectionClosed } from './facts';

/** What a list says of a case; who owns it and by when is agreed here, and whether it still runs depends on the day. */
const ofTheList = [
  ...['caseNumber', 'to', 'findings', 'difference', 'paid'],
  ...['placed', 'decided', 'result', 'amount', 'collected'],
] as const;

/**
 * Why a case cannot be put on its track of money again: its track has ended, or what the list says now is not what it was
 * opened with, so that somebody has to look. `undefined` where it is there already as it was, or on another track.
 */
export function knownOtherwise(state: UndertakingState, { data }: Pick<Command, 'data'>): Refusal | undefined {
  const correction = correctionOf(state);
  const { track } = correction?.opened.data ?? {};
  if (!correction || (track !== 'lostEarnings' && track !== 'payment')) return undefined;
  const opened: Readonly<Record<string, FieldValue | undefined>> = correction.opened.data;
  // Tracks of earlier releases do not know what was paid.
  const compared = ofTheList.filter((name) => name !== 'paid' || opened[name] !== undefined);
  const differing = compared.filter((name) => asText(opened[name]) !== asText(data[name]));
  const ended = lastOf(state, CorrectionClosed);
  const day = ended === undefined ? '' : civilDayOf(ended.at);
  if (differing.length > 0) {
    const code = correction.closed ? 'CORRECTION_ENDED_DIFFERS' : 'CORRECTION_DIFFERS';
    return { code, params: { differing: listed(differing), ...(correction.closed ? { day } : {}) } };
  }
  return correction.closed ? { code: 'CORRECTION_ENDED', params: { day } } : undefined;
}

/** Whether a refusal says that the track of this name is one of another case or another placement. */
export function isAnother({ params = {} }: Refusal): boolean {
  const differing = String(params['differing'] ?? '').split(', ');
  return differing.includes('caseNumber') || differing.includes('placed');
}

function asText(value: FieldValue | undefined): string {
  if (Array.isArray(value)) return [...value].sort().join(', ');
  return value === undefined || value === false ? '' : String(value);
}
