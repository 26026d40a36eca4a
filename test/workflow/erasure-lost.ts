import type { Backend } from '../../client/cli/ports';
import { backendOver } from '../../client/library/backend';
import type { ErasureRecord } from '../../journal/erasure/erasure-store';
import { called } from '../dev/called';
import { tamper } from '../journal/harness';
import type { House } from './house';

/**
 * Erases two cases and restores the journal from before, under the key store of today: of the one without its approval, of the
 * other with it, but without the record of the erasure. Both are named, and erased again.
 */
export async function areErasedAgain(
  house: House,
  closed: () => Promise<string>,
  erased: (caseId: string) => Promise<ErasureRecord>,
): Promise<void> {
  const { erasures } = house.backend;
  const [before, between] = [await closed(), await closed()];
  const last = (await house.journal(before)).length;
  const { journalUrl } = house.settings;
  await tamper(journalUrl, 'create table overview_backup as select * from case_overview');
  const first = await erased(before);
  const second = await erased(between);
  const both = `case_id in ('${before}', '${between}')`;
  await tamper(
    journalUrl,
    `insert into case_overview select * from overview_backup where ${both}`,
    'drop table overview_backup',
    `delete from case_erasure_step where ${both}`,
    `delete from case_erasure where ${both}`,
    `delete from case_event where case_id = '${before}' and seq > ${last}`,
    `update case_head h set seq = e.seq, hash = e.hash from case_event e
     where h.case_id = '${before}' and e.case_id = h.case_id and e.seq = ${last}`,
  );

  const backend: Backend = { ...backendOver(house.link), close: () => Promise.resolve() };
  const call = (...argv: string[]): ReturnType<typeof called> =>
    called(argv, { env: { SAGSGANG_USER: 'DRF', SAGSGANG_LANG: 'en' }, connect: () => Promise.resolve(backend) });
  expect((await erasures.left()).left.map(({ caseId, state }) => [caseId, state]).sort()).toEqual(
    [before, between].sort().map((caseId) => [caseId, 'unrecorded']),
  );
  const ill = await call('doctor', '--quick');
  expect([ill.code, ill.out]).toEqual([1, expect.stringContaining(`${before}: The case’s key is destroyed, but`)]);

  const again = await call('erase', '--all', '--finish');
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('Finished or repeated now: 2.')]);
  const { caseId, municipality, caseNumber, ground } = first;
  const told = { caseId, municipality, caseNumber, ground };
  const of = await erasures.find(before);
  expect(of).toMatchObject({ ...told, finishedAt: expect.any(String) });
  for (const lost of ['entry', 'archive', 'proposedBy', 'approvedBy']) expect(of).not.toHaveProperty(lost);
  expect([of?.steps.length, of?.steps.at(-1)?.count]).toEqual([first.steps.length, last]);
  const { entry, proposedBy, proposedAt, approvedBy, approvedRole, approvedAt } = second;
  expect(await erasures.find(between)).toMatchObject({
    ...{ entry, proposedBy, proposedAt, approvedBy, approvedRole, approvedAt, ground: second.ground },
    finishedAt: expect.any(String),
  });
  expect(await house.link.journal.projections.find(before)).toEqual({ kind: 'none' });
  expect((await call('case', 'show', before)).out).toMatch(/Key destroyed.*\n.*Approved +is not in the journal/);
  expect((await erasures.left()).left).toEqual([]);
}
