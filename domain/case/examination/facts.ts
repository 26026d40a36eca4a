import { fact } from '../kernel/definition';
import { code, day, entry, identifier, initialsList, number, optional, text, yesNo } from '../kernel/fields';

/**
 * The day on which the municipality knew of a possible need of special support (viden om muligt behov); the four
 * months run from it. Without this entry the notification or screening that showed the need counts.
 */
export const NeedBecameKnown = fact({
  event: 'NeedBecameKnown',
  command: 'know-need',
  stage: 'examination',
  label: { da: 'Fastsæt hvornår behovet blev kendt', en: 'Set when the possible need became known' },
  law: 'BL § 20, stk. 3',
  fields: { reason: optional(text('begrundelse for en senere dag', 'reason for a later day')) },
  example: '--at 05-04-2025',
});

/** One or more matters are being looked into (afdækning). */
export const InquiryStarted = fact({
  event: 'InquiryStarted',
  command: 'start-inquiry',
  stage: 'examination',
  label: { da: 'Start afdækning', en: 'Start an inquiry' },
  law: 'BL § 19',
  fields: { matters: optional(text('forhold', 'matters')) },
  example: '--matters "Trivsel i skolen"',
});

/** The inquiry is finished (afdækning afsluttet). */
export const InquiryFinished = fact({
  event: 'InquiryFinished',
  command: 'finish-inquiry',
  stage: 'examination',
  label: { da: 'Afslut afdækning', en: 'Finish an inquiry' },
  law: 'BL § 19',
  fields: {
    supportNeeded: yesNo('behov for støtte', 'support needed'),
    conclusion: optional(text('konklusion', 'conclusion')),
  },
  example: '--support-needed nej',
});

/** Work on the examination began (børnefaglig undersøgelse indledt). */
export const ExaminationStarted = fact({
  event: 'ExaminationStarted',
  command: 'start-examination',
  stage: 'examination',
  label: { da: 'Start børnefaglig undersøgelse', en: 'Start an examination' },
  law: 'BL § 20',
  fields: {
    mandatory: optional(yesNo('obligatorisk (§ 20, stk. 1)', 'mandatory (s. 20(1))')),
    parallel: optional(yesNo('sideløbende med en indsats', 'beside a running measure')),
  },
  example: '--mandatory ja',
});

/** The examination is finished with its reasoned conclusion (børnefaglig undersøgelse afsluttet). */
export const ExaminationFinished = fact({
  event: 'ExaminationFinished',
  command: 'finish-examination',
  stage: 'examination',
  label: { da: 'Afslut børnefaglig undersøgelse', en: 'Finish an examination' },
  law: 'BL §§ 20, 22',
  fields: {
    supportNeeded: optional(
      yesNo('begrundet stillingtagen: støtte er nødvendig', 'reasoned position: support is needed'),
    ),
    runningMeasure: optional(
      code('indsats iværksat sideløbende', 'measure started beside it', {
        continue: { da: 'fortsættes', en: 'continue' },
        change: { da: 'ændres', en: 'change' },
        stop: { da: 'ophører', en: 'stop' },
      }),
    ),
    conclusion: optional(text('konklusion', 'conclusion')),
    parentsAttitude: optional(text('forældrenes holdning', 'the parents’ attitude')),
    childAttitude: optional(text('barnets holdning', 'the child’s attitude')),
  },
  example: '--support-needed ja --conclusion "…" --parents-attitude "…" --child-attitude "…"',
});

/** A provisional assessment, due when the examination overruns its four months (foreløbig vurdering). */
export const ProvisionalAssessmentMade = fact({
  event: 'ProvisionalAssessmentMade',
  command: 'provisional-assessment',
  stage: 'examination',
  label: { da: 'Registrér foreløbig vurdering', en: 'Register a provisional assessment' },
  law: 'BL § 20, stk. 3',
  fields: { assessment: optional(text('vurdering', 'assessment')) },
  example: '--assessment "Foreløbigt behov for familiebehandling"',
});

/** The other children of the household were considered (stillingtagen til søskende). */
export const SiblingsConsidered = fact({
  event: 'SiblingsConsidered',
  command: 'consider-siblings',
  stage: 'examination',
  label: { da: 'Registrér stillingtagen til søskende', en: 'Register that siblings were considered' },
  law: 'BL § 21',
  fields: {
    siblings: number('antal søskende i hjemmet', 'siblings in the household', 0, 20),
    under15: optional(number('heraf under 15 år', 'of these under 15', 0, 20)),
    outcome: code('udfald', 'outcome', {
      none: { da: 'ingen søskende', en: 'no siblings' },
      noNeed: { da: 'åbenbart intet behov', en: 'obviously no need' },
      examined: { da: 'undersøgelse indledt', en: 'examination begun' },
      joint: { da: 'fælles undersøgelse', en: 'joint examination' },
    }),
    reasons: optional(text('begrundelse', 'reasons')),
  },
  example: '--siblings 1 --outcome noNeed',
});

/** A meeting with the child during the examination; as a rule with two workers (BL § 21(5)). */
export const ExaminationMeetingHeld = fact({
  event: 'ExaminationMeetingHeld',
  command: 'examination-meeting',
  stage: 'examination',
  label: {
    da: 'Registrér møde med barnet i undersøgelsen',
    en: 'Register a meeting with the child in the examination',
  },
  law: 'BL § 21, stk. 5',
  fields: {
    workers: initialsList('deltagende rådgivere', 'workers present'),
    reason: optional(text('grund til kun én rådgiver', 'reason for one worker only')),
  },
  example: '--workers AR,BL',
});

/** A statement was asked for (udtalelse indhentes), from school, daycare, health visitor, psychologist… */
export const StatementRequested = fact({
  event: 'StatementRequested',
  command: 'request-statement',
  stage: 'examination',
  label: { da: 'Anmod om udtalelse', en: 'Request a statement' },
  law: 'BL § 22',
  fields: { from: identifier('fra', 'from'), due: day('frist', 'due') },
  example: '--from skole --due 01-05-2025',
});

const statement = entry('anmodning', 'request', StatementRequested.event);

/** The one asked for a statement was reminded (rykket). */
export const StatementReminded = fact({
  event: 'StatementReminded',
  command: 'remind-statement',
  stage: 'examination',
  label: { da: 'Rykket for udtalelse', en: 'Reminded of a statement' },
  fields: { statement, due: optional(day('ny frist', 'new due day')) },
  example: '--statement 12 --due 10-05-2025',
});

/** The statement was received (udtalelse modtaget). */
export const StatementReceived = fact({
  event: 'StatementReceived',
  command: 'receive-statement',
  stage: 'examination',
  label: { da: 'Udtalelse modtaget', en: 'Statement received' },
  fields: { statement },
  example: '--statement 12',
});
