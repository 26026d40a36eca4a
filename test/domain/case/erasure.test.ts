import { closingOf } from '../../../domain/case/standing';
import { isErased, standingErasure } from '../../../domain/case/erasure/standing';
import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import { Life, readyToClose, screenedOut } from './life';

const proposal = { ground: 'retentionOver', archive: 'delivered' };

function closed(life = readyToClose()): Life {
  life.does('approve-closure', { by: 'TLB' });
  return life;
}

function proposed(life = closed()): Life {
  life.does('propose-erasure', { by: 'B01', data: proposal });
  return life;
}

describe('an erasure', () => {
  test('takes two persons, a ground, and the archives’ answer', () => {
    const life = proposed();
    const at = life.state.seq;
    expect(life.send('erase', { by: 'LED' })).toMatchObject({
      kind: 'accepted',
      role: 'leader',
      events: [{ type: 'CaseErased', happenedAt: life.now, data: { proposal: at, ...proposal } }],
    });
    expect(isErased(life.state)).toBe(true);
    expect(closingOf(life.state)).toBeDefined();
  });

  test.each([{ ground: 'retentionOver' }, { archive: 'delivered' }])('is not proposed with %j alone', (data) => {
    expect(closed().refuses('propose-erasure', { data }).code).toBe('FIELD_MISSING');
  });

  test('is refused of an open case, and of one reopened since', () => {
    expect(readyToClose().refuses('propose-erasure', { data: proposal }).code).toBe('ERASURE_CASE_OPEN');
    const life = proposed();
    life.does('reopen', { data: { reason: 'complaint' } });
    expect(standingErasure(life.state)).toBeUndefined();
    expect(life.refuses('erase', { by: 'LED' }).code).toBe('ERASURE_CASE_OPEN');
  });

  test('is refused without a proposal that stands', () => {
    expect(closed().refuses('erase', { by: 'LED' }).code).toBe('ERASURE_NOT_PROPOSED');
    const life = proposed();
    const first = life.state.seq;
    life.does('withdraw-erasure', { by: 'TLB', text: { reason: 'Skal bevares' } });
    expect(life.refuses('erase', { by: 'LED' }).code).toBe('ERASURE_NOT_PROPOSED');
    expect(life.refuses('withdraw-erasure').code).toBe('ERASURE_NOT_PROPOSED');
    proposed(life);
    expect(life.refuses('erase', { by: 'LED', data: { proposal: first } }).code).toBe('ERASURE_NOT_PROPOSED');
    life.does('erase', { by: 'LED' });
  });

  test('is refused to the proposer and below the level of the competence plan', () => {
    const life = closed();
    life.does('propose-erasure', { by: 'LED', data: proposal });
    expect(life.refuses('erase', { by: 'LED' }).code).toBe('ERASURE_SAME_PERSON');
    expect(life.refuses('erase', { by: 'TLB' }).code).toBe('ERASURE_ABOVE_LEVEL');
    expect(life.refuses('erase', { by: 'B01' }).code).toBe('NOT_YOUR_ROLE');
    life.does('erase', { by: 'DIR' });
  });

  test('follows the level and the retention that the municipality has set for the ground, by the day’s plan', () => {
    const lines = [{ grounds: ['retentionOver'], level: 'teamMeeting', retentionYears: 5 }, { level: 'visitation' }];
    const municipality = { ...exampleMunicipality, erasing: [{ from: '2015-01-01', lines }] } as const;
    const life = closed(readyToClose(screenedOut(new Life(undefined, municipality as typeof exampleMunicipality))));
    expect(life.refuses('propose-erasure', { data: proposal })).toMatchObject({
      code: 'ERASURE_TOO_EARLY',
      params: { on: '2031-01-07' },
    });
    life.does('propose-erasure', { data: { ground: 'authorityOrder', archive: 'notApplicable' } });
    expect(life.refuses('erase', { by: 'LED' }).code).toBe('ERASURE_ABOVE_LEVEL');
    life.wait({ days: 5 * 366 });
    life.does('propose-erasure', { data: proposal });
    life.does('erase', { by: 'TLB' });
  });

  test.each([
    ['a complaint', 'receive-complaint', {}],
    ['a request to see the file', 'request-access', { kind: 'file' }],
    ['a notification that came in after the closing', 'notify', { notifier: 'professional' }],
  ])('waits for %s', (_what, command, data) => {
    const life = proposed();
    life.does(command, { data });
    const entry = life.state.seq;
    const { code, params } = life.refuses('erase', { by: 'LED' });
    expect(code).toBe('ERASURE_OBLIGATION_OPEN');
    expect(String(params?.['entries']).split(', ')).toContain(String(entry));
  });

  test('ends the case: nothing more is recorded in it, and its own entries stay', () => {
    const life = proposed();
    const before = life.state.seq;
    expect(life.refuses('misfile', { by: 'LED', data: { entry: before }, text: { reason: 'x' } }).code).toBe(
      'ENTRY_PROTECTED',
    );
    life.does('erase', { by: 'LED' });
    for (const name of ['note', 'notify', 'reopen', 'erase']) {
      const step = { by: 'LED', ...(name === 'note' ? { text: { note: 'nyt' } } : {}) };
      expect(life.refuses(name, step).code).toBe('CASE_ERASED');
    }
  });
});
