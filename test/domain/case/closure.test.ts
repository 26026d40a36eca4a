import { stageOf } from '../../../domain/case/stage';
import { closingOf, standingProposal } from '../../../domain/case/standing';
import type { Refusal } from '../../../domain/case/kernel/command';
import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import { Life, readyToClose, screenedOut } from './life';

const codes = ({ missing = [] }: Refusal): readonly string[] => missing.map(({ code }) => code);
const justification = { justification: 'Barnet trives.' };

describe('the closure gate closes', () => {
  test('a case that lacks nothing, by another than the proposer', () => {
    const life = readyToClose();
    const outcome = life.send('approve-closure', { by: 'TLB' });
    expect(outcome).toMatchObject({
      kind: 'accepted',
      role: 'teamLeader',
      events: [{ type: 'CaseClosed', data: { cause: 'noNeed', closedBy: 'teamLeader' }, happenedAt: life.now }],
    });
    expect(stageOf(life.state)).toBe('closed');
  });

  test('at the moment of approval, whatever moment the command names', () => {
    const life = readyToClose();
    life.does('approve-closure', { by: 'TLB', at: '2026-01-05' });
    expect(closingOf(life.state)?.at).toBe(life.now);
  });
});

describe('the closure gate refuses', () => {
  test('and records each refusal with what was missing', () => {
    const life = screenedOut();
    const refusal = life.refuses('approve-closure', { by: 'TLB' });
    expect(refusal.code).toBe('CLOSURE_REFUSED');
    expect(codes(refusal)).toContain('proposal');
    for (const item of refusal.missing ?? []) {
      expect(item.law).not.toBe('');
      expect(item.text.da).not.toBe('');
      expect(item.mendedBy.length).toBeGreaterThan(0);
    }
    expect(life.journal.at(-1)).toMatchObject({ type: 'ClosureRefused', data: { missing: codes(refusal) } });
  });

  test('the proposer', () => {
    const life = screenedOut();
    life.does('tell-before-closing', { data: { child: true } });
    life.does('propose-closure', { by: 'TLB', data: { cause: 'noNeed' }, text: justification });
    expect(codes(life.refuses('approve-closure', { by: 'TLB' }))).toContain('approver');
  });

  test('whoever had the case when it was proposed, also after handing it over', () => {
    const life = readyToClose();
    life.does('assign', { by: 'LED', data: { worker: 'TLB' } });
    life.does('assign', { by: 'TLB', data: { worker: 'B07' } });
    expect(codes(life.refuses('approve-closure', { by: 'TLB' }))).toEqual(['approver']);
    life.does('approve-closure', { by: 'LED' });
  });

  test('the worker of the case, who may be a leader too', () => {
    const life = readyToClose();
    life.does('assign', { by: 'LED', data: { worker: 'TLB' } });
    expect(codes(life.refuses('approve-closure', { by: 'TLB' }))).toEqual(['approver']);
  });

  test('a role that may not close, and records that too', () => {
    const life = readyToClose();
    expect(life.refuses('approve-closure', { by: 'B02' }).code).toBe('NOT_YOUR_ROLE');
    expect(life.types().at(-1)).toBe('ClosureRefused');
  });

  test('without a justification, blank ones too', () => {
    const life = readyToClose();
    life.does('propose-closure', { data: { cause: 'noNeed' }, text: { justification: '   ' } });
    expect(codes(life.refuses('approve-closure', { by: 'TLB' }))).toEqual(['K21']);
  });

  test('a returned proposal', () => {
    const life = readyToClose();
    life.does('return-closure', { by: 'TLB', text: { reason: 'Børnesamtalen mangler' } });
    expect(standingProposal(life.state)).toBeUndefined();
    expect(codes(life.refuses('approve-closure', { by: 'LED' }))).toContain('proposal');
  });

  test('an older proposal than the one that stands', () => {
    const life = readyToClose();
    const old = life.state.seq;
    life.does('propose-closure', { data: { cause: 'noNeed' }, text: justification });
    expect(codes(life.refuses('approve-closure', { by: 'TLB', data: { proposal: old } }))).toContain('proposal');
  });

  test('while something new has come in since the proposal', () => {
    const life = readyToClose();
    life.does('notify', { by: 'M01', data: { notifier: 'citizen' } });
    expect(codes(life.refuses('approve-closure', { by: 'TLB' }))).toEqual(expect.arrayContaining(['newEntry', 'K26']));
  });

  test('while a measure runs', () => {
    const life = readyToClose();
    life.does('start-measure', { data: { kind: 'support', expectedEnd: '2026-12-01' } });
    expect(codes(life.refuses('approve-closure', { by: 'TLB' }))).toContain('runningMeasure');
  });

  test('lapsed requirements that nobody has acknowledged', () => {
    const life = new Life();
    life.does('notify', {
      by: 'M01',
      data: { child: 'B1', birthDay: '2016-03-01', notifier: 'citizen', worker: 'B01' },
    });
    life.wait({ hours: 30 }).does('assess', { by: 'M02', data: { danger: false, acute: false } });
    life.does('send-receipt');
    life.does('register-party', { data: { relation: 'mother', custody: true } });
    life.does('hold-conversation', { text: { view: 'Godt' } });
    life.does('offer-bisidder');
    life.does('screen', { data: { outcome: 'none' } });
    life.does('tell-before-closing', { data: { child: true, parties: [5] } });
    life.does('propose-closure', { data: { cause: 'noNeed' }, text: justification });
    expect(codes(life.refuses('approve-closure', { by: 'TLB' }))).toEqual(['acknowledgement']);
    const text = { ...justification, lapsedAcknowledged: 'Vurderingen kom seks timer for sent.' };
    life.does('propose-closure', { data: { cause: 'noNeed' }, text });
    life.does('approve-closure', { by: 'TLB' });
  });

  test('a second closing of a closed case, without an entry', () => {
    const life = readyToClose();
    life.does('approve-closure', { by: 'TLB' });
    const before = life.state.seq;
    expect(life.refuses('approve-closure', { by: 'LED' }).code).toBe('CASE_CLOSED');
    expect(life.state.seq).toBe(before);
  });
});

describe('against the worker’s recommendation', () => {
  const against = { against: 'Familien har selv bedt om at slutte.' };

  test('a team leader cannot close, with a ground or without', () => {
    const life = readyToClose();
    life.does('recommend-closing', { data: { recommendation: 'dontClose' } });
    expect(codes(life.refuses('approve-closure', { by: 'TLB' }))).toEqual(['K22']);
    expect(codes(life.refuses('approve-closure', { by: 'TLB', text: against }))).toContain('K22');
  });

  test('a leader closes with a ground of their own only', () => {
    const life = readyToClose();
    life.does('recommend-closing', { data: { recommendation: 'dontClose' } });
    expect(codes(life.refuses('approve-closure', { by: 'LED' }))).toEqual(['K22']);
    life.does('approve-closure', { by: 'LED', text: against });
    expect(life.journal.at(-1)).toMatchObject({ text: against, data: { closedBy: 'leader' } });
  });

  test('a leader’s own entry does not take the place of the worker’s', () => {
    const life = readyToClose();
    life.does('recommend-closing', { data: { recommendation: 'dontClose' } });
    life.does('recommend-closing', { by: 'LED', data: { recommendation: 'close' } });
    expect(codes(life.refuses('approve-closure', { by: 'TLB' }))).toEqual(['K22']);
  });

  test('nor can anybody else correct it', () => {
    const life = readyToClose();
    const corrects = life.does('recommend-closing', { data: { recommendation: 'dontClose' } });
    const text = { correctionReason: 'Skrevet forkert' };
    const refusal = life.refuses('recommend-closing', { by: 'LED', data: { recommendation: 'close' }, corrects, text });
    expect(refusal.code).toBe('CORRECTION_NOT_YOURS');
    life.does('recommend-closing', { data: { recommendation: 'close' }, corrects, text });
    life.does('approve-closure', { by: 'TLB' });
  });

  test('a talk asked for first opens the gate when it is held', () => {
    const life = readyToClose();
    life.does('recommend-closing', { data: { recommendation: 'talkFirst' } });
    expect(codes(life.refuses('approve-closure', { by: 'TLB' }))).toEqual(['K22']);
    life.does('hold-conversation', { text: { view: 'Vil gerne slutte' } });
    life.does('approve-closure', { by: 'TLB' });
  });
});

describe('waiving', () => {
  const reason = { reason: 'Familien er rejst uden adresse' };
  const untold = (): Life => {
    const life = screenedOut();
    life.does('inform-notifier', { data: { started: false } });
    life.does('propose-closure', { data: { cause: 'noNeed' }, text: justification });
    return life;
  };

  test('takes one outstanding control out of the way, with a reason', () => {
    const life = untold();
    expect(codes(life.refuses('approve-closure', { by: 'TLB' }))).toEqual(['K23']);
    life.does('waive', { by: 'TLB', data: { control: 'k23' }, text: reason });
    life.does('approve-closure', { by: 'TLB' });
  });

  test('is refused to a worker, without a reason, and for what cannot be waived, is not known or does not stand out', () => {
    const life = untold();
    expect(life.refuses('waive', { data: { control: 'K23' }, text: reason }).code).toBe('NOT_YOUR_ROLE');
    expect(life.refuses('waive', { by: 'TLB', data: { control: 'K23' } }).code).toBe('FIELD_MISSING');
    expect(life.refuses('waive', { by: 'TLB', data: { control: 'K21' }, text: reason }).code).toBe(
      'CONTROL_NOT_WAIVABLE',
    );
    expect(life.refuses('waive', { by: 'TLB', data: { control: 'Q9' }, text: reason }).code).toBe('CONTROL_UNKNOWN');
    expect(life.refuses('waive', { by: 'TLB', data: { control: 'K17' }, text: reason }).code).toBe(
      'CONTROL_NOT_OUTSTANDING',
    );
    expect(life.refuses('waive', { by: 'TLB', data: { control: 'K06' }, text: reason }).code).toBe(
      'WAIVER_ABOVE_LEVEL',
    );
  });

  test('falls when something new comes in', () => {
    const life = untold();
    life.does('waive', { by: 'TLB', data: { control: 'K23' }, text: reason });
    life.does('own-knowledge', { text: { content: 'Daginstitutionen ringede' } });
    expect(codes(life.refuses('approve-closure', { by: 'TLB' }))).toContain('K23');
  });
});

describe('reopening', () => {
  const closed = (life = readyToClose()): Life => {
    life.does('approve-closure', { by: 'TLB' });
    return life;
  };

  test('a closed case takes a notification as a fact and says that it may have to be reopened', () => {
    const life = closed();
    expect(life.notices('notify', { by: 'M01', data: { notifier: 'citizen' } })[0]).toBe('reopen');
    expect(stageOf(life.state)).toBe('closed');
    life.does('reopen', { by: 'TLB', data: { reason: 'newNotification' } });
    expect(stageOf(life.state)).toBe('assessment');
  });

  test('names a reason on the municipality’s list', () => {
    const life = closed(
      readyToClose(
        screenedOut(
          new Life(undefined, {
            ...exampleMunicipality,
            reopening: [{ from: '2015-01-01', reasons: ['newNotification'] }],
          }),
        ),
      ),
    );
    const refusal = life.refuses('reopen', { by: 'TLB', data: { reason: 'court' } });
    expect(refusal).toMatchObject({ code: 'REOPENING_REASON_NOT_ALLOWED', params: { reasons: 'newNotification' } });
  });

  test('is for closed cases only, and the old proposal does not close the case again', () => {
    const life = readyToClose();
    expect(life.refuses('reopen', { by: 'TLB', data: { reason: 'court' } }).code).toBe('CASE_NOT_CLOSED');
    closed(life).does('reopen', { by: 'TLB', data: { reason: 'court' } });
    expect(codes(life.refuses('approve-closure', { by: 'LED' }))).toContain('proposal');
  });

  test('decisions wait for it; what was decided before the closing is recorded all the same', () => {
    const life = closed();
    life.wait({ days: 3 });
    expect(life.refuses('decide', { data: { kind: 'noFurther' } }).code).toBe('CASE_CLOSED');
    life.does('decide', { data: { kind: 'noFurther' }, at: '2026-01-06' });
  });
});
