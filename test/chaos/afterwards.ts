import { setTimeout as pause } from 'node:timers/promises';
import type { DoctorCheck } from '../../client/cli/ports';
import { openProof } from '../../client/library/proof/desk';
import type { ToldProblem, VerifyReport } from '../../client/library/proof/verify';
import type { House } from '../workflow/house';
import type { Entry } from './storm-check';

/** Waits until nothing waits for the journal in these cases. */
export async function drained(house: House, caseIds: Iterable<string>, ms: number): Promise<void> {
  const end = performance.now() + ms;
  for (const caseId of new Set(caseIds)) {
    for (;;) {
      const known = await house.backend.resolveCase(caseId);
      if (known && (await house.backend.state(caseId)).waiting === 0) break;
      if (performance.now() > end) throw new Error('The outboxes were not drained in time');
      await pause(100);
    }
  }
}

/** What `doctor` says of everything, receipts included; asked again while entries wait or a list lags behind. */
export async function diagnosed(house: House, receipts: string, ms: number): Promise<readonly DoctorCheck[]> {
  for (const end = performance.now() + ms; ; await pause(1_000)) {
    const checks: DoctorCheck[] = [];
    for await (const check of house.backend.doctor(undefined, { receipts })) checks.push(check);
    const unsettled = checks.some(({ ok, code }) => !ok || code === 'OUTBOX_WAITING');
    if (!unsettled || performance.now() > end) return checks;
  }
}

/** What `verify` says of the whole journal. */
export interface Verified {
  readonly report: VerifyReport;
  readonly problems: readonly ToldProblem[];
}

/** Verifies the journal, compared with daily heads that were kept elsewhere. */
export async function verified(house: House, headsFile: string): Promise<Verified> {
  const desk = await openProof(house.settings);
  const problems: ToldProblem[] = [];
  const stop = new AbortController().signal;
  try {
    const order = { headsFile, checkpoint: `${headsFile}.checkpoint`, resume: false };
    const report = await desk.verify(order, { problem: (one) => problems.push(one), progress: () => undefined, stop });
    return { report, problems };
  } finally {
    await desk.close();
  }
}

/** Has the day sealed and the heads kept elsewhere. */
export async function sealed(house: House, headsFile: string): Promise<void> {
  const desk = await openProof(house.settings);
  try {
    await desk.seal();
    await desk.exportHeads(headsFile);
  } finally {
    await desk.close();
  }
}

/** All entries of a municipality. */
export async function entriesOf(house: House, municipality: string): Promise<Entry[]> {
  const all: Entry[] = [];
  for await (const { caseId, entries } of house.link.journal.events.readCases({ municipality })) {
    for (const { event, header } of entries) {
      if (!event) throw new Error(`Entry ${header.seq} of ${caseId} cannot be read`);
      all.push({ event, caseId, digest: header.commandDigest });
    }
  }
  return all;
}
