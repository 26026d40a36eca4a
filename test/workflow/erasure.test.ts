import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { temporal } from '@temporalio/proto';
import { Client as DatabaseClient } from 'pg';
import { BackendRefusal } from '../../client/cli/ports';
import { send } from '../../client/library/send';
import type { ErasureRecord } from '../../journal/erasure/erasure-store';
import { erasureSteps, erasureWorkflowId } from '../../workflows/contracts/erasure';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import { tablesNaming } from '../journal/harness';
import { areErasedAgain } from './erasure-lost';
import { erasesWhatUndertakingsSay } from './erasure-undertakings';
import { command, newChild, notification, openHouse, type House } from './house';
import { closeWithoutNeed } from './lives';

async function ask(url: string, sql: string, values: readonly string[]): Promise<number> {
  const client = new DatabaseClient({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(sql, [...values]);
    return Number(rows[0]?.count);
  } finally {
    await client.end();
  }
}

const EXAMPLE = join(__dirname, '..', '..', 'examples', 'lyngby-lukkede-sager.csv');
const TABLES = [
  'case_overview',
  'case_deadline',
  'case_control',
  'source_case',
  'open_case_of_child',
  'command_answer',
];

/** The journal with its heads, who was where, the case's number, and who erased it. */
const COUNTABLE = ['case_erasure', 'case_erasure_step', 'case_event', 'case_head', 'case_number'];

describe('an erased case', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const proposal = { ground: 'retentionOver', archive: 'delivered' };

  async function closed(child = newChild()): Promise<string> {
    const { caseId } = await house.does({ child }, 'notify', notification(child));
    await closeWithoutNeed(house, caseId);
    return caseId;
  }

  async function erased(caseId: string): Promise<ErasureRecord> {
    await house.does(caseId, 'propose-erasure', { data: proposal });
    await house.does(caseId, 'erase', { by: 'LED' });
    return house.backend.erasures.finish(caseId, () => undefined);
  }

  const rowsOf = (caseId: string): Promise<number> => {
    const counts = TABLES.map((table) => `(select count(*) from ${table} where case_id = $1)`);
    return ask(house.settings.journalUrl, `select ${counts.join(' + ')} as count`, [caseId]);
  };

  test('is refused to one person, and to everybody while it is open', async () => {
    const open = await house.opened();
    expect((await house.refuses(open, 'propose-erasure', { data: proposal })).refusal.code).toBe('ERASURE_CASE_OPEN');
    const caseId = await closed();
    await house.does(caseId, 'propose-erasure', { by: 'LED', data: proposal });
    expect((await house.refuses(caseId, 'erase', { by: 'LED' })).refusal.code).toBe('ERASURE_SAME_PERSON');
    await expect(house.backend.erasures.finish(caseId, () => undefined)).rejects.toEqual(
      new BackendRefusal('ERASURE_NOT_APPROVED'),
    );
    expect((await house.journal(caseId)).length).toBeGreaterThan(10);
  });

  test('leaves a journal that counts and verifies and that nobody can read; nothing else', async () => {
    const caseId = await closed();
    const before = (await house.journal(caseId)).length;
    expect(await rowsOf(caseId)).toBeGreaterThan(10);
    expect((await house.runs(caseId)).length).toBeGreaterThan(0);
    const { caseNumber } = await house.backend.overview(caseId);
    const record = await erased(caseId);

    expect(record).toMatchObject({
      ...proposal,
      proposedBy: 'B01',
      approvedBy: 'LED',
      approvedRole: 'leader',
      caseNumber,
    });
    expect(record.steps.map(({ step }) => step)).toEqual(erasureSteps);
    expect(record.steps.at(-1)?.count).toBe(before + 2);
    expect(await house.backend.erasures.find(caseNumber ?? '')).toEqual(record);
    await expect(house.journal(caseId)).rejects.toEqual(new BackendRefusal('CONTENT_ERASED'));
    await expect(house.backend.state(caseId)).rejects.toMatchObject({ code: 'CONTENT_ERASED' });
    expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: before + 2 });
    expect(await rowsOf(caseId)).toBe(0);
    expect(await tablesNaming(house.settings.journalUrl, caseId)).toEqual(COUNTABLE);
    expect(await tablesNaming(house.settings.keysUrl, caseId)).toEqual(['data_key']);
    const workflowId = caseWorkflowId(house.link.municipality, caseId);
    await expect(house.status(caseId)).rejects.toThrow();
    const { executions } = await house.link.temporal.workflowService.listWorkflowExecutions({
      namespace: house.settings.namespace,
      query: `WorkflowId = '${workflowId}'`,
    });
    expect(executions).toEqual([]);
    const read = await house.link.journal.events.read(caseId);
    if (read.kind !== 'read') throw new Error(read.code);
    expect(read.entries.at(-1)).toMatchObject({
      header: { type: 'CaseErased', by: 'LED' },
      unreadable: 'key-destroyed',
    });
  });

  test('takes no more commands, and the child’s next notification opens another case', async () => {
    const child = newChild();
    const caseId = await closed(child);
    await erased(caseId);
    for (const name of ['note', 'reopen', 'erase']) {
      expect((await house.refuses(caseId, name, { by: 'LED' })).refusal.code).toBe('CONTENT_ERASED');
    }
    const again = await house.does({ child }, 'notify', notification(child));
    expect(again.caseId).not.toBe(caseId);
    expect(await house.journal(again.caseId)).not.toEqual([]);
  });

  test('is not erased twice: the same answer, and nothing changes', async () => {
    const caseId = await closed();
    const record = await erased(caseId);
    expect(await house.backend.erasures.finish(caseId, () => undefined)).toEqual(record);
    const input = { caseId, municipality: house.link.municipality };
    const workflowId = erasureWorkflowId(input.municipality, caseId);
    await house.link.temporal.workflow.getHandle(workflowId).result();
    await house.link.temporal.workflow.execute('eraseCaseWorkflow', {
      workflowId,
      taskQueue: house.settings.taskQueue,
      args: [input],
    });
    const after = await house.backend.erasures.find(caseId);
    expect(after?.finishedAt).toBe(record.finishedAt);
    expect(after?.steps.find(({ step }) => step === 'keys')?.count).toBe(1);
  });

  test('that was approved and never begun is found, and its erasure finished', async () => {
    const caseId = await closed();
    await house.does(caseId, 'propose-erasure', { data: proposal });
    const approval = await send(house.link, { caseId }, command('erase', { by: 'LED' }));
    expect(approval).toMatchObject({ kind: 'accepted', journalled: true });
    expect((await house.refuses(caseId, 'erase', { by: 'LED' })).refusal.code).toBe('CASE_ERASED');
    expect((await house.journal(caseId)).length).toBeGreaterThan(10);
    const { left } = await house.backend.erasures.left();
    expect(left).toEqual([expect.objectContaining({ caseId, state: 'unfinished' })]);
    expect(await house.backend.erasures.finish(caseId, () => undefined)).toMatchObject({ approvedBy: 'LED' });
    expect((await house.backend.erasures.left()).left).toEqual([]);
  });

  test('that a journal from before its erasure has again is named and erased again', () =>
    areErasedAgain(house, closed, erased));

  test('that came from a list takes the histories of finished imports with it, and stays erased when the list comes again', async () => {
    await house.link.journal.staff.put(house.link.municipality, [
      { initials: 'DRF', roles: ['operations'], from: '2015-01-01' },
    ]);
    const file = join(mkdtempSync(join(tmpdir(), 'sagsgang-list-')), 'liste.csv');
    const list = { file, asOf: '2025-03-14', by: 'DRF', update: false, dryRun: false } as const;
    const [heading = '', row = ''] = readFileSync(EXAMPLE, 'utf8').split('\r\n');
    writeFileSync(file, `${heading}\r\n${row}\r\n`);
    const number = row.split(';')[0] ?? '';
    expect(await house.backend.importList(list, {})).toMatchObject({ kind: 'finished' });
    const address = await house.backend.resolveCase(number);
    const caseId = address?.caseId ?? '';
    const imports = async (): Promise<temporal.api.workflow.v1.IWorkflowExecutionInfo[]> => {
      const { executions } = await house.link.temporal.workflowService.listWorkflowExecutions({
        namespace: house.settings.namespace,
        query: `WorkflowType = 'importWorkflow'`,
      });
      return executions;
    };
    expect(await imports()).toHaveLength(1);
    const { steps } = await erased(caseId);
    expect(steps.find(({ step }) => step === 'imports')?.count).toBe(1);
    expect(await imports()).toEqual([]);
    expect(await house.backend.resolveCase(number)).toBeUndefined();
    const again = await house.backend.importList(list, {});
    expect(again).toMatchObject({ kind: 'finished', totals: { counts: { added: 0 } } });
    expect(await house.backend.erasures.find(caseId)).toBeDefined();
  });

  describe('takes with it what undertakings say of it:', () => erasesWhatUndertakingsSay(() => house));
});
