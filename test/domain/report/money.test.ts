import path from 'node:path';
import { openList } from '../../../client/lists/open-list';
import type { CivilDay } from '../../../domain/case/kernel/time';
import { endOfDay } from '../../../domain/law/calendar/copenhagen';
import { needsCorrection, trackGrant } from '../../../domain/recovery/tracks/grant';
import { addTracked, noGrants } from '../../../domain/recovery/tracks/grant-totals';
import { isMoneyFigure, type FigureValue } from '../../../domain/report/figures/figure';
import { figureLines, figures, moneyCodes } from '../../../domain/report/figures/registry';
import { publishedLines } from '../../../domain/report/published-lines';
import { moneyTrackOf, type MoneyTrack } from '../../../domain/report/money-track';
import { Story } from '../recovery/correction/story';

const examples = path.join(__dirname, '../../../examples');
const grant = { track: 'lostEarnings', owner: 'KBS', from: '2023-01-01', to: '2023-03-31' };
let number = 0;

/** A grant on its track with a difference a month in øre. */
function track(difference: number | undefined, findings: readonly string[] = ['wrongBase']): Story {
  const story = new Story();
  number += 1;
  const told = { ...grant, caseNumber: `A-${number}`, findings: [...findings] };
  expect(story.tell('open', difference === undefined ? told : { ...told, difference })).toBe('taken');
  return story;
}

function steps(
  story: Story,
  ...all: readonly (readonly [string, CivilDay, Record<string, string | number>?])[]
): Story {
  for (const [step, at, data = {}] of all) expect([step, story.step(step, at, data)]).toEqual([step, 'taken']);
  return story;
}

function tracksOf(stories: readonly Story[], asOf: CivilDay, knownAt = '9999-12-30'): readonly MoneyTrack[] {
  const times = { asOf: endOfDay(asOf), knownAt: endOfDay(knownAt) };
  return stories.flatMap(
    ({ events }) => moneyTrackOf({ stream: '~correction/faxe/a', municipality: 'faxe', events }, times) ?? [],
  );
}

function values(money: readonly MoneyTrack[]): Record<string, FigureValue> {
  const period = { from: '2025-01-01', to: '2025-03-31' };
  return Object.fromEntries(
    figureLines({ cases: [], period, money }, moneyCodes).map(({ code, value }) => [code, value]),
  );
}

const money = (count: number, oere: number, byHand = 0) => ({ kind: 'money', count, cases: count, oere, byHand });
const count = (number_: number) => ({ kind: 'count', count: number_, cases: number_ });

describe('the figures of lost earnings that are put right', () => {
  const claimed = steps(
    track(86_625),
    ['settleAmount', '2025-03-01', { difference: 80_000 }],
    ['tellFamily', '2025-03-02'],
    ['correctRefund', '2025-03-03'],
    ['assessClaim', '2025-03-05', { outcome: 'claim' }],
    ['hearOnClaim', '2025-03-20', { hearingSent: '2025-03-06' }],
    ['decideClaim', '2025-03-25'],
  );
  const unclaimed = steps(
    track(10_000, ['doubleCompensation', 'savedExpensesNotConsidered']),
    ['settleAmount', '2025-03-01', { difference: 10_000 }],
    ['assessClaim', '2025-03-05', { outcome: 'noClaim' }],
  );
  const paid = steps(
    track(-100_000),
    ['settleAmount', '2025-03-01', { difference: -100_000 }],
    ['tellFamily', '2025-03-02'],
    ['decideAmount', '2025-03-10'],
    ['payOut', '2025-03-20'],
    ['correctRefund', '2025-03-30'],
  );
  const all = [claimed, unclaimed, paid, track(-5_000), track(undefined), track(0)];

  it('tell what was found and done, in øre, each grant in one group', () => {
    const found = values(tracksOf(all, '2025-03-31'));
    expect(found).toMatchObject({
      'grants-on-track': count(6),
      'grants-overpaid': money(2, 90_000),
      'grants-underpaid': money(2, -105_000),
      'grants-right': count(1),
      'grants-unsettled': count(1),
      'grants-difference': money(4, -15_000),
      'grants-wrong-base': count(5),
      'grants-double-compensation': count(1),
      'grants-settled': count(3),
      'families-told': count(2),
      'grants-paid-out': money(1, 300_000),
      'grants-to-pay-out': money(0, 0),
      'refunds-claimed': money(1, 150_000),
      'refunds-paid-back': money(1, 120_000),
      'claims-assessed': count(2),
      'claims-none': count(1),
      'claims-decided': money(1, 240_000),
      'claims-collected': money(0, 0),
      'grants-put-right': count(1),
      'grants-ended-otherwise': count(0),
    });
    expect(Object.keys(found).filter((code) => code.startsWith('payments-'))).toEqual([]);
  });

  it('of a past day are those of that day: steps later than it are not counted, found differences are', () => {
    expect(values(tracksOf(all, '2025-03-19'))).toEqual({});
    const early = new Story('2025-02-01T10:00:00.000Z');
    early.tell('open', { ...grant, caseNumber: 'B-1', difference: -100_000 });
    early.now = '2025-03-31T10:00:00.000Z';
    steps(early, ['settleAmount', '2025-02-10', { difference: -90_000 }], ['decideAmount', '2025-02-20']);
    const on = (day: CivilDay, known?: CivilDay) => values(tracksOf([early], day, known));
    expect(on('2025-02-05')['grants-underpaid']).toEqual(money(1, -100_000));
    expect(on('2025-02-15')).toMatchObject({ 'grants-underpaid': money(1, -90_000), 'grants-settled': count(1) });
    // Told on 31 March that it was done in February: on 28 February nobody knew.
    expect(on('2025-02-28', '2025-02-28')).toMatchObject({
      'grants-underpaid': money(1, -100_000),
      'grants-settled': count(0),
      'grants-to-pay-out': money(0, 0),
    });
    expect(on('2025-02-28')['grants-to-pay-out']).toEqual(money(1, 270_000));
    expect(on('2025-01-31')).toEqual({});
  });

  it('count apart what ended for a reason, which is not to be paid out any more', () => {
    const story = steps(track(-100_000), ['settleAmount', '2025-03-01', { difference: -100_000 }]);
    expect(story.tell('close', { reason: 'recipientDied' }, undefined, { conclusion: 'Boet er gjort op' })).toBe(
      'taken',
    );
    const ended = { 'grants-on-track': count(1), 'grants-put-right': count(0), 'grants-ended-otherwise': count(1) };
    expect(values(tracksOf([story], '2025-03-31'))).toMatchObject({ ...ended, 'grants-to-pay-out': money(0, 0) });
    expect(values(tracksOf([story], '2025-03-31', '2025-03-30'))).toEqual({});
  });

  it('count of a grant that goes on the months that have fallen due', () => {
    const story = new Story('2024-04-10T10:00:00.000Z');
    const going = { ...grant, from: '2024-01-01', to: '2024-12-31', difference: -100_000, continuing: true };
    story.tell('open', { ...going, caseNumber: 'G-1' });
    steps(story, ['settleAmount', '2024-04-10', { difference: -100_000 }]);
    steps(story, ['decideAmount', '2024-04-10'], ['payOut', '2024-04-10'], ['correctRefund', '2024-04-10']);
    expect(values(tracksOf([story], '2024-09-30'))).toMatchObject({
      'grants-paid-out': money(1, 300_000),
      'refunds-claimed': money(1, 150_000),
    });
  });

  it('never count a step that is known to have been taken back', () => {
    const story = steps(track(-100_000), ['settleAmount', '2025-03-31', { difference: -90_000 }]);
    story.now = '2025-04-10T10:00:00.000Z';
    story.tell('withdraw', { entry: 2 }, undefined, { reason: 'forkert sag' });
    expect(values(tracksOf([story], '2025-03-31'))['grants-settled']).toEqual(count(0));
    expect(values(tracksOf([story], '2025-03-31', '2025-04-09'))['grants-settled']).toEqual(count(1));
  });

  it('count what is settled by hand, without an amount', () => {
    const story = new Story();
    story.tell('open', { ...grant, to: '2023-03-15', caseNumber: 'C-1', difference: -100_000 });
    steps(story, ['settleAmount', '2025-03-01', { difference: -100_000 }]);
    expect(values(tracksOf([story], '2025-03-31'))['grants-to-pay-out']).toEqual(money(1, 0, 1));
  });
});

it('the figures of payments share them out by how far they have come', () => {
  const payment = (more: Record<string, string | number | boolean>): Story => {
    const story = new Story();
    number += 1;
    story.tell('open', { track: 'payment', caseNumber: `P-${number}`, owner: 'KBS', placed: '2023-05-01', ...more });
    return story;
  };
  const decided = steps(
    payment({}),
    ['hearFamily', '2025-03-01'],
    ['decidePayment', '2025-03-10', { result: 'pays', amount: 120_000 }],
  );
  const collected = steps(
    payment({}),
    ['hearFamily', '2025-03-01'],
    ['decidePayment', '2025-03-10', { result: 'pays', amount: 90_000 }],
    ['beginCollecting', '2025-03-20'],
  );
  expect(values(tracksOf([decided, collected, payment({}), payment({ collected: true })], '2025-03-31'))).toEqual({
    'payments-on-track': count(4),
    'payments-undecided': count(1),
    'payments-not-collected': money(1, 120_000),
    'payments-collected': money(1, 90_000),
    'payments-nothing-to-collect': count(0),
    'payments-wrongly-collected': count(1),
    'payments-put-right': count(1),
    'payments-ended-otherwise': count(0),
  });
});

it('Faxe’s grants, put on their tracks, come to what the list itself comes to', async () => {
  const list = await openList(`${examples}/faxe-tabt-arbejdsfortjeneste.csv`);
  if (list.kind !== 'lostEarnings') throw new Error('no list of lost earnings');
  const totals = noGrants();
  const stories: Story[] = [];
  for await (const item of list.items) {
    if ('problem' in item) throw new Error(item.problem.code);
    const one = trackGrant(item.row, '2025-03-31');
    addTracked(totals, one);
    if (!needsCorrection(one)) continue;
    const { caseNumber, from, to } = item.row;
    const { findings, difference = 0 } = one.assessment;
    const story = new Story();
    const told = { track: 'lostEarnings', owner: 'KBS', caseNumber, from, to, difference };
    story.tell('open', findings.length === 0 ? told : { ...told, findings: [...findings] });
    stories.push(story);
  }
  const found = values(tracksOf(stories, '2025-03-31'));
  const lines = found as Record<string, { count: number; oere: number }>;
  expect(lines['grants-on-track']?.count).toBe(totals.grants - totals.right);
  expect(lines['grants-overpaid']).toMatchObject({ count: totals.over.grants, oere: totals.over.perMonth });
  expect(lines['grants-underpaid']).toMatchObject({ count: totals.under.grants, oere: totals.under.perMonth });
  expect(lines['grants-right']?.count).toBe(totals.noDifference);
  expect(lines['grants-difference']?.oere).toBe(5_800_062);
});

describe('what leaves the department', () => {
  const many = (size: number, difference: number): Story[] => Array.from({ length: size }, () => track(difference));
  const published = (stories: readonly Story[]) => {
    const period = { from: '2025-01-01', to: '2025-03-31' };
    const lines = publishedLines(
      figureLines({ cases: [], period, money: tracksOf(stories, '2025-03-31') }, moneyCodes),
    );
    return Object.fromEntries(lines.map(({ code, value }) => [code, value]));
  };

  it('shows groups that are not few, with what they come to', () => {
    const shown = published([...many(6, 1_000), ...many(5, -2_000)]);
    expect(shown).toMatchObject({
      'grants-overpaid': { count: 6, oere: 6_000 },
      'grants-underpaid': { count: 5, oere: -10_000 },
      'grants-difference': { count: 11, oere: -4_000 },
    });
  });

  it('hides few, and every sum and part that would tell them', () => {
    const shown = published([...many(3, 1_000), ...many(5, -2_000), ...many(9, 0)]);
    expect(shown).toMatchObject({
      'grants-on-track': { count: 17 },
      'grants-overpaid': 'masked',
      'grants-underpaid': 'masked',
      'grants-difference': 'masked',
      'grants-paid-out': 'masked',
      'claims-decided': 'masked',
      'refunds-paid-back': 'masked',
      'grants-right': { count: 9 },
    });
  });

  it('knows for every figure of money how it is counted', () => {
    expect(figures.filter(isMoneyFigure).map(({ code }) => code)).toEqual(moneyCodes);
  });
});
