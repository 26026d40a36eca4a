import type { Moment } from '../case/kernel/time';
import { expiry, type Due, type TimeLimit } from './calendar/counting';
import type { Settings } from './edition';

/** Whether a switch of a rule is on under an edition; absent is off. */
export function isOn(settings: Settings, name: string): boolean {
  return settings.options?.[name] === true;
}

/** A number of a rule under an edition, `undefined` where the edition does not set it. */
export function numberIn(settings: Settings, name: string): number | undefined {
  const value = settings.options?.[name];
  return typeof value === 'number' ? value : undefined;
}

/** When a rule's time limit runs out, read as the edition reads it (whether a Saturday is a hverdag). */
export function dueUnder(settings: Settings, limit: TimeLimit, start: Moment): Due {
  return limit.unit === 'hverdage'
    ? expiry(limit, start, { saturdayCounts: isOn(settings, 'saturdayCounts') })
    : expiry(limit, start);
}
