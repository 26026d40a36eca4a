import { mkdtempSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Runtime } from '../../client/connection/runtime';
import { readRuntime, removeRuntime, writeRuntime } from '../../client/connection/runtime';
import { NotConnectedError, readSettings } from '../../client/connection/settings';
import { sharedEnvironment } from '../dev/shared';

const home = mkdtempSync(join(sharedEnvironment().folder, 'settings-'));

const runtime: Runtime = {
  pid: 1,
  temporalAddress: '127.0.0.1:1',
  namespace: 'sagsgang',
  taskQueue: 'sagsgang',
  journalUrl: 'postgres://127.0.0.1/journal',
  keysUrl: 'postgres://127.0.0.1/keys',
  keyRing: '/ring',
  development: true,
};

afterEach(() => removeRuntime(home));

describe('settings', () => {
  test('name what is missing when nothing runs', () => {
    expect(() => readSettings({ SAGSGANG_HOME: home, TEMPORAL_ADDRESS: 'a:1' })).toThrow(NotConnectedError);
    expect(() => readSettings({ SAGSGANG_HOME: home, TEMPORAL_ADDRESS: 'a:1' })).toThrow(
      /DATABASE_URL, SAGSGANG_KEYS_URL/,
    );
  });

  test('come from the running npm start', () => {
    writeRuntime(runtime, home);
    const { pid, ...settings } = runtime;
    expect(readSettings({ SAGSGANG_HOME: home })).toEqual(settings);
    expect(readRuntime(home)?.pid).toBe(pid);
    expect(statSync(join(home, 'runtime.json')).mode & 0o777).toBe(0o600);
  });

  test('come from the environment first', () => {
    writeRuntime(runtime, home);
    const env = { SAGSGANG_HOME: home, DATABASE_URL: 'postgres://elsewhere/j', SAGSGANG_TASK_QUEUE: 'other' };
    expect(readSettings(env)).toMatchObject({ journalUrl: 'postgres://elsewhere/j', taskQueue: 'other' });
  });

  test('name the folder of the lists of money as a whole path, where one is set', () => {
    writeRuntime(runtime, home);
    expect(readSettings({ SAGSGANG_HOME: home, SAGSGANG_MONEY_LISTS: 'lister' }).moneyLists).toBe(resolve('lister'));
    expect(readSettings({ SAGSGANG_HOME: home, SAGSGANG_MONEY_LISTS: '' })).not.toHaveProperty('moneyLists');
  });

  test('never let clocks be skipped on a server that was not started here', () => {
    writeRuntime(runtime, home);
    expect(readSettings({ SAGSGANG_HOME: home }).development).toBe(true);
    expect(readSettings({ SAGSGANG_HOME: home, TEMPORAL_ADDRESS: 'production:7233' }).development).toBe(false);
  });
});
