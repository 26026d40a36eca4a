import { setTimeout as pause } from 'node:timers/promises';
import { STREAM_MARK, streamOf, undertakingOf, type Undertaking } from '../../../domain/undertaking/undertaking';
import type { UndertakingView } from '../../../workflows/contracts/undertaking';
import { BackendRefusal, type DoctorCheck, type DoctorOrder } from '../../cli/ports';
import { answered } from '../errors';
import { everyCase } from '../every-case';
import type { InstallationLink } from '../installation';
import { undertakingRuns, viewedBy } from '../undertakings/inspect';
import { readUndertaking } from '../undertakings/read';
import { runningUndertakings } from '../undertakings/running';
import * as findings from './undertaking-findings';

/** Undertakings looked at at once. */
const WIDTH = 8;
/** A difference counts when it is seen this often: the undertaking may be at work while it is compared. */
const ROUNDS = 4;
const BETWEEN_ROUNDS_MS = 250;

/**
 * Compares every undertaking of the journal (runder, gennemgange, programmer, genopretninger) with its workflow by number
 * and hash of the last entry, says which has no workflow though it is not over, and finds workflows of which the journal
 * has nothing.
 *
 * @throws Unreachable
 */
export async function* checkUndertakings(
  link: InstallationLink,
  { quick = false, signal }: DoctorOrder,
): AsyncGenerator<DoctorCheck> {
  const running = await runningUndertakings(link);
  const strays = new Map(running);
  const { streams } = answered(await link.journal.undertakings.list(STREAM_MARK));
  for (const stream of streams) strays.delete(stream);
  const known = streams.flatMap((stream) => undertakingOf(stream) ?? []);
  const look = (one: Undertaking): Promise<DoctorCheck | undefined> =>
    quick && !strays.has(streamOf(one)) ? glance(link, one, running.has(streamOf(one))) : compared(link, one);
  const watch = { width: WIDTH, ...(signal ? { signal } : {}) };
  for await (const check of everyCase([...known, ...strays.values()], look, watch)) if (check) yield check;
}

/** Only whether a workflow runs where one should. */
async function glance(
  link: InstallationLink,
  undertaking: Undertaking,
  isVisible: boolean,
): Promise<DoctorCheck | undefined> {
  if (isVisible || (await undertakingRuns(link, undertaking))) return findings.running(streamOf(undertaking));
  return ended(link, undertaking);
}

async function compared(link: InstallationLink, undertaking: Undertaking): Promise<DoctorCheck | undefined> {
  for (let round = 1; ; round++) {
    const view = await viewedBy(link, undertaking);
    const check = view === undefined ? await ended(link, undertaking) : await against(link, undertaking, view);
    if (check === undefined || check.ok || round === ROUNDS) return check;
    await pause(BETWEEN_ROUNDS_MS);
  }
}

/** Nothing runs: nothing is wrong with one that is over, or that was never opened. */
async function ended(link: InstallationLink, undertaking: Undertaking): Promise<DoctorCheck | undefined> {
  const stream = streamOf(undertaking);
  try {
    const { standing } = await readUndertaking(link, undertaking);
    return standing.over ? undefined : findings.missing(stream);
  } catch (error) {
    if (!(error instanceof BackendRefusal)) throw error;
    return error.code === 'UNDERTAKING_UNKNOWN' ? undefined : findings.unreadable(stream, error.code);
  }
}

async function against(
  link: InstallationLink,
  undertaking: Undertaking,
  view: UndertakingView | null,
): Promise<DoctorCheck | undefined> {
  const stream = streamOf(undertaking);
  const head = answered(await link.journal.events.head(stream));
  if (head.seq === 0) return view && view.seq > 0 ? findings.unjournalled(stream, view) : undefined;
  if (view === null || view.hash === null) return findings.unread(stream);
  if (view.hash === head.hash) return findings.agreeing(stream, head.seq);
  const hashes = await link.journal.survey.hashes(stream);
  if (!hashes.includes(view.hash)) return findings.beyond(stream, view, head.seq);
  return findings.behind(stream, view, head.seq);
}
