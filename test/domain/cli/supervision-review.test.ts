import type { FullReport } from '../../../client/library/supervision/report';
import type { NewEvent } from '../../../domain/case/kernel/event';
import { judge } from '../../../domain/law/judgement';
import { lawBook } from '../../../domain/law/editions';
import { rules } from '../../../domain/law/rules';
import { openingOf } from '../../../domain/supervision/case-review/opening';
import { populationOf } from '../../../domain/supervision/draw/population';
import { frozenEvents } from '../../../domain/supervision/round/drawing';
import { roundColumns } from '../../../domain/supervision/round/population-line';
import { prefill } from '../../../domain/supervision/review/prefill';
import { sha256 } from '../../../journal/sha256';
import { MemoryBackend } from './memory-backend';
import { Terminal } from './terminal';

const started = '2026-11-20T09:00:00.000Z';
const drawnAt = '2026-12-01T05:00:00.000Z';
let backend: MemoryBackend;
let terminal: Terminal;

/** Opens a review of a case as the round does, and the round with its strata. */
async function drawn(number: number, team: string, double = false, round = '2026-12'): Promise<string> {
  const { answer } = await backend.send({ child: `B-${number}` }, notify(number));
  if (answer.kind !== 'accepted') throw new Error('The case was not opened');
  const { caseId } = answer;
  backend.now = drawnAt;
  const { state } = await backend.state(caseId);
  const prefilled = prefill(judge(rules, state, drawnAt, lawBook), lawBook);
  const name = `${round}/${String(number).padStart(3, '0')}`;
  const times = { asOf: drawnAt, knownAt: drawnAt, due: '2026-12-29' };
  const rest = { round, stratum: team, team, form: 'skema-2026', focus: ['K02'], participants: ['M01'] };
  const opening = openingOf({ caseId, caseNumber: `2026-00${number}`, ...times, ...rest, double, prefilled }, drawnAt);
  backend.undertakings.put(backend.undertakings.named('review', name), opening);
  return name;
}

function notify(number: number): Parameters<MemoryBackend['send']>[1] {
  backend.now = started;
  const data = { child: `B-${number}`, notifier: 'professional' };
  return { name: 'notify', key: `n${number}`, by: 'M01', data, text: { content: 'Blå mærker' } };
}

const all = 'clarification,involvement,measureChoice,followUp,languageChild,languageParents';

beforeEach(() => {
  backend = new MemoryBackend(started);
  backend.members.push(
    { initials: 'TIL', roles: ['supervisor'], from: '2020-01-01' },
    { initials: 'JUR', roles: ['lawyer'], from: '2020-01-01' },
  );
  terminal = new Terminal(
    () => Promise.resolve(backend),
    () => backend.now,
  );
  openRound('2026-12', { instant: drawnAt, slot: '2026-12' });
});

/** A round by team, drawn from thirty cases. */
function openRound(name: string, terms: NewEvent['data']): void {
  const event = (type: string, data: NewEvent['data']): NewEvent => ({ type, happenedAt: drawnAt, data });
  const stratum = (team: string, size: number): NewEvent =>
    event('StratumDrawn', { draw: 1, stratum: team, size, allocated: 2, drawn: 2 });
  backend.undertakings.put(backend.undertakings.named('round', name), [
    { ...event('RoundOpened', { strata: ['team'], ...terms }), text: { reason: 'x' } },
    stratum('Nord', 20),
    stratum('Syd', 10),
  ]);
}

async function ok(line: string): Promise<string> {
  const { code, out, err } = await terminal.call(line);
  if (code !== 0) throw new Error(`${line}: ${err}${out}`);
  return out;
}

test('the checklist shows what is wanting with its evidence and law, and the questions that are open', async () => {
  const name = await drawn(1, 'Nord');
  await ok(`supervision review assign ${name} --reviewer TIL --as LED`);
  const out = await ok('supervision review show 2026-12/1 --as TIL');
  expect(out).toContain('Gennemgang 2026-12/001 · sag 2026-001 · runde 2026-12');
  expect(out).toMatch(/gennemgås · senest 29-12-2026 · gennemgås af TIL/);
  expect(out).toMatch(/✗ K02 24-timers vurdering: nej, fokus\n {4}.*24/);
  expect(out).toContain('BL §');
  expect(out).toContain('Spørgsmål (6 åbne)');
  expect(out).toContain('☐ involvement · Inddragelse.');
  expect(out).toContain(`sagsgang supervision review answer 2026-12/001 --yes ${all}`);
  expect(out).not.toContain('Blå mærker');
});

test('several questions are answered at once, and what followed is listed with what to do', async () => {
  const name = await drawn(1, 'Nord');
  await ok(`supervision review assign ${name} --reviewer TIL --as LED`);
  const yes = all.replace('involvement,', '');
  await ok(`supervision review answer ${name} --yes ${yes} --no involvement --rationale "Far mangler" --as TIL`);
  expect(await ok(`supervision review show ${name} --as TIL`)).toContain('→ TIL: nej. Far mangler');
  await ok(`supervision review complete ${name} --as TIL`);
  await ok(`supervision review agree-action ${name} --what "Temadag om fædre" --owner TL1 --due 01-02-2027 --as LED`);
  backend.now = '2027-02-03T09:00:00.000Z';
  const out = await ok('supervision actions --overdue');
  expect(out).toContain('Temadag om fædre');
  expect(out).toContain('overskredet');
  expect(await ok('supervision actions --mine --as TIL')).toBe('Ingen.');
  expect(await ok('supervision review list --round 2026-12')).toMatch(/2026-12\/001 +2026-001 +følges op +TIL/);
});

test('of two reviewers neither sees the other’s answers until both are done', async () => {
  const name = await drawn(1, 'Nord', true);
  await ok(`supervision review assign ${name} --reviewer TIL --as LED`);
  await ok(`supervision review assign-second ${name} --reviewer JUR --as LED`);
  await ok(`supervision review answer ${name} --yes ${all} --rationale "Hemmeligt" --as TIL`);
  await ok(`supervision review complete ${name} --as TIL`);
  for (const call of [`${name} --as JUR`, `${name} --as JUR --json`, `${name} --as LED`]) {
    const blind = await ok(`supervision review show ${call}`);
    expect(blind).not.toContain('Hemmeligt');
    expect(blind).not.toMatch(/→ TIL|"answer":"yes","rationale"/);
  }
  expect(await ok(`supervision review show ${name} --as LED`)).toContain('Venter på JUR.');
  expect(await ok(`supervision review show ${name} --as TIL`)).toContain('Hemmeligt');
  const answered = await ok(`supervision review answer ${name} --yes ${all} --as JUR --json`);
  const listed = await ok('supervision review list --mine --as JUR --json');
  for (const told of [answered, listed]) {
    expect(told).toContain('"questions":6,"answered":6');
    expect(told).not.toMatch(/findings|actions|sendBacks/);
  }
  await ok(`supervision review complete ${name} --as JUR`);
  expect(await ok(`supervision review show ${name} --as JUR`)).toContain('Hemmeligt');
});

test('where two are to review a case, nobody reads the first one’s answers while the second is still to be named', async () => {
  const name = await drawn(1, 'Nord', true);
  await ok(`supervision review assign ${name} --reviewer TIL --as LED`);
  await ok(`supervision review answer ${name} --yes ${all} --rationale "Hemmeligt" --as TIL`);
  expect(await ok(`supervision review show ${name} --as LED`)).toMatch(/før den første er færdig.* assign-second/s);
  await ok(`supervision review complete ${name} --as TIL`);
  for (const viewer of ['--as LED', '--as TL1', '']) {
    expect(await ok(`supervision review show ${name} ${viewer}`)).not.toMatch(/Hemmeligt|→ TIL|Fund/);
  }
  expect(await ok(`supervision review show ${name} --as TIL`)).toMatch(/Hemmeligt.*enigheden tæller ikke/s);
});

test('the report tells shares with their intervals; the committee’s names nobody and masks the few', async () => {
  for (const [number, team] of [...'123456'].map((digit) => [Number(digit), 'Nord'] as const)) {
    const name = await drawn(number, team, number === 1);
    if (number === 1) await ok(`supervision review assign-second ${name} --reviewer JUR --as LED`);
    await review(name, 'TIL', number <= 3 ? 'involvement' : undefined);
    if (number === 1) await second(name);
  }
  await review(await drawn(7, 'Syd'), 'TIL');
  const out = await ok('supervision report 2026-12');
  expect(out).toContain('7 af 7 udtrukne sager er gennemgået; de er trukket af 30.');
  expect(out).toMatch(/involvement +Inddragelse +67 % +\d+–\d+ % +7/);
  expect(out).toMatch(/Nord \(6\) +Syd \(1\)/);
  expect(out).toMatch(/^involvement +50 % \(\d+–\d+ %\) +100 % \(\d+–100 %\)$/m);
  expect(out).toContain('Enighed: 1 sager er gennemgået af to.');
  const report = JSON.parse(await ok('supervision report 2026-12 --json')) as { rates: { item: string }[] };
  expect(report.rates.map(({ item }) => item)).toContain('K02');
  const committee = await ok('supervision report 2026-12 --committee');
  expect(committee).toMatch(/involvement +Inddragelse +skjult/);
  expect(committee).toMatch(/ 100 % +\d+–100 % +skjult +skjult/);
  for (const call of ['supervision report 2026-12 --committee', 'supervision report 2026-12 --committee --json']) {
    expect(await ok(call)).not.toMatch(/TIL|JUR|M01|2026-12\/00|2026-00|\bB-1/);
  }
  expect(await ok('supervision propose-focus')).toContain('Ingen forslag');
});

test('what was recorded late is counted in the frozen list; only comparable earlier rounds are set beside', async () => {
  for (const number of [1, 2, 3]) await review(await drawn(number, number === 3 ? 'Syd' : 'Nord'), 'TIL');
  const drawnCases = [...backend.cases_.keys()];
  const lines = Array.from({ length: 30 }, (_, at) => {
    const late = [0, 2, 20, 21].includes(at) ? 'ja' : 'nej';
    const values = [at === 2 || at > 20 ? 'Syd' : 'Nord', 'M01', 'underretning', 'modtaget', 'gul', late];
    return { id: drawnCases[at] ?? `s${at}`, values, worker: 'M01' };
  });
  const population = populationOf(roundColumns, lines);
  if (!population.ok) throw new Error(population.refusal.code);
  const told = { instant: drawnAt, frozenAt: drawnAt, lastHead: 0, unreadable: 0, now: drawnAt };
  const cases = drawnCases.map((id, at) => ({ draw: 1, number: at + 1, case: id, stratum: at === 2 ? 'Syd' : 'Nord' }));
  backend.undertakings.put(backend.undertakings.named('round', '2026-12'), [
    ...frozenEvents(population.value, told, sha256),
    ...cases.map((data) => ({ type: 'CaseDrawn', happenedAt: drawnAt, data })),
  ]);
  openRound('2025-klager', { instant: '2026-11-01T09:00:00.000Z', kinds: ['notification'] });
  openRound('2027-03', { instant: '2027-03-01T05:00:00.000Z', slot: '2027-03' });
  await review(await drawn(4, 'Nord', false, '2025-klager'), 'TIL');
  const out = await ok('supervision report 2026-12');
  expect(out).toContain('4 af populationens 30 sager er efterregistreret, talt i den fastfrosne liste; 2 af dem');
  expect(out).not.toContain('klager');
  await review(await drawn(5, 'Nord', false, '2027-03'), 'TIL');
  const later = JSON.parse(await ok('supervision report 2027-03 --json')) as FullReport;
  expect(later.trends[0]?.points.map(({ round }) => round)).toEqual(['2026-12', '2027-03']);
  const { recordedLate } = JSON.parse(await ok('supervision report 2026-12 --json')) as FullReport;
  expect(recordedLate).toMatchObject({ cases: 2, population: 4 });
  const involvement = recordedLate.rates.find(({ item }) => item === 'involvement');
  // Two of two in each part: 1 ÷ ((2 ÷ 4)² × (1 ÷ 1) + (2 ÷ 4)² × (1 ÷ 1))
  expect(involvement).toMatchObject({ relevant: 2, effective: 2 });
});

async function review(name: string, reviewer: string, wanting?: string): Promise<void> {
  await ok(`supervision review assign ${name} --reviewer ${reviewer} --as LED`);
  const yes = all
    .split(',')
    .filter((one) => one !== wanting)
    .join(',');
  const no = wanting === undefined ? '' : ` --no ${wanting} --rationale "x"`;
  await ok(`supervision review answer ${name} --yes ${yes}${no} --as ${reviewer}`);
  await ok(`supervision review complete ${name} --as ${reviewer}`);
}

async function second(name: string): Promise<void> {
  await ok(`supervision review answer ${name} --yes ${all} --as JUR`);
  await ok(`supervision review complete ${name} --as JUR`);
}
