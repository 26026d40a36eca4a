import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import type { Involved } from '../../domain/undertaking/involved';
import {
  mayRead,
  readerOn,
  readingRoles,
  readingRules,
  readsAll,
  type AcrossCasesReader,
  type ReadAcrossCases,
} from '../../domain/undertaking/readers';
import { isUndertakingName } from '../../domain/undertaking/undertaking';
import type { WhatIsRead } from '../../journal/access/access-log';
import { BackendRefusal } from '../cli/ports';
import { answered } from './errors';
import type { InstallationLink } from './installation';
import { realNow } from './real-now';
import type { ReadUndertaking } from './undertakings/read';

/** What the reader of a connection may read across cases, by the register of the day; see `readingRules`. */
export interface ReadingRights {
  /** Lets those through who read every one of a kind. @param name of the one that is read @throws BackendRefusal */
  all(kind: ReadAcrossCases, name?: string): Promise<void>;
  /** Lets those through who may read this one. @throws BackendRefusal */
  one(read: ReadUndertaking): Promise<void>;
  /** Those that the reader may read. */
  among<T>(kind: ReadAcrossCases, found: readonly T[], involvedIn: (one: T) => Involved | undefined): Promise<T[]>;
  /** Whether the reader may be shown the names of all of a kind. */
  seesNames(kind: ReadAcrossCases): Promise<boolean>;
}

/** Writes a line of the reader into the access log. */
type Noting = (read: WhatIsRead) => Promise<void>;

/**
 * The reading rights over an installation. On a development server the rules that do not hold everywhere let everybody
 * through, so that one person can try every role; elsewhere whoever does not say who they are is refused.
 *
 * @param by initials of the reader; absent where nobody is named
 * @param note writes a refused attempt into the access log
 */
export function readingRights(to: InstallationLink, by: string | undefined, note: Noting): ReadingRights {
  const { development } = to.settings;
  /** The reader, as far as the rule of the kind holds here; undefined where it does not. */
  const held = async (kind: ReadAcrossCases): Promise<AcrossCasesReader | undefined> => {
    if (by === undefined) {
      if (!development) throw new BackendRefusal('READER_MISSING');
      return undefined;
    }
    if (development && !readingRules[kind].everywhere) return undefined;
    const register = answered(await to.journal.staff.register(to.municipality));
    return readerOn(register, by, civilDayOf(realNow()));
  };
  const refuse = async (kind: ReadAcrossCases, name: string, caseId?: string): Promise<never> => {
    const filter = { [kind]: name === '' || (isUndertakingName(name) ? name : '?') };
    await note({ reading: 'refused', ...(caseId === undefined ? { filter, cases: 0 } : { caseId }) });
    throw refusalOf(kind, by ?? '?', name);
  };
  const workerOf = async (involved: Involved | undefined): Promise<string | undefined> => {
    if (!involved?.forWorker || involved.caseId === undefined) return undefined;
    const found = answered(await to.journal.projections.find(involved.caseId));
    return found.kind === 'found' ? found.overview.worker : undefined;
  };
  const sees = async (
    kind: ReadAcrossCases,
    reader: AcrossCasesReader,
    involved: Involved | undefined,
  ): Promise<boolean> => mayRead(kind, reader, involved) || mayRead(kind, reader, involved, await workerOf(involved));
  return {
    all: async (kind, name = '') => {
      const reader = await held(kind);
      if (reader && !readsAll(kind, reader)) await refuse(kind, name);
    },
    one: async ({ undertaking: { kind, name }, state }) => {
      const reader = await held(kind);
      if (!reader) return;
      const involved = readingRules[kind].involved?.(state);
      if (!(await sees(kind, reader, involved))) await refuse(kind, name, involved?.caseId);
    },
    among: async (kind, found, involvedIn) => {
      const reader = await held(kind);
      if (!reader || readsAll(kind, reader)) return [...found];
      const seen = [];
      for (const one of found) if (await sees(kind, reader, involvedIn(one))) seen.push(one);
      return seen;
    },
    seesNames: async (kind) => {
      if (!readingRules[kind].namesCase) return true;
      const reader = await held(kind);
      return reader === undefined || readsAll(kind, reader);
    },
  };
}

function refusalOf(kind: ReadAcrossCases, by: string, name: string): BackendRefusal {
  const roles = readingRoles(kind).join(', ');
  if (kind === 'report' || kind === 'replay') return new BackendRefusal('REPORT_NOT_YOURS', { by, roles });
  if (kind === 'review') return new BackendRefusal('REVIEW_NOT_YOURS', { by, review: name });
  return new BackendRefusal('UNDERTAKING_NOT_YOURS', { by, undertaking: kind, name, roles });
}
