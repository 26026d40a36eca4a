import { readFileSync } from 'node:fs';
import path from 'node:path';
import { laddersPage } from '../../../../docs/generate/ladders';

test('docs/ladders.md says what the ladders say (npm run docs)', () => {
  const page = path.join(__dirname, '..', '..', '..', '..', 'docs', 'ladders.md');
  expect(readFileSync(page, 'utf8')).toBe(laddersPage());
});
