import type { Instant } from '../../domain/case/kernel/time';
import type { DeadlineView, StateAnswer } from '../../workflows/contracts/messages';
import { newChild, notification, openHouse, type House, type Step } from './house';
import { closeWithoutNeed, days } from './lives';

interface Answer extends Pick<StateAnswer, 'state'> {
  readonly at: Instant;
  readonly deadlines: readonly DeadlineView[];
}

describe('a case by two times', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  test('the journal answers for every instant what the workflow answered then, also once the case is closed', async () => {
    const child = newChild();
    const { caseId } = await house.does({ child }, 'notify', notification(child));
    const answers: Answer[] = [];
    const ask = async (): Promise<void> => {
      const { state, now } = await house.backend.state(caseId);
      answers.push({ at: now, state, deadlines: await house.backend.deadlines(caseId) });
    };
    const does = async (name: string, step: Step): Promise<void> => {
      await house.does(caseId, name, step);
      await ask();
    };
    await ask();
    await does('assess', { data: { notifications: [2], danger: false, acute: false } });
    await house.backend.clockAdvance(caseId, days(2));
    await ask();
    await does('judge-concern', { data: { level: 'high' } });
    await does('judge-concern', {
      data: { level: 'low' },
      corrects: answers.at(-1)?.state.seq ?? 0,
      text: { correctionReason: 'Forkert afkrydset' },
    });
    await closeWithoutNeed(house, caseId);

    for (const { at, state, deadlines } of answers) {
      const then = { knownAt: at };
      expect((await house.backend.state(caseId, then)).state).toEqual(state);
      expect(await house.backend.deadlines(caseId, then)).toEqual(deadlines);
    }
    const [opened, , , worried, relieved] = answers.map(({ at }) => at);
    const row = async (times: { asOf?: Instant; knownAt?: Instant }) => house.backend.overview(caseId, times);
    expect(await row({ knownAt: worried ?? '' })).toMatchObject({ colour: 'red', closedOn: null, knownAt: worried });
    expect(await row({ asOf: worried ?? '', knownAt: relieved ?? '' })).toMatchObject({ closedOn: null });
    expect(await row({ asOf: opened ?? '' })).toMatchObject({ stage: 'assessment', asOf: opened });
    expect((await row({})).closedOn).not.toBeNull();
  });
});
