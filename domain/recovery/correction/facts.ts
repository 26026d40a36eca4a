import { act } from '../../case/kernel/definition';
import type { Role } from '../../case/kernel/event';
import type { Field } from '../../case/kernel/fields';
import { code, codes, day, entry, identifier, initials, optional, text, yesNo } from '../../case/kernel/fields';
import { lostEarningsFindings } from '../lost-earnings/assess';
import { correctionSteps } from '../lost-earnings/correction-rules';
import { paymentResults } from '../payments/columns';
import { paymentSteps } from '../payments/plan-rules';
import { examinationSteps, revisitOutcomes, revisitSteps } from '../tracks/case-steps';
import type { Oere } from '../oere';

/** Roles that may put a case on a track, hand it on and end it, and decide that a family is to repay. */
export const leading: readonly Role[] = ['recoveryLead', 'teamLeader', 'leader', 'director'];

/** Roles that may assess whether there is a claim on a family: those, and the lawyer. */
export const assessing: readonly Role[] = [...leading, 'lawyer'];

/** The tracks that run case by case. */
export const correctionTracks = {
  lostEarnings: { da: 'tabt arbejdsfortjeneste', en: 'lost earnings' },
  payment: { da: 'betaling', en: 'payment' },
  revisit: { da: 'revisitation', en: 're-visitation' },
  examination: { da: 'forfalden undersøgelse', en: 'overdue examination' },
} as const;

/** The steps of all tracks. */
export const allSteps = { ...correctionSteps, ...paymentSteps, ...revisitSteps, ...examinationSteps };

/** An amount in whole øre. */
const oere = (da: string, en: string): Field<Oere, false, 'number'> => ({
  kind: 'number',
  label: { da, en },
  required: false,
});

const stage = 'correction';

/** A case was put on a track (sat på spor): what the list says of it, and who is to put it right. */
export const CorrectionOpened = act({
  event: 'CorrectionOpened',
  command: 'open',
  stage,
  label: { da: 'Sæt en sag på et spor', en: 'Put a case on a track' },
  fields: {
    track: code('spor', 'track', correctionTracks),
    caseNumber: identifier('sagsnr', 'case number'),
    owner: initials('ansvarlig', 'owner'),
    due: optional(day('aftalt frist', 'agreed deadline')),
    from: optional(day('periode fra', 'period from')),
    to: optional(day('periode til', 'period to')),
    findings: optional(codes('fund', 'findings', lostEarningsFindings)),
    difference: oere('forskel pr. måned (kr.)', 'difference a month (kr.)'),
    paid: oere('udbetalt pr. måned (kr.)', 'paid a month (kr.)'),
    continuing: optional(yesNo('udbetales stadig', 'still being paid')),
    placed: optional(day('anbragt', 'placed')),
    decided: optional(day('afgjort', 'decided')),
    result: optional(code('afgørelsens resultat', 'result of the decision', paymentResults)),
    amount: oere('afgjort beløb pr. måned (kr.)', 'decided amount a month (kr.)'),
    collected: optional(yesNo('opkræves', 'collected')),
    team: optional(identifier('team', 'team')),
  },
  roles: leading,
  example:
    '--track "tabt arbejdsfortjeneste" --case-number FAX-TA-0127 --owner MHA --from 01-01-2023 --to 28-02-2023 --findings "forkert beregningsgrundlag" --difference 866,25',
});

/** A step was taken (skridt taget); `at` is the day it was done or reached the family. */
export const CorrectionStepTaken = act({
  event: 'CorrectionStepTaken',
  command: 'take',
  stage,
  label: { da: 'Tag et skridt', en: 'Take a step' },
  fields: {
    step: code('skridt', 'step', allSteps),
    difference: oere('fastlagt forskel pr. måned (kr.)', 'settled difference a month (kr.)'),
    outcome: optional(
      code('vurdering', 'assessment', {
        claim: { da: 'krav', en: 'claim' },
        noClaim: { da: 'intet krav', en: 'no claim' },
      }),
    ),
    hearingSent: optional(day('høring sendt', 'hearing sent')),
    from: optional(day('virkning fra', 'effect from')),
    ground: optional(
      code('grund til lavere ydelse', 'ground of a lower rate', {
        conditionsLapsed: { da: 'betingelser bortfaldet', en: 'conditions lapsed' },
        calculation: { da: 'beregnet forkert', en: 'worked out wrongly' },
      }),
    ),
    lapsedOn: optional(day('bortfaldet den', 'lapsed on')),
    fixedTerm: optional(yesNo('aftalt for en bestemt tid', 'agreed for a fixed term')),
    wantsShorter: optional(yesNo('ønsker kortere afvikling', 'wants a shorter run-off')),
    result: optional(code('afgørelsens resultat', 'result of the decision', paymentResults)),
    amount: oere('afgjort beløb pr. måned (kr.)', 'decided amount a month (kr.)'),
    review: optional(code('udfald af revisitationen', 'outcome of the re-visitation', revisitOutcomes)),
    handedBack: optional(yesNo('givet tilbage uafsluttet', 'handed back unfinished')),
    note: optional(text('bemærkning', 'note')),
  },
  example: '--step "fastlæg, hvad der skulle være udbetalt" --difference 866,25',
});

/** A step, or what was told of the limitation, was taken back (taget tilbage): it was told wrongly, or has been undone. */
export const CorrectionStepWithdrawn = act({
  event: 'CorrectionStepWithdrawn',
  command: 'withdraw',
  stage,
  label: { da: 'Tag et skridt tilbage', en: 'Take a step back' },
  fields: {
    entry: entry(
      'skridtet, eller det der er fortalt om forældelsen',
      'the step, or what was told of limitation',
      'CorrectionStepTaken',
      'CorrectionLimitationTold',
    ),
    reason: text('begrundelse', 'reason'),
  },
  example: '--entry 3 --reason "Ført i den forkerte sag"',
});

/** Days that move the time of limitation were told (forældelse). */
export const CorrectionLimitationTold = act({
  event: 'CorrectionLimitationTold',
  command: 'limitation',
  stage,
  law: 'forældelsesloven §§ 3, 15 og 16',
  label: { da: 'Fortæl, hvad forældelsen regnes efter', en: 'Tell what limitation is counted by' },
  fields: {
    knewOn: optional(day('kendte eller burde kende kravet', 'knew or ought to know of the claim')),
    interruptedOn: optional(day('forældelsen afbrudt', 'limitation broken off')),
    helpEnded: optional(day('hjælpen ophørte', 'the help ended')),
    note: optional(text('bemærkning', 'note')),
  },
  example: '--interrupted-on 20-01-2026 --note "Kommunen har anerkendt beløbet skriftligt"',
});

/** The case got another owner, or another agreed deadline (overdraget). */
export const CorrectionAssigned = act({
  event: 'CorrectionAssigned',
  command: 'assign',
  stage,
  label: { da: 'Giv sagen videre, eller aftal en frist', en: 'Hand the case on, or agree on a deadline' },
  fields: { owner: optional(initials('ansvarlig', 'owner')), due: optional(day('aftalt frist', 'agreed deadline')) },
  roles: leading,
  example: '--owner MHA --due 30-06-2025',
});

/** Why a track may end though steps of its plan are not taken (afsluttet uden at være rettet). */
export const endingReasons = {
  openedInError: { da: 'oprettet ved en fejl', en: 'opened in error' },
  recipientDied: { da: 'modtageren er død', en: 'the recipient has died' },
  grantEnded: {
    da: 'bevillingen ophørte, før ydelsen blev rettet',
    en: 'the grant ended before its rate was corrected',
  },
  otherwise: { da: 'andet, se konklusionen', en: 'otherwise, see the conclusion' },
} as const;

/** The case left its track (afsluttet): every step is taken, or it is said why not. */
export const CorrectionClosed = act({
  event: 'CorrectionClosed',
  command: 'close',
  stage,
  label: { da: 'Afslut sagens spor', en: "End the case's track" },
  fields: {
    reason: optional(code('grund til, at skridt ikke tages', 'why steps are not taken', endingReasons)),
    conclusion: optional(text('konklusion', 'conclusion')),
  },
  roles: leading,
  example: '--conclusion "Udbetalt og meddelt"',
});
