import * as fc from 'fast-check';
import { fromDayNumber, toDayNumber } from '../../../domain/law/calendar/civil-day';
import { fromEpochMs, toEpochMs } from '../../../domain/law/calendar/instant';

/** Civil days a case can meet, 1980–2079. */
export const caseDay = fc
  .integer({ min: toDayNumber('1980-01-01'), max: toDayNumber('2079-12-31') })
  .map(fromDayNumber);

/** Instants a case can meet, 1980–2079, to the millisecond. */
export const caseInstant = fc
  .integer({ min: toEpochMs('1980-01-01T00:00:00.000Z'), max: toEpochMs('2079-12-31T00:00:00.000Z') })
  .map(fromEpochMs);

/** Civil days and instants. */
export const caseMoment = fc.oneof(caseDay, caseInstant);
