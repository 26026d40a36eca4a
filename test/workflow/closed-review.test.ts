import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedReviewErrands } from '../../activities/supervision/closed-review';
import type { Backend } from '../../client/cli/ports';
import { backendOver } from '../../client/library/backend';
import { link, type InstallationLink } from '../../client/library/installation';
import type { UndertakingState } from '../../domain/undertaking/book';
import { MS_PER_HOUR } from '../../domain/law/calendar/instant';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { Calls, type CaseLine } from '../system/closed-review-calls';
import { exampleList } from '../system/import-lists';

/** What is done to a case that is in order, and where that puts it by the rules of reviews of closed cases. */
const variants = [
  { category: 'complete', change: {} },
  { category: 'greater', change: { faglig_begrundelse: '' } },
  { category: 'lesser', change: { aftalt_møde: '01-12-2024', aftalt_møde_afholdt: '' } },
  { category: 'greater', change: { familiesamtale_anført: 'ja', familiesamtale_notat: 'nej' } },
  { category: 'complete', change: { aftalt_møde: '01-12-2024', aftalt_møde_afholdt: '03-12-2024' } },
  { category: 'greater', change: { rådgivers_indstilling: 'luk ikke', lukket_af: 'leder' } },
] as const;

const SIZE = 48;

interface Row {
  readonly number: string;
  readonly category: string;
}

/** A list of closed cases made of one that is in order, each varied; counted while it is made. */
function generated(): { readonly file: string; readonly rows: readonly Row[] } {
  const text = readFileSync(exampleList('lyngby-lukkede-sager'), 'utf8').replace('\u{feff}', '');
  const [head = '', ...lines] = text.split('\r\n');
  const headings = head.split(';');
  const sound = lines.find((line) => line.startsWith('LTK-2023-00003;')) ?? '';
  const fields = sound.replace(/"([^"]*)"/, (_, quoted: string) => quoted.replace(';', ',')).split(';');
  const rows: Row[] = [];
  const made = Array.from({ length: SIZE }, (_, at) => {
    const variant = variants[(at * 7 + Math.floor(at / 5)) % variants.length] ?? variants[0];
    const number = `GEN-2024-${String(at + 1).padStart(5, '0')}`;
    rows.push({ number, category: variant.category });
    const change: Readonly<Record<string, string>> = {
      ...variant.change,
      sagsnr: number,
      barn_id: `B77${String(at).padStart(5, '0')}`,
    };
    return headings.map((heading, column) => change[heading] ?? fields[column] ?? '').join(';');
  });
  const file = join(mkdtempSync(join(tmpdir(), 'sagsgang-lukkede-')), 'lukkede.csv');
  writeFileSync(file, `\u{feff}${[head, ...made, ''].join('\r\n')}`);
  return { file, rows };
}

describe('a review of another list of closed cases', () => {
  const { file, rows } = generated();
  const review = 'andre';
  const greater = rows.filter(({ category }) => category === 'greater').map(({ number }) => number);
  let installation: TestInstallation;
  let worker: RunningWorker;
  let to: InstallationLink;
  let backend: Backend;
  let calls: Calls;

  const read = () => backend.closedReviews.read(review);
  const numbers = (): readonly string[] => greater.slice(0, 3);
  const lineOf = async (number: string): Promise<CaseLine> => {
    const [line] = await calls.lines<CaseLine>('closed-review', 'cases', review, number);
    if (!line) throw new Error(`No case ${number}`);
    return line;
  };
  const assess = async (number: string): Promise<void> => {
    const { entryInCase } = await lineOf(number);
    const answers = ['--danger', 'nej', '--acute', 'nej', '--reasons', 'Ingen akut fare.'];
    await calls.done('case', 'assess', number, '--notifications', String(entryInCase), ...answers);
  };

  beforeAll(async () => {
    installation = await testInstallation();
    worker = await startWorker(installation.settings);
    to = await link(installation.settings);
    backend = backendOver(to);
    calls = new Calls(installation, 'LED');
    await calls.done('staff', 'add', 'LED', '--role', 'leder', '--team', 'Ledelsen', '--from', '01-01-2020');
    await calls.done('staff', 'add', 'EKS', '--role', 'ekstern konsulent', '--from', '01-01-2020');
    await calls.done('staff', 'add', 'DRF', '--role', 'drift', '--from', '01-01-2020');
    await calls.done('import', file, '--as-of', '14-03-2025', '--as', 'DRF');
  }, 120_000);

  afterAll(async () => {
    await worker.stop();
    await to.close();
    await installation.close();
  });

  test('an extension by named cases gives the numbers that were counted while the list was made', async () => {
    await calls.done('closed-review', 'open', review, '--from', '01-01-1990', '--to', '31-12-1990');
    const named = rows.map(({ number }) => number).join(',');
    const told = await calls.done('closed-review', 'extend', review, '--cases', named);
    expect(told).toContain(`${SIZE} sager nævnt ved nummer`);
    const { tally, cases, intact } = await read();
    const count = (category: string): number => rows.filter((row) => row.category === category).length;
    expect([intact, tally.byReading.system]).toEqual([
      true,
      { complete: count('complete'), lesser: count('lesser'), greater: count('greater'), unread: 0 },
    ]);
    expect(cases.map(({ sourceNumber, system }) => [sourceNumber, system])).toEqual(
      rows.map(({ number, category }) => [number, category]),
    );
  }, 60_000);

  test('24 hours run in the case, on its own clock: in time, too late, and still waiting', async () => {
    const [inTime = '', late = '', waiting = ''] = numbers();
    const cases = [inTime, late, waiting].join(',');
    const answer = ['--answer', 'ja', '--route', 'notification', '--reason', 'Barnet er ikke hørt.'];
    await calls.done('closed-review', 'concern', review, '--cases', cases, ...answer);
    await calls.raised(review);
    await backend.clockAdvance((await lineOf(inTime)).caseId, 23 * MS_PER_HOUR);
    await assess(inTime);
    await backend.clockAdvance((await lineOf(late)).caseId, 25 * MS_PER_HOUR);
    await assess(late);
    const { tally, recordedLate } = await read();
    expect(tally.raised).toEqual({ notified: 3, screened: 0, notRaised: 0 });
    expect([tally.assessed, recordedLate]).toEqual([{ inTime: 1, late: 1, waiting: 1 }, 0]);
    const events = await Promise.all(
      [inTime, late, waiting].map(async (number) => {
        const types: string[] = [];
        for await (const { type } of backend.journal((await lineOf(number)).caseId)) types.push(type);
        return types.filter((type) => type === 'CaseReopened').length;
      }),
    );
    expect(events).toEqual([1, 1, 1]);
  }, 60_000);

  test('own screening by a consultant opens a clock, though only the municipality reopens the case', async () => {
    const number = greater[3] ?? '';
    const answer = ['--answer', 'ja', '--route', 'ownScreening', '--reason', 'Mønster i flere sager.', '--as', 'EKS'];
    await calls.done('closed-review', 'concern', review, '--cases', number, ...answer);
    await calls.raised(review);
    expect(await lineOf(number)).toMatchObject({ open: false, notReopened: true, assessment: { rule: 'K03' } });
    expect((await read()).tally.raised).toMatchObject({ notified: 3, screened: 1 });
  });

  test('both errands done again give the same population and leave the cases as they are', async () => {
    const { read: undertaking } = await read();
    const errands = closedReviewErrands({
      events: to.journal.events,
      jurisdiction: to.jurisdiction,
      send: async (caseId, command) => {
        const { answer } = await backend.send({ caseId }, command);
        if (answer.kind === 'refused') return { kind: 'refused', code: answer.refusal.code };
        return { kind: 'accepted', entries: answer.entries };
      },
      alive: () => undefined,
    });
    const again = async (name: 'freeze' | 'raise', of: number): Promise<unknown> => {
      const facts = undertaking.state.facts.filter(({ seq }) => seq <= of);
      const state: UndertakingState = { ...undertaking.state, seq: of, facts };
      const call = { ...undertaking.undertaking, errand: { name, of }, state, now: undertaking.around.now };
      const result = await errands[name]?.(call);
      return result && 'events' in result ? result.events.map(({ data }) => data) : result;
    };
    const recorded = (...types: readonly string[]) => undertaking.events.filter(({ type }) => types.includes(type));
    const heads = async () => {
      const cases = await calls.lines<CaseLine>('closed-review', 'cases', review, '--concern', 'ja');
      return Promise.all(cases.map(({ caseId }) => to.journal.events.head(caseId)));
    };
    const before = await heads();
    const extension = recorded('ClosedReviewExtended')[0]?.seq ?? 0;
    expect(await again('freeze', extension)).toEqual(
      recorded('ClosedCasesListed', 'ClosedPopulationFrozen')
        .filter(({ data }) => data['of'] === extension)
        .map(({ data }) => data),
    );
    for (const { data } of recorded('ClosedCasesRaised')) {
      expect(await again('raise', Number(data['answer']))).toEqual([data]);
    }
    expect(await heads()).toEqual(before);
  });

  test('a Task Force takes the cases of a lot, which an extension leaves alone and anybody can draw again', async () => {
    const both = ['--cases', greater[0] ?? '', '--choose', '12'];
    expect((await calls.call('closed-review', 'task-force', review, ...both)).code).toBe(2);
    const told = await calls.done('closed-review', 'task-force', review, '--choose', '12');
    const chosen = /Valgt: (.*)/.exec(told)?.[1]?.split(', ') ?? [];
    expect(new Set(chosen).size).toBe(12);
    expect((await calls.call('closed-review', 'task-force', review, '--choose', '12')).err).toContain('to gange');
    const before = await read();
    expect(before.taskForce.outcomes).toMatchObject({ unfinished: 12 });
    await calls.done('closed-review', 'extend', review, '--from', '01-01-1990', '--to', '31-12-1990');
    expect((await read()).taskForce).toEqual(before.taskForce);
    const again = await calls.json<{ same: boolean; choices: unknown[] }>('closed-review', 'redraw', review);
    expect(again).toMatchObject({ same: true, choices: before.choices });
    expect(await calls.done('closed-review', 'redraw', review)).toContain('12 sager ved lod');
  });
});
