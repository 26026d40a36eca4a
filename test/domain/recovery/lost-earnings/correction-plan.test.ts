import fc from 'fast-check';
import type { CorrectionFacts, CorrectionFinding } from '../../../../domain/recovery/lost-earnings/correction-facts';
import { correctionPlan, type CorrectionPlan } from '../../../../domain/recovery/lost-earnings/correction-plan';
import { correctionRulesOn, type CorrectionStepCode } from '../../../../domain/recovery/lost-earnings/correction-rules';
import { isLapsed, limitationDay, monthsOf } from '../../../../domain/recovery/lost-earnings/limitation';
import { refuseStep } from '../../../../domain/recovery/lost-earnings/take-step';

const found: CorrectionFinding = {
  from: '2023-01-01',
  to: '2023-06-30',
  findings: ['wrongBase'],
  difference: -100_000,
};
const settled = (difference: number): CorrectionFacts => ({ settled: { on: '2025-03-01', difference } });
const shown = ({ steps }: CorrectionPlan): string[] => steps.map(({ code, status }) => `${code} ${status}`);
const step = (plan: CorrectionPlan, code: CorrectionStepCode) => plan.steps.find((one) => one.code === code);

describe('limitation', () => {
  const { limitation } = correctionRulesOn('2025-01-01');

  it.each([
    ['three years from due', '2023-01-31', {}, '2026-02-02'],
    ['to the last of February', '2024-02-29', {}, '2027-03-01'],
    ['not on New Year’s Eve', '2021-12-31', {}, '2025-01-02'],
    ['not on Constitution Day', '2022-06-05', {}, '2025-06-06'],
    ['from the day it was known', '2023-01-31', { knewOn: '2024-05-15' }, '2027-05-18'],
    ['ten years from due at most', '2014-01-31', { knewOn: '2023-01-31' }, '2024-01-31'],
    ['from due, where it was known before', '2023-01-31', { knewOn: '2022-01-01' }, '2026-02-02'],
  ])('runs %s', (_, due, facts, last) => {
    expect(limitationDay(due, limitation, facts)).toBe(last);
    expect([isLapsed(due, last, limitation, facts), isLapsed(due, '2099-01-01', limitation, facts)]).toEqual([
      false,
      true,
    ]);
  });

  it('begins anew where it was broken off in time, each time; nothing is broken off that has lapsed or is not due', () => {
    const day = (due: string, ...interruptions: string[]): string => limitationDay(due, limitation, { interruptions });
    expect(day('2023-01-31', '2026-02-02')).toBe('2029-02-02');
    expect(day('2023-01-31', '2026-02-03')).toBe('2026-02-02');
    expect(day('2023-01-31', '2026-07-10', '2026-01-15')).toBe('2029-07-10');
    expect(day('2023-01-31', '2026-01-15', '2029-01-16')).toBe('2029-01-15');
    expect(day('2030-01-31', '2023-06-01')).toBe('2033-01-31');
    expect(isLapsed('2023-01-31', '2035-01-01', limitation, { interruptions: ['2025-03-30'] })).toBe(true);
    expect(limitation.renewed).toMatchObject({ law: 'forældelsesloven § 19', certainty: 'uncertain' });
  });

  it('is counted by the month', () => {
    expect(monthsOf('2023-12-01', '2024-02-29')).toEqual({
      ends: ['2023-12-31', '2024-01-31', '2024-02-29'],
      whole: true,
    });
    expect(monthsOf('2023-12-15', '2024-01-10')).toEqual({ ends: ['2023-12-31', '2024-01-31'], whole: false });
  });
});

describe('a plan', () => {
  it('begins with settling the amount and telling the family', () => {
    const plan = correctionPlan(found, {}, '2025-03-01');
    expect([plan.direction, shown(plan)]).toEqual(['unsettled', ['settleAmount open', 'tellFamily waits']]);
  });

  it('is empty where nothing was found', () => {
    const right = { ...found, findings: [], difference: 0 };
    expect(correctionPlan(right, {}, '2025-03-01')).toEqual({ direction: 'right', steps: [], complete: true });
  });

  it('of too little: pays the months that have not lapsed, and takes a position on the others', () => {
    const plan = correctionPlan(found, { ...settled(-100_000), continuing: true }, '2026-04-15');
    expect([plan.claimable, plan.lapsed]).toEqual([300_000, 300_000]);
    expect(shown(plan)).toEqual([
      'settleAmount done',
      'tellFamily open',
      'decideAmount open',
      'payOut waits',
      'considerLapsed open',
      'raiseRate waits',
      'correctRefund waits',
    ]);
    expect(step(plan, 'payOut')).toMatchObject({
      due: '2026-04-30',
      amount: 300_000,
      law: 'SEL § 42',
      edition: 'serviceloven',
    });
    expect(step(plan, 'correctRefund')).toMatchObject({ amount: 150_000, certainty: 'uncertain' });
  });

  it('of too little that has all lapsed pays nothing out, and says so', () => {
    const plan = correctionPlan(found, settled(-100_000), '2027-01-01');
    expect([plan.claimable, plan.lapsed]).toEqual([0, 600_000]);
    expect(step(plan, 'payOut')).toBeUndefined();
    expect(step(plan, 'considerLapsed')).toMatchObject({ status: 'open', amount: 600_000 });
  });

  it('of too much corrects the reimbursement at once, and claims nothing by itself', () => {
    const plan = correctionPlan(found, settled(100_000), '2025-03-15');
    expect(shown(plan)).toEqual(['settleAmount done', 'tellFamily open', 'correctRefund open', 'assessClaim open']);
    expect(step(plan, 'correctRefund')?.amount).toBe(300_000);
    expect(refuseStep(plan, 'collectClaim', '2025-03-15')?.code).toBe('CORRECTION_NOT_NEEDED');
  });

  it('of too much ends with telling that nothing is claimed', () => {
    const facts: CorrectionFacts = {
      ...settled(100_000),
      familyTold: '2025-03-02',
      refundCorrected: '2025-03-03',
      assessed: { on: '2025-03-04', outcome: 'noClaim' },
    };
    expect(correctionPlan(found, facts, '2025-03-15').complete).toBe(false);
    expect(correctionPlan(found, { ...facts, noClaimTold: '2025-03-16' }, '2025-03-16').complete).toBe(true);
  });

  it('claims only after assessment, hearing and decision, by the act of the time', () => {
    const assessed = { on: '2025-03-04', outcome: 'claim' } as const;
    const facts: CorrectionFacts = { ...settled(100_000), assessed, helpEnded: '2023-06-30' };
    const plan = correctionPlan(found, facts, '2025-03-15');
    expect(step(plan, 'decideClaim')).toMatchObject({ status: 'waits', waitsFor: ['hearOnClaim'], law: 'SEL § 164' });
    expect(step(plan, 'collectClaim')).toMatchObject({ status: 'waits', due: '2028-06-30' });
    expect(refuseStep(plan, 'collectClaim', '2025-03-15')).toMatchObject({ code: 'CORRECTION_WAITS' });
    expect(refuseStep(plan, 'hearOnClaim', '2025-03-15')).toBeUndefined();
    const heard = correctionPlan(found, { ...facts, claimHearing: { sent: '2025-03-16' } }, '2025-03-20');
    expect(step(heard, 'decideClaim')?.status).toBe('waits');
    const later = correctionPlan({ ...found, from: '2024-01-01', to: '2024-01-31' }, facts, '2025-03-15');
    expect(step(later, 'decideClaim')?.law).toBe('BL § 190');
  });

  it('of too much is not kept alive by a decision on the rate, only by one on the claim', () => {
    const period = { ...found, from: '2021-01-01', to: '2023-12-31' };
    const facts: CorrectionFacts = {
      ...settled(100_000),
      continuing: true,
      amountDecided: '2023-01-10',
      assessed: { on: '2027-03-01', outcome: 'claim' },
    };
    const plan = correctionPlan(period, facts, '2027-03-01');
    expect(plan).toMatchObject({ claimable: 0, lapsed: 2_400_000 });
    expect(shown(plan)).toContain('tellNoClaim open');
    expect(refuseStep(plan, 'decideClaim', '2027-03-01')?.code).toBe('CORRECTION_NOT_NEEDED');
    const decided = { ...facts, claimDecided: '2024-02-01' };
    expect(correctionPlan(period, decided, '2027-03-01')).toMatchObject({ claimable: 2_300_000, lapsed: 100_000 });
  });

  it('counts the months that have fallen due, and of them those until the decision', () => {
    const period = { ...found, from: '2024-01-01', to: '2024-12-31' };
    const going = { ...settled(-100_000), continuing: true, settled: { on: '2024-04-01', difference: -100_000 } };
    expect(correctionPlan(period, going, '2024-04-10').claimable).toBe(300_000);
    const decided = { ...going, amountDecided: '2024-04-10' };
    const later = correctionPlan(period, decided, '2024-09-01');
    expect([step(later, 'payOut')?.amount, step(later, 'correctRefund')?.amount]).toEqual([300_000, 150_000]);
    expect(step(later, 'raiseRate')?.status).toBe('open');
  });

  it('corrects the reimbursement again for months that have fallen due since', () => {
    const period = { ...found, from: '2024-01-01', to: '2024-12-31' };
    const facts = { ...settled(100_000), continuing: true, refundCorrected: '2024-04-10' };
    expect(step(correctionPlan(period, facts, '2024-04-10'), 'correctRefund')?.status).toBe('done');
    expect(step(correctionPlan(period, facts, '2024-05-02'), 'correctRefund')).toMatchObject({
      ...{ status: 'open', amount: 200_000 },
    });
    const decided = { ...facts, amountDecided: '2024-04-12' };
    expect(step(correctionPlan(period, decided, '2024-05-02'), 'correctRefund')?.status).toBe('done');
  });

  it('claims and reports back no more than was paid', () => {
    const period = { ...found, from: '2023-01-01', to: '2023-02-28', paid: 425_688 };
    const plan = correctionPlan(period, settled(430_000), '2025-03-15');
    expect([plan.claimable, step(plan, 'correctRefund')?.amount]).toEqual([851_376, 425_688]);
  });

  it('of too little is paid out soon after the decision, and before a new time of limitation runs out', () => {
    const facts = { ...settled(-100_000), amountDecided: '2025-04-01' };
    expect(step(correctionPlan(found, facts, '2025-04-02'), 'payOut')?.due).toBe('2025-05-01');
    expect(correctionPlan(found, facts, '2028-04-03').claimable).toBe(600_000);
    expect(correctionPlan(found, facts, '2028-04-04')).toMatchObject({ claimable: 0, lapsed: 600_000 });
    const paid = { ...facts, paidOut: '2025-04-20', lapsedConsidered: '2025-04-20' };
    expect(correctionPlan(found, paid, '2035-01-01')).toMatchObject({ claimable: 600_000, lapsed: 0 });
  });

  it('takes a position again on months that have lapsed since', () => {
    const facts = { ...settled(-100_000), lapsedConsidered: '2026-02-10' };
    expect(step(correctionPlan(found, facts, '2026-02-20'), 'considerLapsed')?.status).toBe('done');
    expect(step(correctionPlan(found, facts, '2026-03-10'), 'considerLapsed')).toMatchObject({
      ...{ status: 'open', amount: 200_000 },
    });
  });

  it.each([
    ['the day after the decision, where it was worked out wrongly', { ground: 'calculation' }, '2025-04-02'],
    ['after 14 weeks, where the conditions lapsed', { ground: 'conditionsLapsed' }, '2025-07-09'],
    ['14 weeks from an earlier lapse', { ground: 'conditionsLapsed', on: '2025-02-01' }, '2025-05-11'],
    ['never before the decision', { ground: 'conditionsLapsed', on: '2024-02-01' }, '2025-04-02'],
    ['at once after a fixed term', { ground: 'conditionsLapsed', fixedTerm: true }, '2025-04-02'],
    [
      'after a fixed term that has not run out',
      { ground: 'conditionsLapsed', on: '2025-12-31', fixedTerm: true },
      '2026-01-01',
    ],
    [
      'never before the conditions lapse',
      { ground: 'conditionsLapsed', on: '2025-06-30', wantsShorter: true },
      '2025-07-01',
    ],
    ['after the run-off, where nobody said why', undefined, '2025-07-09'],
    ['at once where the recipient wants it', { ground: 'conditionsLapsed', wantsShorter: true }, '2025-04-02'],
  ] as const)('lowers the rate forward only: %s', (_, lowering, notBefore) => {
    const facts: CorrectionFacts = {
      ...settled(100_000),
      continuing: true,
      ...(lowering === undefined ? {} : { lowering }),
      rateHearing: { sent: '2025-03-10', closed: '2025-03-24' },
      amountDecided: '2025-04-01',
    };
    const plan = correctionPlan(found, facts, '2025-04-01');
    expect(step(plan, 'lowerRate')).toMatchObject({ status: 'open', notBefore });
    expect(refuseStep(plan, 'lowerRate', '2025-04-01')).toMatchObject({ code: 'CORRECTION_TOO_EARLY' });
    expect(refuseStep(plan, 'lowerRate', notBefore)).toBeUndefined();
  });

  it('gives no amounts for a period that is not whole months', () => {
    const plan = correctionPlan({ ...found, from: '2023-01-15' }, settled(-100_000), '2025-03-15');
    expect([plan.claimable, step(plan, 'payOut')?.amount, step(plan, 'payOut')?.status]).toEqual([
      undefined,
      undefined,
      'waits',
    ]);
  });

  it('shares the whole difference out between what can be claimed and what has lapsed, always telling the family', () => {
    const day = fc
      .integer({ min: 0, max: 4000 })
      .map((n) => new Date(Date.UTC(2023, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 500_000 }), day, fc.boolean(), (difference, on, continuing) => {
        const plan = correctionPlan(found, { ...settled(difference), continuing }, on);
        const due = monthsOf(found.from, found.to).ends.filter((end) => end <= on).length;
        expect((plan.claimable ?? NaN) + (plan.lapsed ?? NaN)).toBe(due * Math.abs(difference));
        expect(step(plan, 'tellFamily')).toBeDefined();
        const codes = plan.steps.map(({ code }) => code);
        for (const one of plan.steps) for (const before of one.waitsFor) expect(codes).toContain(before);
        if (difference >= 0) expect(codes).not.toContain('payOut');
        expect(codes).not.toContain('collectClaim');
      }),
    );
  });
});
