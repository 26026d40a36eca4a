import { createHash } from 'node:crypto';
import { draw } from '../../../../domain/supervision/draw/draw';
import {
  canonicalText,
  populationHash,
  populationOf,
  type PopulationLine,
} from '../../../../domain/supervision/draw/population';
import { publish, type PublishedDraw } from '../../../../domain/supervision/draw/published';
import { replacementFor } from '../../../../domain/supervision/draw/replacement';
import { ruleHash } from '../../../../domain/supervision/draw/rule';
import { seedOf } from '../../../../domain/supervision/draw/seed';
import { verifyDraw } from '../../../../domain/supervision/draw/verify';
import { sha256 } from '../../../../journal/sha256';
import { fields, frozen, ruleWith, teams, valueOf } from './made';

const lines = teams({ Nord: 40, Syd: 25 });
const population = frozen(lines);
const rule = ruleWith({ size: 9, replacements: 2, capPerWorker: 2 });
const source = { round: '2026-12', number: 1, publicValue: 'hoved 412' };
const seed = seedOf(
  {
    ...source,
    edition: rule.edition,
    populationHash: populationHash(population, sha256),
    ruleHash: ruleHash(rule, sha256),
  },
  sha256,
);
const published = publish(
  { population, rule, seed, source, draw: valueOf(draw(population, rule, seed, sha256)) },
  sha256,
);

const codes = (one: PublishedDraw, of = population): string[] => [
  ...new Set(verifyDraw(one, of, sha256).map(({ code }) => code)),
];

test('nothing differs in the draw as it was published, also from rows in another order and through JSON', () => {
  expect(verifyDraw(published, frozen([...lines].reverse()), sha256)).toEqual([]);
  expect(verifyDraw(JSON.parse(JSON.stringify(published)) as PublishedDraw, population, sha256)).toEqual([]);
});

const changed = (change: Partial<PopulationLine>): PopulationLine[] =>
  lines.map((line, index) => (index === 7 ? { ...line, ...change } : line));

test.each([
  ['a case left out', lines.slice(1)],
  ['a case put in', [...lines, { id: 'Nord-99999', values: ['Nord', 'støtte'], worker: 'X' }]],
  ['a case under another number', changed({ id: 'Nord-x' })],
  ['a case moved to another team', changed({ values: ['Syd', 'anbringelse'] })],
  ['a case given to another worker', changed({ worker: 'Y' })],
])('a population with %s is found', (_, others) => {
  expect(codes(published, frozen(others))).toContain('DRAW_POPULATION_DIFFERS');
});

const { drawn, replacements, strata } = published.draw;
const [first] = drawn;
const withDraw = (change: Partial<PublishedDraw['draw']>): PublishedDraw => ({
  ...published,
  draw: { ...published.draw, ...change },
});

test.each<[string, PublishedDraw, string]>([
  ['another seed', { ...published, seed: 'et andet' }, 'DRAW_SEED_DIFFERS'],
  ['another public value', { ...published, source: { ...source, publicValue: 'x' } }, 'DRAW_SEED_DIFFERS'],
  ['another number of the draw', { ...published, source: { ...source, number: 2 } }, 'DRAW_SEED_DIFFERS'],
  ['another rule', { ...published, rule: { ...rule, capPerWorker: 3 } }, 'DRAW_RULE_DIFFERS'],
  [
    'another rule with its hash',
    { ...published, rule: ruleWith(), ruleHash: ruleHash(ruleWith(), sha256) },
    'DRAW_SEED_DIFFERS',
  ],
  ['a rule that nobody knows', { ...published, rule: { ...rule, edition: 'x' } }, 'DRAW_NOT_REPEATABLE'],
  ['a case left out', withDraw({ drawn: drawn.slice(1) }), 'DRAW_CASE_MISSING'],
  ['a case put in', withDraw({ drawn: [...drawn, { ...drawn[0]!, id: 'Nord-x' }] }), 'DRAW_CASE_ADDED'],
  ['a case twice', withDraw({ drawn: [...drawn, drawn[0]!] }), 'DRAW_CASE_ADDED'],
  ['another ticket', withDraw({ drawn: [{ ...drawn[0]!, ticket: '0' }, ...drawn.slice(1)] }), 'DRAW_CASE_ALTERED'],
  ['replacements in another order', withDraw({ replacements: swapped() }), 'DRAW_CASE_ALTERED'],
  ['nobody passed over', withDraw({ passedOver: [] }), 'DRAW_CASE_MISSING'],
  ['other numbers', withDraw({ strata: strata.map((one) => ({ ...one, size: 1 })) }), 'DRAW_STRATUM_DIFFERS'],
])('a draw with %s is found', (_, tampered, code) => {
  expect(codes(tampered)).toContain(code);
  expect(first).toBeDefined();
});

test('two strata that would be printed alike are counted, named and held against each other one by one', () => {
  const of = (values: string[], count: number): PopulationLine[] =>
    Array.from({ length: count }, (_, at) => ({ id: `${values.join('|')}-${at}`, values, worker: '' }));
  const mixed = frozen([...of(['A · B', 'C'], 4), ...of(['A', 'B · C'], 8)]);
  const byBoth = ruleWith({ size: 3, strata: fields, replacements: 1 });
  const made = valueOf(draw(mixed, byBoth, 'frø', sha256));
  expect(made.strata.map(({ stratum, size, drawn: count }) => [stratum, size, count])).toEqual([
    ['"A" · "B · C"', 8, 2],
    ['"A · B" · "C"', 4, 1],
  ]);
  const [out] = made.drawn;
  expect(replacementFor(out!, made.drawn, made.replacements, new Set(), byBoth)?.id).toMatch(/^A\|B · C/);
  const told = publish({ population: mixed, rule: byBoth, seed: 'frø', draw: made }, sha256);
  expect(codes(told, mixed)).toEqual([]);
  const alike = made.strata.map((stratum) => ({ ...stratum, stratum: 'A · B · C', drawn: 3 }));
  expect(codes({ ...told, draw: { ...made, strata: alike } }, mixed)).toEqual(['DRAW_STRATUM_DIFFERS']);
  const twice = [...made.strata, made.strata[0]!];
  expect(codes({ ...told, draw: { ...made, strata: twice } }, mixed)).toEqual(['DRAW_STRATUM_DIFFERS']);
});

function swapped(): PublishedDraw['draw']['replacements'] {
  const [a, b, ...others] = replacements;
  return a && b ? [{ ...b, order: a.order }, { ...a, order: b.order }, ...others] : [];
}

test('the hash of a population is that of its canonical text, as the guide writes it', () => {
  const text = [
    ['sagsgang-population-1', 'sagsnr', 'team', 'sagstype', 'rådgiver'],
    ['1', 'Nord', 'støtte', ''],
    ['2', '', 'handicap', 'MR'],
  ]
    .map((parts) => `${parts.join('\u001f')}\n`)
    .join('');
  const small = frozen([
    { id: '2', values: ['', 'handicap'], worker: 'MR' },
    { id: '1', values: ['Nord', 'støtte'], worker: '' },
  ]);
  expect([...canonicalText(small)].join('')).toBe(text);
  expect(populationHash(small, sha256)).toBe(createHash('sha256').update(text).digest('hex'));
});

test.each<[string, PopulationLine[]]>([
  ['POPULATION_ID_MISSING', [{ id: '', values: ['', ''], worker: '' }]],
  ['POPULATION_ID_TWICE', [...lines, lines[3]!]],
  ['POPULATION_CONTROL_CHARACTER', [{ id: '1', values: ['a\u001fb', ''], worker: '' }]],
  ['POPULATION_CONTROL_CHARACTER', [{ id: '1\n', values: ['', ''], worker: '' }]],
])('%s', (code, bad) => {
  expect(populationOf(fields, bad)).toMatchObject({ ok: false, refusal: { code } });
});

test('a replacement is the next of the stratum that is unused, not eliminated, and under the cap', () => {
  const out = { ...drawn[0]!, worker: '' };
  const own = replacements.filter(({ stratum }) => stratum === out.stratum);
  const free = { ...rule, capPerWorker: 9 };
  expect(replacementFor(out, drawn, replacements, new Set(), free)).toBe(own[0]);
  expect(replacementFor(out, drawn, replacements, new Set([own[0]?.id ?? '']), free)).toBe(own[1]);
  expect(replacementFor(out, [...drawn, ...own], replacements, new Set(), free)).toBeUndefined();
  expect(replacementFor(out, drawn, replacements, new Set(), { ...rule, capPerWorker: 0 })).toBeUndefined();
});
