import fc from 'fast-check';
import { definitions, systemEvents } from '../../../domain/case/catalogue';
import { toldFields, type Definition } from '../../../domain/case/kernel/definition';
import type { FieldValue } from '../../../domain/case/kernel/event';
import type { Field } from '../../../domain/case/kernel/fields';
import type { CaseState } from '../../../domain/case/kernel/state';
import { addDays } from '../../../domain/law/calendar/day-arithmetic';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import type { Step } from './life';

/** Staff of the example municipality, one or more for each role. */
export const people = [
  'B01',
  'B02',
  'M01',
  'TLB',
  'TLM',
  'LED',
  'DIR',
  'JUR',
  'VIS',
  'BUU',
  'FMD',
  'DV1',
  'TIL',
  'GEN',
  'EKS',
  'DRF',
];

/** A step whose references and days are still open: they depend on the case it meets. */
export interface Plan {
  readonly definition: Definition;
  readonly by: string;
  /** Hours that pass before it. */
  readonly wait: number;
  /** For each field a number from which its value is made, or null where an optional field is left out. */
  readonly draws: Readonly<Record<string, number | null>>;
  /** Which entry of the same kind it corrects, where there is one; null: none. */
  readonly corrects: number | null;
}

/** Every command a person may send: new ones are covered as soon as they are declared. */
export const commands: readonly Definition[] = definitions.filter(({ event }) => !systemEvents.has(event));

const rare = ['record-death', 'register-conflict', 'misfile'];
const closing = [
  'propose-closure',
  'approve-closure',
  'waive',
  'reopen',
  'tell-before-closing',
  'end-measure',
  'recommend-closing',
];

const anyCommand = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...commands.filter(({ command }) => !rare.includes(command))) },
  { weight: 2, arbitrary: fc.constantFrom(...commands.filter(({ command }) => closing.includes(command))) },
  { weight: 1, arbitrary: fc.constantFrom(...commands.filter(({ command }) => rare.includes(command))) },
);

/** A step of any command, by anybody, after up to some months. */
export const anyPlan: fc.Arbitrary<Plan> = anyCommand.chain((definition) =>
  planOf(definition, fc.constantFrom(...people)),
);

/** A step on the way to a closing, by those who work there most, soon after the one before. */
export const closingPlan: fc.Arbitrary<Plan> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...commands.filter(({ command }) => closing.includes(command)))
      .chain((definition) => planOf(definition, fc.constantFrom('B01', 'TLB', 'TLM', 'LED', 'DIR'), 30)),
  },
  { weight: 1, arbitrary: anyPlan },
);

function planOf(definition: Definition, by: fc.Arbitrary<string>, longest = 2_000): fc.Arbitrary<Plan> {
  return fc.record({
    definition: fc.constant(definition),
    by,
    wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: longest })),
    draws: fc.record(Object.fromEntries(toldFields(definition).map(([name, field]) => [name, drawFor(field)]))),
    corrects: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(50) }),
  });
}

function drawFor(field: Field): fc.Arbitrary<number | null> {
  return field.required ? fc.nat(1_000) : fc.oneof(fc.constant(null), fc.nat(1_000));
}

/** The step as it is sent to a case in this state. */
export function stepFrom({ definition, by, draws, corrects }: Plan, state: CaseState, now: string): Step {
  const data: Record<string, FieldValue> = {};
  const text: Record<string, string> = {};
  for (const [name, field] of toldFields(definition)) {
    const draw = draws[name];
    if (draw === null || draw === undefined) continue;
    if (field.kind === 'text') text[name] = `tekst ${draw}`;
    else {
      const value = valueFrom(field, draw, state, now);
      if (value !== undefined) data[name] = value;
    }
  }
  const same = state.facts.filter(({ type }) => type === definition.event);
  const target = corrects === null ? undefined : same[corrects % Math.max(same.length, 1)];
  return {
    by,
    data,
    text: { ...text, ...(target ? { correctionReason: 'rettelse' } : {}) },
    ...(target ? { corrects: target.seq } : {}),
  };
}

function valueFrom(field: Field, draw: number, state: CaseState, now: string): FieldValue | undefined {
  switch (field.kind) {
    case 'entry':
    case 'entries': {
      const there = state.facts.filter(({ type }) => !field.of?.length || field.of.includes(type));
      const one = there[draw % Math.max(there.length, 1)]?.seq;
      return one === undefined || field.kind === 'entry' ? one : [one];
    }
    case 'day':
    case 'moment':
      return addDays(civilDayOf(now), (draw % 400) - 30);
    case 'code':
      return codeFrom(field, draw);
    case 'codes':
      return [codeFrom(field, draw)];
    case 'yesNo':
      return draw % 2 === 0;
    case 'number':
      return (field.range?.[0] ?? 0) + (draw % ((field.range?.[1] ?? 9) - (field.range?.[0] ?? 0) + 1));
    case 'identifier':
      return ['K23', 'K27', 'K18', 'kode', 'B0000001'][draw % 5] ?? 'kode';
    case 'identifiers':
      return ['kode'];
    case 'initials':
      return people[draw % people.length] ?? 'B01';
    case 'initialsList':
      return [people[draw % people.length] ?? 'B01'];
    case 'text':
      return undefined;
  }
}

function codeFrom(field: Field, draw: number): string {
  const all = Object.keys(field.codes ?? {});
  return all[draw % all.length] ?? '';
}
