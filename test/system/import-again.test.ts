import { importList } from '../../client/library/import';
import type { ImportOutcome, ImportWatch, ListImport } from '../../client/library/import-ports';
import type { InstallationLink } from '../../client/library/installation';
import { link } from '../../client/library/installation';
import { backendOver } from '../../client/library/backend';
import type { Difference } from '../../domain/import/difference';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { shortList, type Fields } from './import-lists';

const asOf = '2025-03-31';
const municipality = 'eksempel';

let installation: TestInstallation;
let worker: RunningWorker;
let to: InstallationLink;

beforeAll(async () => {
  installation = await testInstallation();
  worker = await startWorker(installation.settings);
  to = await link(installation.settings);
});

afterAll(async () => {
  await worker.stop();
  await to.close();
  await installation.close();
});

type Finished = Extract<ImportOutcome, { kind: 'finished' }>['totals'];

async function take(file: string, options: Partial<ListImport> = {}, watch: ImportWatch = {}): Promise<Finished> {
  const outcome = await importList(to, { file, asOf, municipality, update: false, dryRun: false, ...options }, watch);
  if (outcome.kind !== 'finished') throw new Error(outcome.kind);
  return outcome.totals;
}

/** The last entry of each case, but for what the clock tells of its deadlines meanwhile. */
async function heads(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { caseId, entries } of to.journal.events.readCases({ municipality, text: false })) {
    const told = entries.filter(({ header }) => !header.type.startsWith('Deadline'));
    found[caseId] = `${told.length}/${told.at(-1)?.event?.key ?? ''}`;
  }
  return found;
}

async function open(): Promise<number> {
  return (await to.temporal.workflow.count(`WorkflowType = 'caseWorkflow' AND ExecutionStatus = 'Running'`)).count;
}

test('a dry run says what an import would do and writes nothing', async () => {
  const totals = await take(shortList(30), { dryRun: true });
  expect(totals.counts).toMatchObject({ rows: 30, added: 30, open: 30, running: 30 });
  expect(await heads()).toEqual({});
  expect(await open()).toBe(0);
});

test('a list taken over twice, and once more with --update, changes nothing', async () => {
  const file = shortList(30);
  expect((await take(file)).counts).toMatchObject({ added: 30, unchanged: 0, running: 30 });
  const before = await heads();
  expect(Object.keys(before)).toHaveLength(30);
  expect((await take(file)).counts).toMatchObject({ added: 0, unchanged: 30, entries: 0, differences: 0 });
  expect((await take(file, { update: true })).counts).toMatchObject({ added: 0, unchanged: 30, entries: 0 });
  expect(await heads()).toEqual(before);
});

test('breaches found at the import are marked in the journal and never recorded as missed afterwards', async () => {
  const { cases } = await journalOf();
  const found = cases.flatMap((events) => events.filter(({ type }) => type === 'BreachesFound'));
  expect(found.length).toBeGreaterThan(10);
  await backendOver(to).rebuild(undefined, () => undefined);
  expect(cases.flatMap((events) => events.filter(({ type }) => type === 'DeadlineMissed'))).toEqual([]);
});

test('differences are told, and applied only when asked for; the running case reads its journal again', async () => {
  const file = shortList(30, change);
  const before = await heads();
  const differences: Difference[] = [];
  const told = await take(file, {}, { batch: (answer) => differences.push(...answer.differences) });
  expect(told.counts).toMatchObject({ unchanged: 27, differing: 3, changed: 0, entries: 0, kept: 0 });
  expect(told.staff).toEqual(['ZZ9']);
  expect(differences.map(({ part, kind }) => [part, kind])).toEqual([
    ['row:vurderet', 'changed'],
    ['row:lukket', 'added'],
    ['row:rådgiver', 'changed'],
  ]);
  expect(await heads()).toEqual(before);

  const applied = await take(file, { update: true });
  expect(applied.counts).toMatchObject({ unchanged: 27, differing: 0, changed: 3, open: 29, closed: 1 });
  expect((await take(file, { update: true })).counts).toMatchObject({ unchanged: 30, entries: 0 });
  const staff = await to.journal.staff.entries(municipality);
  expect(staff).toContainEqual(expect.objectContaining({ initials: 'ZZ9', from: asOf }));
  for await (const check of backendOver(to).doctor()) expect(check).toMatchObject({ ok: true });
});

test('a row whose case is closed elsewhere ends its workflow and lets go of the child', async () => {
  const rows: Fields[] = [];
  shortList(30, (all) => void rows.push(...change(all)));
  const { caseId } = (await backendOver(to).resolveCase(rows[1]?.['sagsnr'] ?? '')) ?? { caseId: '' };
  const handle = to.temporal.workflow.getHandle(`case/${municipality}/${caseId}`);
  await expect(handle.result()).resolves.toMatchObject({ outcome: 'closed' });
  const child = to.journal.blindIndex.of('child', municipality, rows[1]?.['barn_id'] ?? '');
  await expect(to.journal.events.findOpenCaseOfChild(municipality, child)).resolves.toEqual({ kind: 'none' });
});

test('what a person has corrected is kept', async () => {
  const rows: Fields[] = [];
  const file = shortList(30, (all) => {
    rows.push(...change(all));
    const row = rows[4];
    if (row) row['vurderet'] = '01-01-2025 08:00';
    return rows;
  });
  const backend = backendOver(to);
  const address = await backend.resolveCase(rows[4]?.['sagsnr'] ?? '');
  const caseId = address?.caseId ?? '';
  const { state } = await backend.state(caseId);
  const assessment = state.facts.find(({ type }) => type === 'NotificationAssessed');
  const { answer } = await backend.send(
    { caseId },
    {
      name: 'assess',
      key: 'own-correction',
      by: 'ZZ9',
      at: '2025-01-02T08:00:00.000Z',
      data: { ...assessment?.data, danger: true, acute: false },
      text: { correctionReason: 'Set i sagen' },
      corrects: assessment?.seq ?? 0,
    },
  );
  expect(answer).toMatchObject({ kind: 'accepted' });
  const before = await heads();
  expect((await take(file, { update: true })).counts).toMatchObject({ unchanged: 29, kept: 1, entries: 0 });
  expect(await heads()).toEqual(before);
});

test('bad rows are told, and the good ones taken over', async () => {
  const file = shortList(12, (rows) => {
    for (const row of rows) row['sagsnr'] = `NY-${row['sagsnr']}`;
    const [first, second] = [rows[0], rows[1]];
    if (first) first['oprettet'] = '31-02-2025';
    if (second) second['sagstype'] = 'måske';
  });
  const lines: (number | undefined)[] = [];
  const totals = await take(file, { municipality: 'anden' }, { problem: ({ line }) => lines.push(line) });
  expect(lines).toEqual([2, 3]);
  expect(totals.counts).toMatchObject({ rows: 10, added: 10 });
});

test('two open cases of one child are taken over and reported', async () => {
  const file = shortList(2, (rows) => {
    const [first, second] = rows;
    if (first && second) second['barn_id'] = first['barn_id'] ?? '';
  });
  const totals = await take(file, { municipality: 'tredje' });
  expect(totals.counts).toMatchObject({ added: 2, open: 2, twoOpen: 1 });
  expect(totals.twoOpen).toHaveLength(1);
});

test('a long list goes on over several runs of its workflow', async () => {
  const file = shortList(30, (rows) =>
    Array.from({ length: 40 }, (_, copy) =>
      rows.map((row) => ({ ...row, sagsnr: `${row['sagsnr']}-${copy}`, barn_id: '', indsats: 'x'.repeat(2_000) })),
    ).flat(),
  );
  let shown = 0;
  const totals = await take(file, { dryRun: true, municipality: 'lang' }, { rows: (done) => (shown = done) });
  expect(totals.counts).toMatchObject({ rows: 1200, added: 1200 });
  expect(shown).toBe(1200);
  const { workflow } = to.temporal;
  const runs = await workflow.count(`WorkflowId STARTS_WITH 'import/lang/'`);
  expect(runs.count).toBeGreaterThan(1);
});

test('only operations may import', async () => {
  const outcome = await importList(to, {
    file: shortList(2),
    asOf,
    municipality,
    by: 'ZZ9',
    update: false,
    dryRun: false,
  });
  expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_YOUR_ROLE' } });
});

/** Another day of assessment, a closing, another worker. */
function change(rows: Fields[]): Fields[] {
  const [first, second, third] = rows;
  if (first) first['vurderet'] = '25-09-2023 13:24';
  if (second) Object.assign(second, { lukket: '30-03-2025', lukket_af: 'teamleder', lukkeårsag: 'formål opnået' });
  if (third) third['rådgiver'] = 'ZZ9';
  return rows;
}

async function journalOf() {
  const cases = [];
  for await (const { entries } of to.journal.events.readCases({ municipality, text: false })) {
    cases.push(entries.flatMap(({ event }) => (event ? [event] : [])));
  }
  return { cases };
}
