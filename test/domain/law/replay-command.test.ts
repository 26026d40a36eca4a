import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readLevelsOf } from '../../../client/connection/local-levels';
import { replayInterrupted } from '../../../client/library/law-replay-checkpoint';
import { countReplay, type ReplayRun } from '../../../client/library/law-replay-run';
import type { ReplayedCase, ReplaySource } from '../../../client/library/law-replay-ports';
import { lawBook } from '../../../domain/law/editions';
import { compareLaw } from '../../../domain/law/replay/compare-law';
import { whatIfEdition } from '../../../domain/law/replay/what-if';
import { asOf, event, given } from '../builder';
import { MemoryBackend } from '../cli/memory-backend';
import { Terminal } from '../cli/terminal';

const folder = mkdtempSync(path.join(tmpdir(), 'replay-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const examples = path.join(__dirname, '../../../examples');
const faxe = `${examples}/faxe-aabne-sager.csv`;
const threeMonths = '{"rules": {"K04": {"limit": {"unit": "months", "count": 3}}}}';

function terminal(backend?: MemoryBackend): Terminal {
  const noServer = (): Promise<never> => Promise.reject(new Error('needs no server'));
  const one = new Terminal(backend ? () => Promise.resolve(backend) : noServer, () => '2026-03-31T10:00:00.000Z');
  one.env = { SAGSGANG_USER: 'M01', SAGSGANG_HOME: folder };
  one.files = {
    'three.json': threeMonths,
    'ten.json': '{"from": "2024-01-01", "rules": {"K03": {"limit": {"unit": "days", "count": 10}}}}',
    'broken.json': '{',
    'wrong.json': '{"rules": {"K99": {}, "K04": {"limit": {"unit": "år", "count": 0}}}}',
  };
  return one;
}

describe('law replay over case lists', () => {
  it('tells what changes, rule by rule, without a server', async () => {
    const { code, out } = await terminal().call(
      `law replay --edition three.json --case-list ${faxe} --as-of 31-03-2025`,
    );
    expect(code).toBe(0);
    expect(out).toContain('K04  frist: 4 måneder → 3 måneder');
    expect(out).toContain('1.005 sager set igennem; 592 ville være anderledes. Intet er ændret.');
    expect(out).toMatch(/^K04 .* 592 +174 +418 +−28/m);
    expect(out).toContain('gul → rød');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('asks the same of local levels, of some days only, and prints JSON', async () => {
    const faxeOnly = `law replay --levels ten.json --case-list ${faxe} --as-of 31-03-2025 --from 01-06-2024 --to 30-06-2024 --json`;
    const answer = JSON.parse((await terminal().call(faxeOnly)).out) as {
      readonly changedRules: readonly string[];
      readonly rules: { readonly K03: { readonly first: string; readonly last: string } };
    };
    expect(answer.changedRules).toEqual(['K03']);
    const { rules } = answer;
    expect(rules.K03.first >= '2024-06-01' && rules.K03.last <= '2024-06-30').toBe(true);
  });

  it('lists each change in the form of the case lists', async () => {
    const csv = path.join(folder, 'changes.csv');
    const { out } = await terminal().call(
      `law replay --edition three.json --case-list ${faxe} --as-of 31-03-2025 --csv ${csv}`,
    );
    expect(out).toContain(`Hver ændring står i ${csv}.`);
    const lines = readFileSync(csv, 'utf8').split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFsagsnr;regel;post;afgørelse;afgørelsens_art;uret_startede;ændring;før;efter;frist_før;frist_efter;dage;vurdering_før;vurdering_efter',
    );
    expect(lines).toHaveLength(864 + 2);
    expect(lines[1]).toBe(
      'FAX-2023-00641;K04;6;;;25-09-2023;bliver uopfyldt;opfyldt;overskredet;25-01-2024;25-12-2023;-31;rød;rød',
    );
  });

  it('counts and lists the decisions that would stand otherwise, in words of one language', async () => {
    const one = terminal();
    one.files['unheard.json'] = '{"rules": {"K06": {"off": true}}}';
    const csv = path.join(folder, 'decisions.csv');
    const line = `law replay --edition unheard.json --case-list ${faxe} --as-of 31-03-2025`;
    const { decisions, rules } = JSON.parse((await one.call(`${line} --json`)).out) as {
      readonly decisions: number;
      readonly rules: { readonly K06: { readonly decisions: number } };
    };
    const { out } = await one.call(`${line} --csv ${csv} --lang en`);
    const [heading = '', ...rows] = readFileSync(csv, 'utf8')
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    expect(heading).toMatch(/^case_number;rule;entry;decision;kind_of_decision;clock_started;change;before;after;/);
    const cells = rows.map((row) => row.split(';'));
    const listed = cells.filter(([, , , decision]) => decision !== '');
    expect(new Set(listed.map(([number, , , decision]) => `${number} ${decision}`)).size).toBe(decisions);
    expect(rules.K06.decisions).toBe(decisions);
    expect(out).toContain(`Decisions that would stand otherwise: ${decisions}.`);
    expect(new Set(listed.map((row) => row[4]))).toEqual(new Set(['measure', 'placement']));
    expect(new Set(cells.map((row) => row[6]))).toContain('is no longer unmet');
  });

  it.each([
    [`law replay --case-list ${faxe}`, 2, 'Skriv enten --edition eller --levels'],
    [`law replay --edition three.json --levels ten.json --case-list ${faxe}`, 2, 'Skriv enten'],
    [`law replay --edition none.json --case-list ${faxe}`, 1, 'none.json kan ikke åbnes'],
    [`law replay --edition broken.json --case-list ${faxe}`, 1, 'kan ikke læses som JSON'],
    [`law replay --edition wrong.json --case-list ${faxe}`, 1, 'rules.K99: der er ingen regel K99'],
    [`law replay --edition three.json --case-list ${faxe} --from 02-01-2025 --to 01-01-2025`, 2, '--from ligger efter'],
    ['law replay --edition three.json --case-list ingen.csv', 1, 'ingen.csv'],
  ])('%s ends with %i and words', async (call, code, words) => {
    const { code: ended, err } = await terminal().call(call);
    expect([ended, err]).toEqual([code, expect.stringContaining(words)]);
  });
});

describe('law replay over the journal', () => {
  it('puts every case to both laws, each by its own clock, and changes none', async () => {
    const backend = new MemoryBackend('2026-03-31T10:00:00.000Z');
    const one = terminal(backend);
    await one.call('case notify --child B0000001 --notifier professional --worker M01 --at "02-03-2026 10:00"');
    const [before] = [...backend.cases_.values()].map(({ events }) => events.length);
    const { code, out } = await one.call('law replay --levels ten.json');
    expect(code).toBe(0);
    expect(out).toContain('1 sager set igennem; 1 ville være anderledes. Intet er ændret.');
    expect(out).toMatch(/^K03 +Screening +1 +1 +−21 +02-03-2026$/m);
    expect([...backend.cases_.values()].map(({ events }) => events.length)).toEqual([before]);
    expect((await one.call('law replay --levels ten.json --as-of 05-03-2026')).out).toMatch(
      /^K03 +Screening +1 +1 +−21/m,
    );
  });
});

describe('law replay in a municipality with levels of its own', () => {
  const levels = path.join(folder, 'levels');
  mkdirSync(levels);
  const twoWeeks = { from: '2025-01-01', rules: { K03: { limit: { unit: 'days', count: 14 } }, K17: { off: true } } };
  writeFileSync(path.join(levels, 'eksempel.json'), JSON.stringify(twoWeeks));
  const at = (): Terminal => {
    const backend = new MemoryBackend('2026-03-31T10:00:00.000Z');
    const book = readLevelsOf(levels, 'eksempel')?.law ?? backend.law.book;
    backend.law = { ...backend.law, book };
    const one = terminal(backend);
    one.env = { ...one.env, SAGSGANG_LEVELS: levels, SAGSGANG_MUNICIPALITY: 'eksempel' };
    one.files['month.json'] = '{"rules": {"K03": {"limit": {"unit": "months", "count": 1}}, "K17": {}}}';
    one.files['same.json'] = JSON.stringify(twoWeeks);
    return one;
  };

  it('compares with those levels, in the heading, the rules and the cases', async () => {
    const one = at();
    await one.call('case notify --child B0000001 --notifier professional --worker M01 --at "02-03-2026 10:00"');
    const { out } = await one.call('law replay --edition month.json');
    expect(out).toContain('K03  frist: 14 dage → 1 måned\nK17  bruges\n');
    expect(out).toMatch(/^K03 +Screening +1 +1 +\+17 +02-03-2026$/m);
    expect((await one.call('law replay --levels ten.json')).out).toContain(
      'K03  frist: 14 dage → 10 dage\nK03  frist: 1 måned → 10 dage  (sagslister)\n',
    );
    const same = JSON.parse((await one.call('law replay --levels same.json --json')).out) as object;
    expect(same).toMatchObject({ changedRules: [], changed: 0 });
    expect((await one.call('law replay --levels same.json')).out).toContain('intet ville være anderledes');
  });

  it('judges case lists as they are judged everywhere', async () => {
    const { out } = await at().call(`law replay --levels ten.json --case-list ${faxe} --as-of 31-03-2025`);
    expect(out).toContain('K03  frist: 1 måned → 10 dage\n');
  });
});

describe('an interrupted run', () => {
  const { whatIf } = whatIfEdition(lawBook, JSON.parse(threeMonths));
  const after = whatIf?.apply(lawBook) ?? lawBook;
  const state = given(event('NeedBecameKnown', '2025-01-31'), event('ExaminationFinished', '2025-05-15'));
  const comparison = compareLaw(state, asOf('2026-01-01'), lawBook, after);
  const TOTAL = 5_000;

  async function* cases(from: number, breaksAt = Infinity): AsyncGenerator<ReplayedCase> {
    for (let at = from; at < TOTAL; at++) {
      if (at === breaksAt) throw new Error('the journal went away');
      yield await Promise.resolve({ position: String(at), caseNumber: `T-${at}`, comparison });
    }
  }

  const run = (csv: string): ReplayRun => ({
    question: 'the same',
    now: '2026-01-01T00:00:00.000Z',
    window: {},
    csv: path.join(folder, csv),
    env: { SAGSGANG_HOME: folder },
  });
  const written = (csv: string): string => readFileSync(path.join(folder, csv), 'utf8');
  const source = (from: number, breaksAt?: number): ReplaySource => ({ total: TOTAL, cases: cases(from, breaksAt) });

  it('goes on where it was, and counts and lists nothing twice', async () => {
    const whole = await countReplay(source(0), run('whole.csv'));
    await expect(countReplay(source(0, 3_210), run('parts.csv'))).rejects.toThrow('went away');
    const checkpoint = replayInterrupted('the same', { SAGSGANG_HOME: folder });
    expect(checkpoint).toMatchObject({ position: '3209', tally: { cases: 3_210 } });
    expect(replayInterrupted('another', { SAGSGANG_HOME: folder })).toBeUndefined();
    const rest = await countReplay(source(3_210), { ...run('parts.csv'), ...(checkpoint ? { from: checkpoint } : {}) });
    expect(rest).toEqual(whole);
    expect(written('parts.csv') === written('whole.csv')).toBe(true);
    expect(replayInterrupted('the same', { SAGSGANG_HOME: folder })).toBeUndefined();
  });

  it('cuts off what was listed after the last thing remembered', async () => {
    await expect(countReplay(source(0, 3_210), run('cut.csv'))).rejects.toThrow();
    const kept = replayInterrupted('the same', { SAGSGANG_HOME: folder });
    if (!kept) throw new Error('nothing kept');
    await countReplay(source(3_210, 4_900), { ...run('cut.csv'), from: structuredClone(kept) }).catch(() => undefined);
    await countReplay(source(3_210), { ...run('cut.csv'), from: structuredClone(kept) });
    expect(written('cut.csv') === written('whole.csv')).toBe(true);
  });

  it('ends early when told to, and says so', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await countReplay(source(0), { ...run('none.csv'), signal: controller.signal })).toMatchObject({
      finished: false,
    });
  });
});
