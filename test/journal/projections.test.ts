import type { CaseEvent } from '../../domain/case/kernel/event';
import type { AppendRequest } from '../../journal/events/requests';
import { projectionJson, type CaseProjection } from '../../journal/projections/rows';
import type { TestJournal, TestServer } from './harness';
import { entries, entry, startTestServer } from './harness';

const municipality = '320';
const asOf = '2026-01-01T00:00:00.000Z';
const stages = ['assessment', 'examination', 'closed'] as const;

/** A stand-in for the domain's own evaluation: depends on nothing but the entries. */
function project(events: readonly CaseEvent[], about: { readonly caseId: string }): CaseProjection {
  const seq = events.length;
  const number = Number(about.caseId.slice(-4));
  const dueAt = `2026-02-${String((number % 20) + seq).padStart(2, '0')}T11:00:00.000Z`;
  const closed = number % 5 === 0;
  return {
    overview: {
      caseId: about.caseId,
      municipality,
      childIndex: number.toString(16).padStart(64, '0'),
      kind: 'child',
      stage: stages[number % 3] ?? 'assessment',
      team: number % 2 ? 'north' : 'south',
      colour: number % 7 ? 'gul' : 'rød',
      overdueCount: number % 4 === 0 ? 1 : 0,
      openedOn: '2025-12-01',
      asOf,
      seq,
      ...(number % 3 ? { worker: 'abc' } : {}),
      ...(closed
        ? { closedOn: '2025-12-31', closureCategory: 'faglig begrundelse' }
        : { nextDue: dueAt, nextDueRule: 'K04' }),
    },
    deadlines: Array.from({ length: (number % 3) + 1 }, (_, i) => ({
      rule: `K0${i + 1}`,
      subjectSeq: i ? seq : 0,
      dueAt,
      state: 'running',
      ...(i ? { dueDate: dueAt.slice(0, 10) } : {}),
    })),
    controls: [
      { code: 'K01', state: seq > 2 ? 'met' : 'outstanding', subjectCount: 1 },
      { code: 'K02', state: 'lapsed', subjectCount: seq },
      ...(seq > 3 ? [{ code: 'K06', state: 'outstanding', subjectCount: 2 }] : []),
    ],
  };
}

function request(number: number, from: number, to: number): AppendRequest {
  const caseId = `case-${String(number).padStart(4, '0')}`;
  const projection = project(entries(1, to), { caseId });
  return { caseId, expectedSeq: from - 1, events: entries(from, to), municipality, projection };
}

describe('projections', () => {
  let server: TestServer;
  let journal: TestJournal;
  const count = 240;

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal();
    await journal.events.appendMany(Array.from({ length: count }, (_, i) => request(i + 1, 1, 1 + (i % 3))));
    for (const number of [3, 4, 5]) {
      const { caseId, events, expectedSeq, ...options } = request(number, 2 + ((number - 1) % 3), 5);
      expect(await journal.events.append(caseId, expectedSeq, events, options)).toMatchObject({ kind: 'appended' });
    }
  }, 60_000);
  afterAll(() => server.stop());

  const everything = async (): Promise<unknown[]> => {
    const tables = ['case_overview', 'case_deadline', 'case_control'];
    const queries = tables.map((table) => journal.database.query(`select * from ${table} order by 1, 2, 3`));
    return (await Promise.all(queries)).map(({ rows }) => rows);
  };

  test('are written with the entries and found again', async () => {
    const expected = request(4, 1, 5).projection;
    expect(await journal.projections.find('case-0004')).toEqual({
      kind: 'found',
      overview: { ...expected?.overview, clockOffsetMs: 0 },
      deadlines: expected?.deadlines,
      controls: expected?.controls,
    });
    expect(await journal.projections.find('nobody')).toEqual({ kind: 'none' });
  });

  test('are not overwritten by those of an older entry or an older evaluation', async () => {
    const before = await everything();
    const older = project(entries(1, 3), { caseId: 'case-0004' });
    expect(await journal.projections.put([older])).toBe(0);
    const newer = project(entries(1, 5), { caseId: 'case-0004' });
    const earlier = { ...newer, overview: { ...newer.overview, asOf: '2025-12-31T00:00:00.000Z', stage: 'other' } };
    expect(await journal.projections.put([earlier])).toBe(0);
    expect(await everything()).toEqual(before);
  });

  test('rebuilt from the events are the same as those kept up to date', async () => {
    const before = await everything();
    await journal.database.query(
      `truncate case_overview, case_deadline, case_control;
       insert into case_overview (case_id, municipality, kind, stage, next_due, overdue_count, clock_offset_ms, as_of, seq)
       values ('ghost', '320', 'child', 'x', 'infinity', 0, 0, '2026-01-01', 1)`,
    );
    const progress: number[] = [];
    const result = await journal.rebuild(project, { onProgress: ({ cases }) => progress.push(cases) });
    expect(result).toMatchObject({ cases: count, unreadable: 0 });
    expect(progress.at(-1)).toBe(count);
    expect(await everything()).toEqual(before);
  });

  test('taken up again after an interrupted rebuild are complete', async () => {
    const before = await everything();
    const page = await journal.events.appendMany(
      Array.from({ length: 400 }, (_, i) => ({ ...request(1000 + i, 1, 1) })),
    );
    expect(page.every(({ kind }) => kind === 'appended')).toBe(true);
    const complete = await everything();
    expect(complete).not.toEqual(before);
    await journal.database.query('truncate case_overview, case_deadline, case_control');
    let seen = 0;
    const failing = (events: readonly CaseEvent[], about: { readonly caseId: string }): CaseProjection => {
      if ((seen += 1) > 500) throw new Error('interrupted');
      return project(events, about);
    };
    await expect(journal.rebuild(failing)).rejects.toThrow('interrupted');
    const result = await journal.rebuild(project, { resumeFrom: 'checkpoint' });
    expect(result.cases).toBeLessThan(count + 400);
    expect(await everything()).toEqual(complete);
  });

  test('are listed by every filter, page by page, without doubles or gaps', async () => {
    const all = async (filter: object, limit: number): Promise<string[]> => {
      const ids: string[] = [];
      for (let after: string | undefined; ;) {
        const page = await journal.projections.list({ municipality, ...filter }, limit, after);
        if (page.kind !== 'page') throw new Error(page.code);
        ids.push(...page.cases.map(({ caseId }) => caseId));
        if (page.next === undefined) return ids;
        after = page.next;
      }
    };
    const every = await all({}, 37);
    expect(new Set(every).size).toBe(every.length);
    expect(every).toHaveLength(count + 400);
    for (const filter of [
      { team: 'north' },
      { stage: 'examination', colour: 'rød' },
      { worker: 'abc', closed: false },
      { closed: true },
      { closureCategory: 'faglig begrundelse' },
      { overdueAt: '2026-02-10T00:00:00.000Z' },
      { dueBefore: '2026-02-10T00:00:00.000Z', team: 'south' },
      { childIndex: (17).toString(16).padStart(64, '0') },
    ]) {
      const ids = await all(filter, 50);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.length).toBeLessThan(every.length);
      expect(await journal.projections.count({ municipality, ...filter })).toBe(ids.length);
    }
    expect(await all({ municipality: 'elsewhere' }, 10)).toEqual([]);
  });

  test('are counted by code and by control', async () => {
    const byColour = await journal.projections.countBy({ municipality }, 'colour');
    if (!(byColour instanceof Map)) throw new Error('unavailable');
    expect([...byColour.values()].reduce((sum, n) => sum + n, 0)).toBe(count + 400);
    const controls = await journal.projections.countControls({ municipality, team: 'north' });
    expect(controls).toContainEqual({ code: 'K06', state: 'outstanding', cases: 2, subjects: 4 });
  });

  describe('whose deadlines and controls stay as they are', () => {
    const caseId = 'case-8001';
    const at = (seq: number, minute: number, state = 'outstanding'): CaseProjection => {
      const { overview, ...lines } = project(entries(1, 3), { caseId });
      const asOf = `2026-01-02T00:${String(minute).padStart(2, '0')}:00.000Z`;
      return {
        deadlines: lines.deadlines,
        controls: [{ code: 'K01', state, subjectCount: 1 }],
        overview: { ...overview, municipality: 'lines', seq, asOf, overdueCount: minute },
      };
    };
    const append = (to: number, projection: CaseProjection, by = journal): Promise<unknown> =>
      by.events.append(caseId, to - 1, [entry(to)], { municipality: 'lines', projection });
    const rowVersions = async (): Promise<unknown> =>
      (
        await journal.database.query(
          `select 'K', code, xmin::text from case_control where case_id = $1
           union all select 'F', rule, xmin::text from case_deadline where case_id = $1 order by 1, 2`,
          [caseId],
        )
      ).rows;

    test('only the overview is written', async () => {
      await append(1, at(1, 1));
      const written = await rowVersions();
      expect(await append(2, at(2, 2))).toMatchObject({ kind: 'appended' });
      expect(await rowVersions()).toEqual(written);
      expect(await journal.projections.find(caseId)).toEqual({
        kind: 'found',
        ...at(2, 2),
        overview: { ...at(2, 2).overview, clockOffsetMs: 0 },
      });
    });

    test('they are written where they changed', async () => {
      await append(3, at(3, 3, 'met'));
      expect(await journal.projections.find(caseId)).toMatchObject({ controls: [{ state: 'met' }] });
    });

    test.each([
      ['put', (other: CaseProjection) => journal.projections.put([other])],
      [
        'rebuilt',
        (other: CaseProjection) => journal.rebuild((_, about) => (about.caseId === caseId ? other : undefined)),
      ],
    ])('they are written again where others have been %s meanwhile', async (how, write) => {
      const seq = how === 'put' ? 4 : 6;
      await append(seq, at(seq, 10, 'met'));
      await write(at(seq, 20, 'lapsed'));
      expect(await journal.projections.find(caseId)).toMatchObject({ controls: [{ state: 'lapsed' }] });
      expect(await append(seq + 1, at(seq + 1, 30, 'met'))).toMatchObject({ kind: 'appended', seq: seq + 1 });
      expect(await journal.projections.find(caseId)).toMatchObject({
        overview: { seq: seq + 1 },
        controls: [{ state: 'met' }],
      });
    });

    test('they are written where another process has appended meanwhile', async () => {
      const other = await journal.another();
      await append(8, at(8, 40, 'met'));
      await other.events.append(caseId, 8, [entry(9)], { municipality: 'lines', projection: at(9, 41, 'lapsed') });
      await append(10, at(10, 42, 'met'));
      expect(await journal.projections.find(caseId)).toMatchObject({ controls: [{ state: 'met' }] });
    });
  });

  test('do not come back of a case that was erased meanwhile', async () => {
    const about = { caseId: 'case-0007', municipality };
    const again = project(entries(1, 1), about);
    expect(await journal.erasures.begin({ ...about, ground: 'retentionOver', approvedAt: asOf })).toBe(true);
    expect(await journal.erasures.clear(about.caseId)).toBeGreaterThan(0);
    expect(await journal.projections.put([again])).toBe(0);
    await journal.rebuild(project);
    expect(await journal.projections.find(about.caseId)).toEqual({ kind: 'none' });

    const written = [JSON.stringify([projectionJson(again)])];
    await journal.database.query('select write_projections($1::jsonb)', written);
    await journal.erasures.stepDone(about.caseId, { step: 'rows', doneAt: asOf, count: 1 });
    await journal.rebuild(project);
    expect(await journal.projections.find(about.caseId)).toEqual({ kind: 'none' });
  });

  test('judge each case by its own clock', async () => {
    const skipped = project([entry(1)], { caseId: 'case-9001' });
    const overview = {
      ...skipped.overview,
      municipality: 'clocks',
      nextDue: '2026-03-01T00:00:00.000Z',
      overdueCount: 0,
    };
    const days = 24 * 3600 * 1000;
    await journal.projections.put([
      { ...skipped, overview },
      { ...skipped, overview: { ...overview, caseId: 'case-9002', clockOffsetMs: 30 * days } },
    ]);
    const page = await journal.projections.list({ municipality: 'clocks', overdueAt: '2026-02-15T00:00:00.000Z' });
    expect(page.kind === 'page' && page.cases.map(({ caseId }) => caseId)).toEqual(['case-9002']);
  });
});
