import { readFileSync } from 'node:fs';
import { figureLines } from '../../../domain/report/figures/registry';
import { periodUpTo } from '../../../domain/report/period';
import { collectedList } from './listed';

type Expected = Readonly<
  Record<string, { cases: number; asOf: string; open: number; recovered: number; outstanding: Record<string, number> }>
>;
const expected = JSON.parse(readFileSync('examples/expected.json', 'utf8')) as Expected;

describe('figures over the case lists', () => {
  test.each(['nyborg-underretninger', 'lejre-sager-2016', 'faxe-aabne-sager'])(
    '%s agrees with what was counted independently',
    async (name) => {
      const known = expected[name];
      if (!known) throw new Error(name);
      const { columns } = await collectedList(name, known.asOf);
      const cases = columns[0]?.cases ?? [];
      const lines = figureLines({ cases, period: periodUpTo(known.asOf) });
      const value = (code: string) => lines.find((line) => line.code === code)?.value;
      const count = (code: string): unknown => {
        const found = value(code);
        return found?.kind === 'count' ? found.count : undefined;
      };
      const { open, recovered, outstanding } = known;
      expect(cases.length).toBe(known.cases);
      expect(count('open-cases')).toBe(open);
      expect(value('nothing-outstanding')).toEqual({ kind: 'share', part: recovered, whole: open });
      expect(count('examinations-overdue')).toBe(outstanding['K04'] ?? 0);
      expect(count('provisional-missing')).toBe(outstanding['K05'] ?? 0);
      expect(count('talks-missing')).toBe(outstanding['K06'] ?? 0);
      expect(count('measures-expired')).toBe(outstanding['K25'] ?? 0);
      expect(count('follow-ups-overdue')).toBe((outstanding['K12'] ?? 0) + (outstanding['K13'] ?? 0));
      expect(columns[0]?.open.length).toBe(open);
      const colours = ['red', 'yellow', 'green'].map((colour) => Number(count(`${colour}-cases`)));
      expect(colours.reduce((sum, one) => sum + one)).toBe(open);
    },
  );
});
