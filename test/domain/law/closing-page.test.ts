import { readFileSync } from 'node:fs';
import path from 'node:path';
import { closingPage } from '../../../docs/generate/closing';

test('docs/closing-causes.md says what the table says', () => {
  const page = path.join(__dirname, '..', '..', '..', 'docs', 'closing-causes.md');
  expect(readFileSync(page, 'utf8')).toBe(closingPage());
});
