import { judgeRow } from '../../../../domain/case/from-list/judge-row';
import type { ListRow } from '../../../../domain/case/from-list/columns';
import { inRevisitOrder, revisit } from '../../../../domain/recovery/tracks/revisitation';

const on = '2025-03-31';
const row: ListRow = {
  caseNumber: 'A-1',
  opened: '2023-01-01',
  measure: 'aflastning',
  step: '2',
  measureStarted: '2023-06-01',
  expectedEnd: '2025-12-31',
};
const found = (changes: Partial<ListRow> = {}) => {
  const changed: ListRow = { ...row, ...changes };
  return revisit(changed, judgeRow(changed, on), on);
};

describe('a case to be seen again', () => {
  it('has a measure that has run for a year, with its last anniversary', () => {
    expect(found()).toMatchObject({ years: 1, anniversary: '2024-06-01', reasons: ['year'], downTheLadder: false });
  });

  it.each<[string, Partial<ListRow>, string[]]>([
    ['at a high step in its first year', { step: '4', measureStarted: '2025-01-01' }, ['highStep']],
    ['a year old to the day', { measureStarted: '2024-03-31' }, ['year']],
    ['past its expected end', { step: '5', expectedEnd: '2025-03-01' }, ['year', 'highStep', 'endPassed']],
    ['ending after the day', { measureEnded: '2025-04-01' }, ['year']],
  ])('%s', (_, changes, reasons) => {
    expect(found(changes)?.reasons).toEqual(reasons);
  });

  it.each<[string, Partial<ListRow>]>([
    ['in its first year at a low step', { measureStarted: '2024-04-01' }],
    ['ended', { measureEnded: on }],
    ['closed', { closed: '2025-01-01' }],
    ['not begun', { measureStarted: '2025-04-01', step: '5' }],
  ])('is none that is %s', (_, changes) => {
    expect(found(changes)).toBeUndefined();
  });

  it('without an expected end says so beside its reason, and what has to be mended first', () => {
    const bare = found({ needKnown: '2024-01-01' });
    expect(bare?.mendFirst).toEqual(expect.arrayContaining(['K04']));
    const { expectedEnd: _, ...without } = row;
    expect(revisit(without, judgeRow(without, on), on)?.reasons).toEqual(['year', 'endUnknown']);
  });

  it('stands in order: high steps first, then the oldest', () => {
    const cases = [
      found({ caseNumber: 'B' }),
      found({ caseNumber: 'C', measureStarted: '2022-01-01' }),
      found({ caseNumber: 'D', step: '5' }),
    ];
    const order = inRevisitOrder(cases.filter((one) => one !== undefined));
    expect(order.map(({ caseNumber }) => caseNumber)).toEqual(['D', 'C', 'B']);
  });
});
