import { temporal } from '@temporalio/proto';
import type { DoctorCheck, Backend } from '../../client/cli/ports';
import { connect } from '../../client/library/backend';
import { judge } from '../../domain/law/judgement';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { scopeOfWorkflow } from '../../workflows/contracts/key-scope';
import { openJournal } from '../../journal/connect';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { runExample, type Told } from './example';

const { EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED: UPDATE_ACCEPTED, EVENT_TYPE_TIMER_FIRED: TIMER_FIRED } =
  temporal.api.enums.v1.EventType;

describe('the whole life of a case, told by examples/full-life.mjs', () => {
  let installation: TestInstallation;
  let worker: RunningWorker;
  let backend: Backend;
  let told: Told;
  let caseId: string;
  let events: readonly CaseEvent[];

  const of = (type: string): readonly CaseEvent[] => events.filter((event) => event.type === type);

  beforeAll(async () => {
    installation = await testInstallation();
    worker = await startWorker(installation.settings);
    told = await runExample('full-life.mjs', installation.env);
    backend = await connect(installation.settings);
    const { rows } = await backend.cases({}, 10);
    caseId = rows[0]?.caseId ?? '';
    events = await collect(backend.journal(caseId));
  }, 180_000);

  afterAll(async () => {
    await backend.close();
    await worker.stop();
    await installation.close();
  });

  test('runs to its end and sums up', () => {
    expect([told.err, told.code]).toEqual(['', 0]);
    expect(told.out).toMatch(/Sag \d{4}-\d+: \d+ kommandoer \(2 afvist\)/);
  });

  test('is told by at least 35 commands of people, all of one case', async () => {
    const commands = new Set(events.filter(({ source }) => source === 'person').map(({ key }) => key));
    expect(commands.size).toBeGreaterThanOrEqual(35);
    expect((await backend.cases({}, 10)).rows).toHaveLength(1);
  });

  test('the overrun examination and the late statement are the only deadlines missed', () => {
    expect(of('DeadlineMissed').map(({ data }) => data['rule'])).toEqual(['F16', 'K04']);
    const [provisional, finished] = [of('ProvisionalAssessmentMade')[0], of('ExaminationFinished')[0]];
    const missed = of('DeadlineMissed').at(-1);
    expect(provisional && missed && provisional.seq < missed.seq).toBe(true);
    expect(missed && finished && missed.seq < finished.seq).toBe(true);
  });

  test('the acute placement got its notice and ruling in time, so it never lapsed', async () => {
    const deadlines = await backend.deadlines(caseId);
    const standings = deadlines
      .filter(({ rule }) => rule.startsWith('F0'))
      .map(({ rule, standing }) => [rule, standing]);
    expect(standings).toEqual(expect.arrayContaining(['F01', 'F02', 'F03'].map((rule) => [rule, 'met'])));
    expect(deadlines.filter(({ standing }) => standing === 'lapsed').map(({ rule }) => rule)).toEqual(['K04']);
  });

  test('the decision above the worker’s level left no entry; the right level made it', () => {
    const placements = of('DecisionMade').filter(({ data }) => data['kind'] === 'placement');
    expect(placements.map(({ by, role }) => [by, role])).toEqual([['VIS', 'visitation']]);
    expect(told.out).toContain('Afvist: Afgørelsen (anbringelse) ligger over det niveau');
  });

  test('a wrong date was corrected and a note on the wrong child put out of sight', () => {
    const correction = events.find(({ corrects }) => corrects !== undefined);
    expect(correction?.type).toBe('PlacementVisitMade');
    expect(of('EntryMisfiled')).toHaveLength(1);
  });

  test('the first closing was refused and recorded, the second approved by another than the proposer', () => {
    expect(of('ClosureRefused').map(({ data }) => data['missing'])).toEqual([['K21', 'K17', 'K23', 'acknowledgement']]);
    const [closed, ...more] = of('CaseClosed');
    expect(more).toEqual([]);
    expect(of('ClosureProposed').find(({ seq }) => seq === closed?.data['proposal'])?.by).not.toBe(closed?.by);
  });

  test('the closed case took a new notification and was reopened; its clock ran on', async () => {
    const [closed, reopened] = [of('CaseClosed')[0], of('CaseReopened')[0]];
    const again = of('NotificationReceived').at(-1);
    expect(closed && again && reopened && closed.seq < again.seq && again.seq < reopened.seq).toBe(true);
    expect(closed && again && closed.recordedAt < again.recordedAt).toBe(true);
    const { state, now } = await backend.state(caseId);
    const { closed: isClosed } = judge(backend.law.rules, state, now, backend.law.book);
    expect(isClosed).toBe(false);
  });

  test('doctor finds nothing, and the chain of the journal holds', async () => {
    const checks: DoctorCheck[] = await collect(backend.doctor(caseId));
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    const journal = await openJournal({ ...installation.settings, scopeOfWorkflow });
    try {
      expect(await journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact' });
    } finally {
      await journal.close();
    }
  });

  test('a command or a wake costs at most eight events of history on average, time skipping counted too', async () => {
    const workflowId = caseWorkflowId('eksempel', caseId);
    const client = installation.temporal.client();
    const types: number[] = [];
    for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
      const { events: history } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      types.push(...(history ?? []).map(({ eventType }) => eventType ?? 0));
    }
    const commands = types.filter((type) => type === UPDATE_ACCEPTED).length;
    expect(commands).toBeGreaterThanOrEqual(90);
    const wakes = types.filter((type) => type === TIMER_FIRED).length;
    expect(types.length / (commands + wakes)).toBeLessThanOrEqual(8);
  });
});

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
