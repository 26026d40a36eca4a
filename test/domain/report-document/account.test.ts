import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderReport } from '../../../client/report/render';
import { roundDocument } from '../../../client/report/round/document';
import type { Account } from '../../../domain/report/account';
import { maskParts } from '../../../domain/report/masking';
import type { PublishedRate } from '../../../domain/supervision/figures/published';
import { Terminal } from '../cli/terminal';
import { readPdf } from './read-pdf';

const noServer = (): Promise<never> => Promise.reject(new Error('an account over a list needs no server'));
const terminal = new Terminal(noServer, () => '2024-06-05T10:00:00.000Z');
const examples = path.join(__dirname, '../../../examples');
const call = `--as-of 05-12-2023 --list ${examples}/nyborg-underretninger.csv`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sagsgang-account-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the account to the regulator as a document', () => {
  it('has the figures and the children of the account on the terminal', async () => {
    const told = JSON.parse((await terminal.call(`redegørelse ${call} --json`)).out) as Account;
    const made = JSON.parse((await terminal.call(`report account ${call} --json`)).out) as Account;
    expect(made.periods).toEqual(told.periods);
    expect(made.sections).toEqual(told.sections);

    const file = path.join(folder, 'account.pdf');
    expect((await terminal.call(`report account ${call} --out ${file}`)).code).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readPdf(readFileSync(file)).pages.join('\n');
    for (const { affected } of told.sections) for (const { caseNumber } of affected) expect(text).toContain(caseNumber);
    expect(text).toContain('Lukket uden den nødvendige børnesamtale 40');
  });

  it('takes the months and the imported figures that the account on the terminal takes', async () => {
    terminal.files = { 'tal.csv': 'måned;sygefravær;fratrædelser\n2023-11;7,2;2\n' };
    const same = `${call} --since 05-06-2023 --months 12 --imported tal.csv`;
    const told = JSON.parse((await terminal.call(`redegørelse ${same} --json`)).out) as Account;
    const made = JSON.parse((await terminal.call(`report account ${same} --json`)).out) as Account;
    expect(made).toMatchObject({ periods: told.periods, sections: told.sections });
    expect(made).toMatchObject({ imported: [{ months: 0 }, { months: 1, sickness: 7.2 }], unreadable: 0 });
    expect(told.periods[0]).toEqual({ from: '2022-06-06', to: '2023-06-05' });
    const { out } = await terminal.call(`redegørelse ${same}`);
    expect(out).toMatch(/06-06-2022 til 05-06-2023 +06-12-2022 til 05-12-2023/);
    expect((await terminal.call(`report account ${same}`)).out).toMatch(/Fratrædelser +– +2\n/);
  });

  it('names no case where it is made public', async () => {
    const { code, out } = await terminal.call(`report account ${call} --masked`);
    expect([code, out.includes('NYB-')]).toEqual([0, false]);
    expect(out).toMatch(/Lukket uden den nødvendige børnesamtale +40/);
  });
});

describe('the report of a round as a document', () => {
  it('shows shares with their interval, teams by name, and hides what tells of few', async () => {
    const shown: PublishedRate = {
      kind: 'shown',
      relevant: 40,
      estimate: { share: 0.65, interval: { low: 0.5, high: 0.78 } },
    };
    const teams = [
      { team: 'Familie', rate: shown },
      { team: 'Modtagelse', rate: { kind: 'masked' as const } },
    ];
    const document = roundDocument({
      municipality: 'nyborg',
      asOf: '2023-12-31',
      report: {
        round: '2023-12',
        population: 379,
        reviewed: 40,
        items: [{ item: 'K06', whole: shown, teams }],
        eliminations: maskParts({ transferred: 6, childDied: 2, other: 5 }),
        notBlind: 'masked',
        agreement: { n: 0 },
        actions: { open: 12, overdue: 'masked', done: 0, confirmed: 7 },
      },
    });
    const text = String(await renderReport(document, { format: 'text', lang: 'da' }));
    expect(text).toMatch(/Barnet hørt +65 % \(50–78\) +40/);
    expect(text).toMatch(/Barnet hørt +65 % \(50–78\) +skjult/);
    expect(text).toMatch(/Over tiden +skjult/);
    expect(text).toContain('40 sager er gennemgået af 379');
    expect(text).toMatch(/flyttet til en anden kommune +6\n.*barnet er død +skjult\n.*andet, se begrundelsen +skjult/);
    expect(text).toMatch(/I alt +13/);
    expect(text).toMatch(/De er ikke med i tallet for\s+enighed/);
  });
});
