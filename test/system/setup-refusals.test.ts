import { chmodSync, chownSync, copyFileSync, linkSync, mkdirSync, mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../../client/connection/home';
import { binaryOf, builtBinary, temporalServerProgram } from '../../worker/dev/go-build';
import { processesWith } from '../../worker/dev/process';
import { sharedEnvironment } from '../dev/shared';
import { start } from './npm-start';

const newFolder = (name: string): string => {
  const folder = mkdtempSync(join(sharedEnvironment().folder, name));
  chmodSync(folder, 0o755);
  return folder;
};

describe('npm start where something is missing', () => {
  test('names every way to a Temporal server when there is none', async () => {
    const home = newFolder('none-');
    const env = { PATH: '/usr/bin:/bin', SAGSGANG_CACHE: newFolder('cache-'), SAGSGANG_NO_BUILD: '1' };
    const run = start({ home, env });
    expect(await run.ended).toBe(1);
    for (const way of ['TEMPORAL_ADDRESS=', '«temporal»', '“temporal”', 'SDK', 'Go', '4.']) {
      expect(run.output()).toContain(way);
    }
    expect(run.output()).not.toContain('    at ');
    expect(processesWith(home)).toEqual([]);
  });

  test('says when the server that was given does not answer', async () => {
    const run = start({ home: newFolder('dead-'), env: { TEMPORAL_ADDRESS: '127.0.0.1:1', SAGSGANG_NO_BUILD: '1' } });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('svarer ikke');
    expect(run.output()).toContain('does not answer');
  });

  test('keeps the keys out of the journal’s database', async () => {
    const { adminUrl, temporalAddress } = sharedEnvironment();
    const env = { DATABASE_URL: adminUrl, SAGSGANG_KEYS_URL: adminUrl, TEMPORAL_ADDRESS: temporalAddress };
    const run = start({ home: newFolder('same-'), env: { ...env, SAGSGANG_NO_BUILD: '1' } });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('must be kept apart');
  });
});

const nobody = 65_534;
const built = builtBinary(temporalServerProgram, cacheFolder());
const canBecomeAnother = process.getuid?.() === 0 && built !== undefined;

function share(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

(canBecomeAnother ? describe : describe.skip)('npm start as an ordinary user', () => {
  test('works as it does for root', async () => {
    const [home, cache] = [newFolder('ordinary-'), newFolder('cache-')];
    const binary = binaryOf(temporalServerProgram, cache);
    mkdirSync(dirname(binary), { recursive: true });
    share(built ?? '', binary);
    chownSync(home, nobody, nobody);
    const env = { HOME: home, SAGSGANG_CACHE: cache, SAGSGANG_NO_BUILD: '1', PATH: '/usr/bin:/bin' };
    const run = start({ home, env, uid: nobody, gid: nobody });
    await run.up;
    run.process.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(processesWith(home)).toEqual([]);
  });
});
