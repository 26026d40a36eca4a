import { lastOf } from '../../../domain/case/kernel/state';
import { CorrectionOpened } from '../../../domain/recovery/correction/facts';
import { readingRules } from '../../../domain/undertaking/readers';
import { isUndertakingName, type UndertakingKind } from '../../../domain/undertaking/undertaking';
import type { FilterCodes } from '../../../journal/access/access-log';
import type { ReadingKind } from '../access-words';
import type { ReadingRights } from '../access-rights';
import type { UndertakingDesk } from './ports';
import type { ReadUndertaking } from './read';

/** Undertakings that are each about one case: how the access log calls a reading of one, and of several. */
const aboutOneCase: Readonly<Partial<Record<UndertakingKind, { reading: ReadingKind; within: string }>>> = {
  review: { reading: 'review', within: 'round' },
  recovery: { reading: 'recovery', within: 'programme' },
  correction: { reading: 'correction', within: 'correction' },
};

/** How readings of undertakings are written into the access log. */
export interface UndertakingNotes {
  /** A reading of one case. */
  one(caseId: string, reading: ReadingKind): Promise<void>;
  /** One reading of several cases. */
  several(reading: ReadingKind, filter: FilterCodes, cases: number): Promise<void>;
  /** The id of the case that people know by a number; undefined where Sagsgang has none. */
  caseNumbered(number: string): Promise<string | undefined>;
}

/**
 * Undertakings as a person reads them: each is shown to those who may read it only. A reading of one that is about a case
 * is written into the case's access log (opslagslog) before it is shown; several together are one line. What is about many
 * cases shows how far it is; where its cases are shown too, their desk writes that down.
 */
export function watchedUndertakings(
  desk: UndertakingDesk,
  rights: ReadingRights,
  notes: UndertakingNotes,
): UndertakingDesk {
  const noteOne = async ({ undertaking: { kind, name }, state }: ReadUndertaking): Promise<void> => {
    const about = aboutOneCase[kind];
    if (!about) return;
    const number = lastOf(state, CorrectionOpened)?.data.caseNumber;
    const caseId =
      number === undefined ? readingRules[kind].involved?.(state)?.caseId : await notes.caseNumbered(number);
    if (caseId === undefined) await notes.several(about.reading, { [about.within]: name }, 1);
    else await notes.one(caseId, about.reading);
  };
  const readable: UndertakingDesk['readable'] = async (kind, beginning = '', now) => {
    const found = await desk.readable(kind, beginning, now);
    const { involved } = readingRules[kind];
    const shown = await rights.among(kind, found, ({ state }) => involved?.(state));
    const about = aboutOneCase[kind];
    if (about) await notes.several(about.reading, withinOf(about.within, beginning), shown.length);
    return shown;
  };
  return {
    ...desk,
    read: async (undertaking, now) => {
      const { involved } = readingRules[undertaking.kind];
      if (!involved) await rights.all(undertaking.kind, undertaking.name);
      const read = await desk.read(undertaking, now);
      if (involved) await rights.one(read);
      await noteOne(read);
      return read;
    },
    readable,
    list: async (kind, beginning = '') => {
      if (await rights.seesNames(kind)) return desk.list(kind, beginning);
      const found = await desk.readable(kind, beginning);
      const shown = await rights.among(kind, found, ({ state }) => readingRules[kind].involved?.(state));
      return shown.map(({ undertaking }) => undertaking);
    },
  };
}

/** What a list was narrowed to, as far as it is a name and can say nothing else. */
function withinOf(within: string, beginning: string): FilterCodes {
  const name = beginning.replace(/\/$/, '');
  if (name === '') return {};
  return { [within]: isUndertakingName(name) ? name : '?' };
}
