import { DecisionMade } from '../case/decision/facts';
import { PartyRegistered } from '../case/involvement/facts';
import { factsOf, lastOf } from '../case/kernel/state';
import type { Instant } from '../case/kernel/time';
import type { SimulatedActor, SimulatedCase, SimulatedStep } from './simulated-case';

const told = 'Simuleret';

/** The one who proposes closings; somebody else approves. */
const proposer: SimulatedActor = { initials: 'R001', roles: ['caseworker'] };

/** What mends an item that the closure gate misses, where a step of the worker's does; anything else is waived. */
const mending: Readonly<Record<string, (of: SimulatedCase) => readonly (readonly [string, SimulatedStep])[]>> = {
  K06: () => [['hold-conversation', { text: { view: told } }]],
  K11: () => [['revise-plan', { data: { goals: 1 } }]],
  K18: () => [['follow-up-family', {}]],
  K27: () => [['inform-notifier', { data: { started: false } }]],
  K32: () => [['offer-bisidder', {}]],
  K08: (of) =>
    factsOf(of.state, DecisionMade).map(({ seq }) => [
      'give-complaint-guidance',
      { data: { decision: seq, child: true } },
    ]),
  K09: (of) =>
    factsOf(of.state, DecisionMade).map(({ seq }) => ['position-on-plan', { data: { decision: seq, plan: false } }]),
};

/**
 * Closes a case through the closure gate (lukkesluse): the family is told, what is still missing is mended or waived,
 * and somebody else approves. What the gate goes on refusing stays open.
 */
export function closeCase(of: SimulatedCase, now: Instant): void {
  tellFamily(of, now);
  propose(of, now);
  const refusal = of.send('approve-closure', now);
  if (!refusal) return;
  for (const { code } of refusal.missing ?? []) {
    const steps = mending[code]?.(of) ?? [['waive', { data: { control: code }, text: { reason: told } }] as const];
    for (const [name, step] of steps) of.send(name, now, step);
  }
  of.send('approve-closure', now);
}

function tellFamily(of: SimulatedCase, now: Instant): void {
  if (!lastOf(of.state, PartyRegistered)) {
    of.does('register-party', now, { data: { relation: 'mother', custody: true } });
  }
  const parties = factsOf(of.state, PartyRegistered).map(({ seq }) => seq);
  of.does('tell-before-closing', now, { data: { parties, child: true } });
}

function propose(of: SimulatedCase, now: Instant): void {
  const decided = factsOf(of.state, DecisionMade).some(({ data }) => data.kind !== 'noFurther');
  of.does('propose-closure', now, {
    by: proposer,
    data: { cause: decided ? 'purposeMet' : 'noNeed' },
    text: { justification: told, lapsedAcknowledged: told },
  });
  of.does('recommend-closing', now, { by: proposer, data: { recommendation: 'close' } });
}
