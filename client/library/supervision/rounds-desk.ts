import { roundPlanOf } from '../../../domain/supervision/round/plan';
import { roundOf } from '../../../domain/supervision/round/round';
import { SUPERVISION } from '../../../workflows/contracts/supervision';
import { answered } from '../errors';
import type { InstallationLink } from '../installation';
import type { UndertakingDesk } from '../undertakings/ports';
import { drawProofs, proveFromJournal } from './rounds';
import type { ReadRound, RoundDesk } from './rounds-ports';
import { readSchedule } from './schedule';
import { orderRounds } from './schedule-orders';

/** Rounds of management supervision over the installation's connections. */
export function roundDesk(link: InstallationLink, undertakings: UndertakingDesk): RoundDesk {
  const readRound = async (name: string): Promise<ReadRound> => {
    const read = await undertakings.read(undertakings.named('round', name));
    return { read, round: roundOf(read.state) };
  };
  return {
    read: async (name) => {
      const round = await readRound(name);
      return { ...round, numbers: answered(await link.journal.projections.numbers(link.municipality)) };
    },
    prove: async (name) => {
      const round = await readRound(name);
      return { ...round, differences: await proveFromJournal(link, round.read) };
    },
    proofs: async (name) => drawProofs((await readRound(name)).read),
    plan: () => roundPlanOf(link.jurisdiction(link.municipality).municipality),
    schedule: () => readSchedule(link, SUPERVISION),
    order: (order, from) => orderRounds(link, undertakings, order, from),
  };
}
