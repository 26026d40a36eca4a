import { setTimeout as pause } from 'node:timers/promises';
import { Unreachable } from '../../client/cli/ports';
import { importList } from '../../client/library/import';
import type { InstallationLink } from '../../client/library/installation';
import type { ImportTotals } from '../../workflows/contracts/import-totals';
import { shortList } from '../system/import-lists';

/** Municipality of the imported cases; the storm's have another. */
export const listMunicipality = 'listen';

const AGAIN_MS = 500;

/** A part of the list as a file of its own: rows from, without, `to`. */
export function listPart(from: number, to: number): string {
  return shortList(to, (rows) => rows.slice(from));
}

/** Imports a list, and calls again where nobody answered, as people do; answers the totals of the call that ended. */
export async function importInsisting(to: InstallationLink, file: string): Promise<ImportTotals> {
  const order = { file, asOf: '2025-03-31', municipality: listMunicipality, update: false, dryRun: false };
  for (;;) {
    try {
      const outcome = await importList(to, order);
      if (outcome.kind === 'finished') return outcome.totals;
      throw new Error(`The import ended with ${outcome.kind}`);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await pause(AGAIN_MS);
    }
  }
}
