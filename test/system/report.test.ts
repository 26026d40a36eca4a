import { ScheduleClient } from '@temporalio/client';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommitteeFigures } from '../../client/library/report/committee-figures';
import { committeeFromJournal } from '../../client/library/report/committee';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import { figureLines } from '../../domain/report/figures/registry';
import { isSmall } from '../../domain/report/masking';
import { ensureQuarterlyReport } from '../../worker/report-schedule';
import { QUARTERLY_REPORT, type QuarterlyReportMade } from '../../workflows/contracts/report';
import { Terminal } from '../domain/cli/terminal';
import { readPdf } from '../domain/report-document/read-pdf';
import { command, newChild, notification, openHouse, type House } from '../workflow/house';

const CASES = 7;

let house: House;
let folder = '';
const before = process.env['SAGSGANG_REPORTS'];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sagsgang-reports-'));
  process.env['SAGSGANG_REPORTS'] = folder;
  house = await openHouse();
  await house.link.journal.staff.put(house.link.municipality, [
    { initials: 'GEN', roles: ['recoveryLead'], team: 'Ledelsen', from: '2015-01-01' },
  ]);
  await Promise.all(Array.from({ length: CASES }, late));
}, 150_000);

afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
  if (before === undefined) delete process.env['SAGSGANG_REPORTS'];
  else process.env['SAGSGANG_REPORTS'] = before;
});

/** A case notified of ten days ago that nobody has assessed. */
async function late(): Promise<void> {
  const child = newChild();
  await house.does({ child }, 'notify', { ...notification(child), at: addDays(today(), -10) });
}

const today = (): string => civilDayOf(new Date().toISOString());

it('has the same figures in the report, on the command line and in a query', async () => {
  const { backend } = house;
  const shared = { ...backend, close: () => Promise.resolve() };
  const terminal = new Terminal(
    () => Promise.resolve(shared),
    () => new Date().toISOString(),
  );
  const { municipality } = house.link;
  const asked = { municipality, asOf: today(), goals: [], onProblem: () => undefined };
  const figures = await committeeFromJournal(backend, asked);
  const { period, lines, caseload } = figures;

  const [column] = (await backend.report({ columns: [{}] })).columns;
  const counted = figureLines({ cases: column?.cases ?? [], period }, ['open-cases', 'new-cases', 'notifications']);
  for (const { code, value } of counted) expect(lines).toContainEqual({ code, now: value });
  expect((await backend.counts({ open: true })).total).toBe(CASES);
  expect(lines).toContainEqual({ code: 'open-cases', now: { kind: 'count', count: CASES, cases: CASES } });

  const { code, out } = await terminal.call('caseload --json');
  const told = JSON.parse(out) as {
    readonly caseload: { readonly total: { readonly cases: number; fullTime: number } };
  };
  expect(code).toBe(0);
  expect(caseload?.history.at(-1)).toMatchObject({
    cases: told.caseload.total.cases,
    fullTime: told.caseload.total.fullTime,
  });
}, 60_000);

it('tells of a recovery by accounts that add up, and of none on the day before it began', async () => {
  const { undertakings } = house.backend;
  const programme = undertakings.named('programme', 'g1');
  const opened = await undertakings.send(programme, command('start', { by: 'GEN', text: { reason: 'Prøve' } }));
  expect(opened.kind).toBe('accepted');
  for (let look = 0; look < 300; look++) {
    if ((await undertakings.read(programme)).standing.stage === 'running') break;
    await pause(100);
  }
  const { municipality } = house.link;
  const asked = { municipality, asOf: today(), goals: [], onProblem: () => undefined };
  const [recovery] = (await committeeFromJournal(house.backend, asked)).recoveries;
  expect(recovery).toMatchObject({
    name: 'g1',
    recoveries: { start: CASES, added: 0, recovered: 0, closedUnrecovered: 0, outstanding: CASES },
    caseload: { start: CASES, new: 0, closed: 0, open: CASES },
    forecast: { kind: 'tooEarly' },
  });
  expect(recovery?.burnDown.at(-1)).toEqual({ day: today(), outstanding: CASES });
  const before = { ...asked, asOf: addDays(today(), -1) };
  expect((await committeeFromJournal(house.backend, before)).recoveries).toEqual([]);
}, 60_000);

it('is made by its schedule, once for its instant, and tells of no few', async () => {
  await ensureQuarterlyReport(house.settings);
  await ensureQuarterlyReport(house.settings);
  const { connection } = house.link.temporal;
  const schedules = new ScheduleClient({ connection, namespace: house.settings.namespace });
  await schedules.getHandle(QUARTERLY_REPORT).trigger();
  const made = await result();
  expect(made.files).toHaveLength(4);
  expect(readdirSync(folder).sort()).toEqual([...made.files].sort());
  const [json = '', pdf = ''] = made.files;
  const text = readFileSync(path.join(folder, json), 'utf8');
  expect(createHash('sha256').update(text).digest('hex')).toBe(made.digest);
  const figures = JSON.parse(text) as CommitteeFigures;
  expect(figures).toMatchObject({ quarter: made.quarter, knownAt: made.knownAt });
  for (const { now } of figures.lines)
    if (now !== 'masked' && now.kind === 'count') expect(isSmall(now.count)).toBe(false);
  expect(readPdf(readFileSync(path.join(folder, pdf))).pages.join(' ')).toContain('Kvartalsrapport om børn og unge');
}, 100_000);

async function result(): Promise<QuarterlyReportMade> {
  const { workflow } = house.link.temporal;
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(200)) {
    for await (const { workflowId, runId } of workflow.list({ query: `WorkflowType = 'quarterlyReportWorkflow'` })) {
      return (await workflow.getHandle(workflowId, runId).result()) as QuarterlyReportMade;
    }
  }
  throw new Error('The schedule started no report');
}
