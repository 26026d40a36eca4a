import { ScheduleClient } from '@temporalio/client';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommitteeFigures } from '../../client/library/report/committee-figures';
import { committeeFromJournal } from '../../client/library/report/committee';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import type { FieldValue } from '../../domain/case/kernel/event';
import { figureLines, moneyCodes, type FigureLine } from '../../domain/report/figures/registry';
import { isSmall } from '../../domain/report/masking';
import type { PublishedAccount } from '../../domain/report/published-account';
import { ensureReports } from '../../worker/report-schedule';
import {
  HALF_YEAR_REPORT,
  QUARTERLY_REPORT,
  REPORT_QUERY,
  type QuarterlyReportMade,
} from '../../workflows/contracts/report';
import { Terminal } from '../domain/cli/terminal';
import { readPdf } from '../domain/report-document/read-pdf';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { command, newChild, notification, openHouse, type House } from '../workflow/house';

const CASES = 7;

let installation: TestInstallation;
let house: House;
let folder = '';
let lists = '';
const before = process.env['SAGSGANG_REPORTS'];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sagsgang-reports-'));
  lists = path.join(folder, 'lister');
  mkdirSync(lists);
  process.env['SAGSGANG_REPORTS'] = path.join(folder, 'rapporter');
  installation = await testInstallation();
  house = await openHouse({ settings: { ...installation.settings, moneyLists: lists } });
  await house.link.journal.staff.put(house.link.municipality, [
    { initials: 'GEN', roles: ['recoveryLead'], team: 'Ledelsen', from: '2015-01-01' },
  ]);
  await Promise.all(Array.from({ length: CASES }, late));
}, 150_000);

afterAll(async () => {
  await house.close();
  await installation.close();
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

it('has equal figures of the money that is put right in the report, in its JSON and on the command line', async () => {
  const year = Number(today().slice(0, 4)) - 1;
  const [overpaid, underpaid] = [
    Array.from({ length: 6 }, trackOf(20_000)),
    Array.from({ length: 5 }, trackOf(-100_000)),
  ];
  await Promise.all([...overpaid, ...underpaid].map((put) => put(year)));
  const named = (one: number, difference: number) => `t-${one}-${Math.abs(difference)}/${year}-01-01`;
  for (const one of overpaid.keys())
    await take(named(one, 20_000), ['settleAmount', { difference: 20_000 }], claimless);
  for (const one of underpaid.keys()) {
    await take(named(one, -100_000), ['settleAmount', { difference: -100_000 }], ['decideAmount'], ['payOut']);
  }
  const terminal = new Terminal(
    () => Promise.resolve({ ...house.backend, close: () => Promise.resolve() }),
    () => new Date().toISOString(),
  );
  terminal.env = { ...installation.env, SAGSGANG_USER: 'GEN' } as Record<string, string>;
  const call = async (line: string): Promise<string> => {
    const { code, out, err } = await terminal.call(line);
    expect([line, code, err]).toEqual([line, 0, '']);
    return out;
  };
  const day = today();
  const told = JSON.parse(await call(`tracks figures --as-of ${day} --json`)) as {
    readonly lines: readonly FigureLine[];
  };
  const value = (code: string) => told.lines.find((line) => line.code === code)?.value;
  expect(value('grants-overpaid')).toMatchObject({ count: 6, oere: 120_000 });
  expect(value('grants-paid-out')).toMatchObject({ count: 5, oere: 1_500_000, byHand: 0 });
  expect(value('grants-to-pay-out')).toMatchObject({ count: 0, oere: 0 });
  expect(value('claims-none')).toMatchObject({ count: 6 });
  const { municipality } = house.link;
  const asked = { municipality, asOf: day, goals: [], onProblem: () => undefined };
  const ofMoney = ({ lines }: CommitteeFigures) =>
    lines.filter(({ code }) => moneyCodes.includes(code)).map(({ code, now }) => ({ code, value: now }));
  const reported = ofMoney(await committeeFromJournal(house.backend, asked));
  expect(reported).toEqual(told.lines);
  expect(ofMoney(JSON.parse(await call(`report committee --as-of ${day} --json`)) as CommitteeFigures)).toEqual(
    reported,
  );
  expect(await call(`report committee --as-of ${day}`)).toMatch(/Efterbetalt til familier +5 +15\.000,00 kr\./);
  const [{ money: queried = [] } = {}] = (await house.backend.report({ columns: [{}], money: 'only' })).columns;
  const period = { from: day, to: day };
  expect(figureLines({ cases: [], period, money: queried }, moneyCodes)).toEqual(told.lines);
  expect(ofMoney(await committeeFromJournal(house.backend, { ...asked, asOf: addDays(day, -1) }))).toEqual([]);
  const printed = await call('tracks figures');
  expect(printed).toMatch(/For lidt udbetalt +5 +−5\.000,00/);
}, 100_000);

const claimless: [string, Record<string, FieldValue>] = ['assessClaim', { outcome: 'noClaim' }];
const text = { note: 'God tro' };

/** Puts a grant of a past year on its track. */
function trackOf(difference: number): (_: unknown, one: number) => (year: number) => Promise<void> {
  return (_, one) => async (year) => {
    const caseNumber = `T-${one}-${Math.abs(difference)}`;
    const [from, to] = [`${year}-01-01`, `${year}-03-31`];
    const data = { track: 'lostEarnings', caseNumber, owner: 'B01', from, to, difference };
    await tell(`${caseNumber.toLowerCase()}/${from}`, 'open', data);
  };
}

async function take(
  name: string,
  ...steps: readonly (readonly [string, Record<string, FieldValue>?])[]
): Promise<void> {
  for (const [step, data = {}] of steps) await tell(name, 'take', { step, ...data });
}

async function tell(name: string, step: string, data: Record<string, FieldValue>): Promise<void> {
  const { undertakings } = house.backend;
  const order = command(step, { by: 'GEN', data, ...(step === 'take' ? { text } : {}) });
  const answer = await undertakings.send(undertakings.named('correction', name), order);
  expect([name, step, data['step'], answer.kind]).toEqual([name, step, data['step'], 'accepted']);
}

it('is made by its schedule, once for its instant, with the newest lists, and tells of no few', async () => {
  const list = readFileSync(path.join(__dirname, '../../examples/faxe-tabt-arbejdsfortjeneste.csv'));
  const [listed, later] = [addDays(today(), -3), addDays(today(), -1)];
  writeFileSync(path.join(lists, `tabt-${listed}.csv`), list);
  writeFileSync(path.join(lists, `egenbetaling-${later}.csv`), 'PK\u0003\u0004');
  await ensureReports(house.settings);
  await ensureReports(house.settings);
  const { connection } = house.link.temporal;
  const schedules = new ScheduleClient({ connection, namespace: house.settings.namespace });
  await schedules.getHandle(QUARTERLY_REPORT).trigger();
  const made = await result(QUARTERLY_REPORT);
  expect(made.files).toHaveLength(4);
  const kept = path.join(folder, 'rapporter');
  expect(readdirSync(kept).sort()).toEqual([...made.files].sort());
  const digest = createHash('sha256').update(list).digest('hex');
  expect(made).toMatchObject({ lists: [{ kind: 'lostEarnings', day: listed, digest }], unreadLists: 1 });
  const [json = '', pdf = ''] = made.files;
  const text = readFileSync(path.join(kept, json), 'utf8');
  expect(createHash('sha256').update(text).digest('hex')).toBe(made.digest);
  const figures = JSON.parse(text) as CommitteeFigures;
  expect(figures).toMatchObject({ quarter: made.quarter, knownAt: made.knownAt });
  for (const { now } of figures.lines)
    if (now !== 'masked' && now.kind === 'count') expect(isSmall(now.count)).toBe(false);
  expect(figures.lostEarnings).toMatchObject({ cases: 179, list: { day: listed, digest, unread: 0 } });
  expect(figures.unreadLists).toEqual([{ day: later, code: 'LIST_IS_WORKBOOK' }]);
  expect(text).not.toContain('lister');
  const pages = readPdf(readFileSync(path.join(kept, pdf))).pages.join(' ');
  expect(pages).toContain('Kvartalsrapport om børn og unge');
  expect(pages).toContain('Filen er en regnearksfil, ikke CSV.');
  await schedules.getHandle(QUARTERLY_REPORT).trigger();
  await schedules.getHandle(HALF_YEAR_REPORT).trigger();
  const [again, account] = [await result(QUARTERLY_REPORT, made), await result(HALF_YEAR_REPORT)];
  expect(again.quarter).toBe(made.quarter);
  expect(readFileSync(path.join(kept, json), 'utf8')).toBe(text);
  const all = [...made.files, ...again.files, ...account.files];
  expect(readdirSync(kept).sort()).toEqual([...all].sort());
  expect(
    [...made.files, ...again.files]
      .filter((name) => name.endsWith('.pdf'))
      .sort()
      .at(-1),
  ).toBe(again.files[1]);
  expect(account.quarter).toMatch(/^\d{4}-H[12]$/);
  const told = readFileSync(path.join(kept, account.files[0] ?? ''), 'utf8');
  const shown = JSON.parse(told) as PublishedAccount & { readonly asOf: string; readonly knownAt: string };
  expect(shown).toMatchObject({ asOf: account.asOf, knownAt: account.knownAt });
  expect([shown.periods.length, shown.sections.flatMap(({ affected }) => affected)]).toEqual([2, []]);
}, 150_000);

/** What the report of a schedule came to, asked for by the query too; the one after another where one is given. */
async function result(schedule: string, after?: QuarterlyReportMade): Promise<QuarterlyReportMade> {
  const { workflow } = house.link.temporal;
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(200)) {
    for await (const { workflowId, runId } of workflow.list({ query: `WorkflowType = 'quarterlyReportWorkflow'` })) {
      if (!workflowId.startsWith(schedule)) continue;
      const handle = workflow.getHandle(workflowId, runId);
      const made = (await handle.result()) as QuarterlyReportMade;
      if (made.knownAt === after?.knownAt) continue;
      expect(await handle.query(REPORT_QUERY)).toEqual(made);
      return made;
    }
  }
  throw new Error('The schedule started no report');
}
