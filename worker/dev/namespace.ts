import { setTimeout as wait } from 'node:timers/promises';
import { Connection, isGrpcServiceError } from '@temporalio/client';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes';
import { msToTs } from '@temporalio/common/lib/time';
import type { SearchAttribute } from '../../workflows/contracts/search-attributes';
import { SetUpError } from './say';

const defaultRetentionDays = 30;

/** What is to be there before a worker starts. */
export interface NamespaceOptions {
  /** `host:port` of the Temporal frontend. */
  readonly address: string;
  readonly namespace: string;
  /** Days for which the server keeps closed histories; the journal keeps the cases. */
  readonly retentionDays: number;
  readonly searchAttributes: readonly SearchAttribute[];
}

const alreadyExists = 6;
const patienceMs = 30_000;

const isAlreadyThere = (error: unknown): boolean => isGrpcServiceError(error) && Number(error.code) === alreadyExists;

async function register(connection: Connection, { namespace, retentionDays }: NamespaceOptions): Promise<void> {
  const workflowExecutionRetentionPeriod = msToTs(retentionDays * 86_400_000);
  try {
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
}

/** Repeats `attempt` until it succeeds: a new namespace is known everywhere in the server within seconds. */
async function untilItWorks<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
      await wait(50);
    }
  }
}

async function addSearchAttributes(connection: Connection, options: NamespaceOptions): Promise<void> {
  const { namespace, searchAttributes } = options;
  const there = await untilItWorks(() => connection.operatorService.listSearchAttributes({ namespace }));
  const missing = searchAttributes.filter(({ name }) => !(name in there.customAttributes));
  if (missing.length === 0) return;
  try {
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(
        missing.map(({ name, type }) => [name, encodeSearchAttributeIndexedValueType(type) ?? 0]),
      ),
    });
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
}

async function untilUsable(connection: Connection, { namespace, searchAttributes }: NamespaceOptions): Promise<void> {
  const query = searchAttributes.map(({ name }) => `${name} IS NULL`).join(' AND ');
  await untilItWorks(() => connection.workflowService.countWorkflowExecutions({ namespace, query }));
}

/**
 * Makes the namespace with its retention and search attributes, and waits until they can be used. What is there
 * already stays as it is.
 *
 * @throws ServiceError when the server refuses, or when they cannot be used within 30 seconds
 */
export async function ensureNamespace(options: NamespaceOptions): Promise<void> {
  const connection = await Connection.connect({ address: options.address });
  try {
    await register(connection, options);
    await addSearchAttributes(connection, options);
    await untilUsable(connection, options);
  } finally {
    await connection.close();
  }
}

/**
 * Days for which the server keeps closed histories: `SAGSGANG_RETENTION_DAYS`, else 30.
 *
 * @throws SetUpError when that is no whole number of days
 */
export function retentionDays(env: NodeJS.ProcessEnv): number {
  const days = Number(env['SAGSGANG_RETENTION_DAYS'] ?? defaultRetentionDays);
  if (Number.isInteger(days) && days >= 1) return days;
  throw new SetUpError({
    da: 'SAGSGANG_RETENTION_DAYS skal være et helt antal dage, mindst 1.',
    en: 'SAGSGANG_RETENTION_DAYS must be a whole number of days, at least 1.',
  });
}
