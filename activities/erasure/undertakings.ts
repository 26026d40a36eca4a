import type { CaseEvent } from '../../domain/case/kernel/event';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase } from '../../domain/case/kernel/state';
import type { CaseReference } from '../../domain/undertaking/about';
import type { Book, UndertakingState } from '../../domain/undertaking/book';
import { streamOf, undertakingOf, type Undertaking } from '../../domain/undertaking/undertaking';
import type { ErasureRecord } from '../../journal/erasure/erasure-store';
import type { EntryHeader, JournalEntry } from '../../journal/events/entry';
import { textsUnder } from '../../journal/events/prepare';
import { undertakingWorkflowId } from '../../workflows/contracts/undertaking';
import { caseIdOf } from '../../domain/recovery/case-recovery/case-id';
import { surroundings } from '../undertaking/stream';
import type { ErasurePorts } from './ports';
import { sure } from './sure';

/** Streams read together. */
const PAGE = 200;

/** An undertaking that is about a case, or has texts that are. */
interface Concerned {
  readonly undertaking: Undertaking;
  readonly book: Book;
  readonly state: UndertakingState;
  /** Ids of the keys of its texts about the case; those under the key of its whole stream are left out. */
  readonly textKeys: readonly string[];
}

/**
 * Destroys the keys of what undertakings say about a case: reviews, recoveries, rounds, programmes. Their codes and days
 * stay, so that their figures can still be worked out. Repeatable.
 *
 * @returns how many texts were gone by it
 */
export async function destroyTexts(ports: ErasurePorts, erased: ErasureRecord): Promise<number> {
  let count = 0;
  for await (const { textKeys } of concerned(ports, erased)) {
    if (textKeys.length > 0) count += sure(await ports.keys.destroyById(textKeys, erased.ground, ports.realNow()));
  }
  return count;
}

/**
 * Deletes the histories of undertakings that say something about a case, in which its texts came in, and starts those that
 * are not over again from the journal, as after a lost namespace. Repeatable.
 *
 * @returns how many histories there were
 */
export async function deleteUndertakingHistories(ports: ErasurePorts, erased: ErasureRecord): Promise<number> {
  let count = 0;
  for await (const { undertaking, book, state } of concerned(ports, erased)) {
    count += await ports.histories.deleteAll(undertakingWorkflowId(undertaking));
    const around = await surroundings(ports, undertaking, ports.realNow());
    if (!book.standing(state, around).over) await ports.start(undertaking);
  }
  return count;
}

async function* concerned(ports: ErasurePorts, erased: ErasureRecord): AsyncGenerator<Concerned> {
  const isIt = referenceTo(ports, erased);
  for (const book of Object.values(ports.books)) {
    const beginning = streamOf({ kind: book.kind, municipality: erased.municipality, name: '' });
    const { streams } = sure(await ports.undertakings.list(beginning));
    const wanted = streams.filter((stream) => book.kind !== 'recovery' || caseIdOf(stream) === erased.caseId);
    for (let at = 0; at < wanted.length; at += PAGE) {
      for (const [stream, entries] of sure(await ports.events.readMany(wanted.slice(at, at + PAGE)))) {
        const undertaking = undertakingOf(stream);
        if (!undertaking) continue;
        const events = entries.flatMap(({ event }): readonly CaseEvent[] => (event ? [event] : []));
        const state = evolveAll(emptyCase(stream, erased.municipality), events);
        const texts = await textsAbout(ports, erased, entries, async (event) => isIt(book.about(state, event)));
        if (texts.length === 0 && !(await isIt(book.about(state)))) continue;
        const textKeys = texts.flatMap(({ header }) => ownTextKeyOf(header) ?? []);
        yield { undertaking, book, state, textKeys };
      }
    }
  }
}

/** The entries whose free text is about the case: by what they refer to, or by the key that went with the case's. */
async function textsAbout(
  { keys }: ErasurePorts,
  { caseId }: ErasureRecord,
  entries: readonly JournalEntry[],
  isAbout: (event: CaseEvent) => Promise<boolean>,
): Promise<readonly JournalEntry[]> {
  const withText = entries.filter(({ header }) => header.textKeyId !== null);
  const known = sure(await keys.keysById(withText.flatMap(({ header }) => ownTextKeyOf(header) ?? [])));
  const about: JournalEntry[] = [];
  for (const entry of withText) {
    const key = known.get(entry.header.textKeyId ?? '');
    const isUnder = key?.kind === 'destroyed' && key.scope.startsWith(textsUnder(caseId));
    if (isUnder || (entry.event && (await isAbout(entry.event)))) about.push(entry);
  }
  return about;
}

/** The key of an entry's text, where it is not that of its whole stream (as entries of earlier releases have). */
function ownTextKeyOf({ keyId, textKeyId }: EntryHeader): string | undefined {
  return textKeyId === null || textKeyId === keyId ? undefined : textKeyId;
}

/** Whether one of some references is to the case. */
function referenceTo(
  { caseTold }: ErasurePorts,
  { caseId, municipality }: ErasureRecord,
): (references: readonly CaseReference[]) => Promise<boolean> {
  const told = new Map<string, boolean>();
  return async (references) => {
    for (const one of references) {
      if ('caseId' in one) {
        if (one.caseId === caseId) return true;
        continue;
      }
      const isIt = told.get(one.told) ?? (await caseTold(municipality, one.told)) === caseId;
      told.set(one.told, isIt);
      if (isIt) return true;
    }
    return false;
  };
}
