import type { Command } from 'commander';
import type { FieldValue } from '../../../domain/case/kernel/event';
import { recordedTracks, type RecordedTracks } from '../../../domain/recovery/tracks/recorded';
import { readInitials, readUser } from '../options';
import type { Session } from '../session';
import { openTrack } from './open-track';
import { sayTrack, trackTexts as texts } from './texts';

/** Options of a track over a case list that remembers what was recorded, and hands cases out. */
export interface RecordedOptions {
  readonly recorded?: true;
  readonly assign?: string;
  readonly as?: string;
}

/** A case that is to be put on its track. */
export interface HandingOut {
  readonly caseNumber: string;
  readonly data: Readonly<Record<string, FieldValue>>;
}

/** Adds `--recorded` and `--assign`. */
export function addRecorded(session: Session, command: Command): Command {
  const { tell, say } = session;
  return command
    .option('--recorded', tell(texts.optRecorded))
    .option(`--assign <${say('phInitials')}>`, tell(texts.optAssign));
}

/** What the journal knows of re-visitations and examinations, where it was asked for; otherwise no server is needed. */
export async function recordedFor(
  session: Session,
  { recorded, assign }: RecordedOptions,
): Promise<RecordedTracks | undefined> {
  if (!recorded && assign === undefined) return undefined;
  return session.connected(async ({ undertakings }) =>
    recordedTracks((await undertakings.readable('correction')).map(({ state }) => state)),
  );
}

/** Puts cases on their track for whoever `--assign` names; says how many. One that is there already is left as it is. */
export async function handOut(
  session: Session,
  cases: readonly HandingOut[],
  { assign, as }: RecordedOptions,
): Promise<{ readonly opened: number; readonly known: number; readonly refused: number } | undefined> {
  if (assign === undefined) return undefined;
  const owner = readInitials(session, '--assign', assign);
  const by = readUser(session, as);
  const counts = { opened: 0, known: 0, refused: 0 };
  await session.connected(async ({ undertakings }) => {
    for (const { caseNumber, data } of cases) {
      const refused = await openTrack(undertakings, { ...data, caseNumber, owner }, by);
      if (refused === undefined) counts.opened++;
      else if (refused.code === 'UNDERTAKING_OPEN_ALREADY') counts.known++;
      else {
        counts.refused++;
        session.io.err(sayTrack(session, 'refusedCase', { case: caseNumber, code: refused.code }));
      }
    }
  });
  session.io.err(sayTrack(session, 'handedOut', { ...counts, owner }));
  return counts;
}
