import { stateAsOf } from '../../domain/case/as-of';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { compareLaw } from '../../domain/law/replay/compare-law';
import type { WhatIf } from '../../domain/law/replay/what-if';
import type { LawBook } from '../../domain/law/edition';
import { answered } from './errors';
import type { InstallationLink } from './installation';
import type { ReplayedCase, ReplayOrder, ReplaySource } from './law-replay-ports';

/** What a law replay reads: the journal and the law; no workflow, and nothing is written. */
export type ReplayLink = Pick<InstallationLink, 'journal' | 'jurisdiction' | 'municipality'>;

/**
 * Puts every case of the journal to the law as it is and as it might be (konsekvensberegning). Cases come in the order of
 * their ids, from one pass over the journal; a case that was not there by the instant asked about is left out.
 *
 * @throws JournalUnavailableError in the midst of an outage; go on after the last position
 */
export async function replayJournal(link: ReplayLink, whatIf: WhatIf, order: ReplayOrder): Promise<ReplaySource> {
  const { municipality } = link;
  const numbers = answered(await link.journal.projections.numbers(municipality));
  const { cases } = await link.journal.survey.count(municipality);
  const { law } = link.jurisdiction(municipality);
  return { total: cases, cases: replayed(link, { before: law, after: whatIf.apply(law) }, numbers, order) };
}

/** The law as it is and as it might be. */
export interface TwoLaws {
  readonly before: LawBook;
  readonly after: LawBook;
}

async function* replayed(
  link: ReplayLink,
  laws: TwoLaws,
  numbers: ReadonlyMap<string, string>,
  order: ReplayOrder,
): AsyncGenerator<ReplayedCase> {
  const { municipality } = link;
  const from = order.after === undefined ? {} : { afterCaseId: order.after };
  for await (const { caseId, entries } of link.journal.events.readCases({ municipality, text: false, ...from })) {
    const caseNumber = numbers.get(caseId) ?? caseId;
    const events = entries.flatMap(({ event }) => (event ? [event] : []));
    const readable = events.length === entries.length;
    const comparison = readable ? compareCase({ caseId, municipality, events }, laws, order) : undefined;
    yield { position: caseId, caseNumber, ...(comparison ? { comparison } : {}) };
  }
}

/** A case's entries, and where it belongs. */
export interface CaseOfJournal {
  readonly caseId: string;
  readonly municipality: string;
  readonly events: readonly CaseEvent[];
}

/** Puts one case to two laws by its own clock, or as of an instant with all that is known now. */
export function compareCase(
  { caseId, municipality, events }: CaseOfJournal,
  { before, after }: TwoLaws,
  { now, asOf: asked }: ReplayOrder,
): ReturnType<typeof compareLaw> {
  const clock = new Date(Date.parse(now) + (events.at(-1)?.clockOffsetMs ?? 0)).toISOString();
  const asOf = asked ?? clock;
  const knownAt = clock > asOf ? clock : asOf;
  const state = stateAsOf(caseId, municipality, events, { asOf, knownAt });
  return compareLaw(state, asOf, before, after, { knownAt });
}
