import { table } from '../../../client/cli/print/table';
import { painter } from '../../../client/cli/print/style';
import { indent, wrap } from '../../../client/cli/print/wrap';

test('words are kept, long ones cut, and line breaks respected', () => {
  expect(wrap('en to tre fire', 8)).toEqual(['en to', 'tre fire']);
  expect(wrap('abcdefghijkl', 8)).toEqual(['abcdefgh', 'ijkl']);
  expect(wrap('a\nb', 8)).toEqual(['a', 'b']);
  expect(indent('en to tre', 10, '  ')).toBe('  en to\n  tre');
});

test('a time stays with its «kl.», a section with its number', () => {
  expect(wrap('den 05-01 kl. 14.00 her', 12)).toEqual(['den 05-01', 'kl. 14.00', 'her']);
  expect(wrap('efter BL § 136 og', 10)).toEqual(['efter BL', '§ 136 og']);
});

test('a shade ends with its line and is taken up on the next', () => {
  const paint = painter(true);
  expect(wrap(paint('red', 'rød tekst her'), 9)).toEqual([
    '\u001b[31mrød tekst\u001b[39m\u001b[22m',
    '\u001b[31mher\u001b[39m',
  ]);
});

test('a table gives way in its flexible columns only, numbers to the right', () => {
  const columns = [{ title: 'Nr', align: 'right' }, { title: 'Hvad', flexible: true }, { title: 'Lov' }] as const;
  const rows = [
    ['7', 'noget der fylder temmelig meget', 'BL § 136'],
    ['12', 'kort', 'BL § 5'],
  ];
  expect(table(columns, rows, 36).split('\n')).toEqual([
    'Nr  Hvad                    Lov',
    '──  ──────────────────────  ────────',
    ' 7  noget der fylder        BL § 136',
    '    temmelig meget',
    '12  kort                    BL § 5',
  ]);
});
