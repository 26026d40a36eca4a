import { setTimeout as pause } from 'node:timers/promises';
import { answered } from '../../client/library/errors';
import type { InstallationLink } from '../../client/library/installation';
import type { TestInstallation } from '../dev/environment';
import { Calls, type CaseLine } from './closed-review-calls';
import { lacksTalk, nyborgRows, openOn, type Row } from './nyborg-rows';

const LAST_DAY = '2023-12-05';
const closedRows = nyborgRows.filter((row) => !openOn(row, LAST_DAY));
const openRows = nyborgRows.filter((row) => openOn(row, LAST_DAY));

/**
 * `SAGSGANG_NYBORG_CASES` is how many of Nyborg's 379 cases the run reviews: the 198 closed ones, which are answered
 * together, and as many of the open ones as are left, each of which is reviewed by itself.
 */
const CASES = Number(process.env['SAGSGANG_NYBORG_CASES'] ?? 202);
const DRAWN = Math.min(openRows.length, Math.max(1, CASES - closedRows.length));

/** How long something in the world is waited for, in milliseconds; more reviews take longer to open. */
const PATIENCE_MS = 90_000 + 2_000 * DRAWN;

/** Open cases that somebody reviews at the same time. */
const WIDTH = 4;

/** The round over the open cases. */
export const openRound = 'alle-aabne';
const closedReview = 'lukkede-sager';

/** How many undertakings the reviews are: the round, the review of closed cases, and one for each case drawn. */
export const REVIEWING = 2 + DRAWN;

interface Listed {
  readonly stage: string;
  readonly counts: Readonly<Record<string, number>>;
}

interface ReviewLine {
  readonly review: string;
  readonly case: string;
  readonly stage: string;
}

interface Checklist {
  readonly caseId: string;
  readonly controls: readonly { readonly item: string; readonly answer: string }[];
  readonly questions: readonly string[];
}

const number = (row: Row): string => row['sagsnr'] ?? '';
const numbersOf = (rows: readonly Row[]): readonly string[] => rows.map(number).sort();
const sorted = (lines: readonly CaseLine[]): readonly string[] => lines.map(({ sourceNumber }) => sourceNumber).sort();

let calls: Calls;
let to: InstallationLink;

/** Nyborg's cases are reviewed, the closed ones together and the open ones drawn, and what lacks a conversation goes back. */
export function reviewsNyborg(
  given: () => { readonly installation: TestInstallation; readonly to: InstallationLink },
): void {
  beforeAll(async () => {
    const found = given();
    to = found.to;
    calls = new Calls(found.installation, 'LED');
    const from = '2015-01-01';
    await to.journal.staff.put(to.municipality, [
      { initials: 'LED', roles: ['leader'], from },
      { initials: 'TIL', roles: ['supervisor'], from },
    ]);
  });

  test('a round over the open cases is frozen with every one of them', freezesOpen, 600_000);
  test(
    'the closed cases without a needed conversation are found, notified anew and open again',
    reviewsClosed,
    120_000,
  );
  test(
    'the open cases drawn are reviewed one by one, and go back where a conversation is missing',
    reviewsOpen,
    900_000,
  );
}

async function freezesOpen(): Promise<void> {
  const terms = ['--standing', 'åbne sager', '--size', String(DRAWN), '--replacements', '0'];
  const shares = ['--second-review-percent', '0', '--reason', 'Alle underretningssager gennemgås.'];
  await calls.done('supervision', 'open', openRound, ...terms, ...shares);
  const { counts } = await until(
    () => calls.json<Listed>('supervision', 'show', openRound),
    ({ stage }) => stage === 'awaitingHead',
  );
  expect(counts['population']).toBe(openRows.length);
}

async function reviewsClosed(): Promise<void> {
  const period = ['--from', '01-01-2022', '--to', '05-12-2023'];
  await calls.done('closed-review', 'open', closedReview, ...period, '--reason', 'Bestilt af udvalget.');
  const all = await calls.lines<CaseLine>('closed-review', 'cases', closedReview);
  expect(sorted(all)).toEqual(numbersOf(closedRows));
  const lacking = all.filter(({ why }) => why.some(({ control }) => control === 'K06'));
  expect(sorted(lacking)).toEqual(numbersOf(closedRows.filter(lacksTalk)));
  const ids = (cases: readonly CaseLine[]): string => cases.map(({ caseId }) => caseId).join(',');
  const rest = all.filter(({ caseId }) => !lacking.some((one) => one.caseId === caseId));
  const step = async (command: string, cases: readonly CaseLine[], ...options: string[]): Promise<string> =>
    calls.done('closed-review', command, closedReview, '--cases', ids(cases), ...options);
  const route = ['--route', 'notification', '--reason', 'Barnet er ikke hørt.'];
  await step('concern', lacking, '--answer', 'ja', ...route);
  await step('concern', rest, '--answer', 'nej', '--reason', 'Barnet er hørt, eller samtalen var ikke nødvendig.');
  await step('informed', rest, '--outcome', 'notRelevant');
  await until(
    () => calls.lines<Listed>('closed-review', 'list'),
    ([review]) => review?.counts['toRaise'] === 0,
  );
  await calls.done('closed-review', 'close', closedReview);
  const after = await calls.lines<CaseLine>('closed-review', 'cases', closedReview);
  expect(sorted(after.filter(({ open }) => open))).toEqual(sorted(lacking));
  const reopened = await casesWith(
    'CaseReopened',
    all.map(({ caseId }) => caseId),
  );
  expect(reopened).toEqual(lacking.map(({ caseId }) => caseId).sort());
  const raised = { notified: lacking.length, screened: 0, notRaised: 0 };
  const concern = { yes: lacking.length, no: rest.length, unanswered: 0 };
  expect(await calls.json('closed-review', 'show', closedReview)).toMatchObject({ tally: { raised, concern } });
}

async function reviewsOpen(): Promise<void> {
  await to.journal.proof.sealDay(new Date().toISOString());
  const list = (): Promise<readonly ReviewLine[]> =>
    calls.lines<ReviewLine>('supervision', 'review', 'list', '--round', openRound);
  const reviews = await until(list, (found) => found.length === DRAWN);
  const left = [...reviews];
  const drawn: string[] = [];
  const sentBack: string[] = [];
  const work = async (): Promise<void> => {
    for (let one = left.pop(); one; one = left.pop()) {
      const { caseId, isLacking } = await reviewCase(one.review);
      drawn.push(caseId);
      if (isLacking) sentBack.push(caseId);
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, work));
  const cases = await sourceNumbers();
  const rows = openRows.filter((row) => drawn.some((caseId) => cases.get(caseId) === number(row)));
  expect([new Set(drawn).size, rows.length]).toEqual([DRAWN, DRAWN]);
  const lacking = rows.filter(lacksTalk);
  expect(sentBack.map((caseId) => cases.get(caseId)).sort()).toEqual(numbersOf(lacking));
  await until(
    () => casesWith('CaseSentBack', drawn),
    (found) => found.length === lacking.length,
  );
  const stages = (await list()).map(({ stage }) => stage);
  expect(stages.filter((stage) => stage === 'closed')).toHaveLength(DRAWN - lacking.length);
  expect(stages.filter((stage) => stage === 'followUp')).toHaveLength(lacking.length);
}

/** Reviews a drawn case: everything only a person can say is in order; what lacks a conversation goes back. */
async function reviewCase(review: string): Promise<{ readonly caseId: string; readonly isLacking: boolean }> {
  const call = (command: string, by: string, ...options: string[]): Promise<string> =>
    calls.done('supervision', 'review', command, review, ...options, '--as', by, '--key', `${command}-${review}`);
  await call('assign', 'LED', '--reviewer', 'TIL');
  const list = await calls.json<Checklist>('supervision', 'review', 'show', review, '--as', 'TIL');
  await call('answer', 'TIL', '--yes', list.questions.join(','));
  await call('complete', 'TIL');
  const wanting = list.controls.filter(({ answer }) => answer === 'no').map(({ item }) => item);
  const isLacking = wanting.includes('K06');
  if (isLacking) await call('send-back', 'TIL', '--controls', 'K06', '--due', '31-12-2099', '--reason', 'Hør barnet.');
  else if (wanting.length > 0) await call('close', 'LED', '--reason', 'Drøftet på teammødet.');
  return { caseId: list.caseId, isLacking };
}

/** Those of some cases whose journals have an entry of a type, in order. */
async function casesWith(type: string, caseIds: readonly string[]): Promise<readonly string[]> {
  return [...answered(await to.journal.events.readMany(caseIds))]
    .flatMap(([caseId, entries]) => (entries.some(({ event }) => event?.type === type) ? [caseId] : []))
    .sort();
}

/** The numbers that cases have in the list, by their ids. */
async function sourceNumbers(): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  for await (const { caseId, entries } of to.journal.events.readCases({ municipality: to.municipality, text: false })) {
    const opened = entries.find(({ event }) => event?.type === 'CaseOpened')?.event;
    if (opened) numbers.set(caseId, String(opened.data['sourceNumber']));
  }
  return numbers;
}

async function until<T>(ask: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(300)) {
    const found = await ask();
    if (isSo(found)) return found;
  }
  throw new Error('It never came to it');
}
