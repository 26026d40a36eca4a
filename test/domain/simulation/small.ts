import { exampleMunicipality } from '../../../domain/law/municipalities/example';
import { lawBook } from '../../../domain/law/editions';
import type { RunOutcome } from '../../../domain/simulation/outcome';
import { runOnce } from '../../../domain/simulation/run';
import type { Scenario } from '../../../domain/simulation/scenario';
import type { World } from '../../../domain/simulation/simulated-case';

export const world: World = { law: lawBook, municipality: exampleMunicipality };

/** A municipality with a handful of workers and no cases on the first day. */
export function small(changed: Partial<Scenario> = {}): Scenario {
  return {
    name: 'Lille kommune',
    start: '2026-01-05',
    months: 7,
    arrivalsPerMonth: 8,
    workers: [{ number: 3, hoursPerWeek: 37 }],
    absence: 0.1,
    otherDuties: 0.25,
    minutesPerOpenCase: 60,
    takeUpMinutes: 30,
    order: 'smallFirst',
    dutyOfficer: true,
    work: {
      receipt: { minutes: [5, 10, 20] },
      assessment: { minutes: [20, 45, 120] },
      screening: { minutes: [90, 180, 360], waitDays: [1, 5, 10] },
      feedback: { minutes: [5, 10, 20] },
      inquiry: { minutes: [240, 480, 900], waitDays: [7, 14, 30] },
      examination: { minutes: [600, 900, 1500], waitDays: [7, 14, 30] },
      decision: { minutes: [180, 300, 480] },
      plan: { minutes: [120, 240, 420] },
      followUp: { minutes: [90, 150, 240], leadDays: 21 },
      visit: { minutes: [150, 240, 360], leadDays: 30 },
      ending: { minutes: [120, 240, 420], leadDays: 30 },
      closing: { minutes: [120, 240, 420] },
    },
    shares: {
      anonymous: 0.1,
      citizen: 0.2,
      disability: 0.2,
      examination: 0.4,
      inquiry: 0.2,
      supportAfterInquiry: 0.5,
      supportAfterExamination: 0.7,
      placement: 0.2,
      plan: 0.6,
      extension: 0.5,
    },
    measureStartDays: [7, 14, 21],
    measureMonths: [1, 2, 4],
    followUpMonths: 3,
    changes: [],
    ...changed,
  };
}

/** Runs a scenario without cases on the first day. */
export function ran(scenario: Scenario, seed = 1, run = 1): RunOutcome {
  return runOnce(scenario, [], world, { seed, run });
}
