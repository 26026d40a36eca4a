import { fact } from '../kernel/definition';
import { code, day, entry, identifier, initials, optional, text, yesNo } from '../kernel/fields';
import { caseKinds } from '../words';

/** The doors through which a case comes to life (indgange til sagen). */
export const doors = {
  notification: { da: 'underretning', en: 'notification' },
  application: { da: 'ansøgning', en: 'application' },
  childRequest: { da: 'barnets egen anmodning (§ 48)', en: 'the child’s own request (s. 48)' },
  ownKnowledge: { da: 'egen viden (§ 18)', en: 'own knowledge (s. 18)' },
  municipality: { da: 'anden kommune (§ 132)', en: 'another municipality (s. 132)' },
  court: { da: 'retten eller politiet', en: 'court or police' },
  acute: { da: 'akut anbringelse', en: 'acute placement' },
  list: { da: 'sagsliste', en: 'case list' },
} as const;

const child = {
  child: optional(identifier('barnets pseudonym eller løbenummer', 'pseudonym of the child')),
  birthDay: optional(day('fødselsdag', 'date of birth')),
  unborn: optional(yesNo('ufødt barn (sagen føres på moderen)', 'unborn child (the case is kept on the mother)')),
  kind: optional(code('sagstype', 'kind of case', caseKinds)),
  team: optional(identifier('team', 'team')),
  worker: optional(initials('rådgiver', 'worker')),
  sourceNumber: optional(
    identifier('sagsnummer i kommunens fagsystem', 'case number in the municipality’s own system'),
  ),
};

const request = entry(
  'ansøgning eller anmodning',
  'application or request',
  'ApplicationReceived',
  'ChildRequestReceived',
);

/** The fields that say which child a case is about; every door takes them, a case already open ignores them. */
export const childFields = child;

/** A case has been opened (sag oprettet). Left by whichever door came first, never by a command of its own. */
export const CaseOpened = fact({
  event: 'CaseOpened',
  command: 'open',
  stage: 'opening',
  label: { da: 'Sag oprettet', en: 'Case opened' },
  fields: {
    ...child,
    door: code('indgang', 'door', doors),
    caseNumber: optional(identifier('sagsnummer', 'case number')),
  },
  example: '',
});

/** An application from the family (ansøgning), e.g. for support or a benefit under BL §§ 86-87. */
export const ApplicationReceived = fact({
  event: 'ApplicationReceived',
  command: 'apply',
  stage: 'opening',
  label: { da: 'Registrér ansøgning', en: 'Register an application' },
  law: 'RTL § 3',
  fields: {
    ...child,
    area: code('område', 'area', {
      support: { da: 'støttende indsats', en: 'measure' },
      lostEarnings: { da: 'tabt arbejdsfortjeneste (§ 87)', en: 'lost earnings (s. 87)' },
      extraCosts: { da: 'merudgifter (§ 86)', en: 'extra costs (s. 86)' },
      other: { da: 'andet', en: 'other' },
    }),
    content: optional(text('indhold', 'content')),
  },
  example: '--child B0000001 --area support',
});

/** The child's own request to be placed or helped (barnets egen anmodning); a serious sign. */
export const ChildRequestReceived = fact({
  event: 'ChildRequestReceived',
  command: 'child-request',
  stage: 'opening',
  label: { da: 'Registrér barnets egen anmodning', en: 'Register the child’s own request' },
  law: 'BL § 48',
  fields: { ...child, content: optional(text('indhold', 'content')) },
  example: '--child B0000001',
});

/** The municipality learnt of a possible need by itself (egen viden), for instance from daycare or another case. */
export const OwnKnowledgeNoted = fact({
  event: 'OwnKnowledgeNoted',
  command: 'own-knowledge',
  stage: 'opening',
  label: { da: 'Registrér egen viden', en: 'Register own knowledge' },
  law: 'BL § 18',
  fields: { ...child, content: optional(text('hvad vides', 'what is known')) },
  example: '--child B0000001 --content "Daginstitutionen er bekymret"',
});

/** Another municipality handed the child over (underretning og sagsmateriale ved flytning). */
export const TransferReceived = fact({
  event: 'TransferReceived',
  command: 'receive-transfer',
  stage: 'opening',
  label: { da: 'Registrér sag modtaget fra anden kommune', en: 'Register a case handed over by another municipality' },
  law: 'BL § 132',
  fields: {
    ...child,
    fromMunicipality: identifier('fraflytningskommune', 'municipality moved from'),
    materialReceived: yesNo('sagsmateriale modtaget', 'case material received'),
    summary: optional(text('resumé', 'summary')),
  },
  example: '--child B0000001 --from-municipality 320 --material-received ja',
});

/** A court, the police or the prosecution asked the municipality to act. */
export const CourtRequestReceived = fact({
  event: 'CourtRequestReceived',
  command: 'court-request',
  stage: 'opening',
  label: { da: 'Registrér henvendelse fra ret eller politi', en: 'Register a request from court or police' },
  law: 'BL § 18',
  fields: { ...child, content: optional(text('indhold', 'content')) },
  example: '--child B0000001',
});

/** The application, request or knowledge has been answered (besvaret). */
export const ApplicationAnswered = fact({
  event: 'ApplicationAnswered',
  command: 'answer-application',
  stage: 'opening',
  label: { da: 'Registrér svar på ansøgning eller anmodning', en: 'Register the answer to an application or request' },
  law: 'RTL § 3',
  fields: {
    request,
    outcome: code('udfald', 'outcome', {
      granted: { da: 'bevilget', en: 'granted' },
      partly: { da: 'delvist bevilget', en: 'partly granted' },
      refused: { da: 'afslag', en: 'refused' },
      withdrawn: { da: 'trukket tilbage', en: 'withdrawn' },
      examined: { da: 'undersøgelse indledt', en: 'examination begun' },
    }),
  },
  example: '--request 2 --outcome granted',
});

/** A written notice that a local deadline cannot be kept, with the expected date (brev om forsinkelse). */
export const DelayNoticeSent = fact({
  event: 'DelayNoticeSent',
  command: 'send-delay-notice',
  stage: 'opening',
  label: { da: 'Registrér brev om forsinkelse', en: 'Register a notice of delay' },
  law: 'RTL § 3',
  fields: { request, expected: day('forventet svar', 'expected answer') },
  example: '--request 2 --expected 01-06-2026',
});
