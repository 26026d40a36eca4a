import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { temporal } from '@temporalio/proto';
import { Client as DatabaseClient } from 'pg';
import type { InstallationLink } from '../../../client/library/installation';
import { findIn, type Finding, type Needle } from './needles';

const CHUNK = 8_000_000;
const OVERLAP = 4_096;

/** Looks through every file below a folder, whatever it is called, but for what lies below another one. */
export function findInFolder(folder: string, needles: readonly Needle[], but = '-'): Finding[] {
  return filesBelow(folder, but).flatMap((file) => findInFile(file, needles));
}

/** Looks through a file, piece by piece. */
export function findInFile(file: string, needles: readonly Needle[]): Finding[] {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return [];
  }
  try {
    const found: Finding[] = [];
    const { size } = fstatSync(handle);
    for (let at = 0; at < size; at += CHUNK) {
      const piece = Buffer.alloc(Math.min(CHUNK + OVERLAP, size - at));
      readSync(handle, piece, 0, piece.length, at);
      found.push(...findIn(file, piece, needles));
    }
    return found;
  } finally {
    closeSync(handle);
  }
}

function filesBelow(folder: string, but: string): string[] {
  if (folder === but) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, but);
    return entry.isFile() ? [path] : [];
  });
}

/** Looks through every value of every table of a database, unpacked as the database gives it. */
export async function findInTables(url: string, needles: readonly Needle[]): Promise<Finding[]> {
  const client = new DatabaseClient({ connectionString: url });
  await client.connect();
  try {
    await client.query('checkpoint');
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'`,
    );
    const found: Finding[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<Record<string, unknown>>(`select * from ${name}`);
      const values = rows.flatMap((row) => Object.values(row).map(bytesOf));
      found.push(...findIn(`table ${name}`, Buffer.concat(values), needles));
    }
    return found;
  } finally {
    await client.end();
  }
}

function bytesOf(value: unknown): Buffer {
  const bytes = Buffer.isBuffer(value) ? value : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  return Buffer.concat([bytes, Buffer.from('\n')]);
}

const { history: historyTypes, workflow: workflowTypes } = {
  history: temporal.api.history.v1,
  workflow: temporal.api.workflow.v1,
};

/** Looks through all histories, raw as the server gives them, and through what its lists say of each workflow. */
export async function findInTemporal(
  { temporal: client, settings: { namespace } }: InstallationLink,
  needles: readonly Needle[],
): Promise<Finding[]> {
  const found: Finding[] = [];
  const { workflowService } = client;
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await workflowService.listWorkflowExecutions({
      namespace,
      pageSize: 200,
      ...(nextPageToken ? { nextPageToken } : {}),
    });
    for (const execution of page.executions) {
      const listed = Buffer.from(workflowTypes.WorkflowExecutionInfo.encode(execution).finish());
      found.push(...findIn('visibility', listed, needles));
      const id = execution.execution;
      if (!id) continue;
      const described = await workflowService.describeWorkflowExecution({ namespace, execution: id });
      const answer = temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse.encode(described).finish();
      found.push(...findIn('describe', Buffer.from(answer), needles));
      const { history } = await workflowService.getWorkflowExecutionHistory({ namespace, execution: id });
      const raw = Buffer.from(historyTypes.History.encode(history ?? {}).finish());
      found.push(...findIn(`history of ${execution.type?.name}`, raw, needles));
    }
    nextPageToken = page.nextPageToken.length > 0 ? page.nextPageToken : undefined;
  } while (nextPageToken);
  return found;
}
