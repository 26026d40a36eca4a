import type { CaseActivities } from '../workflows/contracts/case-host';
import { drainOutboxWith } from './case/drain-outbox';
import { handleCommandWith } from './case/handle-command';
import type { CasePorts } from './case/ports';
import { rebaseOutboxWith } from './case/rebase-outbox';
import { refusingFaults } from './case/refuse-faults';
import { inTodaysForm, refusingNewer } from './case/todays-form';
import { telling } from './case/told';
import { wakeCaseWith } from './case/wake-case';
import { eraseCaseWith } from './erasure/erase-case';
import type { ErasurePorts } from './erasure/ports';
import { importRowsWith } from './import/import-rows';
import type { ImportPorts } from './import/ports';
import { makeDigestsWith, type DigestPorts } from './messages/make-digests';
import { sealDayWith, type ProofPorts } from './proof/seal-day';
import { handleUndertakingWith } from './undertaking/handle';
import type { UndertakingPorts } from './undertaking/ports';
import { runErrandsWith } from './undertaking/run-errands';
import { Streams } from './undertaking/stream';
import { tellingOfUndertakings } from './undertaking/told';
import { wakeUndertakingWith } from './undertaking/wake';
import type { DigestActivities } from '../workflows/contracts/digest';
import type { ErasureActivities } from '../workflows/contracts/erasure';
import type { ImportActivities } from '../workflows/contracts/import';
import type { ProofActivities } from '../workflows/contracts/proof';
import type { UndertakingActivities } from '../workflows/contracts/undertaking';

/** The activities a worker offers, over the ports it was given. */
export function createActivities(ports: CasePorts): CaseActivities {
  return telling(ports, {
    handleCommand: refusingNewer(inTodaysForm(refusingFaults(handleCommandWith(ports)))),
    wakeCase: inTodaysForm(wakeCaseWith(ports)),
    drainOutbox: inTodaysForm(drainOutboxWith(ports)),
    rebaseOutbox: inTodaysForm(rebaseOutboxWith(ports)),
  });
}

/** The activities of imports. */
export function createImportActivities(ports: ImportPorts): ImportActivities {
  return { importRows: importRowsWith(ports) };
}

/** The activity of the daily heads. */
export function createProofActivities(ports: ProofPorts): ProofActivities {
  return { sealDay: sealDayWith(ports) };
}

/** The activity of the day's overviews. */
export function createDigestActivities(ports: DigestPorts): DigestActivities {
  return { makeDigests: makeDigestsWith(ports) };
}

/** The activity of erasures. */
export function createErasureActivities(ports: ErasurePorts): ErasureActivities {
  return { erasureStep: eraseCaseWith(ports) };
}

/** The activities of undertakings. */
export function createUndertakingActivities(ports: UndertakingPorts): UndertakingActivities {
  const streams = new Streams(ports);
  const { handle, wake } = tellingOfUndertakings(ports, {
    handle: handleUndertakingWith(ports, streams),
    wake: wakeUndertakingWith(ports, streams),
  });
  return {
    handleUndertaking: async (input) => {
      const { repeated: _, ...result } = await handle(input);
      return result;
    },
    wakeUndertaking: async (input) => (await wake(input)).view,
    runErrands: runErrandsWith(ports, streams),
  };
}
