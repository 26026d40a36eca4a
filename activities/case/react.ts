import { childOf } from '../../domain/case/standing';
import { projectCase, type ProjectedCase } from '../../domain/case/projection';
import type { CaseEvent } from '../../domain/case/kernel/event';
import type { CaseState } from '../../domain/case/kernel/state';
import type { Instant } from '../../domain/case/kernel/time';
import { nextWake } from '../../domain/case/wake';
import { allDeadlines } from '../../domain/law/agenda';
import { pendingSteps } from '../../domain/law/escalation/pending';
import { judge, type Judgement } from '../../domain/law/judgement';
import { rules } from '../../domain/law/rules';
import type { CaseProjection } from '../../journal/projections/rows';
import type { Attributes, Reaction } from '../../workflows/contracts/case-host';
import type { CasePorts } from './ports';
import { withoutText } from './stamp';

/** A case looked at after its entries: what the law says, what to show and when to look again. */
export interface Look {
  readonly state: CaseState;
  readonly projection: CaseProjection;
  /** What the workflow is told, but for what became of the entries. */
  readonly view: Pick<Reaction, 'deadlines' | 'nextWake' | 'clockOffsetMs' | 'attributes' | 'over'>;
}

/**
 * Judges a case as of its own clock and derives everything shown about it from that one judgement.
 *
 * @param judged what the law says of this very state as of now, where it has been asked already
 */
export function look(
  ports: CasePorts,
  state: CaseState,
  now: Instant,
  clockOffsetMs: number,
  judged?: Judgement,
): Look {
  const judgement = judged ?? judge(rules, state, now, ports.jurisdiction(state.municipality).law);
  const pending = pendingSteps(state, judgement);
  const wakeAt = nextWake(state, judgement, now, pending);
  const child = childOf(state);
  const childIndex = child === undefined ? {} : { childIndex: ports.blindIndex.of('child', state.municipality, child) };
  const projection = projectCase(state, judgement, { ...childIndex, clockOffsetMs }, pending);
  return {
    state,
    projection,
    view: {
      deadlines: allDeadlines(judgement).filter((deadline) => deadline.standing !== 'met'),
      nextWake: wakeAt,
      clockOffsetMs,
      attributes: attributesOf(projection),
      over: state.seq === 0 || (judgement.closed && wakeAt === null),
    },
  };
}

function attributesOf({ overview }: ProjectedCase): Attributes {
  return {
    SagMunicipality: overview.municipality,
    SagStage: overview.stage,
    SagTeam: overview.team ?? null,
    SagWorker: overview.worker ?? null,
    SagColour: overview.colour ?? null,
    SagKind: overview.kind,
    SagNextRule: overview.nextDueRule ?? null,
    SagNextDue: overview.nextDue ?? null,
    SagOverdue: overview.overdueCount,
  };
}

/** What the workflow is told of entries that reached the journal or wait for it. */
export function reactionOf(
  seen: Look,
  events: readonly CaseEvent[],
  fate: Pick<Reaction, 'hash' | 'caseNumber'> & Partial<Pick<Reaction, 'loaded' | 'waiting'>>,
): Reaction {
  return { ...seen.view, events: events.map(withoutText), ...fate };
}
