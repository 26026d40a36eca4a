import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CivilDay, Instant } from '../../../domain/case/kernel/time';
import { compare } from '../../../domain/law/calendar/day-arithmetic';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import type { Problem } from '../../lists/problem';
import type { CommitteeFigures, UnreadList } from './committee-figures';
import { readMoneyFile, type MoneyFile } from './committee-money';
import { dayOfFile } from './list-reading';

/** The money lists of a report, and those that could not be read. */
export type MoneyLists = Pick<CommitteeFigures, 'lostEarnings' | 'payments' | 'unreadLists'>;

interface Candidate {
  readonly path: string;
  readonly day: CivilDay;
  readonly changedMs: number;
}

/**
 * The newest list of each kind in a folder as of an instant, told by their headings; files of other kinds are left alone.
 * Nothing wrong with the folder or a file is thrown: a newer file that cannot be read is named among those, and the
 * newest one that can is counted.
 */
export async function newestMoneyLists(folder: string, until: Instant): Promise<MoneyLists> {
  const unread: UnreadList[] = [];
  const found: { -readonly [K in 'lostEarnings' | 'payments']?: MoneyFile[K] } = {};
  for (const { path, day } of await candidatesIn(folder, until, unread)) {
    if (found.lostEarnings && found.payments) break;
    const { lostEarnings, payments, broken } = await readMoneyFile(path, () => undefined);
    const isOlder = (lostEarnings && found.lostEarnings) ?? (payments && found.payments);
    if (isOlder) continue;
    if (broken) unread.push({ day, ...reasonOf(broken) });
    else if (lostEarnings) found.lostEarnings = lostEarnings;
    else if (payments) found.payments = payments;
  }
  return { ...found, ...(unread.length === 0 ? {} : { unreadLists: unread }) };
}

/** The CSV files of a folder up to an instant, the newest first. */
async function candidatesIn(folder: string, until: Instant, unread: UnreadList[]): Promise<readonly Candidate[]> {
  const names = await readdir(folder).catch((error: unknown) => reasonIn(error));
  if (typeof names === 'string') {
    unread.push({ code: 'LIST_UNREADABLE', params: { reason: names } });
    return [];
  }
  const all: Candidate[] = [];
  for (const name of names.filter((one) => /^[^.].*\.csv$/i.test(one))) {
    const path = join(folder, name);
    const file = await stat(path).catch((error: unknown) => reasonIn(error));
    if (typeof file === 'string') unread.push({ code: 'LIST_UNREADABLE', params: { reason: file } });
    else if (file.isFile()) all.push({ path, day: dayOfFile(path, file.mtimeMs), changedMs: file.mtimeMs });
  }
  const last = civilDayOf(until);
  return all
    .filter(({ day }) => day <= last)
    .sort((a, b) => compare(b.day, a.day) || b.changedMs - a.changedMs || compare(b.path, a.path));
}

/** Why a list could not be read, without anything that stood in it. */
function reasonOf({ code, column, params }: Problem): Pick<UnreadList, 'code' | 'column' | 'params'> {
  const place = code === 'MONEY_COLUMN_NEEDED' && column !== undefined ? { column } : {};
  return { code, ...place, ...(params ? { params } : {}) };
}

/** The file system's own code of what went wrong; anything else is a fault of this program and is thrown on. */
function reasonIn(error: unknown): string {
  const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return code;
}
