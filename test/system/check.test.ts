import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const clone = path.join(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Tells on the error output which packages a process had loaded when it ended. */
const tellPackages = path.join(folder, 'packages.cjs');
writeFileSync(
  tellPackages,
  `process.on('exit', () => {
    const names = Object.keys(require.cache).map((file) => /node_modules.((?:@[^/\\\\]+.)?[^/\\\\]+)/.exec(file)?.[1]);
    process.stderr.write([...new Set(names.filter(Boolean))].join(' '));
  });`,
);

function sagsgang(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const program = path.join(clone, 'bin', 'sagsgang.js');
  const ended = spawnSync(process.execPath, ['-r', tellPackages, program, ...args], { encoding: 'utf8', cwd: folder });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

const example = (name: string): string => path.join(clone, 'examples', name);

describe('check and law as programs', () => {
  it('judge a list from any folder, without a server, loading neither Temporal nor the database', () => {
    const { code, out, err } = sagsgang('check', example('kanter.csv'), '--as-of', '31-03-2026', '--json');
    const parsed = (text: string): unknown[] =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
    expect(code).toBe(0);
    expect(parsed(out)).toEqual(parsed(readFileSync(example('kanter.jsonl'), 'utf8')));
    expect(err).toBe('commander');
  });

  it('work a deadline out', () => {
    const { code, out, err } = sagsgang('law', 'deadline', 'K02', '--from', '28-03-2026 12:00', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ due: '2026-03-29T13:00:00+02:00', dueDate: null });
    expect(err).toBe('commander');
  });

  it('end with 1 and words on a file that is no list', () => {
    const file = path.join(folder, 'billede.csv');
    writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    const { code, out, err } = sagsgang('check', file);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Filen er ikke tekst.');
    expect(err).not.toContain('at ');
  });
});
