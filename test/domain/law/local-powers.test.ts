import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jurisdictions } from '../../../client/connection/jurisdictions';
import { readLevelsFile } from '../../../client/connection/local-levels';
import { erasingPlan, levelFor, reasonsToReopen, waivingLevel } from '../../../domain/law/competence';
import { lawBook } from '../../../domain/law/editions';
import type { Municipality } from '../../../domain/law/municipality';
import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import { applyOverrides } from '../../../domain/law/overrides';
import { materialAsked, meetingIn } from '../../../domain/law/visitation';
import { Terminal } from '../cli/terminal';

const folder = mkdtempSync(path.join(tmpdir(), 'powers-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const powers = [
  {
    from: '2026-04-01',
    competence: [
      { kinds: ['measure', 'extension'], upToStep: '2', upToMonthlyPrice: 5000, level: 'worker' },
      { kinds: ['measure', 'extension', 'benefit'], level: 'leader' },
    ],
    waiving: [{ controls: ['K17'], level: 'teamMeeting' }, { level: 'visitation' }],
    erasing: [{ grounds: ['retentionOver'], level: 'visitation', retentionYears: 30 }, { level: 'leader' }],
    visitation: { weekday: 1, material: [{ kinds: ['placement'], rules: ['K06'], steps: ['price'] }] },
    reopening: ['newNotification', 'court'],
  },
  { from: '2026-06-01', visitation: { weekday: 4 } },
];

function at(code: string, content: unknown): Municipality {
  writeFileSync(path.join(folder, `${code}.json`), JSON.stringify(content));
  return jurisdictions(folder)(code).municipality;
}

describe('a municipality that says nothing of powers', () => {
  it('has those of the example', () => {
    const plain = { ...at('330', { from: '2026-04-01', rules: {} }), code: exampleMunicipality.code };
    expect(plain).toEqual(exampleMunicipality);
  });
});

describe('a municipality with powers of its own', () => {
  const own = at('320', powers);
  const [before, from, later] = ['2026-03-31', '2026-04-01', '2026-06-01'] as const;
  const measure = { kind: 'measure', step: '2', monthlyPrice: 8000, withoutConsent: false };

  it('has them from their day, and the example’s until then', () => {
    expect([levelFor(measure, own, before), levelFor(measure, own, from)]).toEqual(['worker', 'leader']);
    expect(levelFor({ ...measure, kind: 'noFurther' }, own, from)).toBe('visitation');
    const waived = (control: string, day: string): unknown => waivingLevel(control, own, day);
    expect([waived('K06', before), waived('K06', from), waived('K17', from)]).toEqual([
      ...['leader', 'visitation', 'teamMeeting'],
    ]);
    expect(erasingPlan('retentionOver', own, from)).toMatchObject({ level: 'visitation', retentionYears: 30 });
    expect([reasonsToReopen(own, before).length, reasonsToReopen(own, later)]).toEqual([
      5,
      ['newNotification', 'court'],
    ]);
  });

  it('changes only what each level names', () => {
    expect(['2026-W13', '2026-W16', '2026-W25'].map((week) => meetingIn(week, own))).toEqual([
      '2026-03-25',
      '2026-04-13',
      '2026-06-18',
    ]);
    expect(materialAsked('placement', own, later)).toMatchObject({ rules: ['K06'], steps: ['price'] });
    expect(materialAsked('measure', own, later)).toEqual({ rules: ['K06', 'K07'], steps: ['recommendation'] });
  });

  it('has no power over what the law gives the committee', () => {
    expect(levelFor({ ...measure, kind: 'extension', withoutConsent: true }, own, from)).toBe('committee');
  });

  it('sees them and who set them', async () => {
    const terminal = new Terminal(
      () => Promise.reject(new Error('needs no server')),
      () => '2026-06-30T10:00:00.000Z',
    );
    terminal.env = { SAGSGANG_LEVELS: folder, SAGSGANG_MUNICIPALITY: '320' };
    const { out } = await terminal.call('law local');
    expect(out).toMatch(
      /Afgør: støttende indsats, +til trin 2, til 5\.000 kr\. pr\. måned, +kommunen fra 01-04-2026\n/,
    );
    expect(out).toMatch(/Fraviger: alt andet +visitationsudvalg +kommunen fra 01-04-2026\n/);
    expect(out).toMatch(/Visitationsudvalget mødes +torsdag +kommunen fra 01-06-2026\n/);
    expect(out).toMatch(/Genåbningsgrunde +ny underretning, retten +kommunen fra 01-04-2026\n/);
    expect((await terminal.call('law local --on 31-03-2026')).out).toMatch(/mødes +onsdag +Sagsgang\n/);
    const json = JSON.parse((await terminal.call('law local --json')).out) as { readonly waiving: object };
    expect(json.waiving).toMatchObject({ from: '2026-04-01', setFrom: { lines: '2026-04-01' } });
  });
});

const from = '2026-01-01';

test.each([
  [
    'plans that are no lists',
    { from, competence: {}, waiving: [], erasing: [1], visitation: [], reopening: 'court' },
    [
      ['competence', 'OVERRIDE_WRONG_TYPE'],
      ['waiving', 'OVERRIDE_WRONG_TYPE'],
      ['erasing[0]', 'OVERRIDE_NOT_AN_OBJECT'],
      ['visitation', 'OVERRIDE_NOT_AN_OBJECT'],
      ['reopening', 'OVERRIDE_WRONG_TYPE'],
    ],
  ],
  [
    'powers that are the law’s, and prices that are none',
    [
      {
        from,
        competence: [
          { kinds: ['measure'], level: 'committee' },
          { kinds: ['anbringelse'], upToStep: 2, upToMonthlyPrice: -1, level: 'leader', cap: 1 },
          { level: 'leader' },
        ],
      },
    ],
    [
      ['[0].competence[0].level', 'OVERRIDE_WRONG_TYPE'],
      ['[0].competence[1].cap', 'OVERRIDE_UNKNOWN_FIELD'],
      ['[0].competence[1].kinds', 'OVERRIDE_WRONG_TYPE'],
      ['[0].competence[1].upToStep', 'OVERRIDE_WRONG_TYPE'],
      ['[0].competence[1].upToMonthlyPrice', 'OVERRIDE_WRONG_TYPE'],
      ['[0].competence[2].kinds', 'OVERRIDE_WRONG_TYPE'],
    ],
  ],
  [
    'controls that nobody waives, and grounds and reasons nobody has',
    {
      from,
      waiving: [
        { controls: ['K26'], level: 'leader' },
        { controls: ['F01'], level: 'leader' },
      ],
      erasing: [{ grounds: ['age'], level: 'leader', retentionYears: 0 }],
      reopening: ['court', 'court'],
    },
    [
      ['waiving[0].controls', 'OVERRIDE_WRONG_TYPE'],
      ['waiving[1].controls', 'OVERRIDE_WRONG_TYPE'],
      ['erasing[0].grounds', 'OVERRIDE_WRONG_TYPE'],
      ['erasing[0].retentionYears', 'OVERRIDE_WRONG_TYPE'],
      ['reopening', 'OVERRIDE_WRONG_TYPE'],
    ],
  ],
  [
    'meetings in a weekend, and material nobody knows',
    { from, visitation: { weekday: 6, hour: 9, material: [{ kinds: ['placement'], rules: ['K99'], steps: [] }] } },
    [
      ['visitation.hour', 'OVERRIDE_UNKNOWN_FIELD'],
      ['visitation.weekday', 'OVERRIDE_WRONG_TYPE'],
      ['visitation.material[0].rules', 'OVERRIDE_WRONG_TYPE'],
    ],
  ],
])('refuses %s, each with its place', (_, levels, expected) => {
  const { problems = [] } = applyOverrides(lawBook, levels);
  expect(problems.map(({ path: where, code }) => [where, code])).toEqual(expected);
  const file = path.join(folder, 'wrong.json');
  writeFileSync(file, JSON.stringify(levels));
  expect(() => readLevelsFile(file)).toThrow(expected[0]?.[0]);
});
