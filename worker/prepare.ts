import { readSettings } from '../client/connection/settings';
import { migrateJournal, migrateKeys } from '../journal/migrate';
import { searchAttributeKeys } from '../workflows/contracts/search-attributes';
import { ensureDailyHead } from './daily-head';
import { ensureDailyDigest } from './messages/daily-digest';
import { ensureReports } from './report-schedule';
import { ensureSupervision } from './supervision-schedule';
import { ensureNamespace, retentionDays } from './dev/namespace';

/** Brings an installation that runs elsewhere up to this release: schemas, namespace, search attributes, schedule. Repeatable. */
async function main(): Promise<void> {
  const { journalUrl, keysUrl, temporalAddress: address, namespace, taskQueue } = readSettings();
  await migrateJournal(journalUrl);
  await migrateKeys(keysUrl);
  await ensureNamespace({
    address,
    namespace,
    retentionDays: retentionDays(process.env),
    searchAttributes: searchAttributeKeys,
  });
  await ensureDailyHead({ temporalAddress: address, namespace, taskQueue });
  await ensureDailyDigest({ temporalAddress: address, namespace, taskQueue });
  await ensureSupervision({ temporalAddress: address, namespace, taskQueue });
  await ensureReports({ temporalAddress: address, namespace, taskQueue });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
