import type { LawBook } from '../../law/edition';
import { judge } from '../../law/judgement';
import type { Municipality } from '../../law/municipality';
import { rules } from '../../law/rules';
import { materialAsked } from '../../law/visitation';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { ExaminationFinished } from '../examination/facts';
import { ConsentRecorded } from '../involvement/facts';
import type { MissingItem } from '../kernel/command';
import type { NewEvent } from '../kernel/event';
import { factsOf, hasText, lastOf, type CaseState } from '../kernel/state';
import type { Instant } from '../kernel/time';
import { missingItem } from '../missing';
import { PlanAdopted, PlanRevised } from '../plan/facts';
import { withEvents } from '../tentative';
import { materialSteps } from '../words';
import { DecisionMade, SubmittedToVisitation } from './facts';
import type { Submission } from './submissions';

/** As of when, and by which law and choices, a submission is looked at. */
export interface MaterialContext {
  readonly now: Instant;
  readonly law: LawBook;
  readonly municipality: Municipality;
}

/** One thing a case should bring to the visitation committee, and whether it does. */
export interface Material extends MissingItem {
  readonly met: boolean;
}

type Step = keyof typeof materialSteps;

/**
 * What a submission should bring (materiale), with what it lacks: the rules that would be unmet were the case decided as
 * it was submitted now, and the steps that have not been taken. No rule is said here a second time: the same rules judge.
 */
export function materialOf(state: CaseState, submission: Submission, context: MaterialContext): readonly Material[] {
  const asked = materialAsked(submission.data.kind, context.municipality, civilDayOf(context.now));
  return [
    ...asked.rules.map((code) => ruleMaterial(code, state, submission, context)),
    ...asked.steps.map((step) => stepMaterial(step, state, submission)),
  ].filter((one): one is Material => one !== undefined);
}

function ruleMaterial(
  code: string,
  state: CaseState,
  { data }: Submission,
  { now, law }: MaterialContext,
): Material | undefined {
  const rule = rules.find((one) => one.code === code);
  if (!rule) return undefined;
  const { kind, step, regarding, monthlyPrice, consent } = data;
  const decision: NewEvent = {
    type: DecisionMade.event,
    happenedAt: now,
    data: {
      kind,
      ...(step === undefined ? {} : { step }),
      ...(regarding === undefined ? {} : { regarding }),
      ...(monthlyPrice === undefined ? {} : { monthlyPrice }),
      ...(consent === undefined ? {} : { consent }),
    },
  };
  const decided = withEvents(state, [decision], { by: 'sagsgang', role: 'system', now });
  const earlier = new Set(factsOf(state, DecisionMade).map(({ seq }) => seq));
  const [judged] = judge([rule], decided, now, law).rules;
  const unmet = judged?.findings.find(({ standing, subject }) => standing !== 'met' && !earlier.has(subject));
  if (unmet) return { ...missingItem(rule, unmet), met: false };
  const section = judged?.findings[0]?.settings.law ?? '';
  return { code, text: rule.name, law: section, mendedBy: rule.mendedBy, met: true };
}

const lawOfStep: Readonly<Record<Step, string>> = {
  examination: 'BL § 20',
  planDraft: 'BL § 91',
  consent: 'BL §§ 32, 46',
  measure: 'BL § 32',
  price: 'Kompetenceplanen',
  recommendation: 'Kompetenceplanen',
};

const stepMendedBy: Readonly<Record<Step, readonly string[]>> = {
  examination: [ExaminationFinished.command],
  planDraft: [PlanAdopted.command, SubmittedToVisitation.command],
  consent: [ConsentRecorded.command],
  measure: [SubmittedToVisitation.command],
  price: [SubmittedToVisitation.command],
  recommendation: [SubmittedToVisitation.command],
};

function stepMaterial(step: Step, state: CaseState, submission: Submission): Material {
  return {
    code: step,
    text: materialSteps[step],
    law: lawOfStep[step],
    mendedBy: stepMendedBy[step],
    met: isThere(step, state, submission),
  };
}

function isThere(step: Step, state: CaseState, submission: Submission): boolean {
  const { data } = submission;
  switch (step) {
    case 'examination':
      return lastOf(state, ExaminationFinished) !== undefined;
    case 'planDraft':
      return (
        data.planDraft === true || lastOf(state, PlanAdopted) !== undefined || lastOf(state, PlanRevised) !== undefined
      );
    case 'consent':
      return data.consent ?? consentTo(state, data.kind === 'placement' ? 'placement' : 'measure');
    case 'measure':
      return data.measure !== undefined;
    case 'price':
      return data.monthlyPrice !== undefined;
    case 'recommendation':
      return hasText(submission, 'recommendation');
  }
}

function consentTo(state: CaseState, to: 'placement' | 'measure'): boolean {
  return factsOf(state, ConsentRecorded).findLast(({ data }) => data.to === to)?.data.given === true;
}
