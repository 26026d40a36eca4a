import { certaintyWords, explainRule } from '../../../domain/law/explain/rule';
import { lawBook } from '../../../domain/law/editions';
import { rules } from '../../../domain/law/rules';
import { Terminal } from '../cli/terminal';

const noServer = (): Promise<never> => Promise.reject(new Error('law needs no server'));
const terminal = new Terminal(noServer, () => '2026-03-31T10:00:00.000Z');

test('every rule of every edition is explained in both languages', () => {
  for (const edition of [...lawBook.editions, lawBook.list]) {
    for (const rule of rules) {
      const settings = edition.rules[rule.code];
      if (!settings) continue;
      const { law, certainty, counting, ladder } = explainRule(rule, settings, edition);
      expect(law.da).toContain(settings.law);
      expect(counting === undefined).toBe(settings.limit === undefined);
      for (const { da, en } of [law, certainty, ...(counting ? [counting] : []), ...ladder]) {
        expect(da).toMatch(/^\S.*\.$/);
        expect(en).toMatch(/^\S.*\.$/);
      }
    }
  }
  expect(Object.keys(certaintyWords)).toHaveLength(5);
});

test.each([
  [
    'law explain K04',
    ['Det står i BL § 20, stk. 3, udgave 2025-03', '4 måneder, regnet til samme dato', '21 dage efter: direktør.'],
  ],
  [
    'law explain K01 --on 01-06-2023',
    ['SEL § 155 b, stk. 1', 'den ældre lov', '6 hverdage; dagen, uret starter, er dag 0'],
  ],
  ['law explain F10', ['6 måneder regnet tilbage fra dagen']],
  ['law explain K12 --edition 2024-01', ['Den bedømmer også det, der begyndte før mandag den 1. januar 2024']],
  ['law explain K02 --lang en', ['24 hours on end', 'Messages are sent at once', 'duty officer']],
  ['law explain K03 --lang en', ['This is BL § 18', 'It is the municipality’s own rule']],
  ['law explain K04 --json', ['"edition":"2025-03"', '"ladder":["Når 50 % af tiden er gået: rådgiver."']],
  [
    'law diff 2024-01 2025-03',
    ['K29 Genvurdering', 'lov: BL § 137 → BL § 137, stk. 1', 'indstilling scope: everyMeasure → namedMeasures'],
  ],
  [
    'law diff 01-06-2023 01-06-2024',
    ['Kommer til: K03 K05', 'Overgangsregler', 'K05  Pligten til en foreløbig vurdering'],
  ],
  ['law diff 2025-03 2025-03 --lang en', ['They say the same.']],
  ['law diff 2024-01 2025-03 --json', ['"before":"2024-01","after":"2025-03"', '"field":"options.scope"']],
  ['law show K29 --edition 2024-01', ['scope=everyMeasure']],
  ['law show --on 01-06-2024', ['Barnets lov fra 1. januar 2024, gælder fra 01-01-2024']],
  ['law show K03 --on 01-06-2023', ['Regel K03 står ikke i 2023-serviceloven.']],
])('%s', async (call, words) => {
  const { code, out } = await terminal.call(call);
  expect(code).toBe(0);
  for (const one of words) expect(out).toContain(one);
});

test.each([
  ['law explain', 2],
  ['law explain K99', 1],
  ['law explain K03 --on 01-06-2023', 1],
  ['law explain K03 --on 01-06-2023 --edition 2024-01', 2],
  ['law diff 2024-01', 2],
  ['law diff 2024-01 nu', 1],
])('%s ends with %i and words', async (call, code) => {
  const { code: ended, err } = await terminal.call(call);
  expect(ended).toBe(code);
  expect(err).not.toBe('');
});
