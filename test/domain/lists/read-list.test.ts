import { readCaseList } from '../../../client/lists/read-list';
import { collect, headings, line, ListFolder, listOf } from './written-list';

const folder = new ListFolder();
afterAll(() => folder.remove());

const good = (sagsnr: string): string => line({ sagsnr, oprettet: '01-02-2025', bekymring: 'lav' });
const numbers = (rows: readonly { readonly caseNumber: string }[]): string[] =>
  rows.map(({ caseNumber }) => caseNumber);

describe('a good list', () => {
  it('is read with its days, times, words and numbers', async () => {
    const written = line({
      sagsnr: 'A-1',
      oprettet: '01-02-2025',
      underretning_modtaget: '30-03-2025 03:30',
      underretter: 'fagperson',
      klagevejledning: 'nej',
      indsatstrappe: '3',
      plan_mål: '2',
      faglig_begrundelse: '"Målene er nået; ""alt"" er godt"',
    });
    const { rows, problems } = await folder.readBack(listOf(written));
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        caseNumber: 'A-1',
        opened: '2025-02-01',
        notified: '2025-03-30T01:30:00.000Z',
        notifier: 'professional',
        guidance: false,
        step: '3',
        goals: 2,
        justification: 'Målene er nået; "alt" er godt',
      },
    ]);
  });

  it('may have spaces around values, capital letters, a text over two lines and blank lines', async () => {
    const over = line({ sagsnr: ' A-2 ', klagevejledning: ' JA', faglig_begrundelse: '"Første linje\r\nanden linje"' });
    const { rows, problems } = await folder.readBack(listOf(over, '', ';'.repeat(headings.length - 1), good('A-3')));
    expect(problems).toEqual([]);
    expect(numbers(rows)).toEqual(['A-2', 'A-3']);
    expect(rows[0]).toMatchObject({ guidance: true, justification: 'Første linje\nanden linje' });
  });

  it('may have its columns in any order, the other spelling of the ladder, and no line break at its end', async () => {
    const { rows, problems } = await folder.readBack(
      `\ufeff${[...headings].reverse().join(';').replace('indsatstrappe', 'Indsatsstrappe')}\n${line({ sagsnr: 'A-4' }).split(';').reverse().join(';')}`,
    );
    expect(problems).toEqual([]);
    expect(numbers(rows)).toEqual(['A-4']);
  });
});

describe('a bad value', () => {
  it.each([
    ['oprettet', '31-02-2025', 'VALUE_NO_SUCH_DAY'],
    ['oprettet', '2025-02-01', 'VALUE_NOT_DAY'],
    ['oprettet', '1-2-2025', 'VALUE_NOT_DAY'],
    ['oprettet', '01-02-2025 10:00', 'VALUE_NOT_DAY'],
    ['stopdato', '31-12-9999', 'VALUE_YEAR'],
    ['vurderet', '01-02-2025', 'VALUE_NOT_TIME'],
    ['vurderet', '01-02-2025 24:00', 'VALUE_NO_SUCH_TIME'],
    ['vurderet', '30-03-2025 02:30', 'VALUE_SKIPPED_TIME'],
    ['klagevejledning', 'måske', 'VALUE_NOT_YES_NO'],
    ['underretter', 'nabo', 'VALUE_NOT_CODE'],
    ['indsatstrappe', '6', 'VALUE_NOT_CODE'],
    ['plan_mål', 'to', 'VALUE_NOT_NUMBER'],
    ['plan_mål', '-1', 'VALUE_NOT_NUMBER'],
    ['tilsyn_12_mdr', '1,5', 'VALUE_NOT_NUMBER'],
  ])('in %s, %s, is reported where it stands and leaves the other rows alone', async (column, value, code) => {
    const bad = line({ sagsnr: 'B-2', [column]: value });
    const { rows, problems } = await folder.readBack(listOf(good('B-1'), bad, good('B-3')));
    expect(problems).toEqual([expect.objectContaining({ code, line: 3, column, value })]);
    expect(numbers(rows)).toEqual(['B-1', 'B-3']);
  });

  it('is never shown where it is text, and not with a CPR number in it', async () => {
    const { problems } = await folder.readBack(
      listOf(
        line({ sagsnr: 'B-4', team: 'x'.repeat(200) }),
        line({ sagsnr: 'B-5', bekymring: '010115-1234' }),
        line({ sagsnr: 'B-6', bekymring: `${'y'.repeat(300)}` }),
      ),
    );
    expect(problems[0]).toEqual({ code: 'VALUE_TOO_LONG', line: 2, column: 'team', params: { most: 80 } });
    expect(problems[1]?.value).toBe('******-****');
    expect(problems[2]?.value).toHaveLength(41);
  });
});

describe('a bad row', () => {
  it.each([
    ['with too many fields', `${good('C-2')};mere`, 'ROW_TOO_MANY_FIELDS'],
    ['with too few fields', 'C-2;B1', 'ROW_TOO_FEW_FIELDS'],
    ['without a number', line({ barn_id: 'B1' }), 'NUMBER_MISSING'],
    ['with a number that is there already', good('C-1'), 'NUMBER_TWICE'],
    [
      'closed before it was opened',
      line({ sagsnr: 'C-2', oprettet: '02-02-2025', lukket: '01-02-2025' }),
      'CLOSED_BEFORE_OPENED',
    ],
    [
      'with a quotation mark that is never closed',
      line({ sagsnr: 'C-2', faglig_begrundelse: '"Målene' }),
      'ROW_QUOTES',
    ],
    ['with a quotation mark inside a field', line({ sagsnr: 'C-2', faglig_begrundelse: 'Målet "nået"' }), 'ROW_QUOTES'],
    ['with a NUL', line({ sagsnr: 'C-2', team: 'a\u0000b' }), 'ROW_CONTROL_CHARACTER'],
  ])('%s is reported with its line, and the rows around it are read', async (_, bad, code) => {
    const { rows, problems } = await folder.readBack(listOf(good('C-1'), bad, good('C-3'), good('C-4')));
    expect(problems).toEqual([expect.objectContaining({ code, line: 3 })]);
    expect(numbers(rows)).toEqual(['C-1', 'C-3', 'C-4']);
  });

  it('in other letters than UTF-8 is reported alone', async () => {
    const content = Buffer.concat([
      Buffer.from(listOf(good('C-5'))),
      Buffer.from(`${line({ sagsnr: 'C-6', team: 'Børn' })}\r\n`, 'latin1'),
      Buffer.from(good('C-7')),
    ]);
    const { rows, problems } = await folder.readBack(content);
    expect(problems).toEqual([{ code: 'ROW_NOT_UTF8', line: 3 }]);
    expect(numbers(rows)).toEqual(['C-5', 'C-7']);
  });

  it('is reported with everything that is wrong with it', async () => {
    const bad = line({ sagsnr: 'C-8', oprettet: 'i går', klagevejledning: 'måske', plan: '30-02-2025' });
    const { problems } = await folder.readBack(listOf(bad));
    expect(problems.map(({ column }) => column)).toEqual(['oprettet', 'klagevejledning', 'plan']);
  });

  it('counts lines as the file has them, those inside quotation marks too', async () => {
    const over = line({ sagsnr: 'C-9', faglig_begrundelse: '"en\r\nto\r\ntre"' });
    const { problems } = await folder.readBack(listOf(over, line({ sagsnr: 'C-10', oprettet: 'nu' })));
    expect(problems).toEqual([expect.objectContaining({ line: 5, column: 'oprettet' })]);
  });

  it('does not swallow the rows after a forgotten quotation mark, however many have quotation marks', async () => {
    const quoted = (sagsnr: string): string => line({ sagsnr, faglig_begrundelse: '"a; b"' });
    const open = line({ sagsnr: 'C-11', team: '"Børn' });
    const rest = Array.from({ length: 80 }, (_, index) => quoted(`D-${index}`));
    const { rows, problems } = await folder.readBack(listOf(open, ...rest));
    expect(problems).toEqual([{ code: 'ROW_QUOTES', line: 2 }]);
    expect(rows).toHaveLength(80);
  });
});

describe('a list written in another way', () => {
  const rowsRead = ['E-1', 'E-2'];
  const content = listOf(good('E-1'), good('E-2'));

  it.each([
    ['without the mark of UTF-8', content.slice(1), 'LIST_NO_BOM'],
    ['as Latin-1', Buffer.from(content.slice(1), 'latin1'), 'LIST_NOT_UTF8'],
    ['with commas', content.replaceAll(';', ','), 'LIST_SEPARATOR'],
    [
      'with an unknown heading',
      content.replaceAll('\r\n', ';\r\n').replace(';\r\n', ';skostørrelse\r\n'),
      'HEADING_UNKNOWN',
    ],
    ['with a heading missing', content.replaceAll(';bekymring', '').replaceAll(';lav', ''), 'HEADING_MISSING'],
  ])('%s is reported once, and its rows are read', async (_, written, code) => {
    const { rows, problems } = await folder.readBack(written);
    expect(problems).toEqual([expect.objectContaining({ code, line: 1 })]);
    expect(numbers(rows)).toEqual(rowsRead);
  });
});

describe('what is no case list', () => {
  it.each([
    ['an empty file', '', 'LIST_EMPTY'],
    ['a file of nothing but the mark of UTF-8', '\ufeff', 'LIST_EMPTY'],
    ['a workbook', Buffer.from('PK\u0003\u0004\u0000\u0001'), 'LIST_IS_WORKBOOK'],
    ['UTF-16', Buffer.from('\ufeffsagsnr;barn_id', 'utf16le'), 'LIST_UTF16'],
    ['anything binary', Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)), 'LIST_NOT_TEXT'],
    ['another table', '\ufeffnavn;adresse\r\nx;y\r\n', 'LIST_NOT_CASES'],
    ['a list of lost earnings', '\ufeffsagsnr;bruttoløn_md;timer_bevilget_md;udbetalt_md\r\n', 'LIST_OF_LOST_EARNINGS'],
    ['a list of payments', '\ufeffsagsnr;anbringelse_start;afgørelse_egenbetaling;opkræves\r\n', 'LIST_OF_PAYMENTS'],
    ['a case list without case numbers', listOf(good('F-1')).replace('sagsnr;', ''), 'HEADING_MISSING'],
  ])('%s is told in one problem', async (_, content, code) => {
    const { rows, problems } = await folder.readBack(content);
    expect(problems).toEqual([expect.objectContaining({ code })]);
    expect(rows).toEqual([]);
  });

  it('a folder, or a file that is not there, is told in one problem', async () => {
    expect((await collect(readCaseList(folder.path))).problems).toEqual([{ code: 'LIST_IS_FOLDER' }]);
    const missing = await collect(readCaseList(`${folder.path}/ingen.csv`));
    expect(missing.problems).toEqual([expect.objectContaining({ code: 'LIST_NOT_FOUND' })]);
  });
});

describe('a large file', () => {
  it('without line breaks is given up, whatever its length', async () => {
    const { rows, problems } = await folder.readBack(
      `${listOf(good('G-1'))}${'x'.repeat(3_000_000)}\r\n${good('G-2')}`,
    );
    expect(problems).toEqual([{ code: 'ROW_TOO_LONG', line: 3, params: { most: 1_048_576 } }]);
    expect(numbers(rows)).toEqual(['G-1', 'G-2']);
  });
});
