import { Context } from '@temporalio/activity';
import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { CasePorts } from '../activities/case/ports';
import { loadCase, unlessAway } from '../activities/case/load-case';
import { reviewOpening } from '../activities/supervision/review-opening';
import type { RoundPorts } from '../activities/supervision/round-ports';
import { createSupervisionActivities } from '../activities/supervision/scheduled';
import { openUndertaking } from '../activities/undertaking/open';
import { Streams, surroundings } from '../activities/undertaking/stream';
import type { Settings } from '../client/connection/settings';
import { sendToUndertaking } from '../client/library/undertakings/send';
import type { Instant } from '../domain/case/kernel/time';
import { roundPlanOf } from '../domain/supervision/round/plan';
import type { Standing } from '../domain/undertaking/book';
import { books } from '../domain/undertaking/books';
import { streamOf, undertakingOf, type Undertaking } from '../domain/undertaking/undertaking';
import type { Journal } from '../journal/connect';
import type { SupervisionActivities } from '../workflows/contracts/supervision';
import { undertakingStarter } from './undertaking-start';

/** The activities of scheduled supervision, over this process's connections. */
export function supervisionActivities(
  cases: CasePorts,
  journal: Journal,
  settings: Settings,
  connection: NativeConnection,
): SupervisionActivities {
  const { events, realNow } = cases;
  return createSupervisionActivities({
    realNow,
    plan: (municipality) => roundPlanOf(cases.jurisdiction(municipality).municipality),
    rounds: async (municipality) => {
      const found = unlessAway(await journal.undertakings.list(streamOf({ kind: 'round', municipality, name: '' })));
      return found.streams.flatMap((stream) => undertakingOf(stream)?.name ?? []);
    },
    open: roundPorts(cases, journal, settings, connection).open,
    standing: async (round) => standingOf(round, events, cases, realNow()),
  });
}

/** What the errands of rounds work with in this process. */
export function roundPorts(
  cases: CasePorts,
  journal: Journal,
  settings: Settings,
  connection: NativeConnection,
): RoundPorts {
  const alive = (): void => Context.current().heartbeat();
  const streams = new Streams({ ...cases, books, errands: {}, alive });
  const start = undertakingStarter(journal, settings, connection);
  const temporal = new Client({ connection, namespace: settings.namespace, dataConverter: journal.dataConverter });
  const { events, jurisdiction, realNow, caseNumber } = cases;
  return {
    ...{ events, jurisdiction, realNow, caseNumber, alive },
    lastHead: async () => {
      const found = unlessAway(await journal.proof.latest());
      return found.kind === 'found' ? found.head.number : 0;
    },
    headFor: async (stream, { sealedAfter, covering }) => {
      const found = unlessAway(await journal.proof.headAfter(sealedAfter, covering && { caseId: stream, ...covering }));
      return found.kind === 'found' ? found.head : undefined;
    },
    reviewOpening: (review) => reviewOpening(cases, review),
    open: async (undertaking, opening, now) => {
      await openUndertaking(streams, start, undertaking, opening, now);
    },
    reviewState: async (review, now) => ((await standingOf(review, events, cases, now)).over ? 'over' : 'underWay'),
    send: (undertaking, command) => sendToUndertaking({ settings, temporal }, undertaking, command),
  };
}

/** Where an undertaking stands by its journal. @throws JournalAwayError */
async function standingOf(
  undertaking: Undertaking,
  events: CasePorts['events'],
  cases: CasePorts,
  now: Instant,
): Promise<Standing> {
  const loaded = unlessAway(await loadCase(events, streamOf(undertaking), undertaking.municipality));
  const book = books[undertaking.kind];
  if (!book) throw new Error(`This release has no ${undertaking.kind}`);
  return book.standing(loaded.state, await surroundings(cases, undertaking, now));
}
