import type { Instant } from '../../../domain/case/kernel/time';
import { lastOf } from '../../../domain/case/kernel/state';
import { RoundOpened } from '../../../domain/supervision/round/facts';
import { roundOf } from '../../../domain/supervision/round/round';
import { roundStages } from '../../../domain/supervision/round/words';
import { BackendRefusal, type DoctorCheck } from '../../cli/ports';
import type { InstallationLink } from '../installation';
import { realNow } from '../real-now';
import { readUndertaking, undertakingsOf, type ReadUndertaking } from '../undertakings/read';
import { found, lasting } from './check';

/** A head is sealed each morning: a round that has waited longer than this waits for something else. In milliseconds. */
const PATIENT_MS = 2 * 86_400_000;

/** Stages in which a round is frozen and drawn by itself. */
const byItself: ReadonlySet<string> = new Set([
  'freezing',
  'awaitingHead',
  'opening',
] satisfies (keyof typeof roundStages)[]);

/** Looks for rounds of supervision that were never drawn, whatever opened them and whoever has given up watching them. */
export async function* checkRounds(link: InstallationLink): AsyncGenerator<DoctorCheck> {
  for (const undertaking of await undertakingsOf(link, 'round')) {
    const read = await readUndertaking(link, undertaking).catch((error: unknown) => {
      if (error instanceof BackendRefusal) return undefined;
      throw error;
    });
    const problem = read && waitingProblem(read, realNow());
    if (problem) yield problem;
  }
}

/** That a round has stood still on its way to its draw; undefined where it has not. */
export function waitingProblem(
  { undertaking: { name }, state, standing: { stage } }: Pick<ReadUndertaking, 'undertaking' | 'state' | 'standing'>,
  now: Instant,
): DoctorCheck | undefined {
  const waits = roundOf(state).draws.find(({ made, refused }) => !made && refused === undefined);
  const since = waits?.orderedAt ?? lastOf(state, RoundOpened)?.rec ?? now;
  const waited = Date.parse(now) - Date.parse(since);
  if (!byItself.has(stage) || waited < PATIENT_MS) return undefined;
  const long = lasting(waited);
  const words = roundStages[stage as keyof typeof roundStages];
  return found(
    'rounds',
    'ROUND_WAITING',
    {
      da: `Tilsynsrunden ${name} er ikke trukket: ${words.da}, nu i ${long.da}.`,
      en: `The supervision round ${name} is not drawn: ${words.en}, for ${long.en} now.`,
    },
    {
      da: 'Forsegl et hoved med sagsgang heads seal; kører rundens workflow ikke, så sagsgang rehydrate.',
      en: 'Seal a head by sagsgang heads seal; where the round’s workflow does not run, sagsgang rehydrate.',
    },
  );
}
