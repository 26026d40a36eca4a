import { act, fact } from '../kernel/definition';
import { code, day, derived, entries, entry, identifier, number, optional, text, yesNo } from '../kernel/fields';
import { decisionKinds, decisionLevels, ladderSteps } from '../words';

/**
 * A decision (afgørelse) was made. Refused when the person's level in the competence plan is too low for its kind,
 * step or price; everything else that is missing is shown by the controls, not refused.
 */
export const DecisionMade = act({
  event: 'DecisionMade',
  command: 'decide',
  stage: 'decision',
  label: { da: 'Træf afgørelse', en: 'Decide' },
  law: 'BL §§ 20, 32, 46, 47; FVL §§ 22-25',
  fields: {
    kind: code('afgørelsens art', 'kind of decision', decisionKinds),
    section: optional(identifier('hjemmel', 'section')),
    measure: optional(identifier('indsats', 'measure')),
    step: optional(code('trin på indsatstrappen', 'step of the ladder', ladderSteps)),
    regarding: optional(entry('angår', 'regarding', 'DecisionMade', 'MeasureStarted', 'ApplicationReceived')),
    expectedEnd: optional(day('forventet ophør', 'expected end')),
    renewBy: optional(day('genbehandlingsfrist', 'to be decided anew by')),
    monthlyPrice: optional(number('pris pr. måned (kr.)', 'price a month (DKK)', 0, 10_000_000)),
    consent: optional(yesNo('med samtykke', 'with consent')),
    planDecided: optional(yesNo('barnets plan udarbejdes', 'a plan is to be made')),
    grantedInFull: optional(yesNo('fuldt medhold', 'granted in full')),
    guidance: optional(yesNo('klagevejledning givet til alle parter', 'complaint guidance given to every party')),
    guidedParties: optional(entries('klagevejledning givet til', 'complaint guidance given to', 'PartyRegistered')),
    childGuided: optional(yesNo('klagevejledning givet til barnet', 'complaint guidance given to the child')),
    newFacts: optional(
      yesNo('bygger på ukendte oplysninger til ugunst', 'rests on adverse facts unknown to the party'),
    ),
    neglectOrAbuse: optional(yesNo('på grund af omsorgssvigt eller overgreb', 'because of neglect or abuse')),
    submission: optional(entry('forelagt ved', 'submission', 'SubmittedToVisitation')),
    deputy: optional(yesNo('truffet som stedfortræder', 'made as deputy')),
    level: derived(code('niveau', 'level', decisionLevels)),
    communicated: optional(day('meddelt parterne', 'communicated to the parties')),
    purpose: optional(text('formål', 'purpose')),
    reasons: optional(text('begrundelse', 'reasons')),
  },
  example: '--kind measure --measure familiebehandling --step 2 --expected-end 31-12-2026 --purpose "…" --reasons "…"',
});

/** A decision was prepared for the children and youth committee (indstilling til børne- og ungeudvalget). */
export const RecommendedToCommittee = fact({
  event: 'RecommendedToCommittee',
  command: 'recommend',
  stage: 'decision',
  label: { da: 'Indstil til børne- og ungeudvalget', en: 'Recommend to the children and youth committee' },
  law: 'BL §§ 51, 142',
  fields: {
    kind: code('art', 'kind', decisionKinds),
    lawyerHeard: optional(yesNo('advokat tilbudt', 'lawyer offered')),
    reasons: optional(text('begrundelse', 'reasons')),
  },
  example: '--kind anbringelse --reasons "…"',
});

/**
 * A case was put before the visitation committee (forelagt visitationsudvalget): what is asked for and what it costs. It
 * stands on the weekly agenda until the committee decides or it is withdrawn. What it should bring and lacks is shown.
 */
export const SubmittedToVisitation = fact({
  event: 'SubmittedToVisitation',
  command: 'submit-to-visitation',
  stage: 'decision',
  label: { da: 'Forelæg visitationsudvalget', en: 'Submit to the visitation committee' },
  fields: {
    kind: code('art', 'kind', decisionKinds),
    measure: optional(identifier('indsats', 'measure')),
    step: optional(code('trin på indsatstrappen', 'step of the ladder', ladderSteps)),
    regarding: optional(entry('angår', 'regarding', 'DecisionMade', 'MeasureStarted', 'ApplicationReceived')),
    monthlyPrice: optional(number('pris pr. måned (kr.)', 'price a month (DKK)', 0, 10_000_000)),
    consent: optional(yesNo('med samtykke', 'with consent')),
    planDraft: optional(yesNo('udkast til plan vedlagt', 'a draft of the plan is enclosed')),
    meeting: optional(day('tidligst på mødet', 'at the meeting at the earliest')),
    recommendation: optional(text('indstilling', 'recommendation')),
  },
  example: '--kind anbringelse --measure familiepleje --step 4 --monthly-price 62000 --recommendation "…"',
});

/** A case was taken off the visitation committee's agenda (trukket tilbage): the submission named, else every one that stands. */
export const WithdrawnFromVisitation = fact({
  event: 'WithdrawnFromVisitation',
  command: 'withdraw-from-visitation',
  stage: 'decision',
  label: { da: 'Træk tilbage fra visitationsudvalget', en: 'Withdraw from the visitation committee' },
  fields: {
    submission: optional(entry('forelagt ved', 'submission', SubmittedToVisitation.event)),
    reason: optional(text('grund', 'reason')),
  },
  example: '--reason "Familien ønsker en anden indsats"',
});

/** A position was taken on whether a plan is made (stillingtagen til barnets plan). */
export const PlanPositionTaken = fact({
  event: 'PlanPositionTaken',
  command: 'position-on-plan',
  stage: 'plan',
  label: { da: 'Registrér stillingtagen til plan', en: 'Register the position on a plan' },
  law: 'BL § 91(1)',
  fields: {
    decision: optional(entry('afgørelse', 'decision', DecisionMade.event)),
    plan: yesNo('barnets plan udarbejdes', 'a plan is to be made'),
  },
  example: '--plan ja',
});

/** Complaint guidance was given after the decision itself (klagevejledning eftersendt), to all parties or to those named. */
export const ComplaintGuidanceGiven = fact({
  event: 'ComplaintGuidanceGiven',
  command: 'give-complaint-guidance',
  stage: 'decision',
  label: { da: 'Registrér klagevejledning', en: 'Register complaint guidance' },
  law: 'FVL § 25',
  fields: {
    decision: entry('afgørelse', 'decision', DecisionMade.event),
    parties: optional(entries('givet til', 'given to', 'PartyRegistered')),
    child: optional(yesNo('givet til barnet', 'given to the child')),
  },
  example: '--decision 14 --child ja',
});

/** A decision is taken up again (genoptagelse): the decision stands until a new one is made. */
export const DecisionReopened = fact({
  event: 'DecisionReopened',
  command: 'retake-decision',
  stage: 'decision',
  label: { da: 'Genoptag afgørelse', en: 'Take up a decision again' },
  law: 'Ulovbestemt genoptagelse',
  fields: {
    decision: entry('afgørelse', 'decision', DecisionMade.event),
    reason: optional(text('begrundelse', 'reason')),
  },
  example: '--decision 14 --reason "Nye oplysninger"',
});
