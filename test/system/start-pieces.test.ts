import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { lockHolder, takeLock } from '../../worker/dev/file-lock';
import { keptPorts } from '../../worker/dev/ports';
import { Shutdown } from '../../worker/dev/shutdown';
import { skipsTime } from '../../worker/dev/temporal-search';
import { sharedEnvironment } from '../dev/shared';

const folder = mkdtempSync(join(sharedEnvironment().folder, 'pieces-'));

describe('a lock', () => {
  test('is held by one process until it is released', () => {
    const file = join(folder, 'one.lock');
    const lock = takeLock(file);
    expect(lock).toBeDefined();
    expect(takeLock(file)).toBeUndefined();
    expect(lockHolder(file)).toBe(process.pid);
    lock?.release();
    expect(existsSync(file)).toBe(false);
    expect(takeLock(file)).toBeDefined();
  });

  test('of a process that is gone is taken over, even when its number is used again', async () => {
    const file = join(folder, 'gone.lock');
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.once('exit', resolve));
    writeFileSync(file, JSON.stringify({ pid: child.pid, began: '1' }));
    expect(takeLock(file)).toBeDefined();
    writeFileSync(file, JSON.stringify({ pid: process.pid, began: 'before' }));
    expect(takeLock(file)).toBeDefined();
    writeFileSync(file, 'torn');
    expect(takeLock(file)).toBeDefined();
  });
});

describe('ports', () => {
  test('stay the same from start to start, and give way when they are taken', async () => {
    const file = join(folder, 'ports.json');
    const first = await keptPorts(file, ['one', 'two']);
    expect(await keptPorts(file, ['one', 'two'])).toEqual(first);
    expect(first.one).not.toBe(first.two);
    const taken = createServer().listen(first.one, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const second = await keptPorts(file, ['one', 'two'], { one: first.one });
    expect(second.one).not.toBe(first.one);
    expect(second.two).toBe(first.two);
    await new Promise((resolve) => taken.close(resolve));
  });
});

describe('the stop', () => {
  test('goes backwards, once, past a step that fails', async () => {
    const stopped: string[] = [];
    const shutdown = new Shutdown();
    shutdown.add(async () => void stopped.push('database'));
    shutdown.add(() => Promise.reject(new Error('the worker was gone already')));
    shutdown.add(async () => void stopped.push('ui'));
    await Promise.all([shutdown.run(), shutdown.run()]);
    expect(stopped).toEqual(['ui', 'database']);
  });
});

test.each([
  ['1.8.9', false],
  ['1.9.0', true],
  ['1.10.2', true],
  ['2.0.0', true],
])('temporal %s skips time: %s', (version, expected) => {
  expect(skipsTime(version)).toBe(expected);
});
