import type { CivilDay, Instant } from '../../../domain/case/kernel/time';
import type { ClosureCategory } from '../../../domain/law/judgement';
import { maskParts, type PublishedParts } from '../../../domain/report/masking';
import { reviewOf } from '../../../domain/supervision/closed-review/review';
import { tallyOf } from '../../../domain/supervision/closed-review/tally';
import type { Backend } from '../../cli/ports';
import { publicReport, type PublicReport } from '../supervision/report';
import { readLastRound } from '../supervision/round-figures';
import { deskAsOf, readAsOf } from './committee-as-of';
import type { CommitteeClosedReview } from './committee-figures';

type Desks = Pick<Backend, 'undertakings'>;

/** The last round of supervision with reviewed cases at the end of a day; undefined where there is none. */
export async function committeeRound(
  { undertakings }: Desks,
  day: CivilDay,
  knownAt?: Instant,
): Promise<PublicReport | undefined> {
  const round = await readLastRound(deskAsOf(undertakings, readAsOf(day, knownAt)));
  return round && publicReport(round);
}

/** The reviews of closed cases with cases in them at the end of a day. */
export async function committeeClosedReviews(
  { undertakings }: Desks,
  day: CivilDay,
  knownAt?: Instant,
): Promise<readonly CommitteeClosedReview[]> {
  const desk = deskAsOf(undertakings, readAsOf(day, knownAt));
  const found: CommitteeClosedReview[] = [];
  for (const undertaking of await desk.list('closedReview')) {
    const { state } = await desk.read(undertaking);
    const cases = [...reviewOf(state).cases.values()];
    if (cases.length === 0) continue;
    const { byReading, standing, concern } = tallyOf(cases);
    const { complete, lesser, greater } = byReading.system;
    const all = maskParts({ ...standing });
    found.push({
      name: undertaking.name,
      cases: all.total,
      byControls: categories(maskParts({ complete, lesser, greater })),
      standing: categories(all),
      concern: maskParts({ ...concern }).parts as CommitteeClosedReview['concern'],
    });
  }
  return found;
}

function categories({ parts }: PublishedParts): CommitteeClosedReview['standing'] {
  const of = (category: ClosureCategory): PublishedParts['total'] => parts[category] ?? 0;
  return { complete: of('complete'), lesser: of('lesser'), greater: of('greater') };
}
