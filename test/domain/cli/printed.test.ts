import { widthOf } from '../../../client/cli/print/style';
import { MemoryBackend } from './memory-backend';
import { Terminal } from './terminal';

let backend: MemoryBackend;
let terminal: Terminal;

async function done(line: string): Promise<string> {
  const { code, out, err } = await terminal.call(line);
  expect([line, code, err]).toEqual([line, 0, '']);
  return out;
}

function row(text: string, part: string): string {
  return text.split('\n').find((line) => line.includes(part)) ?? '';
}

beforeEach(async () => {
  backend = new MemoryBackend('2026-01-05T14:00:00.000Z');
  terminal = new Terminal(
    () => Promise.resolve(backend),
    () => backend.now,
  );
  await done(
    'case notify --child B0000001 --notifier fagperson --at "05-01-2026 14:00" --worker M01 --content Hemmeligt',
  );
});

describe('the answer to a step', () => {
  test('case number, entries, deadlines soonest first in local time with weekday, time left and law', async () => {
    const out = await done('case judge-concern 2026-00001 --level lav');
    expect(out).toContain('Sag 2026-00001 · post 3 ført i journalen');
    const assessment = row(out, 'K02');
    expect(assessment).toMatch(/^tir 06-01-2026 kl\. 14\.00 +om 23 t 0 min +K02 24-timers vurdering +#2 +BL § 136$/);
    expect(row(out, 'K01')).toMatch(/^tir 13-01-2026 +om 8 dage +K01/);
    const lines = out.split('\n');
    expect(lines.indexOf(assessment)).toBeLessThan(lines.indexOf(row(out, 'K01')));
    const english = await done('case judge-concern 2026-00001 --level low --lang en');
    expect(row(english, 'K02')).toMatch(/^Tue 06-01-2026 14:00 +in 23 h 0 min +K02 .* +#2 +BL § 136$/);
  });

  test('a deadline that has passed says by how much', async () => {
    backend.now = '2026-01-06T13:30:00.000Z';
    expect(row(await done('case judge-concern 2026-00001 --level lav'), 'K02')).toContain('30 min over');
    backend.now = '2026-01-14T13:30:00.000Z';
    expect(row(await done('case judge-concern 2026-00001 --level lav'), 'K01')).toContain('1 dag over');
  });

  test('a refused closing lists each missing item with its law and the command that mends it', async () => {
    backend.now = '2026-01-09T09:00:00.000Z';
    await done('case propose-closure 2026-00001 --cause "formål opfyldt"');
    const { code, out, err } = await terminal.call('case approve-closure 2026-00001 --as TL1');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Afvist: Sagen kan ikke lukkes');
    expect(row(err, 'K02 ')).toContain('Underretningen er vurderet');
    expect(err.replace(/\s+/g, ' ')).toContain('(BL § 136) Ret det med: sagsgang case assess 2026-00001');
    expect(err).toContain('Gør sådan:');
  });
});

describe('the journal', () => {
  test('hides free texts until asked, and never prints what was misfiled', async () => {
    await done('case note 2026-00001 --note Forkert');
    await done('case misfile 2026-00001 --entry 3 --reason Fejl');
    const plain = await done('case journal 2026-00001');
    expect(plain).not.toMatch(/Hemmeligt|Forkert/);
    expect(plain).toContain('indhold: fritekst (vis med --texts)');
    expect(plain).toContain('fejljournaliseret ved post 4');
    const texts = await done('case journal 2026-00001 --texts');
    expect(texts).toContain('indhold: Hemmeligt');
    expect(texts).not.toContain('Forkert');
    const json = await done('case journal 2026-00001 --texts --json');
    expect(json).not.toContain('Forkert');
  });

  test('shows fields in words, the law, who and in which role, and when it was recorded', async () => {
    const out = await done('case journal 2026-00001');
    expect(row(out, '#2')).toMatch(/^#2 +man 05-01-2026 kl\. 14\.00 +Registrér underretning +M01, rådgiver$/);
    expect(out).toContain('underretter: fagperson');
    expect(out).toContain('ført 05-01-2026 kl. 15.00');
    expect(out).toContain('Lov: BL §§ 133-136');
    expect(await done('case journal 2026-00001 --lang en')).toContain('notifier: professional');
  });

  test('marks what met its deadline but was recorded after it', async () => {
    backend.now = '2026-01-08T09:00:00.000Z';
    await done('case assess 2026-00001 --danger nej --acute nej --at "06-01-2026 09:00" --reasons x');
    expect(await done('case journal 2026-00001')).toContain('ført 08-01-2026 kl. 10.00 · efterregistreret');
    expect(await done('case deadlines 2026-00001')).toMatch(/K02 .* opfyldt \(#3\),.*\n +efterregistreret/);
    expect(await done('case deadlines 2026-00001 --lang en')).toMatch(/K02 .* met \(#3\), recorded/);
    const { deadlines } = JSON.parse(await done('case deadlines 2026-00001 --json')) as {
      readonly deadlines: readonly { readonly rule: string; readonly recordedLate?: true }[];
    };
    expect(deadlines.filter(({ recordedLate }) => recordedLate).map(({ rule }) => rule)).toEqual(['K02']);
  });
});

describe('looking at a case', () => {
  test('show: who, where, what is due, measures, last entries', async () => {
    await done('case start-measure 2026-00001 --measure aflastning --expected-end 01-06-2026');
    const out = await done('case show 2026-00001');
    for (const part of [
      'B0000001',
      'M01',
      'støtte',
      'K02 24-timers vurdering',
      '#3 aflastning',
      'til 01-06-2026',
      '#2 ',
    ]) {
      expect(out).toContain(part);
    }
    expect(out).not.toContain('Afventer');
    await done('case wait 2026-00001 --until 01-02-2026');
    expect(await done('case show 2026-00001')).toMatch(/Afventer til +01-02-2026/);
  });

  test('show and deadlines as of a day judge by that day', async () => {
    backend.now = '2026-01-20T09:00:00.000Z';
    expect(await done('case show 2026-00001 --as-of 06-01-2026')).toContain('K02');
    const deadlines = await done('case deadlines 2026-00001 --as-of "06-01-2026 13:00"');
    expect(row(deadlines, 'K02')).toContain('om 1');
    expect(row(await done('case deadlines 2026-00001'), 'K02')).toContain('udestår');
  });

  test('why: rule, law, edition, clock, due instant, what mends it, and what keeps the case from closing', async () => {
    const out = (await done('case why 2026-00001')).replace(/\s+/g, ' ');
    expect(out).toContain('K02 24-timers vurdering Opfyldt, når: Underretningen er vurderet senest 24 timer efter');
    expect(out).toContain('frist tir 06-01-2026 kl. 14.00');
    expect(out).toContain('løber fra man 05-01-2026 kl. 14.00 (post 2) · BL § 136 (udgave 2025-03)');
    expect(out).toContain('Ret det med: sagsgang case assess 2026-00001');
    expect(out).toMatch(/Sagen kan ikke lukkes\. Det mangler \(\d+\):/);
    const one = await done('case why 2026-00001 k02 --lang en');
    expect(one).toContain('not yet due');
    expect(one).not.toContain('K01');
    expect(await done('case why 2026-00001 K12')).toContain('K12 gælder ikke for denne sag.');
  });

  test('cases: columns, numbers to the right, the count', async () => {
    await done('case own-knowledge --child B0000002 --worker B03');
    const out = await done('cases');
    expect(row(out, '2026-00001')).toMatch(/^2026-00001 .*M01 +gul +0 +06-01-2026 14\.00 +K02/);
    expect(out).toContain('2 af 2 sager · 0 med noget overskredet');
    const short = await done('cases --limit 1');
    expect(short).toContain('1 af 2 sager');
    expect(short).toContain('--all');
    expect(await done('cases --worker b03')).not.toContain('2026-00001');
    expect(await done('cases --colour rød')).toContain('Ingen sager passer.');
  });
});

describe('the look of it', () => {
  const views = [
    'case show 2026-00001',
    'case journal 2026-00001 --texts',
    'case deadlines 2026-00001',
    'case why 2026-00001',
    'cases',
    'staff list',
    'case --help',
    '--help',
  ];

  test.each([100, 140])('keeps within %d columns in both languages', async (columns) => {
    terminal.columns = columns;
    for (const lang of ['da', 'en']) {
      for (const view of views) {
        const lines = (await done(`${view} --lang ${lang}`)).split('\n');
        expect([view, lines.filter((line) => widthOf(line) > columns)]).toEqual([view, []]);
      }
    }
  });

  test('a list keeps within 100 columns with the longest words there are', async () => {
    await done('case notify --child B0000003 --notifier borger --team "Børn og Unge" --worker B07 --kind underretning');
    for (const [caseId, one] of backend.cases_) backend.cases_.set(caseId, { ...one, number: 'FAX-2023-00641' });
    const lines = (await done('cases')).split('\n');
    expect(lines.filter((line) => widthOf(line) > 100)).toEqual([]);
  });

  test('colours only on a terminal', async () => {
    expect(await done('case show 2026-00001')).not.toContain('\u001b');
    terminal.colour = true;
    const painted = await done('case show 2026-00001');
    expect(painted).toContain('\u001b[33mgul\u001b[39m');
    expect(await done('case why 2026-00001')).toContain('\u001b[');
  });
});
