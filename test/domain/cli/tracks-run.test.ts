import path from 'node:path';
import { MemoryBackend } from './memory-backend';
import { line, ListFolder, listOf } from '../lists/written-list';
import { Terminal } from './terminal';

const examples = path.join(__dirname, '../../../examples');
const folder = new ListFolder();
afterAll(() => folder.remove());
const backend = new MemoryBackend('2025-03-31T09:00:00.000Z');
backend.members.push(
  { initials: 'MHA', roles: ['recoveryLead'] } as never,
  { initials: 'KBS', roles: ['caseworker'] } as never,
);
const terminal = new Terminal(
  () => Promise.resolve(backend),
  () => '2025-03-31T09:00:00.000Z',
);
const as = (call: string): ReturnType<Terminal['call']> => terminal.call(`tracks ${call} --as MHA`);

it('puts Faxe’s 95 grants on their tracks, once', async () => {
  const call = `start ${examples}/faxe-tabt-arbejdsfortjeneste.csv --as-of 31-03-2025 --owner KBS`;
  const first = await as(call);
  expect([first.code, first.err]).toEqual([0, '']);
  expect(first.out).toBe('95 sat på spor, 0 var der allerede, 0 afvist, 84 skal ikke rettes.');
  expect((await as(call)).out).toBe('0 sat på spor, 95 var der allerede, 0 afvist, 84 skal ikke rettes.');
});

it('puts Faxe’s payments without a decision on theirs', async () => {
  const { out } = await as(`start ${examples}/faxe-egenbetaling.csv --as-of 31-03-2025 --owner KBS --due 30-06-2025`);
  expect(out).toBe('120 sat på spor, 0 var der allerede, 0 afvist, 30 skal ikke rettes.');
});

it('takes steps in their order, refusing a claim before the hearing in words', async () => {
  const steps = ['settleAmount --difference 866,25', 'assessClaim --outcome krav --note Vidste_det'];
  for (const step of steps) expect((await as(`take FAX-TA-0127 --step ${step}`)).code).toBe(0);
  const early = await as('take FAX-TA-0127 --step decideClaim');
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('hør familien om kravet')]);
  const { out } = await terminal.call('tracks show FAX-TA-0127');
  expect(out).toMatchInlineSnapshot(`
   "FAX-TA-0127 · 01-01-2023 – 28-02-2023 · i gang
   Ansvarlig KBS · fax-ta-0127/2023-01-01

   Skridt                            Status                             Taget           Frist       Kr.
   ────────────────────────────────  ─────────────────────────────────  ──────────────  ─────  ────────
   fastlæg, hvad der skulle være     taget                              31-03-2025 MHA
   udbetalt
   fortæl familien, hvad der er      kan tages
   fundet
   ret statsrefusionen               kan tages                                                   866,25
   vurder individuelt og juridisk,   taget                              31-03-2025 MHA
   om der er et krav
   hør familien om kravet            kan tages
   træf og meddel afgørelse om       venter på: hør familien om kravet                         1.732,50
   tilbagebetaling
   opkræv kravet                     venter på: træf og meddel                                 1.732,50
                                     afgørelse om tilbagebetaling"
  `);
});

it('lists what waits, the first deadline first', async () => {
  const { out } = await terminal.call('tracks list --mine --as KBS');
  expect(out.split('\n')[2]).toContain('30-06-2025');
  const named = out.split('\n').filter((line) => line.startsWith('fax-'));
  expect(named[120]).toMatch(/^fax-ta-\d{4}\/2023-01-01 +KBS +02-02-2026 +0\/2 +fastlæg/);
  const other = await terminal.call('tracks list --mine --as MHA');
  expect(other.out).toBe('Ingen sager er på spor.');
  const lines = (await terminal.call('tracks list --json')).out.split('\n');
  expect(lines).toHaveLength(215);
});

it('puts one case on a track by hand, in kroner, and ends it', async () => {
  const open = 'open --track betaling --case-number FAX-ØK-009 --owner KBS --decided 01-02-2025 --result betaling';
  expect((await as(`${open} --amount 12x`)).code).toBe(2);
  expect((await as(`${open} --amount 1.250,50`)).code).toBe(0);
  const shown = JSON.parse((await terminal.call('tracks show FAX-ØK-009 --json')).out) as { steps: readonly object[] };
  expect(shown.steps).toEqual([expect.objectContaining({ code: 'beginCollecting', amountDkk: 1250.5 })]);
  const left = await as('close FAX-ØK-009');
  expect(left.err).toContain('sæt opkrævningen i gang');
  expect((await as('take FAX-ØK-009 --step beginCollecting')).code).toBe(0);
  expect((await as('close FAX-ØK-009')).code).toBe(0);
});

const list = listOf(
  line({ sagsnr: 'U-1', oprettet: '01-01-2024', team: 'Handicap', bfu_behov_kendt: '01-06-2024' }),
  line({ sagsnr: 'U-2', oprettet: '01-01-2024', team: 'Modtagelsen', bfu_behov_kendt: '01-08-2024' }),
  line({
    sagsnr: 'R-1',
    oprettet: '01-01-2023',
    indsats: 'aflastning',
    indsatstrappe: '2',
    indsats_start: '01-06-2023',
  }),
  line({
    sagsnr: 'R-2',
    oprettet: '01-01-2023',
    indsats: 'plejefamilie',
    indsatstrappe: '4',
    indsats_start: '01-07-2023',
  }),
);

it('hands overdue examinations out once, and counts how far they are', async () => {
  const file = folder.write(list);
  const plan = `examinations ${file} --as-of 31-03-2025 --per-week 1 --weeks-each 2`;
  const first = await as(`${plan} --team Handicap --assign KBS`);
  expect([first.code, first.err.trim()]).toEqual([0, '1 sat på spor hos KBS, 0 var der allerede, 0 afvist.']);
  const { planned, onTrack } = JSON.parse((await as(`${plan} --recorded --json`)).out) as {
    planned: readonly { sagsnr: string; begins: string }[];
    onTrack: object;
  };
  expect(planned).toEqual([expect.objectContaining({ sagsnr: 'U-2', begins: '2025-04-07' })]);
  expect(onTrack).toEqual({ waiting: 1, begun: 0, finished: 0, back: 0 });
  expect((await as('take U-1 --step finishExamination')).code).toBe(0);
  const { out } = await as(`${plan} --recorded`);
  expect(out).toContain('På spor: 0 venter, 0 er begyndt, 1 afsluttet, 0 givet tilbage.');
});

it('leaves measures that were seen within the year off the list', async () => {
  const file = folder.write(list);
  const revisits = `revisits ${file} --as-of 31-03-2025`;
  expect((await as(`${revisits} --assign KBS --due 30-04-2025`)).err).toContain('2 sat på spor hos KBS');
  expect((await as('take R-1 --step holdRevisit --review "fortsætter uændret"')).code).toBe(0);
  const { out } = await as(`${revisits} --recorded`);
  expect(out).toContain('På spor: 1 i gang, 1 holdt inden for det seneste år; de står ikke på listen.');
  expect(out).toContain('Ingen indsatser skal ses igen.');
  expect((await terminal.call(revisits.replace('revisits', 'tracks revisits'))).out).toContain('R-1');
  expect((await terminal.call('tracks show R-1')).out).toContain('hold revisitationen');
});

it('says once why rows were refused, with their number, and fails', async () => {
  const call = `tracks start ${examples}/faxe-egenbetaling.csv --as-of 31-03-2025 --owner KBS`;
  const { code, out, err } = await terminal.call(`${call} --as ZZZ`);
  expect([code, out]).toEqual([1, '0 sat på spor, 0 var der allerede, 120 afvist, 30 skal ikke rettes.']);
  expect(err.split('\n')).toEqual([expect.stringMatching(/^120 rækker \(linje 2, 4, .*, …\): ZZZ står ikke/)]);
});

describe('payments of a case', () => {
  const heading = 'sagsnr;anbringelse_start;afgørelse_egenbetaling;resultat;beløb_md;opkræves\r\n';
  const folder = new ListFolder();
  const start = (...rows: string[]): ReturnType<Terminal['call']> =>
    as(`start ${folder.write(`\ufeff${heading}${rows.join('\r\n')}\r\n`, 'p.csv')} --as-of 31-03-2025 --owner KBS`);
  afterAll(() => folder.remove());

  it('are put on a track for each placement, and not again under the name of an earlier release', async () => {
    const { undertakings } = backend;
    const data = { track: 'payment', caseNumber: '15/12345', owner: 'KBS', placed: '2022-05-01' };
    const older = undertakings.named('correction', '15-12345/betaling');
    await undertakings.send(older, { name: 'open', key: 'k', by: 'MHA', data });
    const two = ['15/12345;01-05-2022;;;;nej', '15/12345;01-05-2024;;;;nej'];
    expect((await start(...two)).out).toContain('1 sat på spor, 1 var der allerede, 0 afvist');
    expect((await start(...two)).out).toContain('0 sat på spor, 2 var der allerede, 0 afvist');
    expect((await start('15-12345;01-05-2022;;;;nej')).out).toContain('1 sat på spor');
    const { err } = await terminal.call('tracks show 15/12345');
    expect(err).toContain('15.12345/betaling-2024-05-01, 15-12345/betaling');
    for (const typed of ['15/12345/betaling-2024-05-01', '15.12345/betaling-2024-05-01']) {
      expect((await terminal.call(`tracks show ${typed}`)).out).toContain('15/12345');
    }
  });

  it('are told apart: still open, ended, and otherwise in the list than they were', async () => {
    expect((await start('P-1;01-05-2022;;;;nej', 'P-2;01-05-2022;01-06-2022;betaling;1.000,00;nej')).code).toBe(0);
    expect((await as('take P-2 --step beginCollecting')).code).toBe(0);
    expect((await as('close P-2')).code).toBe(0);
    const again = await start('P-1;01-05-2022;;;;ja', 'P-2;01-05-2022;01-06-2022;betaling;1.000,00;nej');
    expect(again.out.split('\n')).toEqual([
      '0 sat på spor, 0 var der allerede, 0 afvist, 0 skal ikke rettes.',
      '1 har et spor, der er afsluttet, og er ikke taget op igen.',
      '1 har et spor, men listen siger noget andet nu. De er ikke ændret.',
    ]);
    expect([again.code, again.err]).toEqual([0, expect.stringContaining('Linje 2: Den er på sit spor allerede')]);
    expect(again.err).toContain('opkræves');
    const other = await start('P-2;01-05-2022;01-06-2022;betaling;2.000,00;nej');
    expect(other.err).toContain('Det er ikke taget op');
  });
});

it('says which case it does not know', async () => {
  const { code, err } = await terminal.call('tracks show X-1');
  expect([code, err]).toEqual([1, expect.stringContaining('ikke på et spor')]);
});
