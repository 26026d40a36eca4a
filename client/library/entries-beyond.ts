import type { AccountAnswer } from '../../workflows/contracts/messages';
import { answered } from './errors';
import type { InstallationLink } from './installation';
import type { EntryBeyond } from './rehydrate-ports';

/**
 * What a workflow can account for that the journal does not have: commands by their keys, facts and waiting entries by
 * number and instant. Of a case that the journal does not have at all, everything.
 *
 * @throws Unreachable, JournalUnavailableError
 */
export async function entriesBeyond(
  link: Pick<InstallationLink, 'journal'>,
  caseId: string,
  account: AccountAnswer | undefined,
): Promise<readonly EntryBeyond[]> {
  if (!account) return [];
  const { survey, events } = link.journal;
  const read = answered(await events.read(caseId, { text: false }));
  const isThere = (entry: number, recordedAt: string, event: string): boolean => {
    const header = read.entries[entry - 1]?.header;
    return header?.recordedAt === recordedAt && header.type === event;
  };
  const known = account.commands.filter(({ entries }) => entries !== null);
  const has = await survey.has(known.map(({ key }) => ({ caseId, key })));
  const keyOfEntry = new Map<number, string>();
  for (const [index, { key, entries }] of known.entries()) {
    if (has[index] || entries === null) continue;
    for (let entry = entries[0]; entry <= entries[1]; entry++) keyOfEntry.set(entry, survey.digestOf({ caseId, key }));
  }
  const beyond = new Map<number, EntryBeyond>();
  for (const [entry, commandKey] of keyOfEntry) {
    beyond.set(entry, { entry, event: null, recordedAt: null, by: null, commandKey, waiting: false });
  }
  for (const { seq, corrected, rec, type, by } of account.state.facts) {
    const entry = corrected ?? seq;
    if (isThere(entry, rec, type)) continue;
    const commandKey = keyOfEntry.get(entry) ?? null;
    beyond.set(entry, { entry, event: type, recordedAt: rec, by, commandKey, waiting: false });
  }
  for (const { seq, type, recordedAt, by, key } of account.waiting) {
    if (isThere(seq, recordedAt, type)) continue;
    const commandKey = survey.digestOf({ caseId, key });
    beyond.set(seq, { entry: seq, event: type, recordedAt, by, commandKey, waiting: true });
  }
  return [...beyond.values()].sort((one, other) => one.entry - other.entry);
}
