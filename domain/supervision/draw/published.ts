import type { CivilDay } from '../../case/kernel/time';
import type { Draw } from './draw';
import type { Hashing } from './hashing';
import { populationHash, type Population } from './population';
import { ruleHash, type DrawRule } from './rule';
import type { SeedSource } from './seed';

/** Form of a published draw; another form gets another name. */
export const PUBLISHED_FORM = 'sagsgang-draw-1';

/** A draw with all that is needed to re-run it, but the population itself (bevis for et udtræk). */
export interface PublishedDraw {
  readonly form: typeof PUBLISHED_FORM;
  readonly population: {
    readonly hash: string;
    readonly cases: number;
    readonly fields: readonly string[];
    /** Of a case list: the day by whose end its cases were judged, where a field is a judgement such as the colour. */
    readonly asOf?: CivilDay;
  };
  readonly rule: DrawRule;
  readonly ruleHash: string;
  readonly seed: string;
  /** Of a round: what its seed was made of, beside the hashes above. */
  readonly source?: Pick<SeedSource, 'round' | 'number' | 'publicValue'>;
  readonly draw: Draw;
}

/** Puts together what is published of a draw. */
export function publish(
  made: {
    readonly population: Population;
    readonly rule: DrawRule;
    readonly seed: string;
    readonly draw: Draw;
    readonly asOf?: CivilDay;
    readonly source?: Pick<SeedSource, 'round' | 'number' | 'publicValue'>;
  },
  hashing: Hashing,
): PublishedDraw {
  const { population, rule, seed, draw, asOf, source } = made;
  return {
    form: PUBLISHED_FORM,
    population: {
      hash: populationHash(population, hashing),
      cases: population.lines.length,
      fields: population.fields,
      ...(asOf === undefined ? {} : { asOf }),
    },
    rule,
    ruleHash: ruleHash(rule, hashing),
    seed,
    ...(source ? { source } : {}),
    draw,
  };
}
