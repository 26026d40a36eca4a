import { EventEmitter, once } from 'node:events';
import type { House } from '../../workflow/house';
import { command, newChild, notification } from '../../workflow/house';

/** A command that was answered: what somebody was told is recorded. */
export interface Acknowledged {
  readonly caseId: string;
  readonly key: string;
  /** Entry numbers it left, first and last. */
  readonly entries: readonly [number, number];
}

/** Callers who open cases and write in them until they are told to stop. */
export interface Storm {
  readonly acknowledged: readonly Acknowledged[];
  /** Waits until so many commands in so many cases have been answered. */
  until(commands: number, cases: number): Promise<void>;
  /** Lets what is on its way be answered, and ends. */
  stop(): Promise<void>;
}

const CALLERS = 12;
/** Notes in a case before its caller opens the next. */
const NOTES = 3;

/** Starts a storm of commands. */
export function startStorm(house: House): Storm {
  const acknowledged: Acknowledged[] = [];
  let stopped = false;
  let failure: unknown;
  const news = new EventEmitter();

  const does = async (target: Parameters<House['send']>[0], name: string, step: object): Promise<string> => {
    const { key } = command(name);
    const answer = await house.does(target, name, { ...step, key });
    if (answer.entries === null) throw new Error(`${name} left no entry`);
    acknowledged.push({ caseId: answer.caseId, key, entries: answer.entries });
    news.emit('answered');
    return answer.caseId;
  };
  const caller = async (): Promise<void> => {
    while (!stopped) {
      const child = newChild();
      const caseId = await does({ child }, 'notify', notification(child));
      for (let note = 1; note <= NOTES && !stopped; note += 1) {
        await does(caseId, 'note', { text: { note: `Notat ${note}` } });
      }
    }
  };
  const callers = Array.from({ length: CALLERS }, () =>
    caller().catch((error: unknown) => {
      stopped = true;
      failure ??= error;
      news.emit('answered');
    }),
  );
  const cases = (): number => new Set(acknowledged.map(({ caseId }) => caseId)).size;
  return {
    acknowledged,
    until: async (wanted, wantedCases) => {
      while (acknowledged.length < wanted || cases() < wantedCases) {
        if (failure !== undefined) throw failure;
        await once(news, 'answered');
      }
    },
    stop: async () => {
      stopped = true;
      await Promise.all(callers);
      if (failure !== undefined) throw failure;
    },
  };
}
