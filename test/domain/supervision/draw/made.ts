import { createHash } from 'node:crypto';
import { draw, type Draw } from '../../../../domain/supervision/draw/draw';
import { populationOf, type Population, type PopulationLine } from '../../../../domain/supervision/draw/population';
import type { Answer } from '../../../../domain/supervision/draw/refused';
import type { DrawRule } from '../../../../domain/supervision/draw/rule';
import { sha256 } from '../../../../journal/sha256';

/** The fields of every population here. */
export const fields = ['team', 'sagstype'];

/** A rule of a test: proportional by team, unless something else is said. */
export function ruleWith(change: Partial<DrawRule> = {}): DrawRule {
  return {
    edition: 'udtræk-2026',
    size: 10,
    strata: ['team'],
    allocation: 'proportional',
    replacements: 0,
    ...change,
  };
}

/** A population of so many cases in each team; each team has three workers, who share its cases evenly. */
export function teams(sizes: Readonly<Record<string, number>>): PopulationLine[] {
  return Object.entries(sizes).flatMap(([team, size]) =>
    Array.from({ length: size }, (_, number) => ({
      id: `${team}-${String(number).padStart(5, '0')}`,
      values: [team, number % 2 === 0 ? 'støtte' : 'anbringelse'],
      worker: `${team}${number % 3}`,
    })),
  );
}

/** The value of an answer that is expected. */
export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

export function frozen(lines: readonly PopulationLine[]): Population {
  return valueOf(populationOf(fields, lines));
}

export function drawn(lines: readonly PopulationLine[], rule: DrawRule, seed = 'frø'): Draw {
  return valueOf(draw(frozen(lines), rule, seed, sha256));
}

/** The code of the refusal that is expected. */
export function refusalOf(lines: readonly PopulationLine[], rule: DrawRule): string {
  const made = draw(frozen(lines), rule, 'frø', sha256);
  return made.ok ? 'drawn' : made.refusal.code;
}

/** The ticket of a case, by the guide's words alone. */
export function ticketByHand(seed: string, stratum: readonly string[], id: string): string {
  return createHash('sha256')
    .update([seed, ...stratum, id].join('\u001f'), 'utf8')
    .digest('hex');
}
