import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { jurisdictions } from '../../../client/connection/jurisdictions';
import { LocalLevelsError, readLevelsFile } from '../../../client/connection/local-levels';
import { deadlineFor } from '../../../domain/law/deadline-question';
import { lawBook } from '../../../domain/law/editions';

const folder = mkdtempSync(path.join(tmpdir(), 'levels-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

test('the file of the guide is right, and holds for its municipality only', () => {
  const guide = readFileSync(path.join(__dirname, '../../../docs/guide/local-levels.md'), 'utf8');
  const [whole = '', ladder = ''] = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, content]) => content);
  file('101.json', whole);
  file('103.json', ladder);
  const jurisdiction = jurisdictions(folder);
  expect(deadlineFor('K03', '2025-02-01', jurisdiction('101').law).answer?.dueDate).toBe('2025-02-15');
  expect(jurisdiction('102').law).toBe(lawBook);
  const { rounds, caseload } = jurisdiction('101').municipality;
  expect([rounds?.wheel, rounds?.terms, caseload].map((all) => all?.at(-1)?.from)).toEqual(Array(3).fill('2027-01-01'));
  expect(jurisdiction('102').municipality).not.toHaveProperty('rounds');
  expect(jurisdiction('103').law.editions.at(-1)?.rules['K04']?.ladder?.steps).toHaveLength(4);
  rmSync(path.join(folder, '101.json'));
});

test('without a folder the law stands as it is', () => {
  expect(jurisdictions(path.join(folder, 'none'))('101').law).toBe(lawBook);
});

test('everything wrong in a file is told with its place, in both languages', () => {
  const wrong = file(
    'wrong.json',
    '{"from": "2025-01-01", "rules": {"K02": {"limit": {"unit": "hours", "count": 48}}, "K99": {}}}',
  );
  expect(() => readLevelsFile(wrong)).toThrow(LocalLevelsError);
  expect(() => readLevelsFile(wrong)).toThrow(
    'wrong.json: rules.K02.limit: fristen i regel K02 står i BL § 136 og kan ikke ændres af en kommune.',
  );
  expect(() => readLevelsFile(wrong)).toThrow(/rules\.K99: no rule K99 in edition 2024-01/);
});

test('a file that is no JSON says so', () => {
  expect(() => readLevelsFile(file('broken.json', '{'))).toThrow('broken.json');
});
