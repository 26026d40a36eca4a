import { event, findings, given } from '../builder';

type Entry = ReturnType<typeof event>;
type Seen = readonly (readonly [subject: number, standing: string, due: string | undefined])[];

const decided = (when: string, data = {}): Entry => event('DecisionMade', when, { kind: 'placement', ...data });
const byCommittee = (when: string, data = {}): Entry => decided(when, { consent: false, level: 'committee', ...data });
const begun = (when: string): Entry => event('MeasureStarted', when, { kind: 'placement' });
const over = (when: string, measure: number): Entry => event('MeasureEnded', when, { measure });

const seen = (rule: string, when: string, ...entries: readonly Entry[]): Seen =>
  findings(given(...entries), when, rule).map(({ subject, standing, due }) => [
    subject,
    standing,
    due?.day ?? undefined,
  ]);

describe('F18 renewal of a placement without consent', () => {
  const f18 = (when: string, ...entries: readonly Entry[]): Seen => seen('F18', when, ...entries);

  test('a year after the decision; without it the placement has no legal basis', () => {
    const placed = byCommittee('2025-03-31');
    expect(f18('2026-03-31', placed, begun('2025-04-02'))).toEqual([[1, 'notYetDue', '2026-03-31']]);
    expect(f18('2026-04-01', placed, begun('2025-04-02'))).toEqual([[1, 'outstanding', '2026-03-31']]);
    expect(findings(given(placed), '2026-04-01', 'F18')[0]?.gaps).toEqual(['unlawful']);
  });

  test('the decision anew meets it and starts two years, since the child was placed within the year before', () => {
    const entries = [byCommittee('2025-03-31'), begun('2025-04-02'), byCommittee('2026-03-20')];
    expect(f18('2026-06-01', ...entries)).toEqual([
      [1, 'met', '2026-03-31'],
      [3, 'notYetDue', '2028-03-20'],
    ]);
    const extended = event('DecisionMade', '2026-03-20', { kind: 'extension', regarding: 2, level: 'committee' });
    expect(f18('2026-06-01', ...entries.slice(0, 2), extended)).toEqual([
      [1, 'met', '2026-03-31'],
      [3, 'notYetDue', '2028-03-20'],
    ]);
    expect(f18('2026-06-01', ...entries.slice(0, 2), byCommittee('2026-04-01'))[0]).toEqual([
      1,
      'lapsed',
      '2026-03-31',
    ]);
  });

  test.each([
    ['the day that the decision set goes before', byCommittee('2025-03-31', { renewBy: '2025-10-01' }), '2025-10-01'],
    ['an acute placement of the month before is the same one', byCommittee('2025-03-31'), '2026-03-31'],
  ])('%s', (_, decision, due) => {
    const acute = event('AcutePlacementMade', '2025-03-20T22:00', { basis: 'chair' });
    expect(f18('2025-04-30', acute, begun('2025-03-20'), decision)).toEqual([[3, 'notYetDue', due]]);
  });

  test('a child who came home less than a year before was placed before; more, and it was not', () => {
    const before = [begun('2023-01-02'), over('2024-04-01', 1)];
    expect(f18('2025-04-30', ...before, byCommittee('2025-03-31'))[0]?.[2]).toBe('2027-03-31');
    expect(f18('2025-04-30', ...before, byCommittee('2025-04-02'))[0]?.[2]).toBe('2026-04-02');
  });

  test('is not asked with consent, of a permanent placement, or when it was over in time', () => {
    expect(f18('2027-01-01', decided('2025-03-31', { consent: true, level: 'visitation' }))).toEqual([]);
    expect(f18('2027-01-01', byCommittee('2025-03-31', { section: 'BL § 67' }))).toEqual([]);
    const placed = [byCommittee('2025-03-31'), begun('2025-04-02')];
    expect(f18('2027-01-01', ...placed, over('2025-12-01', 2))).toEqual([]);
    expect(f18('2027-01-01', ...placed, event('DecisionMade', '2025-12-01', { kind: 'returnHome' }))).toEqual([]);
    expect(f18('2027-01-01', ...placed, over('2026-05-01', 2))).toEqual([[1, 'lapsed', '2026-03-31']]);
  });

  test('goes on where the child only changed place; consent given meets it', () => {
    const placed = [byCommittee('2025-03-31'), begun('2025-04-02')];
    expect(f18('2026-05-01', ...placed, over('2025-12-01', 2), begun('2025-12-01'))[0]?.[1]).toBe('outstanding');
    expect(f18('2026-05-01', ...placed, decided('2026-02-01', { consent: true }))).toEqual([[1, 'met', '2026-03-31']]);
  });

  test('under serviceloven by its own section', () => {
    expect(findings(given(byCommittee('2023-03-31')), '2023-06-01', 'F18')[0]?.settings.law).toBe('SEL § 62');
  });
});

describe('F19 return period', () => {
  const f19 = (when: string, ...entries: readonly Entry[]): Seen => seen('F19', when, begun('2024-01-15'), ...entries);
  const home = (data = {}): Entry => event('DecisionMade', '2025-08-31', { kind: 'returnHome', ...data });

  test.each([
    ['the day that the decision set', { expectedEnd: '2025-10-31' }, '2025-10-31'],
    ['six months where none was set', {}, '2026-02-28'],
    ['six months at the most', { expectedEnd: '2026-06-30' }, '2026-02-28'],
  ])('%s', (_, data, due) => {
    expect(f19('2025-09-01', home(data))).toEqual([[2, 'notYetDue', due]]);
    expect(f19('2026-03-01', home(data))).toEqual([[2, 'outstanding', due]]);
  });

  test('is met when the placement ended, or was decided anew', () => {
    expect(f19('2026-03-01', home(), over('2026-02-28', 1))[0]?.[1]).toBe('met');
    expect(f19('2026-03-05', home(), over('2026-03-02', 1))[0]?.[1]).toBe('lapsed');
    expect(f19('2026-03-01', home(), byCommittee('2026-01-10'))[0]?.[1]).toBe('met');
  });

  test('of several placements the one that it names; of a child who is not placed nothing', () => {
    const other = begun('2024-06-01');
    expect(f19('2026-03-01', other, home({ regarding: 1 }), over('2025-12-01', 1))).toEqual([[3, 'met', '2026-02-28']]);
    expect(f19('2026-03-01', other, home(), over('2025-12-01', 1))[0]?.[1]).toBe('outstanding');
    expect(seen('F19', '2026-03-01', home())).toEqual([]);
    const acute = event('AcutePlacementMade', '2025-08-20T22:00', { basis: 'consent' });
    expect(seen('F19', '2026-03-01', acute, home())[0]?.[1]).toBe('outstanding');
  });
});
