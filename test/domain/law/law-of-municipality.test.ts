import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Terminal } from '../cli/terminal';

const home = mkdtempSync(path.join(tmpdir(), 'law-of-'));
const levels = path.join(home, 'levels');
const twoWeeks = { from: '2025-06-01', rules: { K03: { limit: { unit: 'days', count: 14 } }, K17: { off: true } } };
mkdirSync(levels);
writeFileSync(path.join(levels, 'lyngby.json'), JSON.stringify(twoWeeks));
writeFileSync(path.join(levels, 'wrong.json'), '{"from": "2025-06-01", "rules": {"K99": {}}}');
afterAll(() => {
  rmSync(home, { recursive: true });
});

const call = (line: string, env: Record<string, string> = {}) => {
  const noServer = (): Promise<never> => Promise.reject(new Error('needs no server'));
  const terminal = new Terminal(noServer, () => '2026-03-31T10:00:00.000Z');
  terminal.env = { SAGSGANG_HOME: home, ...env };
  return terminal.call(line);
};
const dueOf = async (line: string, env?: Record<string, string>): Promise<unknown> => {
  const { out } = await call(`law deadline K03 ${line} --json`, env);
  return (JSON.parse(out) as { readonly dueDate: unknown }).dueDate;
};

describe('the law on the command line', () => {
  test('is that of the municipality named, from the day of its levels; of the others it is the law as it stands', async () => {
    expect(await dueOf('--from 02-06-2025 --municipality lyngby')).toBe('2025-06-16');
    expect(await dueOf('--from 31-05-2025 --municipality lyngby')).toBe('2025-06-30');
    expect(await dueOf('--from 02-06-2025')).toBe('2025-07-02');
    expect(await dueOf('--from 02-06-2025 --municipality faxe')).toBe('2025-07-02');
  });

  test('is the installation’s own where none is named', async () => {
    const own = { SAGSGANG_MUNICIPALITY: 'lyngby' };
    expect(await dueOf('--from 02-06-2025', own)).toBe('2025-06-16');
    expect(await dueOf('--from 02-06-2025 --municipality faxe', own)).toBe('2025-07-02');
    const elsewhere = { SAGSGANG_MUNICIPALITY: 'lyngby', SAGSGANG_LEVELS: path.join(home, 'none') };
    expect(await dueOf('--from 02-06-2025', elsewhere)).toBe('2025-07-02');
  });

  test('shows, explains and compares editions with local levels', async () => {
    const own = '--municipality lyngby --lang da';
    expect((await call(`law show --on 02-06-2025 ${own}`)).out).toMatch(/lokale niveauer fra 2025-06-01/);
    expect((await call(`law show --on 02-06-2025 ${own}`)).out).not.toMatch(/^K17 /m);
    expect((await call(`law show K03 ${own}`)).out).toMatch(/2025-03\+2025-06-01 +14 dage/);
    expect((await call(`law explain K03 ${own}`)).out).toMatch(/14 dage/);
    const { code, out } = await call(`law diff 31-05-2025 02-06-2025 ${own}`);
    expect(code).toBe(0);
    expect(out).toMatch(/^K03 .*\n +frist: 1 måned → 14 dage/m);
    expect(out).toContain('Findes ikke længere: K17');
  });

  test('says where a municipality has no levels, and what is wrong with its file', async () => {
    const none = await call('law show K03 --municipality faxe --lang da');
    expect([none.code, none.err]).toEqual([0, 'Kommunen faxe har ingen lokale niveauer her; loven vises, som den er.']);
    expect((await call('law show K03')).err).toBe('');
    const wrong = await call('law show K03 --municipality wrong --json');
    expect(wrong.code).not.toBe(0);
    expect(JSON.parse(wrong.out)).toMatchObject({ kind: 'error', code: 'OVERRIDE_UNKNOWN_RULE' });
    expect((await call('law show K03 --municipality wrong --lang en')).err).toContain('wrong.json: rules.K99');
    expect((await call('law show K03 --municipality ../levels/lyngby')).err).toContain('../levels/lyngby');
  });
});
