import { setTimeout as pause } from 'node:timers/promises';
import type { ReadClosedReview } from '../../library/closed-review-ports';
import type { Undertaking } from '../../../domain/undertaking/undertaking';
import type { Backend } from '../ports';
import { written } from '../print/dates';
import type { Session } from '../session';
import { sayReview } from './texts';

/** How long a call waits for the cases to be read, in milliseconds. */
const PATIENCE_MS = 120_000;

/** Waits until the population is frozen. @returns whether it is */
export async function untilFrozen(session: Session, backend: Backend, undertaking: Undertaking): Promise<boolean> {
  const end = Date.now() + PATIENCE_MS;
  session.io.status(sayReview(session, 'reading'));
  try {
    for (let wait = 100; Date.now() < end; wait = Math.min(wait * 2, 2_000)) {
      const { standing } = await backend.undertakings.read(undertaking);
      if (standing.stage !== 'freezing') return true;
      await pause(wait);
    }
    return false;
  } finally {
    session.io.status('');
  }
}

/** Says of which cases the review is, when they were frozen, and what was left out. */
export function printPopulation(session: Session, { review, intact }: ReadClosedReview): void {
  const { print, lang, paint } = session;
  for (const [index, { of, frozen }] of review.batches.entries()) {
    const head = index === 0 ? '' : `+ ${sayReview(session, 'extension')}: `;
    if (!frozen) {
      print(`${head}${sayReview(session, 'reading')}`);
      continue;
    }
    const { from, to } = of.data;
    const { cases, hash, knownAt, known, notClosed, unreadable } = frozen.data;
    const told = { cases, at: written(knownAt, lang), hash: hash.slice(0, 16) };
    print(
      head +
        (from === undefined || to === undefined
          ? sayReview(session, 'populationNamed', told)
          : sayReview(session, 'population', { ...told, from: written(from, lang), to: written(to, lang) })),
    );
    if (known + notClosed + unreadable > 0) {
      print(paint('dim', `  ${sayReview(session, 'leftOut', { known, notClosed, unreadable })}`));
    }
  }
  if (!intact) print(paint('red', sayReview(session, 'tampered')));
}
