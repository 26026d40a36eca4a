import { MemoryBackend } from './memory-backend';
import { Terminal } from './terminal';

let backend: MemoryBackend;
let terminal: Terminal;

beforeEach(async () => {
  backend = new MemoryBackend('2026-01-06T09:00:00.000Z');
  terminal = new Terminal(
    () => Promise.resolve(backend),
    () => backend.now,
  );
  for (const child of ['B1', 'B2', 'B3']) {
    await terminal.call(`case own-knowledge --child ${child} --worker B03`);
  }
});

describe('handing cases over', () => {
  test('every open case of one worker goes to another, once however often it is called', async () => {
    const first = await terminal.call('staff reassign --from b03 --to b07 --as LED');
    expect(first).toMatchObject({ code: 0, out: 'Sager overført fra B03 til B07: 3.' });
    const keys = backend.sent.slice(-3).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(await terminal.call('staff reassign --from B03 --to B07 --as LED')).toMatchObject({
      out: expect.stringContaining('B07: 0.') as string,
    });
    expect((await terminal.call('cases --worker B07')).out).toContain('3 af 3 sager');
  });

  test('and back, and once more on the same day', async () => {
    const held = async (worker: string) => (await terminal.call(`cases --worker ${worker}`)).out;
    for (const [from, to] of [
      ['B03', 'B07'],
      ['B07', 'B03'],
      ['B03', 'B07'],
    ] as const) {
      const called = await terminal.call(`staff reassign --from ${from} --to ${to} --as LED`);
      expect(called).toMatchObject({ code: 0, out: `Sager overført fra ${from} til ${to}: 3.` });
      expect(await held(to)).toContain('3 af 3 sager');
    }
  });

  test('but no case to somebody disqualified from it', async () => {
    await terminal.call('case register-conflict 2026-00002 --worker B07 --as TL1');
    const called = await terminal.call('staff reassign --from B03 --to B07 --as LED');
    expect([called.code, called.out]).toEqual([1, expect.stringContaining('B07: 2.')]);
    expect(called.err).toContain('2026-00002');
    const one = await terminal.call('case assign 2026-00002 --worker B07 --as LED');
    expect(one.err).toContain('B07 er inhabil i sagen og kan ikke få den.');
  });

  test('cases that refuse are named, and the rest go', async () => {
    await terminal.call('case register-conflict 2026-00002 --worker LED --as TL1');
    const called = await terminal.call('staff reassign --from B03 --to B07 --as LED');
    expect(called.code).toBe(1);
    expect(called.out).toContain('B07: 2.');
    expect(called.err).toContain('2026-00002');
  });
});

describe('moving an entry to the right case', () => {
  test('records it there with its text and time, hides it here, and does so once', async () => {
    await terminal.call('case note 2026-00001 --note "Angår søster" --at "05-01-2026 10:00"');
    const line = 'case move-entry 2026-00001 3 --to 2026-00002 --reason "Forkert barn"';
    const moved = await terminal.call(line);
    expect(moved).toMatchObject({ code: 0, err: '' });
    expect(moved.out).toContain('Post 3 er nu post 3 i sag 2026-00002');
    expect(await terminal.call(line)).toEqual(moved);
    expect((await terminal.call('case journal 2026-00002 --texts')).out).toContain('Angår søster');
    const here = (await terminal.call('case journal 2026-00001 --texts')).out;
    expect(here).not.toContain('Angår søster');
    expect(here).toContain('fejljournaliseret ved post 4');
    expect(here).toContain('flyttet til sag: 2026-00002');
  });

  test('references mean nothing in another case: they are left out and said, or given anew', async () => {
    await terminal.call('case notify 2026-00001 --notifier borger');
    await terminal.call('case notify 2026-00002 --notifier borger');
    await terminal.call('case send-receipt 2026-00001 --notification 3 --channel brev');
    const line = 'case move-entry 2026-00001 4 --to 2026-00002 --reason Fejl';
    expect((await terminal.call(`${line} --set notification=3`)).out).not.toContain('Henvisninger');
    expect(backend.sent.at(-2)).toMatchObject({ name: 'send-receipt', data: { notification: 3, channel: 'letter' } });
    expect(await terminal.call(`${line} --set nix=3`)).toMatchObject({ code: 2 });
  });

  test('an unknown entry and one the system made are refused', async () => {
    expect(await terminal.call('case move-entry 2026-00001 99 --to 2026-00002 --reason x')).toMatchObject({ code: 1 });
    expect(await terminal.call('case move-entry 2026-00001 1 --to 2026-00002 --reason x')).toMatchObject({ code: 1 });
    expect(await terminal.call('case move-entry 2026-00001 x --to 2026-00002 --reason x')).toMatchObject({ code: 2 });
  });
});

describe('the staff register', () => {
  test('people are added and read from files; a bad line stops all and is named', async () => {
    expect(await terminal.call('staff add x1 --role "rådgiver,døgnvagt" --team Vagten')).toMatchObject({ code: 0 });
    expect(backend.members.at(-1)).toEqual({
      initials: 'X1',
      roles: ['caseworker', 'dutyOfficer'],
      team: 'Vagten',
      from: '2026-01-06',
    });
    terminal.files = {
      'good.csv': '\uFEFFinitials;roles;team;from\r\nY1;teamleder;Modtagelsen;01-01-2026\r\n',
      'good.json': '[{"initials": "Y2", "roles": ["leader"]}]',
      'bad.csv': 'initials;roles\nY3;kok\nY4;leder\n',
      'worse.json': '{"initials": ',
    };
    expect(await terminal.call('staff import good.csv')).toMatchObject({ code: 0 });
    expect(backend.members.at(-1)).toEqual({
      initials: 'Y1',
      roles: ['teamLeader'],
      team: 'Modtagelsen',
      from: '2026-01-01',
    });
    expect(await terminal.call('staff import good.json')).toMatchObject({ code: 0 });
    const bad = await terminal.call('staff import bad.csv');
    expect(bad).toMatchObject({ code: 1 });
    expect(bad.err).toContain('linje 1: Rollen «kok» kendes ikke.');
    expect(await terminal.call('staff import worse.json')).toMatchObject({ code: 1 });
    expect(await terminal.call('staff import nix.json')).toMatchObject({ code: 1 });
    expect(backend.members.at(-1)?.initials).toBe('Y2');
    expect((await terminal.call('staff list')).out).toMatch(/Y1 +teamleder +Modtagelsen/);
  });
});
