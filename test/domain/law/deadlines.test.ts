import { event, findings, given, judged, listed, standing } from '../builder';

type Entry = ReturnType<typeof event>;

describe('F01–F03 acute placement by the chair', () => {
  const placed = event('AcutePlacementMade', '2025-04-11T23:40', { basis: 'chair' });
  const due = (code: string): unknown => findings(given(placed), '2025-04-12', code)[0]?.due;

  test('three clocks run from the moment it was carried out', () => {
    expect(due('F01')).toEqual({ instant: '2025-04-12T21:40:00.000Z', day: null });
    expect(due('F02')).toMatchObject({ day: '2025-04-18' });
    expect(due('F03')).toMatchObject({ day: '2025-05-11' });
  });

  test('the seven days take in Easter: Good Friday is the last', () => {
    const ruled = (on: string): Entry => event('CommitteeRuled', on, { placement: 1, approved: true });
    expect(standing(given(placed, ruled('2025-04-18')), '2025-05-01', 'F02')).toBe('met');
    expect(findings(given(placed, ruled('2025-04-22')), '2025-05-01', 'F02')[0]).toMatchObject({
      standing: 'lapsed',
      gaps: ['unlawful'],
    });
    expect(findings(given(placed), '2025-04-19', 'F02')[0]).toMatchObject({
      standing: 'outstanding',
      gaps: ['unlawful'],
    });
  });

  test('a placement that ended in time asks for no ruling', () => {
    const ended = event('AcutePlacementEnded', '2025-04-14', { placement: 1, outcome: 'home' });
    expect(standing(given(placed, ended), '2025-05-01', 'F02')).toBe('met');
    expect(standing(given(placed, ended), '2025-06-01', 'F03')).toBe('met');
    expect(
      standing(
        given(placed, event('AcutePlacementEnded', '2025-04-12T08:00', { placement: 1, outcome: 'home' })),
        '2025-05-01',
        'F01',
      ),
    ).toBe('notApplicable');
  });

  test('with consent there is nothing to approve', () => {
    const consented = given(event('AcutePlacementMade', '2025-04-11T23:40', { basis: 'consent' }));
    expect(['F01', 'F02', 'F03'].map((code) => standing(consented, '2025-06-01', code))).toEqual(
      Array(3).fill('notApplicable'),
    );
  });
});

describe('F04–F09 what others wait for', () => {
  test('a complaint is re-assessed within four weeks', () => {
    const complaint = event('ComplaintReceived', '2025-04-05T10:00');
    expect(findings(given(complaint), '2025-04-06', 'F04')[0]?.due?.day).toBe('2025-05-03');
    expect(
      standing(
        given(complaint, event('ComplaintReassessed', '2025-05-04', { complaint: 1, outcome: 'forwarded' })),
        '2025-06-01',
        'F04',
      ),
    ).toBe('lapsed');
  });

  test('access to the file within seven working days, to personal data within a month', () => {
    expect(
      findings(given(event('AccessRequested', '2025-04-14', { kind: 'file' })), '2025-04-15', 'F05')[0]?.due?.day,
    ).toBe('2025-04-28');
    const data = given(event('AccessRequested', '2026-01-31', { kind: 'data' }));
    expect(findings(data, '2026-02-01', 'F06')[0]?.due?.day).toBe('2026-02-28');
    expect(standing(data, '2026-02-01', 'F05')).toBe('notApplicable');
  });

  test('a notice in time moves the expected day, and shows; a late one moves nothing', () => {
    const asked = event('AccessRequested', '2025-05-05', { kind: 'file' });
    const notice = (on: string): Entry => event('AccessDelayed', on, { request: 1, expected: '2025-06-20' });
    expect(findings(given(asked, notice('2025-05-12')), '2025-05-20', 'F05')[0]).toMatchObject({
      standing: 'notYetDue',
      due: { day: '2025-06-20' },
      gaps: ['postponed'],
    });
    expect(standing(given(asked, notice('2025-05-20')), '2025-05-21', 'F05')).toBe('outstanding');
  });

  test('an application within the local time, by an answer or by a decision', () => {
    const applied = event('ApplicationReceived', '2025-05-05', { area: 'support' });
    expect(standing(given(applied), '2025-07-01', 'F07')).toBe('outstanding');
    expect(
      standing(
        given(applied, event('DecisionMade', '2025-06-01', { kind: 'measure', regarding: 1 })),
        '2025-07-01',
        'F07',
      ),
    ).toBe('met');
    expect(standing(given(event('ChildRequestReceived', '2025-05-05')), '2025-05-20', 'F08')).toBe('outstanding');
  });

  test('Ankestyrelsen sets its own day', () => {
    const asked = event('AuthorityDeadlineSet', '2025-05-05', { due: '2025-06-01' });
    expect(standing(given(asked), '2025-06-01', 'F09')).toBe('notYetDue');
    expect(standing(given(asked), '2025-06-02', 'F09')).toBe('outstanding');
    expect(standing(given(asked, event('AuthorityAnswered', '2025-05-30', { deadline: 1 })), '2025-07-01', 'F09')).toBe(
      'met',
    );
  });

  test('a statement follows its last reminder; a late one is welcome', () => {
    const asked = event('StatementRequested', '2025-05-05', { from: 'skole', due: '2025-05-20' });
    expect(standing(given(asked), '2025-05-21', 'F16')).toBe('outstanding');
    expect(
      standing(
        given(asked, event('StatementReminded', '2025-05-21', { statement: 1, due: '2025-05-30' })),
        '2025-05-22',
        'F16',
      ),
    ).toBe('notYetDue');
    expect(
      standing(given(asked, event('StatementReceived', '2025-06-10', { statement: 1 })), '2025-06-11', 'F16'),
    ).toBe('met');
  });

  test('an agreed meeting is held or agreed anew', () => {
    const agreed = event('MeetingAgreed', '2025-05-05', { on: '2025-05-20' });
    expect(standing(given(agreed), '2025-05-21', 'F17')).toBe('outstanding');
    expect(
      standing(given(agreed, event('MeetingAgreed', '2025-05-21', { on: '2025-06-20' })), '2025-05-22', 'F17'),
    ).toBe('notYetDue');
  });
});

describe('F10–F15 growing up', () => {
  const opened = (birthDay: string, data = {}): Entry =>
    event('CaseOpened', '2025-01-02', { door: 'notification', birthDay, ...data });

  test('youth support is decided six months before 18, for imported placements too', () => {
    const placed = listed('MeasureStarted', '2020-01-01', { kind: 'placement', expectedEnd: '2026-08-31' });
    const state = given(opened('2008-08-31'), placed);
    expect(findings(state, '2026-01-01', 'F10')[0]).toMatchObject({
      standing: 'notYetDue',
      due: { day: '2026-02-28' },
    });
    expect(standing(state, '2026-03-01', 'F10')).toBe('outstanding');
    expect(
      standing(
        given(opened('2008-08-31'), placed, event('DecisionMade', '2026-02-01', { kind: 'youthSupport' })),
        '2026-03-01',
        'F10',
      ),
    ).toBe('met');
  });

  test('a disability case prepares for adult life from 16 to 18', () => {
    const state = given(opened('2009-02-10', { kind: 'disability' }));
    expect(findings(state, '2025-03-01', 'F11')[0]?.due?.day).toBe('2025-05-10');
    expect(findings(state, '2025-03-01', 'F12')[0]?.due?.day).toBe('2027-02-10');
    expect(
      standing(
        given(opened('2009-02-10'), event('ConcernJudged', '2025-02-01', { level: 'low' })),
        '2025-06-01',
        'F11',
      ),
    ).toBe('notApplicable');
  });

  test('a case list does not tell of adult life: what ran out before the case was taken over is not asked', () => {
    const kind = { kind: 'disability', door: 'list' };
    const takenOver = (birthDay: string): ReturnType<typeof given> =>
      given({ ...listed('CaseOpened', '2020-01-01', { ...kind, birthDay }), recordedAt: '2025-06-01T10:00:00.000Z' });
    expect(standing(takenOver('2009-02-10'), '2026-06-01', 'F11')).toBe('notApplicable');
    expect(standing(takenOver('2009-02-10'), '2026-06-01', 'F12')).toBe('notYetDue');
    expect(standing(takenOver('2009-06-10'), '2026-06-01', 'F11')).toBe('outstanding');
  });

  test('birthdays are shown a year ahead; born on 29 February', () => {
    const state = given(opened('2012-02-29'));
    expect(standing(state, '2026-02-27', 'F13')).toBe('notApplicable');
    expect(findings(state, '2026-06-01', 'F13')[0]?.due?.day).toBe('2027-02-28');
    expect(standing(state, '2027-03-01', 'F13')).toBe('notApplicable');
  });

  test('none of them is a control', () => {
    const state = given(
      event('AcutePlacementMade', '2025-04-11T23:40', { basis: 'consent' }),
      event('ComplaintReceived', '2025-01-05'),
    );
    expect(judged(state, '2025-06-01').unmet.filter((code) => !code.startsWith('K'))).toEqual([]);
  });
});
