import readXlsxFile from 'read-excel-file/node';
import { renderReport, reportFormats } from '../../../client/report/render';
import { readPdf, rolesOf } from './read-pdf';
import { sampleReport } from './sample';

describe('a report', () => {
  it.each(reportFormats)('has the same bytes when it is written as %s twice', async (format) => {
    const first = await renderReport(sampleReport, { format, lang: 'da' });
    const again = await renderReport(sampleReport, { format, lang: 'da' });
    expect(again.equals(first)).toBe(true);
  });

  it('is a tagged PDF with title, language and numbered pages, in which no row is torn', async () => {
    const pdf = readPdf(await renderReport(sampleReport, { format: 'pdf', lang: 'da' }));
    expect(pdf.info).toMatchObject({ Title: 'Prøve på en rapport · Prøveby', Language: 'da-DK' });
    expect(pdf.markInfo?.Marked).toBe(true);
    pdf.pages.forEach((text, at) => {
      expect(text).toContain(`Side ${at + 1} af ${pdf.pages.length}`);
      expect(text).toContain('Opgjort pr. 31-03-2026');
    });
    const all = pdf.pages.join('\n');
    for (const said of [
      '1.005',
      '65 % (55–74)',
      '«åbne» sager, børn under 5 år',
      'Team 60 1.060 100 % 7.407.406,80 kr.',
    ]) {
      expect(all).toContain(said);
    }
    expect(all).toContain('Sager og beløb efter team (fortsat)');
    const roles = new Set(pdf.trees.flatMap(rolesOf));
    for (const role of ['H1', 'H2', 'P', 'Table', 'TH', 'TD', 'Figure']) expect(roles).toContain(role);
  });

  it('is a workbook with a sheet a section, with numbers, shares and days as such', async () => {
    const file = await renderReport(sampleReport, { format: 'xlsx', lang: 'da' });
    const sheets = await readXlsxFile(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Rapport',
      '1 Det vigtigste',
      '2 Team for team',
      '3 Diagrammer',
      '4 Egenbetaling',
    ]);
    const teams = sheets[2]?.data ?? [];
    expect(teams[3]).toEqual(['Team', 'Sager', 'Andel', 'Beløb', 'Dag']);
    expect(teams[4]).toEqual(['Team 01', 1001, 1 / 60, 123456.78, new Date('2026-03-31T00:00:00.000Z')]);
    expect(teams[64]).toEqual(['Team 61', 'skjult', null, 'skjult', null]);
    const charts = sheets[3]?.data ?? [];
    expect(charts).toContainEqual(expect.arrayContaining(['Barnet hørt før afgørelsen', 0.65, 0.55, 0.74]));
  });

  it('is one HTML file that needs nothing else and tells a chart in words and figures', async () => {
    const html = String(await renderReport(sampleReport, { format: 'html', lang: 'da' })).replaceAll('\u00a0', ' ');
    expect(html).toContain('<html lang="da">');
    expect(html).not.toMatch(/<script|<link|<img|url\((?!data:|#)/);
    expect(html).toContain('role="img" aria-label="Barnet er hørt i 65 % af sagerne."');
    expect(html).toContain('<th scope="col" class="right">Beløb</th>');
    expect(html).toContain('<th scope="row">Team 01</th>');
    expect(html).toContain('<caption>Opfyldte krav</caption>');
  });

  it('is text in the language and width of the reader', async () => {
    const danish = String(await renderReport(sampleReport, { format: 'text', lang: 'da', columns: 80 }));
    const english = String(await renderReport(sampleReport, { format: 'text', lang: 'en', columns: 80 }));
    expect(danish).toContain('Team 60   1.060  100 %  7.407.406,80 kr.  31-03-2026');
    expect(english).toContain('Team 60   1,060   100%  DKK 7,407,406.80  31-03-2026');
    for (const line of danish.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});
