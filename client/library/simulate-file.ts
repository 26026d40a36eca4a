import { z } from 'zod';
import type { Bilingual } from '../../domain/case/kernel/time';
import { isCivilDay } from '../../domain/law/calendar/civil-day';
import { lawBook } from '../../domain/law/editions';
import { workKinds, workOrders, type Scenario, type WorkKind } from '../../domain/simulation/scenario';

/** A scenario as its file has it: a {@link Scenario}, with the case list whose open cases it begins with. */
export interface ScenarioFile extends Scenario {
  /** Path of a case list, from the folder of the scenario. @default no cases on the first day */
  readonly cases?: string;
}

const longestMonths = 120;
const mostPeople = 2_000;

const day = z.string().refine(isCivilDay, { params: { kind: 'day' } });
const share = z.number().min(0).max(1);
const count = z.number().int().min(0).max(mostPeople);
const varying = z
  .tuple([z.number().min(0), z.number().min(0), z.number().min(0)])
  .refine(([low, usual, high]) => low <= usual && usual <= high, { params: { kind: 'order' } });
const staffing = z.array(z.strictObject({ number: count, hoursPerWeek: z.number().positive().max(60) }));
const assumption = z.strictObject({
  minutes: varying.refine(([low]) => low > 0, { params: { kind: 'minutes' } }),
  leadDays: z.number().int().min(0).optional(),
  waitDays: varying.optional(),
  aimDays: z.number().int().min(0).optional(),
});

const kinds = Object.keys(workKinds) as [WorkKind, ...WorkKind[]];
const orders = Object.keys(workOrders) as [keyof typeof workOrders, ...(keyof typeof workOrders)[]];

/** The form of a scenario's file. */
export const scenarioFile = z
  .strictObject({
    name: z.string().min(1).max(80),
    cases: z.string().min(1).optional(),
    start: day,
    months: z.number().int().min(1).max(longestMonths),
    edition: z.enum(lawBook.editions.map(({ id }) => id)).optional(),
    arrivalsPerMonth: z.number().min(0).max(mostPeople),
    workers: staffing,
    absence: share.max(0.99),
    otherDuties: share.max(0.99),
    minutesPerOpenCase: z.number().min(0),
    takeUpMinutes: z.number().min(0),
    order: z.enum(orders),
    dutyOfficer: z.boolean(),
    work: z.record(z.enum(kinds), assumption),
    shares: z.strictObject({
      anonymous: share,
      citizen: share,
      disability: share,
      examination: share,
      inquiry: share,
      supportAfterInquiry: share,
      supportAfterExamination: share,
      placement: share,
      plan: share,
      extension: share,
    }),
    measureStartDays: varying,
    measureMonths: varying.refine(([low]) => low >= 1, { params: { kind: 'minutes' } }),
    followUpMonths: z.number().int().min(1).max(24),
    changes: z.array(z.strictObject({ from: day, hired: staffing.optional(), examinationTeam: count.optional() })),
  })
  .refine(({ start, changes }) => changes.every(({ from }) => from >= start), {
    path: ['changes'],
    params: { kind: 'early' },
  });

/** One thing wrong with a scenario: the field, and what. */
export interface ScenarioProblem {
  readonly field: string;
  readonly problem: Bilingual;
}

const ownProblems: Readonly<Record<string, Bilingual>> = {
  day: { da: 'skal være en dag som 2026-09-01', en: 'must be a day such as 2026-09-01' },
  order: {
    da: 'skal være tre tal, mindst, oftest og højst, i den orden',
    en: 'must be three numbers, at least, usually and at most, in that order',
  },
  minutes: { da: 'skal begynde over nul', en: 'must begin above zero' },
  early: { da: 'en ændring ligger før den første dag', en: 'a change lies before the first day' },
};

const forms: Readonly<Record<string, Bilingual>> = {
  number: { da: 'et tal', en: 'a number' },
  int: { da: 'et helt tal', en: 'a whole number' },
  string: { da: 'en tekst', en: 'a text' },
  boolean: { da: 'true eller false', en: 'true or false' },
  array: { da: 'en liste', en: 'a list' },
  tuple: { da: 'tre tal', en: 'three numbers' },
};
const object: Bilingual = { da: 'felter med navne', en: 'fields with names' };

/** Everything wrong with a scenario's file, in words. */
export function problemsOf({ issues }: z.ZodError): readonly ScenarioProblem[] {
  return issues.map((issue) => ({ field: issue.path.join('.') || '·', problem: problemOf(issue) }));
}

function problemOf(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case 'custom':
      return ownProblems[String(issue.params?.['kind'])] ?? { da: 'er forkert', en: 'is wrong' };
    case 'too_small':
      return { da: `skal være mindst ${issue.minimum}`, en: `must be at least ${issue.minimum}` };
    case 'too_big':
      return { da: `må være højst ${issue.maximum}`, en: `must be at most ${issue.maximum}` };
    case 'unrecognized_keys':
      return { da: `kender ikke ${issue.keys.join(', ')}`, en: `does not know ${issue.keys.join(', ')}` };
    case 'invalid_value':
      return { da: `skal være en af ${issue.values.join(', ')}`, en: `must be one of ${issue.values.join(', ')}` };
    case 'invalid_type': {
      const form = forms[issue.expected] ?? object;
      return { da: `mangler eller er ikke ${form.da}`, en: `is missing or not ${form.en}` };
    }
    default:
      return { da: 'er forkert', en: 'is wrong' };
  }
}
