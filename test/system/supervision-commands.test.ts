import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../../client/library/backend';
import { ensureSupervision } from '../../worker/supervision-schedule';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { sharedEnvironment } from '../dev/shared';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { called, type Called } from '../dev/called';

const COLUMNS = 100;

let installation: TestInstallation;
let worker: RunningWorker;
let folder = '';

/** One call as somebody types it, over the real server, journal and keys. */
async function call(user: string, ...argv: string[]): Promise<Called> {
  const env = { ...installation.env, SAGSGANG_USER: user };
  return called(argv, { env, connect: () => connect(installation.settings), columns: COLUMNS });
}

async function done(user: string, ...argv: string[]): Promise<string> {
  const answer = await call(user, ...argv);
  expect([argv.join(' '), answer.code, answer.err]).toEqual([argv.join(' '), 0, '']);
  return answer.out;
}

/** Calls until the answer has what is waited for. */
async function until(shown: RegExp, ...argv: string[]): Promise<string> {
  let last = '';
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(300)) {
    const { out, err } = await call('LED', ...argv);
    last = out + err;
    if (shown.test(last)) return last;
  }
  throw new Error(`${argv.join(' ')} never said ${String(shown)} but:\n${last}`);
}

beforeAll(async () => {
  installation = await testInstallation();
  folder = mkdtempSync(join(sharedEnvironment().folder, 'proofs-'));
  worker = await startWorker(installation.settings);
  const people = [
    ['M01', 'rådgiver', 'Modtagelsen'],
    ['M02', 'rådgiver', 'Familie'],
    ['TIL', 'ledelsestilsyn', 'Ledelsen'],
    ['LED', 'leder', 'Ledelsen'],
    ['DIR', 'ledelsestilsyn', 'Direktionen'],
  ] as const;
  for (const [initials, role, team] of people) {
    await done('LED', 'staff', 'add', initials, '--role', role, '--team', team, '--from', '01-01-2020');
  }
  for (let n = 1; n <= 5; n++) {
    const who = n % 2 ? 'M01' : 'M02';
    await done(
      who,
      'case',
      'notify',
      '--child',
      `B000000${n}`,
      '--notifier',
      'fagperson',
      '--worker',
      who,
      '--content',
      'x',
    );
  }
  await ensureSupervision(installation.settings);
}, 120_000);
afterAll(async () => {
  await worker.stop();
  await installation.close();
});

const allQuestions = 'clarification,involvement,measureChoice,followUp,languageChild,languageParents';
const ROUND = 'ekstra-1';
const opens = [
  ...['supervision', 'open', ROUND, '--size', '3', '--strata', 'worker'],
  ...['--second-review-percent', '100', '--reason', 'Klager'],
];

/** A call that must be refused; what it says. */
async function refused(user: string, ...argv: string[]): Promise<string> {
  const { code, out, err } = await call(user, ...argv);
  expect([argv.join(' '), code, out]).toEqual([argv.join(' '), 1, '']);
  return err;
}

const supervision = (...argv: string[]): Promise<string> => done('LED', 'supervision', ...argv);

interface Left {
  readonly number: number;
  readonly state: string;
}

/** The cases of the round whose reviews go on. */
async function left(): Promise<readonly Left[]> {
  const { cases } = JSON.parse(await supervision('show', ROUND, '--json')) as { readonly cases: readonly Left[] };
  return cases.filter(({ state }) => state === 'open' || state === 'waiting');
}

test('a leader opens a round, and is told what it waits for', async () => {
  expect(await supervision('rounds')).toMatch(
    /^Der er ingen runder endnu\.\n\nNæste på årshjulet\n( {2}20\d\d-\d\d · .*\n?){4}$/,
  );
  expect(await supervision('schedule')).toMatch(/^Planen går\. Næste gange:\n( {2}01-\d\d-20\d\d kl\. 06\.00\n?){4}$/);
  const nobody = await call('LED', 'supervision', 'schedule', '--pause');
  expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('--reason')]);
  const paused = await supervision('schedule', '--pause', '--reason', 'Ny ledelse');
  expect(paused).toMatch(/schedule --resume[^]*Sat på pause af LED \(leder\) .*: Ny ledelse/);
  expect(await refused('M01', 'supervision', 'schedule', '--resume', '--reason', 'Nu')).toContain('leder, direktør');
  expect(await supervision('schedule', '--resume', '--reason', 'På plads')).toMatch(/Planen går[^]*Genoptaget af LED/);
  expect(await refused('LED', 'supervision', 'show', ROUND)).toContain('supervision rounds');
  expect(await refused('M01', ...opens)).toContain('ledelsestilsyn, leder, direktør');
  expect(await refused('LED', 'supervision', 'open', '2026-12', '--reason', 'Nu')).toContain('2026-12-ekstra1');
  expect(await done('LED', ...opens)).toContain('ført i journalen');
  const waits = await until(/venter på dagens hoved/, 'supervision', 'show', ROUND);
  expect(waits).toMatch(/Population: 5 sager .*\n {2}aftryk {2}[0-9a-f]{64}\n\nNæste: .*heads seal/s);
  for (const early of [['redraw'], ['report'], ['proof', '--file', join(folder, 'tidligt.json')]]) {
    const [step = '', ...options] = early;
    expect(await refused('LED', 'supervision', step, ROUND, ...options)).toContain('ikke trukket endnu');
  }
  expect(await refused('LED', 'supervision', 'close', ROUND)).toContain('Udtræk 1 er ikke gjort endnu');
}, 120_000);

test('the round is drawn, proved, and given to others who draw again', async () => {
  await done('LED', 'heads', 'seal');
  const drawn = await until(/under gennemgang/, 'supervision', 'show', ROUND);
  expect(drawn).toMatch(/Udtræk 1: af dagens hoved nr\. 1, \d\d-\d\d-20\d\d\n {2}frø {5}[0-9a-f]{64}\n/);
  expect(drawn).toMatch(/^M01 +3 +2 +2\nM02 +2 +1 +1$/m);
  expect(drawn).toContain(
    `Næste: 3 gennemgange mangler. Se dem med \`sagsgang supervision review list --round ${ROUND}`,
  );
  expect(await supervision('redraw', ROUND)).toContain('Intet er');
  const [proof, list] = [join(folder, 'bevis.json'), join(folder, 'bevis.csv')];
  expect(await supervision('proof', ROUND, '--file', proof)).toContain(
    `supervision redraw ${proof} --population ${list}`,
  );
  expect(await supervision('redraw', proof, '--population', list)).toContain('3 sager følger af listens 5 sager');
  expect(await refused('LED', 'supervision', 'focus', ROUND, '--focus', 'K06,XX')).toContain('1 af fokuspunkterne');
  await supervision('focus', ROUND, '--focus', 'K06,followUp');
  const gone = ['--number', '2', '--reason', 'transferred', '--explanation', 'Flyttet'];
  await supervision('eliminate', ROUND, ...gone);
  await until(/^ +4 .*åbnet$/m, 'supervision', 'show', ROUND);
  const after = await supervision('show', ROUND);
  expect(after).toContain('Fokuspunkter: K06, followUp');
  expect(after).toMatch(/^ +2 .*udgået$/m);
}, 120_000);

test('a case is reviewed to its end, with the next step always said', async () => {
  const one = `${ROUND}/001`;
  const review = (user: string, ...argv: string[]): Promise<string> => done(user, 'supervision', 'review', ...argv);
  const listed = await review('LED', 'list', '--round', ROUND);
  expect(listed).toContain(`3 er ikke tildelt. Tildel med: sagsgang supervision review assign ${one} --reviewer`);
  expect(await review('TIL', 'list', '--mine')).toBe('Ingen.');
  await review('LED', 'assign', one, '--reviewer', 'TIL');
  expect(await review('TIL', 'list', '--mine')).toContain(one);
  const answer = /Svar med: sagsgang supervision (review answer .*)$/.exec(await review('TIL', 'show', one))?.[1];
  await review('TIL', 'answer', one, '--no', 'involvement', '--rationale', 'Fremgår ikke af sagen');
  expect(answer).toContain('clarification,involvement,');
  await done('TIL', 'supervision', ...(answer ?? '').replace('involvement,', '').split(' '));
  expect(await review('TIL', 'show', one)).toContain(
    `Alt er besvaret. Afslut med: sagsgang supervision review complete ${one}`,
  );
  await review('TIL', 'complete', one);
  expect(await review('TIL', 'show', one)).toContain(`review assign-second ${one}`);
  expect(await refused('LED', 'supervision', 'review', 'close', one)).toContain('assign-second');
  await review('LED', 'assign-second', one, '--reviewer', 'DIR');
  expect(await review('TIL', 'show', one)).toContain('Venter på DIR.');
  await review('DIR', 'answer', one, '--yes', allQuestions);
  await review('DIR', 'complete', one);
  expect(await review('LED', 'show', one)).toContain(`eller luk med: sagsgang supervision review close ${one}`);
  await review('LED', 'close', one, '--reason', 'Drøftet på teammødet');
  await supervision('gather', ROUND);
  await until(/^ +1 .*slut$/m, 'supervision', 'show', ROUND);
}, 120_000);

test('the round ends with its report; triggered and backfilled rounds stand beside it', async () => {
  for (let [one] = await left(); one; [one] = await left()) {
    const number = String(one.number);
    await supervision('eliminate', ROUND, '--number', number, '--reason', 'other', '--explanation', 'Prøve');
  }
  await until(/1 af 1 udtrukne sager .* trukket af 5/, 'supervision', 'report', ROUND);
  expect(await supervision('report', ROUND, '--committee')).toContain('skjult');
  await until(/· gennemgået/, 'supervision', 'show', ROUND);
  await supervision('close', ROUND);
  expect(await supervision('show', ROUND)).toContain('afsluttet');
  expect(await supervision('schedule', '--trigger', '--reason', 'Klager')).toMatch(/^Åbnet: \d{4}-\d\d-\d\d-\d{4}\./);
  const missed = ['--backfill', '2026-01-01', '--to', '2026-06-30', '--reason', 'Tilsynet begyndte i juli'];
  expect(await supervision('schedule', ...missed)).toContain('Åbnet: 2026-03, 2026-06.');
  expect(await supervision('schedule', ...missed)).toContain('Fandtes allerede og er urørt: 2026-03, 2026-06.');
  const rounds = await until(/2026-03[^]*2026-06[^]*ekstra-1/, 'supervision', 'rounds');
  expect(rounds).toMatch(/^Runde +Stadium +Sager +Udtrukket +Mangler$/m);
}, 120_000);
