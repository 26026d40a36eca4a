import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cloneFolder } from '../../client/connection/home';
import { connect } from '../../client/library/backend';
import { addMs, MS_PER_DAY } from '../../domain/law/calendar/instant';
import { formatDanish } from '../../domain/law/calendar/copenhagen';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { called, type Called } from '../dev/called';

let installation: TestInstallation;
let worker: RunningWorker;

/** One call over the real server, journal and keys. */
async function call(...argv: string[]): Promise<Called> {
  return called(argv, { env: { SAGSGANG_USER: 'M01' }, connect: () => connect(installation.settings) });
}

async function done(...argv: string[]): Promise<string> {
  const answer = await call(...argv);
  expect([argv.join(' '), answer.code, answer.err]).toEqual([argv.join(' '), 0, '']);
  return answer.out;
}

async function answered(...argv: string[]): Promise<Record<string, unknown>> {
  return JSON.parse(await done(...argv, '--json')) as Record<string, unknown>;
}

beforeAll(async () => {
  installation = await testInstallation();
  worker = await startWorker(installation.settings);
  for (const [initials, role] of [
    ['M01', 'rådgiver'],
    ['M02', 'rådgiver'],
    ['TLM', 'teamleder'],
  ] as const) {
    await done('staff', 'add', initials, '--role', role, '--team', 'Modtagelsen', '--from', '01-01-2020');
  }
});

afterAll(async () => {
  await worker.stop();
  await installation.close();
});

describe('a case through the command line on the real server', () => {
  const yesterday = formatDanish(addMs(new Date().toISOString(), -MS_PER_DAY / 3))
    .replace(' kl. ', ' ')
    .replace('.', ':');
  let number = '';

  test('a notification answers with case number, receipt and deadlines; its key answers once', async () => {
    const notify = ['case', 'notify', '--child', 'B0000001', '--notifier', 'fagperson', '--at', yesterday];
    const first = await answered(...notify, '--key', 'first', '--worker', 'M01', '--content', 'Hemmeligt');
    expect(first).toMatchObject({ kind: 'accepted', entries: [1, 2], events: ['CaseOpened', 'NotificationReceived'] });
    expect((first['deadlines'] as { rule: string }[]).map(({ rule }) => rule)).toContain('K02');
    number = String(first['caseNumber']);
    expect(await answered(...notify, '--key', 'first', '--worker', 'M01', '--content', 'Hemmeligt')).toEqual(first);
    expect(await answered('case', 'show', number)).toMatchObject({
      caseNumber: number,
      stage: 'assessment',
      entries: 2,
    });
  });

  test('steps, journal, deadlines and explanations', async () => {
    expect(
      await done('case', 'assess', number, '--danger', 'nej', '--acute', 'nej', '--reasons', 'I sikkerhed'),
    ).toContain(`Sag ${number} · post 3 ført i journalen`);
    const journal = await done('case', 'journal', number, '--texts');
    expect(journal).toContain('indhold: Hemmeligt');
    expect(journal).toContain('Vurdér underretning (24 timer)');
    expect(await done('case', 'deadlines', number)).toContain('opfyldt (#3)');
    expect(await done('case', 'why', number, 'K02')).toContain('Opfyldt med post 3');
    expect(await done('cases', '--worker', 'm01')).toContain(number);
    expect((await done('export', number)).split('\n').length).toBeGreaterThanOrEqual(3);
  });

  test('a refused closing ends with 1, is explained and is recorded', async () => {
    await done('case', 'propose-closure', number, '--cause', 'intet behov for støtte');
    const refused = await call('case', 'approve-closure', number, '--as', 'TLM');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('Afvist: Sagen kan ikke lukkes');
    expect(await done('case', 'journal', number)).toContain('Lukning afvist');
  });

  test('time can be moved, and what passes is recorded', async () => {
    expect(await done('clock', 'advance', number, '10d')).toContain('Sagens ur er nu');
    expect(await done('case', 'journal', number)).toContain('Frist overskredet');
    expect(await done('case', 'show', number)).toContain('10 dage foran');
  });

  test('cases are handed over, an entry is moved, and doctor finds all well', async () => {
    await done('case', 'own-knowledge', '--child', 'B0000002', '--worker', 'M02');
    expect(await done('staff', 'reassign', '--from', 'M02', '--to', 'M01', '--as', 'TLM')).toContain('M01: 1.');
    const rows = (await done('cases', '--json')).split('\n').map((line) => JSON.parse(line) as Record<string, string>);
    const other = String(rows.find(({ caseNumber }) => caseNumber !== number)?.['caseNumber']);
    await done('clock', 'advance', other, '10d');
    await done('case', 'note', number, '--note', 'Angår søster');
    const entry = String((await answered('case', 'show', number))['entries']);
    await done('case', 'move-entry', number, entry, '--to', other, '--reason', 'Forkert barn');
    expect(await done('case', 'journal', other, '--texts')).toContain('Angår søster');
    expect(await done('case', 'journal', number, '--texts')).not.toContain('Angår søster');
    expect(await done('doctor')).toContain('Alt i orden');
    expect(await done('rebuild')).toContain('Sager: 2.');
  });
});

test('help loads neither Temporal nor PostgreSQL nor zod', () => {
  const cli = join(cloneFolder(), 'dist', 'client', 'cli', 'main.js');
  const script = `process.argv.splice(1, 0, 'sagsgang'); require(${JSON.stringify(cli)});
    process.on('exit', () => console.error(Object.keys(require.cache).join('\\n')));`;
  const bootstrap = spawnSync(process.execPath, ['-e', "require('./bin/bootstrap').bootstrap()"], {
    cwd: cloneFolder(),
  });
  expect(bootstrap.status).toBe(0);
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, '--', '--help'], { encoding: 'utf8' });
  expect(stdout).toContain('sagsgang');
  expect(stderr).toContain('commander');
  expect(stderr).not.toMatch(/node_modules\/(@temporalio|pg|zod|csv-parse)\//);
});
