import { factsOf } from '../../../domain/case/kernel/state';
import { NotificationReceived } from '../../../domain/case/notification/facts';
import { DecisionMade } from '../../../domain/case/decision/facts';
import { closingOf } from '../../../domain/case/standing';
import { Life, readyToClose, screenedOut } from './life';

const opened = (): Life => {
  const life = new Life();
  life.does('notify', {
    by: 'M01',
    data: { child: 'B1', birthDay: '2016-03-01', notifier: 'citizen' },
    at: '2026-01-04',
  });
  return life;
};
const because = { correctionReason: 'Forkert afkrydset' };

describe('corrections (rettelse)', () => {
  test('take the entry’s place, keep its number and its time unless another is told', () => {
    const life = opened();
    life.does('notify', { by: 'B02', data: { notifier: 'professional' }, corrects: 2, text: because });
    expect(factsOf(life.state, NotificationReceived)).toEqual([
      expect.objectContaining({
        seq: 2,
        corrected: 3,
        at: '2026-01-04',
        by: 'B02',
        data: { notifier: 'professional' },
      }),
    ]);
    life.does('notify', { data: { notifier: 'professional' }, corrects: 2, at: '2026-01-03', text: because });
    expect(factsOf(life.state, NotificationReceived)[0]?.at).toBe('2026-01-03');
  });

  test('keep the references the entry had', () => {
    const life = opened();
    life.does('assess', { data: { danger: false, acute: false } });
    life.does('notify', { data: { notifier: 'citizen' } });
    life.does('assess', { data: { danger: true, acute: false }, corrects: 3, text: because });
    expect(life.journal.at(-1)?.data['notifications']).toEqual([2]);
  });

  test('need a reason, and an entry of the same kind that is there', () => {
    const life = opened();
    const data = { notifier: 'professional' };
    expect(life.refuses('notify', { data, corrects: 2 }).code).toBe('CORRECTION_REASON_MISSING');
    expect(life.refuses('notify', { data, corrects: 9, text: because }).code).toBe('NOT_CORRECTABLE');
    expect(life.refuses('wait', { data: { until: '2026-02-01' }, corrects: 2, text: because }).code).toBe(
      'NOT_CORRECTABLE',
    );
  });

  test('of a note are believed, since notes leave no fact', () => {
    const life = opened();
    const corrects = life.does('note', { text: { note: 'Talt med skolen' } });
    life.does('note', { text: { note: 'Talt med daginstitutionen', ...because }, corrects });
    expect(life.refuses('note', { text: { note: 'x', ...because }, corrects: 2 }).code).toBe('NOT_CORRECTABLE');
    expect(life.refuses('note', { text: { note: 'x', ...because }, corrects: 99 }).code).toBe('NOT_CORRECTABLE');
  });

  test('of a decision are checked like the decision', () => {
    const life = opened();
    const corrects = life.does('decide', { data: { kind: 'noFurther' } });
    const data = { kind: 'placement', consent: false };
    expect(life.refuses('decide', { data, corrects, text: because }).code).toBe('DECISION_ABOVE_LEVEL');
    life.does('decide', { by: 'BUU', data, corrects, text: because });
    expect(factsOf(life.state, DecisionMade)).toHaveLength(1);
  });

  test('of a closing pass the gate again', () => {
    const life = readyToClose();
    const corrects = life.does('approve-closure', { by: 'TLB' });
    const at = closingOf(life.state)?.at;
    life.wait({ days: 9 });
    expect(life.refuses('approve-closure', { by: 'B02', corrects, text: because }).code).toBe('NOT_YOUR_ROLE');
    const text = { ...because, against: 'Egen begrundelse' };
    life.does('approve-closure', { by: 'LED', corrects, text });
    expect(closingOf(life.state)).toMatchObject({ seq: corrects, at, by: 'LED', data: { closedBy: 'leader' } });
  });

  test('of a proposal are its author’s, so that nobody turns another’s proposal into their own', () => {
    const life = readyToClose();
    const text = { justification: 'Anden begrundelse', ...because };
    const step = { data: { cause: 'noNeed' }, corrects: life.state.seq, text };
    expect(life.refuses('propose-closure', { ...step, by: 'TLB' }).code).toBe('CORRECTION_NOT_YOURS');
    life.does('propose-closure', step);
  });
});

test('a proposal on which the case was closed is neither corrected nor hidden', () => {
  const life = readyToClose();
  const proposal = life.state.seq;
  life.does('approve-closure', { by: 'TLB' });
  const text = { justification: 'En anden begrundelse', ...because };
  const refusal = life.refuses('propose-closure', { data: { cause: 'movedAbroad' }, corrects: proposal, text });
  expect(refusal).toMatchObject({ code: 'PROPOSAL_APPROVED', params: { entry: proposal } });
  const reason = { reason: 'Væk med den' };
  expect(life.refuses('misfile', { by: 'DIR', data: { entry: proposal }, text: reason }).code).toBe('ENTRY_PROTECTED');
});

describe('misfiling (fejljournalisering)', () => {
  const reason = { reason: 'Angår et andet barn' };

  test('takes an entry out of sight, a note too', () => {
    const life = opened();
    const note = life.does('note', { text: { note: 'Om et andet barn' } });
    life.does('misfile', { data: { entry: note }, text: reason });
    const talk = life.does('hold-conversation');
    life.does('misfile', { data: { entry: talk, movedTo: 'SAG-2' }, text: reason });
    expect(life.state.facts.map(({ type }) => type)).toEqual(['CaseOpened', 'NotificationReceived']);
  });

  test('needs a reason and an entry that is there', () => {
    const life = opened();
    expect(life.refuses('misfile', { data: { entry: 2 } })).toMatchObject({
      code: 'FIELD_MISSING',
      params: { field: 'reason' },
    });
    expect(life.refuses('misfile', { data: { entry: 9 }, text: reason }).code).toBe('UNKNOWN_ENTRY');
    expect(life.refuses('misfile', { text: reason }).code).toBe('ENTRY_NEEDED');
  });

  test('leaves the turns of the case’s life where they are', () => {
    const life = readyToClose();
    const closing = life.does('approve-closure', { by: 'TLB' });
    const reopening = life.does('reopen', { by: 'TLB', data: { reason: 'court' } });
    for (const entry of [1, closing, reopening]) {
      expect(life.refuses('misfile', { by: 'DIR', data: { entry }, text: reason }).code).toBe('ENTRY_PROTECTED');
    }
  });

  test('of what safeguards the case is for a leader; a notification moved to its own case for anybody', () => {
    const life = screenedOut();
    const told = life.does('recommend-closing', { data: { recommendation: 'dontClose' } });
    expect(life.refuses('misfile', { data: { entry: told }, text: reason }).code).toBe('MISFILING_ABOVE_LEVEL');
    expect(life.refuses('misfile', { data: { entry: 2 }, text: reason }).code).toBe('MISFILING_ABOVE_LEVEL');
    life.does('misfile', { data: { entry: 2, movedTo: 'SAG-2' }, text: reason });
    life.does('misfile', { by: 'TLB', data: { entry: told }, text: reason });
  });
});
