import type { NewEvent } from '../../../domain/case/kernel/event';
import { openingOf } from '../../../domain/supervision/case-review/opening';
import { prefilled } from '../supervision/case-review/review-desk';
import { MemoryBackend } from './memory-backend';
import { Terminal } from './terminal';

const now = '2026-12-01T05:00:00.000Z';
const all = 'clarification,involvement,measureChoice,followUp,languageChild,languageParents';
const backend = new MemoryBackend(now);
const terminal = new Terminal(
  () => Promise.resolve(backend),
  () => backend.now,
);

beforeAll(() => {
  backend.members.push({ initials: 'TIL', roles: ['supervisor'], from: '2020-01-01' });
  const { undertakings } = backend;
  const event = (type: string, data: NewEvent['data']): NewEvent => ({ type, happenedAt: now, data });
  const line = { draw: 1, stratum: 'Nord', worker: 'M01' };
  undertakings.put(undertakings.named('round', '2026-12'), [
    {
      ...event('RoundOpened', { strata: ['team'], size: 2, instant: now, edition: 'draw-2026' }),
      text: { reason: 'x' },
    },
    event('PopulationFrozen', { count: 20, hash: '00', instant: now, frozenAt: now, parts: 1, unreadable: 0 }),
    event('StratumDrawn', { draw: 1, stratum: 'Nord', size: 20, allocated: 2, drawn: 2 }),
    event('CaseDrawn', { ...line, number: 1, case: 's1', order: 1, ticket: 'aa' }),
    event('CaseDrawn', { ...line, number: 2, case: 's2', order: 2, ticket: 'bb' }),
    event('ReserveHeld', { ...line, case: 's3', order: 3, ticket: 'cc' }),
    event('RoundDrawn', { draw: 1, asked: 2, drawn: 2 }),
  ]);
  for (const number of [1, 2]) {
    const drawn = { caseId: `s${number}`, round: '2026-12', stratum: 'Nord', form: 'skema-2026', participants: [] };
    const times = { asOf: now, knownAt: now, due: '2026-12-29' };
    const opening = openingOf({ ...drawn, ...times, focus: [], double: number === 1, prefilled }, now);
    undertakings.put(undertakings.named('review', `2026-12/00${number}`), opening);
  }
});

async function ok(line: string): Promise<string> {
  const { code, out, err } = await terminal.call(line);
  if (code !== 0) throw new Error(`${line}: ${err}${out}`);
  return out;
}

async function reviews(who: string): Promise<void> {
  await ok(`supervision review answer 2026-12/1 --yes ${all} --as ${who}`);
  await ok(`supervision review complete 2026-12/1 --as ${who}`);
}

test('a report says which drawn cases went out and why, and what its agreement leaves out; outside, numbers only', async () => {
  const goes = 'supervision eliminate 2026-12 --reason other --as LED';
  await ok(`${goes} --number 2 --explanation "Dublet af en anden sag"`);
  await ok('supervision review assign 2026-12/1 --reviewer TIL --as LED');
  await reviews('TIL');
  const { code, err } = await terminal.call(`${goes} --number 1 --explanation "Ser skidt ud"`);
  expect(code).toBe(1);
  expect(err).toContain('TIL har afsluttet en gennemgang af sag nr. 1.');
  await ok('supervision review assign-second 2026-12/1 --reviewer LED --as LED');
  await reviews('LED');

  const out = await ok('supervision report 2026-12');
  expect(out).toContain('nr. 2: andet, se begrundelsen. Dublet af en anden sag (erstattet af nr. 3)');
  expect(out).toContain('Gennemgået af to, men ikke blindt: 1.');
  expect(out).not.toContain('Enighed');
  const { eliminations, notBlind, agreement } = JSON.parse(await ok('supervision report 2026-12 --json')) as {
    readonly eliminations: unknown;
    readonly notBlind: number;
    readonly agreement: { readonly cases: number };
  };
  expect(eliminations).toMatchObject([{ number: 2, reason: 'other', replacedBy: 3 }]);
  expect([notBlind, agreement.cases]).toEqual([1, 0]);

  const outside = await ok('supervision report 2026-12 --committee');
  expect(outside).toContain('Udgået af udtrækket: færre end fem.');
  expect(outside).toContain('ikke blindt: skjult');
  expect(outside).not.toContain('Dublet');
  expect(await ok('supervision report 2026-12 --committee --json')).not.toMatch(/Dublet|"number"/);
});
