import { setTimeout as pause } from 'node:timers/promises';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { addMs } from '../../domain/law/calendar/instant';
import { editionOn, settingsIn } from '../../domain/law/edition';
import { lawBook } from '../../domain/law/editions';
import { hasLadder, ladderOf } from '../../domain/law/escalation/ladders';
import { stepInstant } from '../../domain/law/escalation/step-instant';
import { judge } from '../../domain/law/judgement';
import { rules } from '../../domain/law/rules';
import { messagesOf } from '../../domain/messages/message';
import { openHouse, type House } from './house';
import { at, inTurns, meetInTime, walkToTheEnd, type Walked } from './ladder-walker';
import { walks as controlWalks, type Told, type Walk } from './ladder-walks';
import { deadlineWalks } from './ladder-walks-deadlines';

const walks = [...controlWalks, ...deadlineWalks];
const from = '2015-01-01';
/** Walks under way at once. */
const WIDTH = 8;
/** All of them together, on a busy machine. */
const PATIENCE_MS = 300_000;
/** A timer's wake may be this late, in milliseconds: five times less than what counts as found late. */
const PROMPT_MS = 60_000;

const initials = ({ data }: CaseEvent): string => [...((data['to'] ?? []) as readonly string[])].sort().join(' ');
const stepOf = (event: CaseEvent): string => String(event.data['step']);
/** When an entry says its step was; that a deadline was missed, from the first millisecond too late. */
const momentOf = (event: CaseEvent): string =>
  event.type === 'DeadlineMissed' ? addMs(event.happenedAt, 1) : event.happenedAt;
/** Instants are told to the minute: a limit in hours that runs out at 15:00 is missed a millisecond later. */
const minute = (instant: string | undefined): string | undefined => instant?.slice(0, 16);
const typeOf = ([step]: Told): string =>
  step === 'due' ? 'DeadlineMissed' : step.startsWith('w') ? 'DeadlineWarned' : 'DeadlineEscalated';

describe('the ladder of every rule, walked by skipped time', () => {
  let house: House;
  let ended: readonly Promise<Walked>[];
  let metInTime: readonly Promise<Walked>[];

  beforeAll(async () => {
    house = await openHouse();
    await house.backend.staff.put([
      { initials: 'DIR', roles: ['director'], from },
      { initials: 'VIS', roles: ['visitation'], from },
      { initials: 'BUU', roles: ['committee'], from },
    ]);
    const all = inTurns(WIDTH, [
      ...walks.map((walk) => () => walkToTheEnd(house, walk)),
      ...walks.map((walk) => () => meetInTime(house, walk)),
    ]);
    for (const one of all) one.catch(() => undefined);
    ended = all.slice(0, walks.length);
    metInTime = all.slice(walks.length);
  });
  afterAll(async () => {
    await Promise.allSettled([...ended, ...metInTime]);
    await house.close();
  }, PATIENCE_MS);

  test('is in the table once, and no other rule tells anybody anything', () => {
    const edition = editionOn(lawBook, '2031-01-01');
    const timed = rules.filter(({ code }) => {
      const settings = settingsIn(edition, code);
      return settings !== undefined && hasLadder(code, settings);
    });
    expect(walks.map(({ rule }) => rule).sort()).toEqual(timed.map(({ code }) => code).sort());
  });

  describe.each(walks.map((walk, index) => ({ ...walk, index })))('$rule', (walk) => {
    const { rule, told, index } = walk;

    test(
      'is told step by step, each once, at its instant, to those it is for, until it is met',
      async () => {
        const one = await walked(ended, index);
        expect(one.told.map((event) => [stepOf(event), minute(momentOf(event)), initials(event)])).toEqual(
          told.map((step) => [step[0], minute(at(step)), step[2]]),
        );
        expect(one.told.map(({ type }) => type)).toEqual(told.map(typeOf));
        for (const event of one.told) {
          const late = Date.parse(event.recordedAt) - Date.parse(momentOf(event));
          expect([rule, late >= 0, late < PROMPT_MS]).toEqual([rule, true, true]);
          expect(event).toMatchObject({ by: 'sagsgang', role: 'system', law: settingsOf(one, walk).law });
          expect(event.data['foundLate']).toBeUndefined();
        }
        const since = one.told.filter(({ type }) => type !== 'DeadlineWarned');
        const everybody = [...new Set(since.flatMap((event) => initials(event).split(' ')))].sort().join(' ');
        expect(one.afterwards.map((event) => [event.type, initials(event)])).toEqual(
          since.length === 0 ? [] : [['DeadlineMended', everybody]],
        );
      },
      PATIENCE_MS,
    );

    test(
      'has the instants that the domain computes for its ladder',
      async () => {
        const one = await walked(ended, index);
        const { start, due, settings } = findingOf(one, walk);
        const { steps } = ladderOf(rule, settings);
        const computed = new Map(steps.map((step) => [step.code, due && stepInstant(step.at, start, due)]));
        for (const step of told) expect([step[0], minute(computed.get(step[0]))]).toEqual([step[0], minute(at(step))]);
        const silent = steps.map(({ code }) => code).filter((code) => !told.some(([step]) => step === code));
        expect(silent.length > 0 && walk.why === undefined).toBe(false);
      },
      PATIENCE_MS,
    );

    test(
      'met in time goes no further',
      async () => {
        const one = await walked(metInTime, index);
        const first = told.filter(([step]) => step.startsWith('w')).slice(0, walk.meet ? 1 : undefined);
        expect([...one.told, ...one.afterwards].map((event) => [stepOf(event), minute(momentOf(event))])).toEqual(
          first.map((step) => [step[0], minute(at(step))]),
        );
      },
      PATIENCE_MS,
    );
  });

  test(
    'leaves one message for each step and person in the inboxes, and nothing else',
    async () => {
      const { municipality, journal } = house.link;
      const cases = await Promise.all([...ended, ...metInTime]);
      const read = async (caseId: string) => messagesOf(await house.journal(caseId), { caseId, municipality });
      const journals = await Promise.all(
        inTurns(
          WIDTH,
          cases.map((one) => () => read(one.caseId)),
        ),
      );
      const expected = journals.flat();
      const backlog = async (): Promise<unknown> => journal.messages.backlog();
      for (let left = await backlog(); ; left = await backlog()) {
        if (typeof left === 'object' && left !== null && 'queued' in left && left.queued === 0) break;
        await pause(100);
      }
      for (const person of ['B01', 'TL1', 'LED', 'DIR', 'DV1', 'VIS']) {
        const inbox = await journal.messages.inbox({ municipality, person, limit: 10_000 });
        const ids = expected.filter((message) => message.person === person).map(({ id }) => id);
        expect([person, new Set(inbox.map(({ id }) => id))]).toEqual([person, new Set(ids)]);
        expect(inbox).toHaveLength(ids.length);
      }
    },
    PATIENCE_MS,
  );
});

async function walked(all: readonly Promise<Walked>[], index: number): Promise<Walked> {
  const one = await all[index];
  if (!one) throw new Error('No such walk');
  return one;
}

/** What the domain finds of the rule at the instant of the first step that is told. */
function findingOf({ started }: Walked, { rule, told }: Walk) {
  const [first] = told;
  const judged = first && judge(rules, started, at(first), lawBook).rules.find((one) => one.rule.code === rule);
  const finding = judged?.findings[0];
  if (!finding) throw new Error(`${rule} has no clock`);
  return finding;
}

function settingsOf(one: Walked, walk: Walk) {
  return findingOf(one, walk).settings;
}
