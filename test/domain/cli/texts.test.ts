import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { da, en, type TextKey } from '../../../client/cli/texts';

const folder = path.join(__dirname, '..', '..', '..', 'client', 'cli');
const keys = Object.keys(da) as TextKey[];

function sources(): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('texts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
}

test('both languages fill the same places, and nothing is empty', () => {
  const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  expect(Object.keys(en).sort()).toEqual([...keys].sort());
  for (const key of keys) {
    expect([key, places(en[key])]).toEqual([key, places(da[key])]);
    expect([key, da[key].trim(), en[key].trim()]).not.toContain('');
  }
});

test('every text is used', () => {
  const code = sources();
  const byCode = /^(stage|standing|colour|category)_/;
  expect(keys.filter((key) => !byCode.test(key) && !code.includes(`'${key}'`))).toEqual([]);
});
