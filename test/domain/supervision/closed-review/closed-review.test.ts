import fc from 'fast-check';
import { checkConcern, concernSteps, type Concern } from '../../../../domain/supervision/closed-review/concern';
import { checkVerdict, standingCategory, type ClosedCase } from '../../../../domain/supervision/closed-review/readings';
import { tallyOf } from '../../../../domain/supervision/closed-review/tally';
import { checkChoice, sideBySide } from '../../../../domain/supervision/closed-review/task-force';
import { result } from '../figures/results';

const one: ClosedCase = { caseId: 'c1', system: 'lesser' };
const given = { reading: 'first' as const, category: 'lesser' as const, by: 'LT1', rationale: false };

describe('a reviewer’s verdict', () => {
  test('that leaves the case where it stands needs no rationale; one that moves it does', () => {
    expect(checkVerdict(one, given)).toBeUndefined();
    expect(checkVerdict(one, { ...given, category: 'greater' })).toEqual({
      code: 'CLOSED_REVIEW_MOVE_WITHOUT_RATIONALE',
      params: { category: 'lesser', toCategory: 'greater' },
    });
    expect(checkVerdict(one, { ...given, category: 'greater', rationale: true })).toBeUndefined();
  });

  test('of an external firm stands beside the first, by somebody else', () => {
    const read: ClosedCase = { ...one, first: { category: 'greater', by: 'LT1' } };
    expect(standingCategory(one)).toBe('lesser');
    expect(standingCategory(read)).toBe('greater');
    expect(checkVerdict(read, { ...given, rationale: true })?.code).toBe('CLOSED_REVIEW_READ_ALREADY');
    const external = { ...given, reading: 'external' as const, category: 'greater' as const };
    expect(checkVerdict(read, external)?.code).toBe('REVIEW_SAME_REVIEWER');
    expect(checkVerdict(read, { ...external, by: 'EK1' })).toBeUndefined();
    expect(checkVerdict(read, { ...external, by: 'EK1', category: 'lesser' })?.code).toBe(
      'CLOSED_REVIEW_MOVE_WITHOUT_RATIONALE',
    );
    const twice: ClosedCase = { ...one, external: { category: 'complete', by: 'EK1' } };
    expect(checkVerdict(twice, given)?.code).toBe('CLOSED_REVIEW_OUT_OF_ORDER');
    expect(standingCategory(twice)).toBe('complete');
  });
});

describe('concern now?', () => {
  const code = (
    concern: Partial<Concern>,
    category: 'complete' | 'lesser' | 'greater' = 'greater',
  ): string | undefined => checkConcern({ now: false, reason: true, ...concern }, category, '2025-04-05')?.code;

  test('yes takes a way, no takes none, and both take a reason', () => {
    expect(code({ now: true, route: 'notification' })).toBeUndefined();
    expect(code({ now: true, route: 'ownScreening' })).toBeUndefined();
    expect(code({ now: true })).toBe('CONCERN_WITHOUT_ROUTE');
    expect(code({ now: true, route: 'notification', reason: false })).toBe('CONCERN_WITHOUT_REASON');
    expect(code({ route: 'notification' })).toBe('CONCERN_CONTRADICTS_ITSELF');
    expect(code({ now: true, route: 'notification', family: 'informed' })).toBe('CONCERN_CONTRADICTS_ITSELF');
    expect(code({})).toBeUndefined();
  });

  test('a case of lesser degree takes a day for a new assessment', () => {
    expect(code({}, 'lesser')).toBe('CONCERN_WITHOUT_REASSESSMENT');
    expect(code({ reassessOn: '2025-05-01' }, 'lesser')).toBeUndefined();
    expect(code({ reassessOn: '2025-04-04' }, 'lesser')).toBe('CONCERN_DAY_PASSED');
  });

  test('what is still to be done', () => {
    const yes: Concern = { now: true, reason: true, route: 'notification' };
    expect(concernSteps(yes)).toEqual(['raise', 'assess']);
    expect(concernSteps({ ...yes, raised: true })).toEqual(['assess']);
    expect(concernSteps({ ...yes, raised: true, assessed: 'inTime' })).toEqual([]);
    const no: Concern = { now: false, reason: true, reassessOn: '2025-05-01' };
    expect(concernSteps(no)).toEqual(['informFamily', 'reassess']);
    expect(concernSteps({ ...no, family: 'notRelevant', reassessed: true })).toEqual([]);
  });
});

test('170 = 131 + 20 + 19; the 19 notified anew and assessed in time', () => {
  const cases = (count: number, system: ClosedCase['system'], concern: Concern): ClosedCase[] =>
    Array.from({ length: count }, (_, index) => ({ caseId: `${system}-${index}`, system, concern }));
  const no: Concern = { now: false, reason: true, family: 'informed' };
  const yes: Concern = { now: true, reason: true, route: 'notification', raised: true, assessed: 'inTime' };
  const tally = tallyOf([
    ...cases(131, 'complete', no),
    ...cases(20, 'lesser', { ...no, reassessOn: '2025-06-01' }),
    ...cases(19, 'greater', yes),
  ]);
  expect(tally).toMatchObject({
    cases: 170,
    byReading: { system: { complete: 131, lesser: 20, greater: 19, unread: 0 }, first: { unread: 170 } },
    standing: { complete: 131, lesser: 20, greater: 19 },
    moved: 0,
    concern: { yes: 19, no: 151, unanswered: 0 },
    raised: { notified: 19, screened: 0, notRaised: 0 },
    assessed: { inTime: 19, late: 0, waiting: 0 },
    reassessment: { done: 0, waiting: 20 },
  });
});

const category = fc.constantFrom('complete' as const, 'lesser' as const, 'greater' as const);
const verdict = fc.option(
  category.map((found) => ({ category: found, by: 'LT1' })),
  { nil: undefined },
);
const maybe = { nil: undefined };
const anyConcern: fc.Arbitrary<Concern | undefined> = fc.option(
  fc
    .record({
      now: fc.boolean(),
      route: fc.constantFrom('notification' as const, 'ownScreening' as const),
      family: fc.option(fc.constantFrom('informed' as const, 'notRelevant' as const), maybe),
      raised: fc.boolean(),
      assessed: fc.option(fc.constantFrom('inTime' as const, 'late' as const), maybe),
      dated: fc.boolean(),
      reassessed: fc.boolean(),
    })
    .map(({ now, route, family, raised, assessed, dated, reassessed }): Concern => ({
      now,
      reason: true,
      ...(now ? { route } : {}),
      ...(!now && family ? { family } : {}),
      ...(now && raised ? { raised: true as const } : {}),
      ...(now && raised && assessed ? { assessed } : {}),
      ...(!now && dated ? { reassessOn: '2025-06-01' } : {}),
      ...(!now && dated && reassessed ? { reassessed: true as const } : {}),
    })),
  maybe,
);

test('a tally always adds up', () => {
  const anyCase = fc
    .tuple(category, verdict, verdict, anyConcern)
    .map(([system, first, external, concern]): ClosedCase => ({
      caseId: 'c',
      system,
      ...(first ? { first } : {}),
      ...(external ? { external } : {}),
      ...(concern ? { concern } : {}),
    }));
  const sum = (counts: object): number =>
    Object.values(counts).reduce((total: number, count) => total + Number(count), 0);
  fc.assert(
    fc.property(fc.array(anyCase, { maxLength: 40 }), (cases) => {
      const tally = tallyOf(cases);
      expect(tally.cases).toBe(cases.length);
      for (const counts of Object.values(tally.byReading)) expect(sum(counts)).toBe(tally.cases);
      expect(tally.byReading.system.unread).toBe(0);
      expect(sum(tally.standing)).toBe(tally.cases);
      expect(sum(tally.concern)).toBe(tally.cases);
      expect(sum(tally.raised)).toBe(tally.concern.yes);
      expect(sum(tally.assessed)).toBe(tally.raised.notified + tally.raised.screened);
      expect(sum(tally.family)).toBe(tally.concern.no);
      const open = cases.filter(({ concern }) => concern && concernSteps(concern).length > 0).length;
      const waiting =
        tally.raised.notRaised + tally.assessed.waiting + tally.family.waiting + tally.reassessment.waiting;
      expect(open).toBeLessThanOrEqual(waiting);
    }),
    { numRuns: 100 },
  );
});

describe('a Task Force', () => {
  test('chooses as many cases as agreed, each once, with a reason', () => {
    const chosen = Array.from({ length: 20 }, (_, index) => `c${index}`);
    expect(checkChoice(chosen, true)).toBeUndefined();
    expect(checkChoice(chosen, false)?.code).toBe('TASK_FORCE_WITHOUT_REASON');
    expect(checkChoice(chosen.slice(1), true)?.code).toBe('TASK_FORCE_WRONG_NUMBER');
    expect(checkChoice([...chosen.slice(1), 'c1'], true)?.code).toBe('TASK_FORCE_CASE_TWICE');
  });

  test('sets both reviews side by side; each counts for its own part', () => {
    const legal = [result('K06', 'no'), result('involvement', 'no', { kind: 'question' })];
    const sound = [result('K06', 'yes'), result('involvement', 'yes', { kind: 'question' })];
    const table = sideBySide([
      { caseId: 'c1', legal, professional: sound },
      { caseId: 'c2', legal: sound, professional: legal },
      { caseId: 'c3', legal: sound, professional: sound },
      { caseId: 'c4', legal, professional: legal },
      { caseId: 'c5', legal },
    ]);
    expect(table.cases.map(({ outcome }) => outcome)).toEqual([
      'onlyProfessionalSound',
      'onlyLegalSound',
      'bothSound',
      'neitherSound',
      'unfinished',
    ]);
    expect(table.outcomes).toEqual({
      bothSound: 1,
      onlyLegalSound: 1,
      onlyProfessionalSound: 1,
      neitherSound: 1,
      unfinished: 1,
    });
    expect(table.cases[0]?.legal?.map(({ item }) => item)).toEqual(['K06']);
  });
});
