import { readFile, writeFile } from 'node:fs/promises';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundle } from '@temporalio/worker';
import { release } from '../client/connection/release';
import { failureConverterPath } from '../journal/keys/data-converter';

/** The first line of a bundle that is kept. */
const ofRelease = `// sagsgang ${release()}\n`;

/** Bundles workflows: the release's own unless others are named. */
export async function bundleWorkflows(workflowsPath = require.resolve('../workflows')): Promise<WorkflowBundle> {
  const logger = new DefaultLogger('WARN', () => undefined);
  const preloadModules = [require.resolve('../workflows/preload')];
  return bundleWorkflowCode({ workflowsPath, preloadModules, logger, failureConverterPath });
}

/** Keeps the bundle of the release's workflows in a file, so that workers need not bundle them at each start. */
export async function keepBundle(file: string): Promise<void> {
  const { code } = await bundleWorkflows();
  await writeFile(file, `${ofRelease}${code}`);
}

/** The bundle that was kept in a file; undefined where none is named, or it is another release's. */
export async function keptBundle(file: string | undefined): Promise<WorkflowBundle | undefined> {
  if (file === undefined || file === '') return undefined;
  const text = await readFile(file, 'utf8');
  return text.startsWith(ofRelease) ? { code: text.slice(ofRelease.length) } : undefined;
}
