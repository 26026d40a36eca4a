import { setTimeout as pause } from 'node:timers/promises';
import { openHouse, type Accepted, type House } from './house';
import { days } from './lives';

describe('many commands to one case', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const note = (caller: number, turn: number) => ({
    by: `B${String((caller % 10) + 1).padStart(2, '0')}`,
    key: `caller-${caller}-${turn}`,
    text: { note: `Notat ${turn} fra ${caller}` },
  });

  /** Every answered command is in the journal once, at the place it was told, and the journal has no gaps. */
  async function expectAllInOrder(caseId: string, answers: readonly (Accepted & { key: string })[]): Promise<void> {
    const journal = await house.journal(caseId);
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
    for (const { key, entries } of answers) expect(journal[(entries?.[0] ?? 0) - 1]?.key).toBe(key);
    expect(journal.filter(({ type }) => type === 'NoteWritten')).toHaveLength(answers.length);
    expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: journal.length });
    const { state, hash } = await house.backend.state(caseId);
    expect(await house.link.journal.events.head(caseId)).toMatchObject({ seq: state.seq, hash });
  }

  test('ten a second from ten callers for five seconds: none lost, in the order of their answers', async () => {
    const caseId = await house.opened();
    const answers: (Accepted & { key: string })[] = [];
    const caller = async (number: number): Promise<void> => {
      for (let turn = 0; turn < 5; turn++) {
        const step = note(number, turn);
        const started = performance.now();
        const answer = await house.does(caseId, 'note', step);
        answers.push({ ...answer, key: step.key });
        await pause(Math.max(0, 1000 - (performance.now() - started)));
      }
    };
    await Promise.all(Array.from({ length: 10 }, (_, number) => caller(number)));
    expect(answers).toHaveLength(50);
    const answered = answers.map(({ entries }) => entries?.[0] ?? 0);
    expect([...answered].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 3));
    await expectAllInOrder(caseId, answers);
  });

  test('at full speed across continue-as-new: none lost, none doubled, the clock goes on', async () => {
    const caseId = await house.opened();
    await house.terminate(caseId);
    await house.start(caseId, { renewAfter: 100 });
    const before = await house.backend.clockAdvance(caseId, days(3));
    const answers: (Accepted & { key: string })[] = [];
    let [turn, ending] = [0, false];
    const caller = async (number: number): Promise<void> => {
      while (!ending) {
        const step = note(number, turn++);
        const answer = await house.does(caseId, 'note', step);
        answers.push({ ...answer, key: step.key });
        if (answers.length >= 250) ending = true;
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, number) => caller(number)));
    const runs = await house.runs(caseId);
    expect(runs.length).toBeGreaterThanOrEqual(3);
    await expectAllInOrder(caseId, answers);
    expect((await house.journal(caseId)).at(-1)?.recordedAt.slice(0, 10)).toBe(before.slice(0, 10));
    const repeated = await house.does(caseId, 'note', note(0, 0));
    expect((await house.journal(caseId)).filter(({ key }) => key === 'caller-0-0')).toHaveLength(1);
    expect(repeated.entries).toEqual(answers.find(({ key }) => key === 'caller-0-0')?.entries);
  }, 120_000);
});
