import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lawTablePage } from '../../../docs/generate/law-table';
import { lawBook } from '../../../domain/law/editions';
import { rules } from '../../../domain/law/rules';

test('docs/law-table.md says what the editions say', () => {
  const page = path.join(__dirname, '..', '..', '..', 'docs', 'law-table.md');
  expect(readFileSync(page, 'utf8')).toBe(lawTablePage());
});

const [older, ...ofBarnetsLov] = lawBook.editions;

test('every rule stands in every edition of barnets lov, and every edition names rules only', () => {
  const codes = rules.map(({ code }) => code).sort();
  for (const { rules: settings } of ofBarnetsLov) expect(Object.keys(settings).sort()).toEqual(codes);
  for (const { rules: settings } of [older, lawBook.list].flatMap((one) => one ?? []))
    expect(Object.keys(settings).filter((code) => !codes.includes(code))).toEqual([]);
});

test('case lists carry K01–K26', () => {
  expect(Object.keys(lawBook.list.rules).sort()).toEqual(
    Array.from({ length: 26 }, (_, index) => `K${String(index + 1).padStart(2, '0')}`),
  );
});

test('weights and red marks of the default editions', () => {
  for (const { rules: settings } of [...ofBarnetsLov, lawBook.list]) {
    const codes = (wanted: (one: (typeof settings)[string]) => boolean): string[] =>
      Object.entries(settings)
        .filter(([, one]) => one && wanted(one))
        .map(([code]) => code)
        .sort();
    expect(codes(({ red }) => red === true)).toEqual(['K02', 'K04', 'K06', 'K10', 'K12', 'K15', 'K25']);
    expect(codes(({ weight }) => weight === 'greater')).toEqual(['K06', 'K19', 'K21', 'K22', 'K24', 'K26']);
    expect(codes(({ weight }) => weight === 'lesser')).toEqual(['K17', 'K18']);
  }
});
