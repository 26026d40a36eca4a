import { DeadlineMended } from '../../../../domain/case/escalation/facts';
import { correctionName, olderNames } from '../../../../domain/recovery/correction/name';
import { Story } from './story';

const grant = {
  track: 'lostEarnings',
  caseNumber: 'A-1',
  owner: 'KBS',
  from: '2023-01-01',
  to: '2023-03-31',
  findings: ['wrongBase'],
};
const overpaid = (): Story => {
  const story = new Story();
  expect(story.tell('open', { ...grant, difference: 86_625 })).toBe('taken');
  return story;
};
const underpaid = (): Story => {
  const story = new Story();
  expect(story.tell('open', { ...grant, difference: -100_000 })).toBe('taken');
  return story;
};

describe('too much paid', () => {
  it('becomes a claim only by assessment, hearing and decision, in that order', () => {
    const story = overpaid();
    expect(story.step('assessClaim', undefined, { outcome: 'claim' })).toBe('CORRECTION_NOT_NEEDED');
    expect(story.step('settleAmount', '2025-03-01', { difference: 86_625 })).toBe('taken');
    expect(story.step('hearOnClaim', undefined, { hearingSent: '2025-03-10' })).toBe('CORRECTION_NOT_NEEDED');
    expect(story.step('assessClaim', '2025-03-05', { outcome: 'claim' })).toBe('taken');
    expect(story.step('decideClaim')).toBe('CORRECTION_WAITS hearOnClaim');
    expect(story.step('collectClaim')).toBe('CORRECTION_WAITS decideClaim');
    expect(story.step('hearOnClaim', '2025-03-20', { hearingSent: '2025-03-06' })).toBe('taken');
    expect(story.step('decideClaim', '2025-03-15')).toBe('CORRECTION_WAITS hearOnClaim');
    expect(story.step('decideClaim', '2025-03-25')).toBe('taken');
    expect(story.step('decideClaim')).toBe('CORRECTION_DONE');
    expect(story.tell('close')).toBe('CORRECTION_UNFINISHED tellFamily, correctRefund, collectClaim');
    for (const step of ['tellFamily', 'correctRefund', 'collectClaim']) expect(story.step(step)).toBe('taken');
    expect(story.standing).toMatchObject({ stage: 'complete', nextWake: null, over: false });
    expect(story.tell('close')).toBe('taken');
    expect(story.standing).toMatchObject({ stage: 'closed', over: true });
    expect(story.step('tellFamily')).toBe('CORRECTION_CLOSED');
  });

  it('is assessed and decided by those who may, with their reasons, and heard on after the assessment', () => {
    const story = overpaid();
    story.step('settleAmount', '2025-03-01', { difference: 86_625 });
    const assessed = { step: 'assessClaim', outcome: 'claim' };
    story.roles = ['caseworker'];
    expect(story.tell('take', assessed, '2025-03-20', { note: 'ond tro' })).toBe('NOT_YOUR_ROLE');
    story.roles = ['lawyer'];
    expect(story.tell('take', assessed, '2025-03-20')).toBe('FIELD_MISSING');
    expect(story.tell('take', assessed, '2025-03-20', { note: 'ond tro' })).toBe('taken');
    expect(story.step('hearOnClaim', '2025-03-25', { hearingSent: '2025-03-19' })).toBe('CORRECTION_HEARING_EARLY');
    expect(story.step('hearOnClaim', '2025-03-25', { hearingSent: '2025-03-20' })).toBe('taken');
    expect(story.step('decideClaim')).toBe('NOT_YOUR_ROLE');
    story.roles = ['caseworker', 'teamLeader'];
    expect(story.step('decideClaim')).toBe('taken');
    expect(story.step('collectClaim')).toBe('taken');
  });

  it('is told to the family where nothing is claimed', () => {
    const story = overpaid();
    story.step('settleAmount', undefined, { difference: 86_625 });
    story.step('assessClaim', undefined, { outcome: 'noClaim' });
    expect(story.steps).toEqual([
      'settleAmount done',
      'tellFamily open',
      'correctRefund open',
      'assessClaim done',
      'tellNoClaim open',
    ]);
  });

  it('that goes on is lowered forward only, after fourteen weeks where the conditions lapsed', () => {
    const story = new Story();
    story.tell('open', { ...grant, difference: 86_625, continuing: true });
    story.step('settleAmount', '2025-01-02', { difference: 86_625 });
    expect(story.step('lowerRate', undefined, { from: '2025-06-01' })).toBe('CORRECTION_WAITS decideAmount');
    story.step('hearOnRate', '2025-01-20', { hearingSent: '2025-01-05' });
    expect(story.step('decideAmount', '2025-02-03')).toBe('FIELD_MISSING');
    story.step('decideAmount', '2025-02-03', { ground: 'conditionsLapsed' });
    expect(story.step('lowerRate', undefined, { from: '2025-05-12' })).toBe('CORRECTION_TOO_EARLY');
    expect(story.step('lowerRate', undefined, { from: '2025-05-13' })).toBe('taken');
  });

  it('needs what a step has to say', () => {
    const story = overpaid();
    expect(story.step('settleAmount')).toBe('FIELD_MISSING');
    story.step('settleAmount', '2025-03-01', { difference: 86_625 });
    expect(story.step('assessClaim')).toBe('FIELD_MISSING');
    story.step('assessClaim', undefined, { outcome: 'claim' });
    expect(story.step('hearOnClaim', '2025-03-02', { hearingSent: '2025-03-03' })).toBe('CORRECTION_HEARING_REVERSED');
  });
});

describe('too little paid', () => {
  it('is warned of before it lapses, missed once a month, escalated, and mended when it is decided', () => {
    const story = underpaid();
    expect(story.until('2026-02-01T12:00:00.000Z')).toEqual([
      'DeadlineWarned 2026-02-02 w1 KBS',
      'DeadlineWarned 2026-02-02 w2 KBS,MHA',
    ]);
    expect(story.until('2026-02-20T12:00:00.000Z')).toEqual([
      'DeadlineWarned 2026-03-02 w1 KBS',
      'DeadlineMissed 2026-02-02 due KBS,MHA',
      'DeadlineEscalated 2026-02-02 e1 MHA',
      'DeadlineWarned 2026-03-02 w2 KBS,MHA',
    ]);
    story.step('settleAmount', undefined, { difference: -100_000 });
    expect(story.steps).toContain('considerLapsed open');
    expect(story.step('decideAmount')).toBe('taken');
    const mended = story.events.filter(({ type }) => type === DeadlineMended.event);
    expect(mended.map(({ data }) => data['to'])).toEqual([['KBS', 'MHA']]);
    const told = story.events.filter(({ type }) => type.startsWith('Deadline'));
    expect(new Set(told.map(({ law }) => law))).toEqual(new Set(['forældelsesloven §§ 3 og 27']));
  });

  it('is asked for once it is decided, until it is paid out', () => {
    const story = underpaid();
    story.step('settleAmount', undefined, { difference: -100_000 });
    story.step('decideAmount');
    expect(story.standing.nextWake).not.toBeNull();
    expect(story.until('2025-05-10T12:00:00.000Z')).toEqual([
      'DeadlineWarned 2025-04-30 w2 KBS,MHA',
      'DeadlineMissed 2025-04-30 due KBS,MHA',
      'DeadlineEscalated 2025-04-30 e1 MHA',
    ]);
    expect(story.events.at(-1)?.law).toBe('Praksis');
    // Three years from the decision the claim lapses after all.
    expect(story.until('2028-03-31T12:00:00.000Z')).toEqual([
      'DeadlineWarned 2028-03-31 w1 KBS',
      'DeadlineWarned 2028-03-31 w2 KBS,MHA',
    ]);
    story.step('payOut');
    expect(story.events.at(-1)?.type).toBe(DeadlineMended.event);
    expect(story.standing.nextWake).toBeNull();
  });

  it('is watched where nobody knows the difference', () => {
    const story = new Story('2024-12-31T10:00:00.000Z');
    story.tell('open', { ...grant, from: '2022-01-01', to: '2022-12-31' });
    expect(story.until('2025-02-01T12:00:00.000Z')).toContain('DeadlineWarned 2025-01-31 w2 KBS,MHA');
  });

  it('gets a new time where limitation was broken off, and is quiet where it was settled otherwise', () => {
    const story = underpaid();
    expect(story.tell('limitation')).toBe('CORRECTION_NOTHING_TOLD');
    expect(story.tell('limitation', { interruptedOn: '2025-04-01' })).toBe('IN_THE_FUTURE');
    expect(story.tell('limitation', { interruptedOn: '2025-03-30' })).toBe('taken');
    expect(story.until('2028-01-31T12:00:00.000Z')).toEqual(['DeadlineWarned 2028-03-30 w1 KBS']);
    expect(story.tell('withdraw', { entry: 2 }, undefined, { reason: 'forkert sag' })).toBe('taken');
    expect(story.steps).not.toContain('considerLapsed open');
    story.step('settleAmount', undefined, { difference: -100_000 });
    expect(story.steps).toContain('considerLapsed open');
    const other = underpaid();
    other.step('settleAmount', undefined, { difference: 5_000 });
    expect(other.standing.nextWake).toBeNull();
  });

  it('is watched by an agreed deadline too, which may move', () => {
    const story = underpaid();
    expect(story.tell('assign')).toBe('CORRECTION_NOTHING_TOLD');
    story.tell('assign', { due: '2025-05-01', owner: 'LKJ' });
    expect(story.until('2025-05-02T12:00:00.000Z')).toEqual([
      'DeadlineWarned 2025-05-01 w2 LKJ,MHA',
      'DeadlineMissed 2025-05-01 due LKJ,MHA',
    ]);
    expect(story.events.at(-1)?.law).toBe('Praksis');
    story.tell('assign', { due: '2025-09-01' });
    story.step('settleAmount', undefined, { difference: -100_000 });
    expect(story.events.at(-1)).toMatchObject({
      ...{ type: DeadlineMended.event, law: 'Praksis' },
      data: { due: '2025-05-01T21:59:59.999Z', movedTo: '2025-09-01T21:59:59.999Z' },
    });
  });

  it('steps are taken back, the last first', () => {
    const story = underpaid();
    story.step('settleAmount', undefined, { difference: -100_000 });
    story.step('decideAmount');
    const reason = { reason: 'forkert sag' };
    expect(story.tell('withdraw', { entry: 2 }, undefined, reason)).toBe('CORRECTION_BUILT_ON 3');
    expect(story.tell('withdraw', { entry: 3 }, undefined, reason)).toBe('taken');
    expect(story.tell('withdraw', { entry: 3 }, undefined, reason)).toBe('CORRECTION_WITHDRAWN 3');
    expect(story.steps).toContain('decideAmount open');
    expect(story.tell('withdraw', { entry: 2 }, undefined, reason)).toBe('taken');
  });
});

describe('a track ends with steps not taken', () => {
  const why = { conclusion: 'Se notat' };
  it('only where it is said why', () => {
    const story = underpaid();
    expect(story.tell('close')).toBe('CORRECTION_UNFINISHED settleAmount, tellFamily');
    expect(story.tell('close', { reason: 'openedInError' })).toBe('FIELD_MISSING');
    expect(story.tell('close', { reason: 'otherwise' }, undefined, why)).toBe('CORRECTION_UNFINISHED tellFamily');
    expect(story.tell('close', { reason: 'openedInError' }, undefined, why)).toBe('taken');
    expect(story.standing).toMatchObject({ stage: 'closed', nextWake: null, over: true });
  });

  it('of a grant that ended before its rate was lowered, when all else is done', () => {
    const story = new Story();
    story.tell('open', { ...grant, difference: 86_625, continuing: true });
    story.step('settleAmount', undefined, { difference: 86_625 });
    story.step('assessClaim', undefined, { outcome: 'noClaim' });
    const end = (): string => story.tell('close', { reason: 'grantEnded' }, undefined, why);
    expect(end()).toBe('CORRECTION_UNFINISHED tellFamily, correctRefund, tellNoClaim');
    for (const step of ['tellFamily', 'correctRefund', 'tellNoClaim']) expect(story.step(step)).toBe('taken');
    expect(story.steps.filter((step) => !step.endsWith('done'))).toHaveLength(3);
    story.roles = ['caseworker'];
    expect(end()).toBe('NOT_YOUR_ROLE');
    story.roles = ['teamLeader'];
    expect(end()).toBe('taken');
  });
});

describe('a payment', () => {
  it('goes from hearing to decision to collecting, in that order', () => {
    const story = new Story();
    story.tell('open', { track: 'payment', caseNumber: 'B-1', owner: 'KBS', placed: '2023-05-01' });
    expect(story.step('beginCollecting')).toBe('CORRECTION_NOT_NEEDED');
    expect(story.step('decidePayment', undefined, { result: 'pays', amount: 120_000 })).toBe(
      'CORRECTION_WAITS hearFamily',
    );
    expect(story.step('hearFamily', '2025-03-01')).toBe('taken');
    expect(story.step('decidePayment', '2025-03-10', { result: 'pays' })).toBe('taken');
    expect(story.step('beginCollecting')).toBe('CORRECTION_WAITS noteAmount');
    expect(story.step('noteAmount', undefined, { amount: 120_000 })).toBe('taken');
    expect(story.step('beginCollecting')).toBe('taken');
    expect(story.tell('close')).toBe('taken');
  });
});

it('a track needs a period that runs forward', () => {
  const story = new Story();
  const { from: _, ...without } = grant;
  expect(story.tell('open', without)).toBe('CORRECTION_PERIOD_NEEDED');
  expect(story.tell('open', { ...grant, from: '2023-05-01' })).toBe('CORRECTION_PERIOD_REVERSED');
});

it.each([
  ['FAX-TA-0127', '2023-01-01', undefined, 'fax-ta-0127/2023-01-01'],
  ['FAX-ØK-003', undefined, 'payment', 'fax-oek-003/betaling'],
  ['FAX-ØK-003', '2023-05-01', 'payment', 'fax-oek-003/betaling-2023-05-01'],
  ['15/12345', '2023-01-01', 'lostEarnings', '15.12345/2023-01-01'],
  ['15-12345', '2023-01-01', 'lostEarnings', '15-12345/2023-01-01'],
  ['010190-1234', undefined, 'payment', undefined],
  ['010190/1234', undefined, 'payment', undefined],
  ['---', undefined, 'payment', undefined],
])('%s from %s on %s is named %s', (number, from, track, name) => {
  expect(correctionName(number, from, track)).toBe(name);
});

it('knows what earlier releases named a track', () => {
  expect(olderNames('15/12345', '2023-05-01', 'payment')).toEqual([
    '15-12345/betaling-2023-05-01',
    '15-12345/betaling',
  ]);
  expect(olderNames('FAX-TA-0127', '2023-01-01', 'lostEarnings')).toEqual([]);
});
