import { ClosedCasesRaised } from '../../../../domain/supervision/closed-review/facts';
import { listedIn, listingOf, listingText } from '../../../../domain/supervision/closed-review/listing';
import { tallyOf } from '../../../../domain/supervision/closed-review/tally';
import { sideBySide } from '../../../../domain/supervision/closed-review/task-force';
import { taskForceCases } from '../../../../domain/supervision/closed-review/task-force-deciders';
import { lawBook } from '../../../../domain/law/editions';
import { listed, Reviewing } from './book-builder';

const reason = { reason: 'Skolen ser barnet trives.' };
const three = [listed('s1', 'complete'), listed('s2', 'lesser'), listed('s3', 'greater')] as const;

const tally = (reviewing: Reviewing) => tallyOf([...reviewing.review.cases.values()]);

describe('a review of closed cases', () => {
  test('reads its cases before anything else is there', () => {
    const reviewing = new Reviewing().does('LED', 'open', { from: '2024-01-01', to: '2025-12-31' });
    expect(reviewing.standing).toMatchObject({ stage: 'freezing', errands: [{ name: 'freeze', of: 1 }] });
    expect(reviewing.refuses('LED', 'close', {})).toBe('CLOSED_REVIEW_NOT_FROZEN');
    expect(reviewing.freezes(three).standing).toMatchObject({ stage: 'reviewing', errands: [] });
    expect(tally(reviewing).byReading.system).toEqual({ complete: 1, lesser: 1, greater: 1, unread: 0 });
  });

  test('5,000 cases are so many entries, read back as they were and hashed whatever their order', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => listed(`s${i}`, i % 9 === 0 ? 'greater' : 'complete'));
    const events = listingOf(1, many, '2026-11-02T09:00:00.000Z');
    expect(events).toHaveLength(25);
    const data = events.map((event) => event.data as unknown as Parameters<typeof listedIn>[0]);
    expect(data.flatMap(listedIn)).toEqual(many);
    expect(listingText([...many].reverse())).toBe(listingText(many));
  });

  test('an extension adds cases once and keeps what was there', () => {
    const reviewing = new Reviewing().opened(...three);
    expect(reviewing.refuses('EKS', 'extend', { from: '2023-01-01' })).toBe('CLOSED_REVIEW_EXTENDED_BY_NOTHING');
    expect(reviewing.refuses('EKS', 'extend', { from: '2023-02-01', to: '2023-01-01' })).toBe(
      'CLOSED_REVIEW_PERIOD_REVERSED',
    );
    reviewing.does('EKS', 'extend', { from: '2023-01-01', to: '2023-12-31' });
    reviewing.freezes([listed('s3', 'complete'), listed('s4', 'complete')]);
    expect([...reviewing.review.cases.values()].map(({ caseId, system }) => [caseId, system])).toEqual([
      ...[
        ['s1', 'complete'],
        ['s2', 'lesser'],
        ['s3', 'greater'],
        ['s4', 'complete'],
      ],
    ]);
  });

  test('both readings stay, and nobody reads a case they worked on', () => {
    const reviewing = new Reviewing().opened(listed('s1', 'greater', ['B01', 'TIL']), listed('s2', 'lesser'));
    const move = { cases: ['s1'], category: 'lesser' };
    expect(reviewing.refuses('TIL', 'move', move, { rationale: 'Ej.' })).toBe('REVIEW_OWN_CASE');
    expect(reviewing.refuses('B01', 'move', move, { rationale: 'Ej.' })).toBe('NOT_YOUR_ROLE');
    expect(reviewing.refuses('LED', 'move', move)).toBe('CLOSED_REVIEW_MOVE_WITHOUT_RATIONALE');
    reviewing.does('LED', 'move', move, { rationale: 'Notatet ligger i en anden sag.' });
    reviewing.does('EKS', 'move', { cases: ['s1'], category: 'greater' }, { rationale: 'Notatet er et andet.' });
    expect(reviewing.refuses('LED', 'move', { ...move, category: 'greater' })).toBe('CLOSED_REVIEW_READ_ALREADY');
    expect(reviewing.review.cases.get('s1')).toMatchObject({
      system: 'greater',
      first: { category: 'lesser', by: 'LED' },
      external: { category: 'greater', by: 'EKS' },
    });
  });

  test('only an external consultant gives the external verdict, and gives it as one', () => {
    const reviewing = new Reviewing().opened(...three);
    const move = { cases: ['s1'], category: 'complete', reading: 'external' };
    expect(reviewing.refuses('TL2', 'move', move)).toBe('CLOSED_REVIEW_NOT_EXTERNAL');
    expect(reviewing.refuses('LED', 'move', move)).toBe('CLOSED_REVIEW_NOT_EXTERNAL');
    expect(reviewing.tries('TL3', 'move', move)).toMatchObject({ role: 'externalConsultant' });
    expect(
      reviewing.tries('TL3', 'move', { ...move, cases: ['s2'], reading: 'first' }, { rationale: 'Nej.' }),
    ).toMatchObject({ role: 'teamLeader' });
    expect(reviewing.review.cases.get('s1')).toMatchObject({ external: { by: 'TL3' } });
  });

  test('nobody says whether there is concern in a case they worked on, nor assesses it again', () => {
    const reviewing = new Reviewing().opened(listed('s1', 'greater', ['TL2']), listed('s2', 'lesser', ['TL2']));
    for (const answer of [{ answer: 'no' }, { answer: 'yes', route: 'notification' }]) {
      expect(reviewing.refuses('TL2', 'concern', { cases: ['s1'], ...answer }, reason)).toBe('REVIEW_OWN_CASE');
    }
    const dated = { cases: ['s2'], answer: 'no', reassessOn: '2026-12-01' };
    expect(reviewing.refuses('TL2', 'concern', { ...dated, cases: ['s1', 's2'] }, reason)).toBe('REVIEW_OWN_CASE');
    reviewing.does('TIL', 'concern', dated, reason);
    const again = [{ cases: ['s2'] }, { assessment: 'Barnet trives.' }] as const;
    expect(reviewing.refuses('TL2', 'reassess', ...again)).toBe('REVIEW_OWN_CASE');
    reviewing.does('TIL', 'reassess', ...again);
  });

  test('concern goes to the case, and stands; where the case took nothing it is answered again', () => {
    const reviewing = new Reviewing().opened(...three);
    const yes = { cases: ['s3'], answer: 'yes', route: 'notification' };
    expect(reviewing.refuses('LED', 'concern', yes)).toBe('CONCERN_WITHOUT_REASON');
    expect(reviewing.refuses('LED', 'concern', { ...yes, cases: ['s9'] }, reason)).toBe('CLOSED_REVIEW_CASE_UNKNOWN');
    reviewing.does('LED', 'concern', yes, reason);
    const [errand] = reviewing.standing.errands;
    expect(errand).toMatchObject({ name: 'raise' });
    expect(reviewing.refuses('LED', 'concern', { cases: ['s3'], answer: 'no' }, reason)).toBe(
      'CLOSED_REVIEW_CONCERN_STANDS',
    );
    const settled = (data: object) =>
      reviewing.put([
        { type: ClosedCasesRaised.event, happenedAt: reviewing.now, data: { answer: errand?.of ?? 0, ...data } },
      ]);
    settled({ refused: ['s3'], codes: ['CONTENT_ERASED'] });
    expect(reviewing.standing.counts).toMatchObject({ toRaise: 1 });
    reviewing.does('LED', 'concern', yes, reason);
    reviewing.put([
      {
        type: ClosedCasesRaised.event,
        happenedAt: reviewing.now,
        data: { answer: reviewing.standing.errands[0]?.of ?? 0, cases: ['s3'], entries: [7] },
      },
    ]);
    expect(reviewing.review.cases.get('s3')).toMatchObject({ entry: 7, concern: { now: true, raised: true } });
    expect(reviewing.standing).toMatchObject({ errands: [], counts: { toRaise: 0 } });
  });

  test('a day for a new assessment is warned of, missed and mended, after the closing too', () => {
    const reviewing = new Reviewing().opened(listed('s2', 'lesser'));
    const no = { cases: ['s2'], answer: 'no' };
    expect(reviewing.refuses('TIL', 'concern', no, reason)).toBe('CONCERN_WITHOUT_REASSESSMENT');
    reviewing.does('TIL', 'concern', { ...no, answer: 'lesser', reassessOn: '2026-12-01' }, reason);
    expect(reviewing.refuses('LED', 'close', {})).toBe('CLOSED_REVIEW_UNFINISHED');
    reviewing.does('TIL', 'informed', { cases: ['s2'], outcome: 'informed' }).does('LED', 'close', {});
    expect(reviewing.standing).toMatchObject({ stage: 'closed', over: false, nextWake: '2026-11-24T05:00:00.000Z' });
    reviewing.now = '2026-11-25T08:00:00.000Z';
    expect(reviewing.due()).toMatchObject([
      { type: 'DeadlineWarned', law: 'Praksis', data: { rule: 'T04', to: ['TIL'] } },
    ]);
    reviewing.now = '2026-12-02T08:00:00.000Z';
    expect(reviewing.due()).toMatchObject([
      { type: 'DeadlineMissed', law: 'Praksis', data: { rule: 'T04', to: ['TIL', 'LED'] } },
    ]);
    expect(reviewing.due()).toEqual([]);
    reviewing.does('TIL', 'reassess', { cases: ['s2'] }, { assessment: 'Barnet trives fortsat.' });
    expect(reviewing.state.facts.at(-1)?.type).toBe('DeadlineMended');
    expect(reviewing.standing).toMatchObject({ over: true, nextWake: null });
  });

  test('a Task Force sets a legal and a professional review side by side', () => {
    const reviewing = new Reviewing().opened(...three);
    expect(reviewing.refuses('LED', 'task-force', { cases: ['s1'] }, reason)).toBe('TASK_FORCE_WRONG_NUMBER');
    reviewing.does('LED', 'task-force', { cases: ['s1', 's2', 's3'] }, reason);
    const legal = { cases: ['s3'], strand: 'legal', wanting: ['K06'] };
    expect(reviewing.refuses('JUR', 'task-force-review', { ...legal, wanting: ['K99'] })).toBe('REVIEW_ITEM_UNKNOWN');
    expect(reviewing.refuses('JUR', 'task-force-review', legal)).toBe('REVIEW_RATIONALE_MISSING');
    reviewing.does('JUR', 'task-force-review', legal, { rationale: 'Barnet er ikke hørt.' });
    const professional = { cases: ['s3'], strand: 'professional' };
    expect(reviewing.refuses('JUR', 'task-force-review', professional)).toBe('REVIEW_SAME_REVIEWER');
    reviewing.does('TIL', 'task-force-review', professional);
    const { outcomes, cases } = sideBySide(taskForceCases(reviewing.state, lawBook));
    expect(outcomes).toMatchObject({ onlyProfessionalSound: 1, unfinished: 2 });
    expect(cases.find(({ caseId }) => caseId === 's3')?.legal).toMatchObject([{ item: 'K06', severity: 'greater' }]);
  });
});
