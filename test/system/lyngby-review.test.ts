import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { Calls, type CaseLine } from './closed-review-calls';
import { exampleList } from './import-lists';

const review = 'foraar-2025';

interface Shown {
  readonly stage: string;
  readonly intact: boolean;
  readonly recordedLate: number;
  readonly tally: {
    readonly cases: number;
    readonly byReading: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly concern: Readonly<Record<string, number>>;
    readonly raised: Readonly<Record<string, number>>;
    readonly assessed: Readonly<Record<string, number>>;
    readonly reassessment: Readonly<Record<string, number>>;
  };
}

describe('the review of Lyngby’s closed cases', () => {
  let installation: TestInstallation;
  let worker: RunningWorker;
  let calls: Calls;
  let cases: readonly CaseLine[];

  const shown = (): Promise<Shown> => calls.json<Shown>('closed-review', 'show', review);
  const standing = (category: string): string =>
    cases
      .filter((one) => one.system === category)
      .map(({ sourceNumber }) => sourceNumber)
      .join(',');

  beforeAll(async () => {
    installation = await testInstallation();
    worker = await startWorker(installation.settings);
    calls = new Calls(installation, 'LED');
    await calls.done('staff', 'add', 'LED', '--role', 'leder', '--team', 'Ledelsen', '--from', '01-01-2020');
    await calls.done('staff', 'add', 'DRF', '--role', 'drift', '--from', '01-01-2020');
    await calls.done('staff', 'add', 'EKS', '--role', 'ekstern konsulent', '--from', '01-01-2025');
    await calls.done('import', exampleList('lyngby-lukkede-sager'), '--as-of', '14-03-2025', '--as', 'DRF');
  }, 180_000);

  afterAll(async () => {
    await worker.stop();
    await installation.close();
  });

  test('170 cases fall on the published categories, with the reason of every one', async () => {
    const opened = await calls.done('closed-review', 'open', review, '--from', '01-01-2020', '--to', '14-03-2025');
    expect(opened).toContain('170 sager lukket 01-01-2020–14-03-2025');
    const { tally, intact, stage } = await shown();
    expect([stage, intact, tally.cases]).toEqual(['reviewing', true, 170]);
    expect(tally.byReading['system']).toEqual({ complete: 131, lesser: 20, greater: 19, unread: 0 });
    cases = await calls.lines<CaseLine>('closed-review', 'cases', review);
    const judged = await calls.lines<{ sagsnr: string; closure: string; unmet: readonly string[] }>(
      ...['check', exampleList('lyngby-lukkede-sager'), '--as-of', '14-03-2025'],
    );
    const unmet = new Map(judged.map(({ sagsnr, unmet: codes }) => [sagsnr, codes]));
    for (const one of cases) {
      expect([one.sourceNumber, one.why.map(({ control }) => control).sort()]).toEqual([
        one.sourceNumber,
        unmet.get(one.sourceNumber),
      ]);
      expect(one.why.every(({ law, explanation }) => law !== '' && explanation.da.length > 40)).toBe(true);
      expect(one.why.length > 0).toBe(one.system !== 'complete' || (unmet.get(one.sourceNumber) ?? []).length > 0);
    }
  }, 60_000);

  test('an external firm moves a case; both verdicts stay', async () => {
    const [one] = cases.filter(({ system }) => system === 'lesser');
    const number = one?.sourceNumber ?? '';
    const move = ['closed-review', 'move', review, '--cases', number, '--category', 'større grad', '--as', 'EKS'];
    expect((await calls.call(...move)).err).toContain('ikke fra mindre grad til større grad uden en begrundelse');
    await calls.done(...move, '--rationale', 'Mødet blev aldrig aftalt med barnet.');
    const [after] = await calls.lines<CaseLine>('closed-review', 'cases', review, number);
    expect(after).toMatchObject({
      system: 'lesser',
      standing: 'greater',
      external: { by: 'EKS', category: 'greater' },
    });
  });

  test('the 19 are notified anew on 5 April 2025 and assessed within 24 hours', async () => {
    await calls.done(
      ...['closed-review', 'concern', review, '--cases', standing('greater'), '--answer', 'ja'],
      ...['--route', 'notification', '--reason', 'Sagen blev lukket for tidligt.', '--at', '05-04-2025 10:00'],
    );
    await calls.raised(review);
    cases = await calls.lines<CaseLine>('closed-review', 'cases', review);
    const raised = cases.filter(({ entryInCase }) => entryInCase !== null);
    expect([raised.length, raised.every(({ open }) => open)]).toEqual([19, true]);
    expect((await shown()).tally.assessed).toEqual({ inTime: 0, late: 0, waiting: 19 });
    for (const { caseNumber, entryInCase } of raised) {
      await calls.done(
        ...['case', 'assess', caseNumber, '--notifications', String(entryInCase), '--danger', 'nej', '--acute', 'nej'],
        ...['--reasons', 'Ingen akut fare.', '--at', '06-04-2025 09:00'],
      );
    }
    const { tally, recordedLate } = await shown();
    expect(tally.concern).toEqual({ yes: 19, no: 0, unanswered: 151 });
    expect(tally.raised).toEqual({ notified: 19, screened: 0, notRaised: 0 });
    expect([tally.assessed, recordedLate]).toEqual([{ inTime: 19, late: 0, waiting: 0 }, 19]);
  }, 120_000);

  test('closing says what is missing, and a file answers the rest, twice without doubling', async () => {
    const early = await calls.call('closed-review', 'close', review);
    expect(early.err).toContain('151 sager: svar på, om der er bekymring nu');
    const complete = cases.filter(({ system }) => system === 'complete').map(({ sourceNumber }) => sourceNumber);
    const byHand = complete.slice(20).join(',');
    const reason = ['--answer', 'nej', '--reason', 'Barnet trives ifølge skolen.'];
    await calls.done('closed-review', 'concern', review, '--cases', byHand, ...reason);
    await calls.done('closed-review', 'informed', review, '--cases', byHand, '--outcome', 'notRelevant');
    const rows = cases
      .filter((one) => one.system === 'lesser' || complete.slice(0, 20).includes(one.sourceNumber))
      .map(({ sourceNumber, system }) => {
        const day = system === 'lesser' ? '01-12-2030' : '';
        return `${sourceNumber};nej;"Barnet trives; skolen er enig.";${day};familien er orienteret`;
      });
    const file = join(mkdtempSync(join(tmpdir(), 'sagsgang-svar-')), 'svar.csv');
    writeFileSync(file, `\u{feff}sagsnr;bekymring;begrundelse;ny_vurdering;familie\r\n${rows.join('\r\n')}\r\n`);
    const answer = ['closed-review', 'answer', review, '--file', file];
    expect(await calls.done(...answer)).toContain('40 rækker: 80 svar');
    const before = await calls.lines('closed-review', 'cases', review);
    expect(await calls.done(...answer)).toContain('40 rækker: 80 svar');
    expect(await calls.lines('closed-review', 'cases', review)).toEqual(before);
    await calls.done('closed-review', 'close', review);
    const { stage, tally } = await shown();
    expect([stage, tally.concern, tally.reassessment]).toEqual([
      'closed',
      { yes: 19, no: 151, unanswered: 0 },
      { done: 0, waiting: 20 },
    ]);
  }, 180_000);
});
