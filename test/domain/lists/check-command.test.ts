import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Terminal } from '../cli/terminal';
import { line, ListFolder, listOf } from './written-list';

const noServer = (): Promise<never> => Promise.reject(new Error('check needs no server'));
const terminal = new Terminal(noServer, () => '2026-03-31T10:00:00.000Z');
const folder = new ListFolder();
afterAll(() => folder.remove());

const examples = path.join(__dirname, '../../../examples');
const linesOf = (text: string): unknown[] => text.split('\n').map((one) => JSON.parse(one) as unknown);

describe('check --json', () => {
  it('prints one line a case in the order of the list, and nothing else', async () => {
    const { code, out, err } = await terminal.call(`check ${examples}/kanter.csv --as-of 31-03-2026 --json`);
    expect([code, err]).toEqual([0, '']);
    expect(linesOf(out)).toEqual(linesOf(readFileSync(path.join(examples, 'kanter.jsonl'), 'utf8').trim()));
  });

  it('judges as of today in Copenhagen where no day is given, and takes both ways of writing one', async () => {
    const [today, danish, iso] = await Promise.all(
      ['', '--as-of 31-03-2026', '--as-of 2026-03-31'].map((asOf) =>
        terminal.call(`check ${examples}/kanter.csv --json ${asOf}`),
      ),
    );
    expect(today?.out).toBe(danish?.out);
    expect(iso?.out).toBe(danish?.out);
  });

  it('tells problems on the error output in both languages, prints the good rows and ends with 1', async () => {
    const bad = line({ sagsnr: 'T-2', oprettet: '31-02-2026' });
    const file = folder.write(listOf(line({ sagsnr: 'T-1', bekymring: 'lav' }), bad, line({ sagsnr: 'T-3' })));
    const { code, out, err } = await terminal.call(`check ${file} --json`);
    expect(code).toBe(1);
    expect(linesOf(out)).toEqual([
      { sagsnr: 'T-1', unmet: [], colour: 'grøn', outstanding: [] },
      { sagsnr: 'T-3', unmet: [], colour: 'gul', outstanding: [] },
    ]);
    expect(linesOf(err)).toEqual([
      {
        file,
        line: 3,
        column: 'oprettet',
        value: '31-02-2026',
        code: 'VALUE_NO_SUCH_DAY',
        reason: { da: 'Datoen findes ikke i kalenderen.', en: 'The date is not in the calendar.' },
        next: expect.objectContaining({ da: expect.any(String) }),
      },
    ]);
  });
});

describe('check for people', () => {
  it('tells the totals, the worst cases first, and each control with its law', async () => {
    const { code, out } = await terminal.call(`check ${examples}/faxe-aabne-sager.csv --as-of 31-03-2025`);
    expect(code).toBe(0);
    expect(out).toContain('Åbne sager  1.005   rød 456 · gul 226 · grøn 323 · genoprettet (intet udestår) 573');
    expect(out).toMatch(/… og 517 sager til\. Vis dem alle med --all\./);
    expect(out).toMatch(/K06 +● +Barnet hørt +BL § 5, stk\. 3-4 +145 +83/);
    expect(out.indexOf('FAX-2023-00766')).toBeLessThan(out.indexOf('FAX-2023-00433'));
    expect(Math.max(...out.split('\n').map((one) => one.length))).toBeLessThanOrEqual(100);
  });

  it('shows every flawed case with --all, in the language asked for', async () => {
    const { out } = await terminal.call(
      `check ${examples}/lyngby-lukkede-sager.csv --as-of 14-03-2025 --all --lang en`,
    );
    expect(out).toContain('Closed cases  170   professionally justified 131');
    expect(out.match(/^LTK-/gm)?.length).toBeGreaterThanOrEqual(39);
    expect(out).not.toContain('more. Show them all');
  });

  it('says where a value is wrong and what to do, without a stack trace', async () => {
    const file = folder.write(listOf(line({ sagsnr: 'T-1' }), line({ sagsnr: 'T-2', klagevejledning: 'måske' })));
    const { code, out, err } = await terminal.call(`check ${file}`);
    expect(code).toBe(1);
    expect(out).toContain('Åbne sager  1');
    expect(err).toContain(`${file}, linje 3, kolonne «klagevejledning», værdi «måske»: Skriv ja eller nej.`);
    expect(err).toContain('Én fejl i listen.');
    expect(err).not.toMatch(/\bat .*\.ts/);
  });

  it('tells a long row of problems up to a point, and how many there were', async () => {
    const bad = Array.from({ length: 60 }, (_, index) => line({ sagsnr: `T-${index}`, oprettet: 'nu' }));
    const { err } = await terminal.call(`check ${folder.write(listOf(...bad))}`);
    expect(err.split('\n')).toHaveLength(52);
    expect(err).toContain('… og 10 fejl til.');
  });

  it.each([
    ['check', 2],
    ['check ingen.csv', 1],
    ['check examples/kanter.csv --as-of i-morgen', 2],
  ])('%s ends with %i', async (call, code) => {
    expect((await terminal.call(call)).code).toBe(code);
  });
});
