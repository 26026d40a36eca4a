import { temporal } from '@temporalio/proto';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase } from '../../domain/case/kernel/state';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import { newChild, openHouse, type House, type HistoryEvent } from './house';
import { days, longLife } from './lives';

const { EventType } = temporal.api.enums.v1;

function count(events: readonly HistoryEvent[], type: keyof typeof EventType): number {
  return events.filter(({ eventType }) => eventType === EventType[type]).length;
}

/** Events that only a development server's skipping of time leaves. */
function skips(events: readonly HistoryEvent[]): number {
  return count(events, 'EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED');
}

/** The most timers that were open at one time. */
function mostTimers(events: readonly HistoryEvent[]): number {
  let [open, most] = [0, 0];
  for (const { eventType } of events) {
    if (eventType === EventType.EVENT_TYPE_TIMER_STARTED) open += 1;
    if (eventType === EventType.EVENT_TYPE_TIMER_FIRED || eventType === EventType.EVENT_TYPE_TIMER_CANCELED) open -= 1;
    most = Math.max(most, open);
  }
  return most;
}

describe('the clock of a case', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  test('records missed deadlines in due order, each once, at the instant they ran out', async () => {
    const caseId = await house.opened();
    const { now: before } = await house.backend.state(caseId);
    const now = await house.backend.clockAdvance(caseId, days(60));
    expect(Date.parse(now) - Date.parse(before)).toBeGreaterThanOrEqual(days(60));
    const missed = (await house.journal(caseId)).filter(({ type }) => type === 'DeadlineMissed');
    expect(missed.map(({ data }) => data['rule']).slice(0, 3)).toEqual(['K02', 'K01', 'K03']);
    const dues = missed.map(({ data }) => String(data['due']));
    expect(dues).toEqual([...dues].sort());
    for (const { recordedAt, data, by, role, source, clockOffsetMs } of missed) {
      expect({ by, role, source }).toEqual({ by: 'sagsgang', role: 'system', source: 'system' });
      const late = Date.parse(recordedAt) - Date.parse(String(data['due']));
      expect(late).toBeGreaterThan(0);
      expect(late).toBeLessThan(60_000);
      expect(clockOffsetMs).toBeGreaterThan(0);
    }
    expect(new Set(missed.map(({ data }) => `${data['rule']}/${data['subject']}/${data['due']}`)).size).toBe(
      missed.length,
    );
  });

  test('goes on from its last entry after the workflow was lost', async () => {
    const caseId = await house.opened();
    await house.backend.clockAdvance(caseId, days(10));
    const last = (await house.journal(caseId)).at(-1);
    await house.terminate(caseId);
    await house.does(caseId, 'note', { text: { note: 'Efter tabet' } });
    const { recordedAt = '' } = (await house.journal(caseId)).at(-1) ?? {};
    expect(recordedAt > (last?.recordedAt ?? '')).toBe(true);
  });
});

describe('a long life', () => {
  let house: House;
  let caseId: string;
  let events: readonly HistoryEvent[];

  beforeAll(async () => {
    house = await openHouse();
    ({ caseId } = await longLife(house, newChild()));
    events = (await house.runs(caseId)).flat();
  }, 90_000);
  afterAll(() => house.close());

  test('takes at most eight history events a command or a wake on average', async () => {
    const commands = count(events, 'EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_COMPLETED');
    expect(commands).toBeGreaterThanOrEqual(30);
    const ofSkipping = count(events, 'EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED') + skips(events);
    const wakes = count(events, 'EVENT_TYPE_TIMER_FIRED');
    expect((events.length - ofSkipping) / (commands + wakes)).toBeLessThanOrEqual(8);
  });

  test('has one timer at a time', () => {
    expect(mostTimers(events)).toBe(1);
  });

  test('writes search attributes only when they changed', async () => {
    const upserts = events.flatMap(({ upsertWorkflowSearchAttributesEventAttributes: upsert }) =>
      upsert ? [upsert.searchAttributes?.indexedFields ?? {}] : [],
    );
    const known: Record<string, string> = {};
    for (const fields of upserts) {
      const changed = Object.entries(fields).filter(
        ([name, { data }]) => known[name] !== Buffer.from(data ?? []).toString(),
      );
      expect(changed).toHaveLength(Object.keys(fields).length);
      for (const [name, { data }] of changed) known[name] = Buffer.from(data ?? []).toString();
    }
    const commands = count(events, 'EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_COMPLETED');
    expect(upserts.length).toBeLessThan(commands);
    const { count: found } = await house.link.temporal.workflow.count(
      `SagWorker = 'B02' AND SagMunicipality = 'eksempel'`,
    );
    expect(found).toBe(1);
  });

  test('leaves nothing of a person outside of encrypted payloads', async () => {
    const { workflowService } = house.link.temporal;
    const execution = { workflowId: caseWorkflowId(house.link.municipality, caseId) };
    const described = await workflowService.describeWorkflowExecution({
      namespace: house.settings.namespace,
      execution,
    });
    const seen = JSON.stringify([described, events], (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    const texts = (await house.journal(caseId)).flatMap(({ text }) => Object.values(text ?? {}));
    expect(texts.length).toBeGreaterThan(5);
    const child = (await house.journal(caseId))[0]?.data['child'];
    for (const secret of [...texts, String(child), 'Mortensen', 'sulten', 'mormor']) expect(seen).not.toContain(secret);
  });

  test('leaves a state that is the fold of its journal, small, and no deadline unmet and unrecorded', async () => {
    const { state, now } = await house.backend.state(caseId);
    const journal = await house.journal(caseId);
    expect(state).toEqual(evolveAll(emptyCase(caseId, house.link.municipality), journal));
    expect(JSON.stringify(state).length).toBeLessThan(64 * 1024);
    const recorded = new Set(
      journal.filter(({ type }) => type === 'DeadlineMissed').map(({ data }) => `${data['rule']}/${data['subject']}`),
    );
    const late = (await house.backend.deadlines(caseId)).filter(
      ({ standing, due }) => standing === 'outstanding' && due < now,
    );
    for (const { rule, subject } of late) expect(recorded).toContain(`${rule}/${subject}`);
  });
});
