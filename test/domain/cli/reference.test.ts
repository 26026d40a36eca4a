import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandsPage } from '../../../docs/generate/commands';

test('docs/commands.md is what the definitions say (npm run docs)', () => {
  const file = path.join(__dirname, '..', '..', '..', 'docs', 'commands.md');
  expect(readFileSync(file, 'utf8')).toBe(commandsPage());
});
