import type { Refusal } from '../../domain/case/kernel/command';
import type { ErrorEntry, ErrorParams } from '../../domain/errors/error-entry';
import { explainRefusal } from '../../domain/errors/explain-refusal';
import { formatDanish } from '../../domain/law/calendar/copenhagen';
import { isMoment } from '../../domain/law/calendar/instant';

/** A refusal in the words of the registry, its instants in local time; undefined for a code of a newer release. */
export function refusalInWords({ code, params = {} }: Pick<Refusal, 'code' | 'params'>): ErrorEntry | undefined {
  const shown: ErrorParams = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && isMoment(value) ? formatDanish(value) : value,
    ]),
  );
  return explainRefusal({ code, params: shown });
}
