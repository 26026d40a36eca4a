import { stateAsOf } from '../../domain/case/as-of';
import type { CaseEvent } from '../../domain/case/kernel/event';
import type { Instant } from '../../domain/case/kernel/time';
import { judge } from '../../domain/law/judgement';
import { rules } from '../../domain/law/rules';
import { populationOf, type PopulationLine } from '../../domain/supervision/draw/population';
import { frozenEvents } from '../../domain/supervision/round/drawing';
import { populationLine, roundColumns } from '../../domain/supervision/round/population-line';
import type { RoundTerms } from '../../domain/supervision/round/plan';
import { roundOf } from '../../domain/supervision/round/round';
import type { CaseJournal } from '../../journal/events/reader';
import { sha256 } from '../../journal/sha256';
import type { ErrandRunner } from '../undertaking/ports';
import type { RoundPorts } from './round-ports';

/** Cases between two signs of life. */
const ALIVE_EVERY = 100;

/**
 * Freezes the population of a round: every case of the municipality as it was at the round's instant, by what is known
 * now. One case is held in memory at a time, and of each only its line.
 */
export function freezeRoundWith(ports: RoundPorts): ErrandRunner {
  return async ({ municipality, state, now }) => {
    const { terms } = roundOf(state);
    const instant = terms.instant ?? now;
    const lines: PopulationLine[] = [];
    let [read, unreadable] = [0, 0];
    for await (const one of ports.events.readCases({ municipality, text: false })) {
      if (read++ % ALIVE_EVERY === 0) ports.alive();
      const line = lineOf(ports, one, terms, instant, now);
      if (line === 'unreadable') unreadable++;
      else if (line) lines.push(line);
    }
    const population = populationOf(roundColumns, lines);
    if (!population.ok) throw new Error(`The population cannot be frozen (${population.refusal.code})`);
    const told = { instant, frozenAt: ports.realNow(), lastHead: await ports.lastHead(), unreadable, now };
    return { events: frozenEvents(population.value, told, sha256) };
  };
}

function lineOf(
  { jurisdiction }: Pick<RoundPorts, 'jurisdiction'>,
  { caseId, municipality, entries }: CaseJournal,
  terms: RoundTerms,
  asOf: Instant,
  now: Instant,
): PopulationLine | 'unreadable' | undefined {
  const events = entries.flatMap(({ event }): readonly CaseEvent[] => (event ? [event] : []));
  if (events.length < entries.length) return 'unreadable';
  const last = events.at(-1)?.recordedAt ?? now;
  const knownAt = last > now ? last : now;
  const state = stateAsOf(caseId, municipality, events, { asOf, knownAt });
  const judgement = judge(rules, state, asOf, jurisdiction(municipality).law, knownAt);
  return populationLine(state, judgement, terms, asOf);
}
