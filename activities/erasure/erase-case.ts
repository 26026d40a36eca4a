import type { Instant } from '../../domain/case/kernel/time';
import type { ErasureRecord } from '../../journal/erasure/erasure-store';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import type { ErasureInput, ErasureStep, ErasureStepInput } from '../../workflows/contracts/erasure';
import { confirmApproval, ErasureNotApprovedError, ErasureWaitsError } from './approval';
import { proveErased } from './proof';
import type { ErasurePorts } from './ports';
import { sure } from './sure';
import { deleteUndertakingHistories, destroyTexts } from './undertakings';

type Step = (ports: ErasurePorts, approved: ErasureRecord) => Promise<number>;

const steps: Readonly<Record<Exclude<ErasureStep, 'approval'>, Step>> = {
  workflow: endWorkflow,
  keys: destroyKeys,
  rows: async ({ erasures }, { caseId }) => sure(await erasures.clear(caseId)),
  histories: deleteHistories,
  imports: deleteImports,
  proof: proveErased,
};

/**
 * Carries out one step of an erasure and records it. Every step but the first asks for the approval that the first one
 * has kept, finds what is left to do, and does no harm when repeated.
 */
export function eraseCaseWith(ports: ErasurePorts): (input: ErasureStepInput) => Promise<number> {
  return async ({ step, ...input }) => {
    if (step === 'approval') {
      const count = await confirmApproval(ports, input);
      await recordStep(ports, input, step, count);
      return count;
    }
    const count = await steps[step](ports, await approvalOf(ports, input));
    await recordStep(ports, input, step, count);
    if (step === 'proof') sure(await ports.erasures.finish(input.caseId, ports.realNow()));
    return count;
  };
}

async function recordStep(
  ports: ErasurePorts,
  { caseId }: ErasureInput,
  step: ErasureStep,
  count: number,
): Promise<void> {
  sure(await ports.erasures.stepDone(caseId, { step, doneAt: ports.realNow(), count }));
}

async function approvalOf(ports: ErasurePorts, { caseId, municipality }: ErasureInput): Promise<ErasureRecord> {
  const found = sure(await ports.erasures.find(municipality, caseId));
  if (found.kind !== 'found') throw new ErasureNotApprovedError('The erasure was not approved');
  return found;
}

/** The case's workflow ends by itself with the approval; one that still runs is ended, its entries being journalled. */
async function endWorkflow({ histories }: ErasurePorts, { caseId, municipality }: ErasureRecord): Promise<number> {
  const id = caseWorkflowId(municipality, caseId);
  if ((await histories.standing(id)) !== 'running') return 0;
  await histories.terminate(id);
  return 1;
}

/** The case's key with those of its texts wherever they stand; what undertakings say of several cases has keys of its own. */
async function destroyKeys(ports: ErasurePorts, erased: ErasureRecord): Promise<number> {
  const ofCase = sure(await ports.keys.destroy(erased.caseId, erased.ground, ports.realNow()));
  return ofCase + (await destroyTexts(ports, erased));
}

async function deleteHistories(ports: ErasurePorts, erased: ErasureRecord): Promise<number> {
  const ofCase = await ports.histories.deleteAll(caseWorkflowId(erased.municipality, erased.caseId));
  return ofCase + (await deleteUndertakingHistories(ports, erased));
}

/**
 * Histories of finished imports hold rows of many cases, this one's among them where it came from a list. They serve
 * nothing once the import is over, so they go with their keys. A running import is waited for.
 */
async function deleteImports(ports: ErasurePorts, { caseId, municipality, ground }: ErasureRecord): Promise<number> {
  const { entries } = sure(await ports.events.read(caseId, { text: false }));
  if (!entries.some(({ header }) => header.source === 'list')) return 0;
  const known = await ports.histories.imports(municipality);
  const scopes = sure(await ports.keys.scopesUnder(`import/${municipality}/`));
  if ([...known.values()].some((runs) => runs)) throw new ErasureWaitsError('An import is still running');
  const at: Instant = ports.realNow();
  let count = 0;
  for (const id of new Set([...known.keys(), ...scopes])) {
    sure(await ports.keys.destroy(id, ground, at, true));
    count += await ports.histories.deleteAll(id);
  }
  return count;
}
