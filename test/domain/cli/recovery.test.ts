import { emptyCase } from '../../../domain/case/kernel/state';
import { ProgrammeOpened } from '../../../domain/recovery/programme/facts';
import type { RecoveryRow } from '../../../domain/recovery/programme/row';
import { OverviewPartMade } from '../../../domain/recovery/programme/system-facts';
import { MemoryBackend } from './memory-backend';
import { Terminal, type Called } from './terminal';

const now = '2026-11-02T10:00:00.000Z';

function row(caseId: string, more: Partial<RecoveryRow>): RecoveryRow {
  const passed = { plan: 0, contact: 0, tell: 0, mend: 0, closing: 0 };
  return {
    ...{ caseId, caseNumber: `2026-${caseId}`, concern: 'low', lawfulness: 'outstanding', colour: 'yellow' },
    ...{ team: 'Unge', owners: ['B03'], stage: 'plan', priority: 'usual', pausedAlone: false, planned: false },
    ...{ contacted: false, told: false, open: ['K02'], passed, mended: {}, due: '2026-12-01', added: false },
    ...more,
  };
}

/** A programme that runs over three cases. */
function running(): { readonly backend: MemoryBackend; readonly call: (line: string) => Promise<Called> } {
  const backend = new MemoryBackend(now);
  backend.members.push({ initials: 'GEN', roles: ['recoveryLead'], from: '2020-01-01' });
  const rows = [
    row('c1', { concern: 'high', lawfulness: 'grave', colour: 'red' }),
    row('c2', { concern: 'high' }),
    row('c3', { team: 'Børn' }),
  ];
  const named = async (name: string): Promise<readonly RecoveryRow[]> => {
    await backend.undertakings.read(backend.undertakings.named('programme', name));
    return rows;
  };
  Object.assign(backend, {
    recoveries: { ...backend.recoveries, rows: named },
  });
  for (const { caseId, caseNumber } of rows) {
    backend.cases_.set(caseId, { events: [], state: emptyCase(caseId, 'eksempel'), number: caseNumber });
  }
  const programme = backend.undertakings.named('programme', '2027');
  const part = { after: 'c3', read: 3, open: 3, opened: 3, unreadable: 2, categories: [], colours: [], controls: [] };
  backend.undertakings.put(programme, [{ type: ProgrammeOpened.event, happenedAt: now, data: {} }], 'GEN');
  backend.undertakings.put(programme, [
    { type: OverviewPartMade.event, happenedAt: now, data: { ...part, last: true } },
  ]);
  const terminal = new Terminal(
    () => Promise.resolve(backend),
    () => now,
  );
  terminal.env = { SAGSGANG_USER: 'GEN' };
  return { backend, call: (line) => terminal.call(`recovery ${line}`) };
}

const numbers = ({ out }: Called): readonly string[] => out.match(/2026-c\d/g) ?? [];

test('the cases of a programme are found by category in Danish and in English', async () => {
  const { call } = running();
  expect(numbers(await call('cases 2027 --category høj'))).toEqual(['2026-c1', '2026-c2']);
  expect(numbers(await call('cases 2027 --category high.grave'))).toEqual(['2026-c1']);
  expect(numbers(await call('cases 2027 --category rød'))).toEqual(['2026-c1']);
  expect(numbers(await call('cases 2027 --team Børn'))).toEqual(['2026-c3']);
});

test('a programme, category or team that there is not is refused, and not told to have no cases', async () => {
  const { call } = running();
  const unknown = await call('cases 2026');
  expect(unknown.code).not.toBe(0);
  expect(unknown.out).not.toContain('Ingen sager');
  const category = await call('cases 2027 --category hoj');
  expect(category.code).toBe(2);
  expect(category.err).toContain('høj');
  const team = await call('cases 2027 --team Umge');
  expect(team.code).toBe(2);
  expect(team.err).toContain('Børn, Unge');
});

test('cases named in a step are looked up first: one that there is not is refused, and nothing is recorded', async () => {
  const { backend, call } = running();
  const typed = await call('re-register 2027 --cases 2026-c1,2026-999999 --why siblings --reason "Søskende"');
  expect(typed.code).not.toBe(0);
  expect(typed.err).toContain('2026-999999');
  const entries = (): readonly string[] =>
    [...backend.undertakings.streams.values()].flat().map(({ type, data }) => `${type} ${String(data['cases'])}`);
  expect(entries().some((entry) => entry.startsWith('CasesReRegistered'))).toBe(false);
  const done = await call('re-register 2027 --cases 2026-c1,2026-c2 --why siblings --reason "Søskende"');
  expect(done.out).toContain('Sager, det gælder: 2; heraf under genopretning: 2');
  expect(entries()).toContain('CasesReRegistered c1,c2');
});

test('a step for many says how many cases it is about, and says so where it is none', async () => {
  const { call } = running();
  expect((await call('reprioritise 2027 --priority først --concern høj')).out).toContain('Sager, det gælder: 2');
  expect((await call('assign 2027 --owner B03 --teams Umge')).out).toContain('Ingen sager er omfattet');
  const split = await call('split 2027 --teams Unge --into u1,u2 --json');
  expect(JSON.parse(split.out)).toMatchObject({ kind: 'accepted', meant: { cases: 2 } });
});

test('cases that could not be read are told of', async () => {
  expect((await running().call('show 2027')).out).toContain('Sager, der ikke kunne læses og ikke følges: 2');
});
