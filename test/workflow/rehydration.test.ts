import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase } from '../../domain/case/kernel/state';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { RESYNC } from '../../workflows/contracts/case-host';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import { openHouse, type House } from './house';

describe('a case started from its journal', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const note = (text: string): { text: { note: string } } => ({ text: { note: text } });

  /** Puts an entry into the journal by another way than the case's workflow, as an import does. */
  async function appendBeside(caseId: string): Promise<void> {
    const journal = await house.journal(caseId);
    const seq = journal.length;
    const entry: CaseEvent = {
      seq: seq + 1,
      type: 'ConcernJudged',
      happenedAt: '2026-01-05',
      recordedAt: journal.at(-1)?.recordedAt ?? '',
      data: { level: 'middle' },
      by: 'B02',
      role: 'caseworker',
      source: 'list',
      key: `beside-${seq}`,
      clockOffsetMs: 0,
    };
    const appended = await house.link.journal.events.append(caseId, seq, [entry], {
      municipality: house.link.municipality,
    });
    expect(appended.kind).toBe('appended');
  }

  async function expectAgreement(caseId: string): Promise<void> {
    const [{ state, hash, waiting }, journal] = [await house.backend.state(caseId), await house.journal(caseId)];
    expect(state).toEqual(evolveAll(emptyCase(caseId, house.link.municipality), journal));
    expect(await house.link.journal.events.head(caseId)).toMatchObject({ seq: state.seq, hash });
    expect(waiting).toBe(0);
    expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: journal.length });
  }

  test('goes on at the next command after its workflow was lost, with an equal state', async () => {
    const caseId = await house.opened();
    await house.does(caseId, 'assess', { data: { notifications: [2], danger: false, acute: false } });
    const before = await house.backend.state(caseId);
    await house.terminate(caseId);
    const answer = await house.does(caseId, 'note', note('Efter tabet'));
    expect(answer).toMatchObject({ entries: [4, 4], caseNumber: before.caseNumber });
    const after = await house.backend.state(caseId);
    expect(after.state).toEqual({ ...before.state, seq: 4 });
    await expectAgreement(caseId);
  });

  test('started without a command it reads the journal, waits for its next deadline and shows itself', async () => {
    const caseId = await house.opened();
    const before = await house.backend.state(caseId);
    await house.terminate(caseId);
    await house.start(caseId);
    const after = await house.backend.state(caseId);
    expect(after).toMatchObject({ state: before.state, hash: before.hash, caseNumber: before.caseNumber });
    const [events = []] = await house.runs(caseId);
    expect(events.filter(({ timerStartedEventAttributes }) => timerStartedEventAttributes)).toHaveLength(1);
    expect(events.some((event) => event.upsertWorkflowSearchAttributesEventAttributes)).toBe(true);
    await expectAgreement(caseId);
  });

  test('takes over entries that came by another way: at the next command', async () => {
    const caseId = await house.opened();
    await appendBeside(caseId);
    expect((await house.backend.state(caseId)).state.seq).toBe(2);
    const answer = await house.does(caseId, 'note', note('Ser den nye post'));
    expect(answer.entries).toEqual([4, 4]);
    await expectAgreement(caseId);
  });

  test('takes over entries that came by another way: when it is told to', async () => {
    const caseId = await house.opened();
    await appendBeside(caseId);
    await house.link.temporal.workflow.getHandle(caseWorkflowId(house.link.municipality, caseId)).executeUpdate(RESYNC);
    expect((await house.backend.state(caseId)).state.seq).toBe(3);
    await expectAgreement(caseId);
  });

  test('doctor finds the workflow behind, and everything in order afterwards', async () => {
    const caseId = await house.opened();
    const look = async (): Promise<readonly boolean[]> => {
      const checks = [];
      for await (const check of house.backend.doctor(caseId)) if (check.subject === 'case') checks.push(check.ok);
      return checks;
    };
    expect(await look()).toEqual([true]);
    await appendBeside(caseId);
    expect(await look()).toEqual([false]);
    await house.does(caseId, 'note', note('Læs igen'));
    expect(await look()).toEqual([true]);
    await house.terminate(caseId);
    expect(await look()).toEqual([false]);
  });
});
