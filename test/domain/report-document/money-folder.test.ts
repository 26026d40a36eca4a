import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { newestMoneyLists } from '../../../client/library/report/money-folder';
import { committeeDocument } from '../../../client/report/committee/document';
import { renderReport } from '../../../client/report/render';
import type { CommitteeFigures } from '../../../client/library/report/committee-figures';
import { ListFolder } from '../lists/written-list';

const examples = path.join(__dirname, '../../../examples');
const lost = readFileSync(`${examples}/faxe-tabt-arbejdsfortjeneste.csv`, 'utf8');
const payments = readFileSync(`${examples}/faxe-egenbetaling.csv`, 'utf8');
const until = '2026-01-05T05:00:00.000Z';

let folder: ListFolder;
beforeEach(() => {
  folder = new ListFolder();
});
afterEach(() => folder.remove());

/** The first rows of a list. */
const rowsOf = (list: string, rows: number): string =>
  `${list
    .split('\r\n')
    .slice(0, rows + 1)
    .join('\r\n')}\r\n`;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the newest lists of a folder', () => {
  it('are told by their headings, whatever they are called, and named by day and digest', async () => {
    folder.write(rowsOf(lost, 20), 'udtræk 2025-09-30.csv');
    folder.write(lost, 'udtræk 31-12-2025.csv');
    folder.write(payments, 'a-2025-12-30.CSV');
    copyFileSync(`${examples}/kanter.csv`, path.join(folder.path, 'sager-2026-01-04.csv'));
    folder.write('alt muligt', 'noter.txt');
    const { lostEarnings, payments: paid, unreadLists } = await newestMoneyLists(folder.path, until);
    expect(lostEarnings).toMatchObject({ cases: 179, list: { day: '2025-12-31', digest: sha256(lost), unread: 0 } });
    expect(paid).toMatchObject({ cases: 150, collected: 14, list: { day: '2025-12-30', digest: sha256(payments) } });
    expect(unreadLists).toBeUndefined();
  });

  it('are those of the day of the report; without a day in its name a file is of the day it was changed', async () => {
    folder.write(rowsOf(lost, 20), 'ny-2026-01-06.csv');
    const changed = folder.write(lost, 'liste.csv');
    utimesSync(changed, new Date('2026-01-02T10:00:00Z'), new Date('2026-01-02T10:00:00Z'));
    const { lostEarnings } = await newestMoneyLists(folder.path, until);
    expect(lostEarnings).toMatchObject({ cases: 179, list: { day: '2026-01-02' } });
  });

  it('that cannot be read are named with the reason, and the newest that can is counted', async () => {
    folder.write(lost, 'tabt-2025-12-01.csv');
    folder.write(rowsOf(lost, 30).replaceAll('udbetalt_md', 'noget_andet'), 'tabt-2025-12-31.csv');
    folder.write(Buffer.from('PK\u0003\u0004 et regneark'), 'egen-2025-12-30.csv');
    mkdirSync(path.join(folder.path, 'mappe.csv'));
    const lists = await newestMoneyLists(folder.path, until);
    expect(lists.lostEarnings?.list?.day).toBe('2025-12-01');
    expect(lists.payments).toBeUndefined();
    expect(lists.unreadLists).toEqual([
      { day: '2025-12-31', code: 'MONEY_COLUMN_NEEDED', column: 'udbetalt_md' },
      { day: '2025-12-30', code: 'LIST_IS_WORKBOOK' },
    ]);
    const text = await written({ ...lists, tracks: 'read' });
    expect(text).toContain('Listen fra 01-12-2025');
    expect(text).toContain('En liste fra 30-12-2025 kunne ikke læses og er ikke talt med: Filen er en regnearksfil');
    expect(text).toContain('Der er ingen liste over egenbetaling.');
    expect(text).not.toContain(folder.path);
  });

  it('of a folder that is not there are none, and it is said', async () => {
    const lists = await newestMoneyLists(path.join(folder.path, 'findes-ikke'), until);
    expect(lists).toEqual({ unreadLists: [{ code: 'LIST_UNREADABLE', params: { reason: 'ENOENT' } }] });
  });

  it('with lines that cannot be read are counted without them, and it is said', async () => {
    const broken = rowsOf(lost, 30).replace(/^(FAX-TA-\d+;[^;]+;[^;]+;)[^;]+/m, '$1mange penge');
    folder.write(broken, 'tabt-2025-12-31.csv');
    const lists = await newestMoneyLists(folder.path, until);
    expect(lists.lostEarnings).toMatchObject({ cases: 29, list: { unread: 1 } });
    expect(await written(lists)).toContain('Én linje kunne ikke læses og er ikke talt med.');
  });
});

/** The report of these lists as text. */
async function written(lists: Partial<CommitteeFigures>): Promise<string> {
  const period = { from: '2025-10-01', to: '2025-12-31' };
  const none = { lines: [], colours: [], goals: [], recoveries: [], closedReviews: [] };
  const figures = { municipality: 'faxe', quarter: '2025-Q4', period, before: period, ...none, ...lists };
  const bytes = await renderReport(committeeDocument(figures), { format: 'text', lang: 'da' });
  return bytes.toString('utf8').replace(/\s+/g, ' ');
}
