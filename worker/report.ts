import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Context } from '@temporalio/activity';
import { createReportActivities, type ReportKept, type ReportOrder } from '../activities/report/quarterly';
import { homeFolder } from '../client/connection/home';
import type { Settings } from '../client/connection/settings';
import { backendOver } from '../client/library/backend';
import { link } from '../client/library/installation';
import { committeeFromJournal } from '../client/library/report/committee';
import type { CommitteeFigures, CountedList } from '../client/library/report/committee-figures';
import { readGoals, type Goal } from '../client/library/report/committee-goals';
import { newestMoneyLists, type MoneyLists } from '../client/library/report/money-folder';
import { committeeDocument } from '../client/report/committee/document';
import type { ReportDocument } from '../client/report/document';
import { renderReport } from '../client/report/render';
import type { ReportActivities, ReportList } from '../workflows/contracts/report';
import { halfYearAccount } from './half-year-account';

/** The formats a kept report is written in, beside its figures. */
const formats = ['pdf', 'xlsx', 'html'] as const;

/** While a report is made, the server hears so often that it is, in milliseconds. */
const ALIVE_MS = 10_000;

/** The folder in which reports are kept: `SAGSGANG_REPORTS`, else `reports` beside the installation's data. */
export function reportFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['SAGSGANG_REPORTS'] ? resolve(env['SAGSGANG_REPORTS']) : join(homeFolder(env), 'reports');
}

/** The activities of reports, over connections of their own: a report is made a few times a year. */
export function reportActivities(settings: Settings, folder: string = reportFolder()): ReportActivities {
  return createReportActivities({
    keep: async (order) => {
      const alive = setInterval(() => Context.current().heartbeat(), ALIVE_MS);
      try {
        if (order.report === 'halfYear') return await keepIn(folder, order, await halfYearIn(settings, order));
        const lists = await listsFor(settings, order);
        const figures = await figuresOf(settings, order, { goals: await goalsIn(folder), ...(lists ? { lists } : {}) });
        return {
          ...(await keepIn(folder, order, { figures, document: committeeDocument(figures) })),
          ...toldOf(lists),
        };
      } finally {
        clearInterval(alive);
      }
    },
  });
}

async function figuresOf(
  settings: Settings,
  { asOf, knownAt }: ReportOrder,
  given: { readonly goals: readonly Goal[]; readonly lists?: MoneyLists },
): Promise<CommitteeFigures> {
  const to = await link(settings);
  try {
    const { municipality } = to;
    const asked = { municipality, asOf, knownAt, ...given, onProblem: () => undefined };
    const figures = await committeeFromJournal(backendOver(to), asked);
    const found = await to.journal.proof.headOf(asOf);
    return found.kind === 'found' ? { ...figures, journalHead: { day: asOf, head: found.head.hash } } : figures;
  } finally {
    await to.close();
  }
}

async function halfYearIn(settings: Settings, order: ReportOrder): ReturnType<typeof halfYearAccount> {
  const to = await link(settings);
  try {
    return await halfYearAccount(to, order);
  } finally {
    await to.close();
  }
}

/** The newest money lists of the folder the settings name, as of the instant of the report. */
async function listsFor({ moneyLists }: Settings, { knownAt }: ReportOrder): Promise<MoneyLists | undefined> {
  if (moneyLists === undefined) return undefined;
  const lists = await newestMoneyLists(moneyLists, knownAt);
  const { log } = Context.current();
  for (const { code, day } of lists.unreadLists ?? []) log.warn('a money list was not counted', { code, day });
  return lists;
}

function toldOf({ lostEarnings, payments, unreadLists }: MoneyLists = {}): Pick<ReportKept, 'lists' | 'unreadLists'> {
  const named = (kind: ReportList['kind'], list: CountedList | undefined): readonly ReportList[] =>
    list ? [{ kind, day: list.day, digest: list.digest }] : [];
  return {
    lists: [...named('lostEarnings', lostEarnings?.list), ...named('payments', payments?.list)],
    unreadLists: unreadLists?.length ?? 0,
  };
}

/**
 * Writes a report in its formats. The name tells until when it knows, so that a later one of the same period is another
 * file and one that was delivered stays; by name the newest comes last.
 */
async function keepIn(
  folder: string,
  { municipality, quarter, knownAt }: ReportOrder,
  { figures, document }: { readonly figures: object; readonly document: ReportDocument },
): Promise<Pick<ReportKept, 'files' | 'digest'>> {
  await mkdir(folder, { recursive: true });
  const name = `${municipality}-${quarter}-${knownAt.replace(/[-:.]/g, '')}`;
  const told = `${JSON.stringify(figures)}\n`;
  const files = [`${name}.json`];
  await put(join(folder, `${name}.json`), Buffer.from(told));
  for (const format of formats) {
    await put(join(folder, `${name}.${format}`), await renderReport(document, { format, lang: 'da' }));
    files.push(`${name}.${format}`);
  }
  return { files, digest: createHash('sha256').update(told).digest('hex') };
}

/** Puts a file in its place whole or not at all. */
async function put(file: string, bytes: Buffer): Promise<void> {
  const beside = `${file}.part`;
  await writeFile(beside, bytes);
  await rename(beside, file);
}

/** The committee's goals: `goals.json` in the folder of reports, where there is one that can be read. */
async function goalsIn(folder: string): Promise<readonly Goal[]> {
  const text = await readFile(join(folder, 'goals.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const read = readGoals(text);
  if ('goals' in read) return read.goals;
  throw new Error(`goals.json in the folder of reports cannot be used: see ${read.wrong}`);
}
