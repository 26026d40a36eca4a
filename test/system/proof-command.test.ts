import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { link, type InstallationLink } from '../../client/library/installation';
import { openProof } from '../../client/library/proof/desk';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { entries, tamper } from '../journal/harness';
import { called, type Called } from '../dev/called';

describe('verify and heads on the command line', () => {
  let installation: TestInstallation;
  let worker: RunningWorker;
  let to: InstallationLink;
  let home: string;

  beforeAll(async () => {
    installation = await testInstallation();
    home = installation.env['SAGSGANG_HOME'] ?? '';
    worker = await startWorker(installation.settings);
    to = await link(installation.settings);
    const municipality = to.municipality;
    const cases = Array.from({ length: 600 }, (_, i) => `case-${String(i).padStart(3, '0')}`);
    const requests = cases.map((caseId) => ({ caseId, expectedSeq: 0, events: entries(1, 2), municipality }));
    const results = await to.journal.events.appendMany(requests);
    expect(results.every(({ kind }) => kind === 'appended')).toBe(true);
  });
  afterAll(async () => {
    await to.close();
    await worker.stop();
    await installation.close();
  });

  const connect = (): Promise<never> => Promise.reject(new Error('needs no backend'));
  function call(...argv: string[]): Promise<Called> {
    return called(argv, { env: installation.env, connect });
  }

  test('before the first head nothing is said of what was removed, and no empty file is written', async () => {
    const plain = await call('verify', '--lang', 'en');
    expect(plain).toMatchObject({ code: 0, err: '' });
    expect(plain.out).toContain('The chains of the cases are whole.');
    expect(plain.out).not.toContain('Nothing was edited');
    const file = join(home, 'none.jsonl');
    expect(await call('heads', 'export', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('ingen hoveder at skrive'),
    });
    expect(existsSync(file)).toBe(false);
  });

  test('the worker seals the day; the export holds counts and hashes and no case', async () => {
    expect((await call('heads')).out).toContain('Journalen er ikke forseglet endnu');
    expect((await call('heads', 'seal')).out).toMatch(
      /^Dagens hoved nr\. 1: 600 sager og forløb, 1200 poster\.\n[0-9a-f]{64}$/,
    );
    expect((await call('heads', 'seal')).out).toMatch(/^Dagen har allerede et hoved, nr\. 1/);
    expect((await call('heads')).out).toMatch(/ 1 .* 600 +1200 +600 +[0-9a-f]{16}…$/);
    const file = join(home, 'heads.jsonl');
    expect((await call('heads', 'export', file)).code).toBe(0);
    const exported = readFileSync(file, 'utf8');
    expect(exported).not.toContain('case-');
    const { format, ...head } = JSON.parse(exported) as Record<string, unknown>;
    expect(format).toBe('sagsgang-daily-head/1');
    expect(JSON.parse((await call('heads', '--json')).out)).toEqual(head);
  });

  test('a journal that nobody touched verifies, with and without the file', async () => {
    const plain = await call('verify', '--lang', 'en');
    expect(plain).toMatchObject({ code: 0, err: '' });
    expect(plain.out).toContain('600 cases and undertakings with 1200 entries verified; daily heads: 1.');
    expect(plain.out).toContain('an older copy of the whole journal would not be seen');
    const compared = await call('verify', '--heads', join(home, 'heads.jsonl'));
    expect(compared.code).toBe(0);
    expect(compared.out).toContain('Intet er ændret, fjernet, flyttet eller sat ind.');
    expect(compared.out).not.toContain('ville ikke ses');
  });

  test('a file that is none, or says otherwise, is refused', async () => {
    const broken = join(home, 'broken.jsonl');
    writeFileSync(broken, `${readFileSync(join(home, 'heads.jsonl'), 'utf8')}{"number":2}\n`);
    expect(await call('verify', '--heads', broken)).toMatchObject({ code: 1, err: expect.stringContaining('linje 2') });
    expect((await call('verify', '--heads', join(home, 'nothing'))).code).toBe(1);
    const empty = join(home, 'empty.jsonl');
    writeFileSync(empty, '\n');
    expect(await call('verify', '--heads', empty)).toMatchObject({ code: 1, err: expect.stringContaining('tom') });
    const other = join(home, 'other.jsonl');
    writeFileSync(other, readFileSync(join(home, 'heads.jsonl'), 'utf8').replace('"cases":600', '"cases":601'));
    const differs = await call('verify', '--heads', other);
    expect(differs.code).toBe(1);
    expect(differs.out).toContain('PROOF_DAILY_HEAD_DIFFERS_FROM_FILE');
    expect(await call('heads', 'export', other)).toMatchObject({ code: 1, err: expect.stringContaining('Gem filen') });
    expect(readFileSync(other, 'utf8')).toContain('"cases":601');
  });

  test('Ctrl-C ends it with a checkpoint, and what was seen before is told when it is taken up again', async () => {
    const checkpoint = join(home, 'new', 'folder', 'verify.json');
    const progress: string[] = [];
    const stopped = await called(['verify', '--checkpoint', checkpoint], {
      env: installation.env,
      connect,
      columns: 400,
      status: (line) => {
        if (line !== '') process.emit('SIGINT');
        progress.push(line);
      },
    });
    expect(progress[0]).toContain('500 af 600');
    const goOn = `sagsgang verify --resume --checkpoint ${checkpoint}`;
    expect(stopped).toMatchObject({ code: 1, err: expect.stringContaining(goOn) });
    await to.journal.proof.sealDay(new Date(Date.now() + 86_400_000).toISOString());
    const resumed = await call('verify', '--resume', '--checkpoint', checkpoint, '--heads', join(home, 'heads.jsonl'));
    expect(resumed.code).toBe(0);
    expect(resumed.out).toContain('Genoptaget: de første 500 sager og forløb blev set efter fra ');
    expect(resumed.out).toContain('Hoveder forseglet siden, som sagerne ikke er holdt op mod: 1.');
    expect(resumed.out).not.toContain('Intet er ændret');
    const shorter = await call('verify', '--heads', join(home, 'heads.jsonl'));
    expect(shorter.out).toContain('Filen går til hoved nr. 1 af 2');
    expect(shorter.out).toContain('Intet er ændret');
  });

  test('a checkpoint that cannot be written is told once and ends nothing; an old one is not left behind', async () => {
    const desk = await openProof(installation.settings);
    const told: string[] = [];
    const watch = { problem: () => undefined, progress: () => undefined, unsaved: () => void told.push('unsaved') };
    const nowhere = { checkpoint: join(home, 'heads.jsonl', 'verify.json'), resume: false };
    const stopped = await desk.verify(nowhere, { ...watch, stop: AbortSignal.abort() });
    expect(stopped).toMatchObject({ finished: false, cases: 500, kept: false });
    expect(told).toEqual(['unsaved']);
    const old = join(home, 'old.json');
    writeFileSync(old, 'of last year');
    await desk.verify({ checkpoint: old, resume: false }, { ...watch, stop: new AbortController().signal });
    expect(existsSync(old)).toBe(false);
    await desk.close();
  });

  test('interrupted it goes on where it was, and says what is wrong with which case', async () => {
    await tamper(
      installation.settings.journalUrl,
      `update case_event set role = 'leader' where case_id = 'case-007' and seq = 2`,
      `delete from case_event where case_id = 'case-555'`,
      `delete from case_head where case_id = 'case-555'`,
    );
    const checkpoint = join(home, 'verify.json');
    expect(await call('verify', '--resume')).toMatchObject({ code: 1, err: expect.stringContaining('forfra') });
    const desk = await openProof(installation.settings);
    const watch = { problem: () => undefined, progress: () => undefined, stop: AbortSignal.abort() };
    expect(await desk.verify({ checkpoint, resume: false }, watch)).toMatchObject({ finished: false, cases: 500 });
    await desk.close();
    expect(existsSync(checkpoint)).toBe(true);
    const resumed = await call('verify', '--resume', '--json');
    expect(resumed.code).toBe(1);
    const lines = resumed.out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ code, caseId }) => [code, caseId])).toEqual([
      ['PROOF_ENTRY_ALTERED', 'case-007'],
      ['PROOF_CASE_MISSING', 'case-555'],
      [undefined, undefined],
    ]);
    expect(lines.at(-1)).toMatchObject({ kind: 'verified', cases: 600, problems: 2, resumed: { cases: 500 } });
    expect(existsSync(checkpoint)).toBe(false);
    const whole = await call('verify');
    expect(whole.out).toContain('✗ Sag case-555 er væk. Dagens hoved nr. 1 så den med 2 poster. [PROOF_CASE_MISSING]');
    expect(whole.out).toContain('Fejl: 2.');
  });

  test('the journal and the key ring are enough to verify and to export', async () => {
    const { journalUrl, keyRing } = installation.settings;
    const env = { DATABASE_URL: journalUrl, SAGSGANG_KEY_RING: keyRing, SAGSGANG_HOME: join(home, 'elsewhere') };
    expect((await called(['verify', '--case', 'case-009'], { env, connect })).code).toBe(0);
    expect((await called(['heads', 'export', join(home, 'outside.jsonl')], { env, connect })).code).toBe(0);
    const without = { SAGSGANG_HOME: env.SAGSGANG_HOME };
    const away = { code: 3, err: expect.stringContaining('Sagsgang kører ikke her') };
    expect(await called(['heads', 'seal'], { env, connect })).toMatchObject(away);
    expect(await called(['verify'], { env: without, connect })).toMatchObject(away);
  });

  test('one case is verified alone', async () => {
    expect((await call('verify', '--case', 'case-008')).code).toBe(0);
    expect((await call('verify', '--case', 'case-007')).out).toContain('PROOF_ENTRY_ALTERED');
    expect((await call('verify', '--case', 'case-555')).out).toContain('PROOF_CASE_MISSING');
    expect((await call('verify', '--case', '2026-999999')).err).toContain('findes ikke');
    expect((await call('verify', '--case', 'case-008', '--resume')).code).toBe(2);
  });

  test('a head of a day to come is no head of today: nothing was sealed, and that is said', async () => {
    await to.journal.proof.sealDay(new Date(Date.now() + 30 * 86_400_000).toISOString());
    const { code, out, err } = await call('heads', 'seal');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^Dagens hoved nr\. \d er forseglet med en dag, der ikke er kommet: \d\d-\d\d-\d{4}\./);
  });
});
