import { Client as DatabaseClient } from 'pg';
import type { Backend } from '../../client/cli/ports';
import { backendOver } from '../../client/library/backend';
import { link, type InstallationLink } from '../../client/library/installation';
import { called } from '../dev/called';
import type { House } from './house';

/** Keeps a copy of the key store, as a backup does. */
export function keepKeys({ settings }: House): Promise<void> {
  return run(settings.keysUrl, 'create table key_backup as select * from data_key');
}

/** Puts the copy back over the key store, as a restore does. */
function restoreKeys({ settings }: House): Promise<void> {
  return run(
    settings.keysUrl,
    `update data_key k set scope = b.scope, wrapped = b.wrapped, destroyed_at = null, destroyed_ground = null
     from key_backup b where b.key_id = k.key_id and b.wrapped is not null and k.wrapped is null;
     drop table key_backup`,
  );
}

async function run(connectionString: string, sql: string): Promise<void> {
  const client = new DatabaseClient({ connectionString });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/**
 * Restores the key store from before a case was erased, and has the erasure repeated, in a client that began after the restore
 * and with a worker that did not hear of it.
 *
 * @param texts reads the texts about the case in undertakings
 */
export async function isErasedAgain(
  house: House,
  caseId: string,
  texts: (over: InstallationLink) => Promise<unknown>,
): Promise<void> {
  const first = await house.backend.erasures.find(caseId);
  const gone = await texts(house.link);
  await restoreKeys(house);
  const fresh = await link(house.settings);
  const backend: Backend = { ...backendOver(fresh), close: () => Promise.resolve() };
  const call = (...argv: string[]): ReturnType<typeof called> =>
    called(argv, { env: { SAGSGANG_USER: 'DRF', SAGSGANG_LANG: 'en' }, connect: () => Promise.resolve(backend) });
  const firstEntry = async (): Promise<unknown> => {
    for await (const event of backend.journal(caseId)) return event.type;
    return undefined;
  };
  try {
    expect(await firstEntry()).toBe('CaseOpened');
    expect(await texts(fresh)).not.toEqual(gone);
    const ill = await call('doctor', '--quick');
    expect([ill.code, ill.out]).toEqual([1, expect.stringContaining(`${caseId}: The case was erased, but`)]);

    expect((await call('erase', '--all')).code).toBe(2);
    const again = await call('erase', '--all', '--finish');
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('Finished or repeated now: 1.')]);
    await expect(firstEntry()).rejects.toMatchObject({ code: 'CONTENT_ERASED' });
    expect(await texts(fresh)).toEqual(gone);
    const second = await backend.erasures.find(caseId);
    expect(second).toMatchObject({ finishedAt: first?.finishedAt, repeats: [{ finishedAt: expect.any(String) }] });
    expect(second?.steps.at(-1)).toEqual(first?.steps.at(-1));
    expect((await call('doctor', '--quick')).code).toBe(0);

    expect((await call('erase', '--all', '--finish')).out).toContain('Finished or repeated now: 0.');
    expect((await call('erase', caseId, '--finish')).out).toContain('Repeated');
    expect(await backend.erasures.find(caseId)).toEqual(second);
  } finally {
    await fresh.close();
  }
}
