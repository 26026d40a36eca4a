import { z } from 'zod';
import type { CivilDay } from '../../../domain/case/kernel/time';
import { isCivilDay } from '../../../domain/law/calendar/civil-day';
import type { FigureValue } from '../../../domain/report/figures/figure';
import { figures } from '../../../domain/report/figures/registry';

/** A goal the committee has set (effektmål): a key figure that is to be at least or at most a value by a day. */
export interface Goal {
  /** Code of the key figure. */
  readonly figure: string;
  /** Shares within 0–1. */
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly by?: CivilDay;
}

const goal = z
  .strictObject({
    figure: z.string().refine((code) => figures.some((figure) => figure.code === code)),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    by: z.string().refine(isCivilDay).optional(),
  })
  .refine(({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined));

const form = z.strictObject({ goals: z.array(goal) });

/** Goals as a file holds them, or where it is wrong. */
export type ReadGoals = { readonly goals: readonly Goal[] } | { readonly wrong: string };

/** Reads a file of goals: `{"goals": [{"figure": "assessed-in-time", "atLeast": 0.95, "by": "2027-06-30"}]}`. */
export function readGoals(text: string): ReadGoals {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { wrong: 'JSON' };
  }
  const read = form.safeParse(content);
  if (!read.success) return { wrong: read.error.issues[0]?.path.join('.') || 'goals' };
  return { goals: read.data.goals.map((one) => present(one)) };
}

/** A key figure's value in the unit its goal is set in: a share, a number, the middle time. */
export function goalValue(value: FigureValue | 'masked' | undefined): number | undefined {
  if (value === undefined || value === 'masked') return undefined;
  switch (value.kind) {
    case 'count':
    case 'money':
      return value.count;
    case 'share':
      return value.whole === 0 ? undefined : value.part / value.whole;
    case 'time':
      return value.median;
    case 'ratio':
      return value.under === 0 ? undefined : value.over / value.under;
    case 'amount':
      return value.amount;
  }
}

/** Whether a goal is reached by a value. */
export function isReached({ atLeast, atMost }: Goal, value: number): boolean {
  return value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
}

function present({ figure, atLeast, atMost, by }: z.infer<typeof goal>): Goal {
  return {
    figure,
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
    ...(by === undefined ? {} : { by }),
  };
}
