import type { FilterCodes } from '../../journal/access/access-log';
import type { Backend } from '../cli/ports';
import type { ReadingRights } from './access-rights';

/**
 * The desks that show many cases at once as a person reads them: rounds, reviews of closed cases and recovery programmes are
 * shown to those who may read them only, and each reading is one line of the access log (opslagslog); so is each order to
 * the schedule of supervision.
 *
 * @param note writes a reading of so many cases down
 */
export function watchedDesks(
  { rounds, closedReviews, recoveries }: Backend,
  rights: ReadingRights,
  note: (filter: FilterCodes, cases: number) => Promise<void>,
): Pick<Backend, 'rounds' | 'closedReviews' | 'recoveries'> {
  const noted = async <T>(filter: FilterCodes, found: T, cases: number): Promise<T> => {
    await note(filter, cases);
    return found;
  };
  return {
    rounds: {
      ...rounds,
      read: async (round) => {
        await rights.all('round', round);
        const found = await rounds.read(round);
        return noted({ round }, found, found.round.cases.length);
      },
      prove: async (round) => {
        await rights.all('round', round);
        const found = await rounds.prove(round);
        return noted({ round }, found, found.round.cases.length);
      },
      proofs: async (round) => {
        await rights.all('round', round);
        const found = await rounds.proofs(round);
        return noted({ round }, found, found[0]?.population.lines.length ?? 0);
      },
      order: async (order, from) => {
        await rights.all('round');
        const found = await rounds.order(order, from);
        return noted({ schedule: order.kind, for: from.by }, found, 0);
      },
    },
    closedReviews: {
      read: async (closedReview) => {
        await rights.all('closedReview', closedReview);
        const found = await closedReviews.read(closedReview);
        return noted({ closedReview }, found, found.cases.length);
      },
    },
    recoveries: {
      rows: async (programme, asOf) => {
        const rows = await recoveries.rows(programme, asOf);
        const shown = await rights.among('recovery', rows, ({ team, owners }) => ({ people: owners, team }));
        return noted({ programme }, shown, shown.length);
      },
      accounts: async (programme, order) => {
        await rights.all('programme', programme);
        const found = await recoveries.accounts(programme, order);
        return noted({ programme }, found, found.caseload.balance);
      },
    },
  };
}
