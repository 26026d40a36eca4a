import type { RoundDifference } from '../../../domain/supervision/round/difference';
import { drawnFrom, type PublicHead } from '../../../domain/supervision/round/drawing';
import { populationFrom } from '../../../domain/supervision/round/listing';
import { proveRound } from '../../../domain/supervision/round/prove';
import { listParts, publishedDraw } from '../../../domain/supervision/round/publish';
import { roundOf, type Round } from '../../../domain/supervision/round/round';
import type { Population } from '../../../domain/supervision/draw/population';
import type { PublishedDraw } from '../../../domain/supervision/draw/published';
import { stateBefore } from '../../../domain/case/kernel/evolve';
import { streamOf } from '../../../domain/undertaking/undertaking';
import { sha256 } from '../../../journal/sha256';
import { answered } from '../errors';
import type { InstallationLink } from '../installation';
import type { ReadUndertaking } from '../undertakings/read';

/** One draw of a round with all that is needed to make it again without this installation. */
export interface DrawProof {
  readonly published: PublishedDraw;
  /** What it was drawn from. */
  readonly population: Population;
  /** The daily head its seed is made of. */
  readonly head: PublicHead;
}

/** Makes every draw of a round again from its journal and the daily heads; answers every difference. @throws Unreachable */
export async function proveFromJournal(
  { journal }: Pick<InstallationLink, 'journal'>,
  { undertaking, events }: Pick<ReadUndertaking, 'undertaking' | 'events'>,
): Promise<readonly RoundDifference[]> {
  const stream = streamOf(undertaking);
  const { heads } = answered(await journal.proof.heads());
  const { coverage } = answered(await journal.proof.coverage(stream));
  const sealed = heads.map((head) => ({
    ...head,
    covers: coverage.findLast(({ number }) => number <= head.number)?.seq ?? 0,
  }));
  const { municipality, name } = undertaking;
  return proveRound(events, { stream, municipality, name }, sealed, sha256);
}

/** The proofs of a round's draws, for others to check. Empty where none was made; a list that was changed gives none. */
export function drawProofs({
  undertaking,
  events,
}: Pick<ReadUndertaking, 'undertaking' | 'events'>): readonly DrawProof[] {
  const { municipality, name } = undertaking;
  const stream = streamOf(undertaking);
  const before = (seq: number): Round => roundOf(stateBefore(seq, { stream, municipality, events }));
  const round = before(Infinity);
  const frozen = populationFrom(listParts(events));
  if (!frozen.ok) return [];
  return round.draws.flatMap((order) => {
    const published = publishedDraw(events, name, round, order);
    const seed = events.find(({ type, data }) => type === 'SeedFixed' && data['draw'] === order.draw)?.data;
    if (!published || !seed) return [];
    const head = { number: Number(seed['head']), day: String(seed['headDay']), hash: String(seed['headHash']) };
    return [{ published, population: drawnFrom(frozen.value, before(order.seq), order), head }];
  });
}
