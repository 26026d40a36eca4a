import { absenceTables } from './absence-tables';
import { accessTables } from './access-tables';
import { appendAnsweredFunction } from './append-answered';
import { appendFunction } from './append-function';
import { appendOverviewsFunction } from './append-overviews';
import { appendPlans } from './append-plans';
import { channelChanges } from './channel-changes';
import { claimTables } from './claim-tables';
import { erasureApprovals } from './erasure-approvals';
import { erasureOfDeliveries } from './erasure-of-deliveries';
import { erasureRepeats } from './erasure-repeats';
import { erasureTables } from './erasure-tables';
import { eventTables } from './event-tables';
import { headTables } from './head-tables';
import { messageTables } from './message-tables';
import type { Migration } from './migration';
import { nextStep } from './next-step';
import { projectionFunction } from './projection-function';
import { projectionTables } from './projection-tables';
import { recordedLate } from './recorded-late';
import { silence } from './silence';
import { staffShares } from './staff-shares';
import { staffTables } from './staff-tables';
import { visitationTables } from './visitation-tables';

/** The schema of the journal's database. */
export const journalMigrations: readonly Migration[] = [
  { number: 1, name: 'events, heads and command answers', sql: eventTables },
  { number: 2, name: 'claims and case numbers', sql: claimTables },
  { number: 3, name: 'projections', sql: projectionTables },
  { number: 4, name: 'writing projections', sql: projectionFunction },
  { number: 5, name: 'appending', sql: appendFunction },
  { number: 6, name: 'staff register', sql: staffTables },
  { number: 7, name: 'daily heads', sql: headTables },
  { number: 8, name: 'appending unless answered', sql: appendAnsweredFunction },
  { number: 9, name: 'erasures', sql: erasureTables },
  { number: 10, name: 'access log', sql: accessTables },
  { number: 11, name: 'appending with unchanged lines', sql: appendOverviewsFunction },
  { number: 12, name: 'appending by keys', sql: appendPlans },
  { number: 13, name: 'absences of staff', sql: absenceTables },
  { number: 14, name: 'messages', sql: messageTables },
  { number: 15, name: 'agenda of the visitation committee', sql: visitationTables },
  { number: 16, name: 'erasing what overviews were made of', sql: erasureOfDeliveries },
  { number: 17, name: 'shares of full time', sql: staffShares },
  { number: 18, name: 'erasures carried out again', sql: erasureRepeats },
  { number: 19, name: 'silence entry by entry, changes of channels', sql: silence + channelChanges + recordedLate },
  { number: 20, name: 'erasures without a record', sql: erasureApprovals },
  { number: 21, name: 'the next step of a case', sql: nextStep },
];
