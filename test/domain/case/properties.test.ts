import fc from 'fast-check';
import { asksFor, closingRequirements, missingSteps } from '../../../domain/law/closing';
import { lawBook } from '../../../domain/law/editions';
import { judge, type Judgement } from '../../../domain/law/judgement';
import { rules } from '../../../domain/law/rules';
import { viewOf } from '../../../domain/law/view';
import { evolveAll } from '../../../domain/case/kernel/evolve';
import { emptyCase, factAt, type CaseState } from '../../../domain/case/kernel/state';
import type { Outcome } from '../../../domain/case/kernel/command';
import { ClosureProposed } from '../../../domain/case/closure/facts';
import { waivedControls } from '../../../domain/case/closure/gate';
import { closingOf, runningMeasures, secondWorkerOf, standingProposal, workerOf } from '../../../domain/case/standing';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { anyPlan, closingPlan, stepFrom, type Plan } from './arbitraries';
import { Life, readyToClose, screenedOut, type Step } from './life';

interface Moment {
  readonly before: CaseState;
  readonly step: Step;
  readonly outcome: Outcome;
}

/** Cases from which random work goes on: just opened, screened out, ready to be closed. */
const beginnings: readonly (() => Life)[] = [
  () => {
    const life = new Life();
    life.does('notify', {
      by: 'M01',
      data: { child: 'B0000001', birthDay: '2012-03-01', notifier: 'professional', worker: 'B01' },
    });
    return life;
  },
  screenedOut,
  readyToClose,
];

const closings = fc.record({ beginning: fc.constantFrom(1, 2), plans: fc.array(closingPlan, { maxLength: 20 }) });
const lives = fc.record({ beginning: fc.nat(beginnings.length - 1), plans: fc.array(anyPlan, { maxLength: 25 }) });

function live(beginning: number, plans: readonly Plan[], see: (life: Life, moment: Moment, plan: Plan) => void): Life {
  const life = beginnings[beginning]?.() ?? new Life();
  for (const plan of plans) {
    life.wait({ hours: plan.wait });
    life.wakes();
    const before = life.state;
    const step = stepFrom(plan, before, life.now);
    see(life, { before, step, outcome: life.send(plan.definition.command, step) }, plan);
  }
  return life;
}

const judged = (state: CaseState, now: string): Judgement => judge(rules, state, now, lawBook);
const runs = { numRuns: 80 };

describe('whatever anybody does in whatever order', () => {
  test('no case closes without cause, justification, what its cause requires, and a second person', () => {
    let closed = 0;
    fc.assert(
      fc.property(closings, ({ beginning, plans }) => {
        live(beginning, plans, (life, { before, step, outcome }) => {
          if (outcome.kind === 'refused' || !outcome.events.some(({ type }) => type === 'CaseClosed')) return;
          if (step.corrects !== undefined) return;
          closed += 1;
          const proposal = standingProposal(before);
          if (!proposal) throw new Error('closed without a proposal');
          const { cause } = proposal.data;
          const view = viewOf(before, life.now, lawBook);
          expect(proposal.texts).toContain('justification');
          expect(missingSteps(cause, view)).toEqual([]);
          const concerned = [proposal.by, workerOf(before), secondWorkerOf(before, civilDayOf(life.now))];
          expect(concerned).not.toContain(step.by);
          expect(['teamLeader', 'leader', 'director']).toContain(outcome.role);
          if (closingRequirements[cause].measuresEndFirst) expect(runningMeasures(before)).toEqual([]);
          const waived = waivedControls(before);
          for (const { rule, standing } of judged(life.state, life.now).rules) {
            if (standing !== 'outstanding' || !rule.code.startsWith('K') || !asksFor(cause, rule.code)) continue;
            expect(waived).toContain(rule.code);
          }
        });
      }),
      runs,
    );
    expect(closed).toBeGreaterThan(0);
  });

  test('a closing that stands was never approved by its proposer, corrected or not', () => {
    fc.assert(
      fc.property(closings, ({ beginning, plans }) => {
        live(beginning, plans, (life) => {
          const closing = closingOf(life.state);
          if (!closing) return;
          const proposal = factAt(life.state, ClosureProposed, closing.data.proposal);
          expect(proposal?.texts).toContain('justification');
          expect(proposal?.data.cause).toBe(closing.data.cause);
          expect(closing.by).not.toBe(proposal?.by);
        });
      }),
      runs,
    );
  });

  test('no fact is refused but for its form, its sender, or a disqualification', () => {
    const forms = [
      'ENTRY_NEEDED',
      'CONFLICT_OF_INTEREST',
      'WORKER_DISQUALIFIED',
      'CORRECTION_NOT_YOURS',
      'PROPOSAL_APPROVED',
      'IN_THE_FUTURE',
      'CASE_ERASED',
    ];
    fc.assert(
      fc.property(lives, ({ beginning, plans }) => {
        live(beginning, plans, (_life, { outcome }, { definition }) => {
          if (definition.nature === 'act' || outcome.kind === 'accepted') return;
          expect(forms).toContain(outcome.refusal.code);
        });
      }),
      runs,
    );
  });

  test('replaying the journal gives the state, and numbers have no gaps', () => {
    fc.assert(
      fc.property(lives, ({ beginning, plans }) => {
        const life = live(beginning, plans, () => undefined);
        expect(evolveAll(emptyCase('sag-1', 'eksempel'), life.journal)).toEqual(life.state);
        expect(life.journal.map(({ seq }) => seq)).toEqual(life.journal.map((_, index) => index + 1));
      }),
      runs,
    );
  });

  test('a correction or misfiling touches one entry and no other', () => {
    fc.assert(
      fc.property(lives, ({ beginning, plans }) => {
        live(beginning, plans, (life, { before, outcome }) => {
          if (outcome.kind === 'refused') return;
          const touched = outcome.events.map(
            ({ corrects, type, data }) => corrects ?? (type === 'EntryMisfiled' ? data['entry'] : 0),
          );
          const others = before.facts.filter(({ seq }) => !touched.includes(seq));
          for (const fact of others) expect(life.state.facts).toContain(fact);
        });
      }),
      runs,
    );
  });

  test('refusals leave nothing but the record of a refused closing', () => {
    fc.assert(
      fc.property(lives, ({ beginning, plans }) => {
        live(beginning, plans, (_life, { outcome }, { definition }) => {
          if (outcome.kind === 'accepted' || outcome.events.length === 0) return;
          expect([definition.event, ...outcome.events.map(({ type }) => type)]).toEqual([
            'CaseClosed',
            'ClosureRefused',
          ]);
        });
      }),
      runs,
    );
  });
});
