import { fact } from '../kernel/definition';
import { code, day, entries, entry, initialsList, optional, text, yesNo } from '../kernel/fields';

/** A party to the case other than the child (part): custody holders and others with a say. */
export const PartyRegistered = fact({
  event: 'PartyRegistered',
  command: 'register-party',
  stage: 'involvement',
  label: { da: 'Registrér part', en: 'Register a party' },
  law: 'FVL § 9',
  fields: {
    relation: code('relation', 'relation', {
      mother: { da: 'mor', en: 'mother' },
      father: { da: 'far', en: 'father' },
      coParent: { da: 'medmor', en: 'co-mother' },
      guardian: { da: 'værge', en: 'guardian' },
      other: { da: 'anden', en: 'other' },
    }),
    custody: yesNo('forældremyndighed', 'custody'),
    protected: optional(yesNo('adressebeskyttelse', 'address protection')),
    until: optional(day('part til og med', 'party until')),
    name: optional(text('navn', 'name')),
  },
  example: '--relation mor --custody ja --name "…"',
});

const parties = entries('parter', 'parties', PartyRegistered.event);

/** Whether a talk with the child was judged necessary (børnesamtale vurderet nødvendig). */
export const ChildConversationJudged = fact({
  event: 'ChildConversationJudged',
  command: 'judge-conversation',
  stage: 'involvement',
  label: { da: 'Vurdér behov for børnesamtale', en: 'Judge the need of a talk with the child' },
  law: 'BL § 5',
  fields: { needed: yesNo('børnesamtale nødvendig', 'talk with the child needed') },
  example: '--needed ja',
});

/** A talk with the child was held (børnesamtale). */
export const ChildConversationHeld = fact({
  event: 'ChildConversationHeld',
  command: 'hold-conversation',
  stage: 'involvement',
  label: { da: 'Registrér børnesamtale', en: 'Register a talk with the child' },
  law: 'BL § 5, stk. 3',
  fields: {
    workers: optional(initialsList('rådgivere', 'workers')),
    parentsPresent: optional(yesNo('forældre til stede', 'parents present')),
    about: optional(entry('angår', 'about', 'NotificationReceived', 'AcutePlacementMade', 'DecisionMade')),
    view: optional(text('barnets perspektiv', 'the child’s view')),
  },
  example: '--view "Vil gerne bo hos mormor"',
});

/** The talk was left out (børnesamtale undladt): needs a reason and the child's view from another source. */
export const ChildConversationLeftOut = fact({
  event: 'ChildConversationLeftOut',
  command: 'leave-out-conversation',
  stage: 'involvement',
  label: { da: 'Registrér undladt børnesamtale', en: 'Register that the talk was left out' },
  law: 'BL § 5, stk. 4',
  fields: {
    ground: optional(
      code('grundlag', 'ground', {
        age: { da: 'barnets alder', en: 'the child’s age' },
        conditions: { da: 'afgørende forhold taler imod', en: 'conditions decisively against' },
      }),
    ),
    reason: optional(text('begrundelse', 'reason')),
    viewSource: optional(text('kilde til barnets perspektiv', 'other source of the child’s view')),
  },
  example: '--ground age --reason "To måneder gammel" --view-source "Sundhedsplejerske"',
});

/** The child was told of the right to a companion (bisidder). */
export const BisidderOffered = fact({
  event: 'BisidderOffered',
  command: 'offer-bisidder',
  stage: 'involvement',
  label: { da: 'Oplys barnet om ret til bisidder', en: 'Tell the child of the right to a companion' },
  law: 'BL § 6',
  fields: { wanted: optional(yesNo('barnet ønsker bisidder', 'the child wants one')) },
  example: '--wanted nej',
});

/** Parties were heard on facts against them that they did not know (partshøring). */
export const PartiesHeard = fact({
  event: 'PartiesHeard',
  command: 'hear-parties',
  stage: 'involvement',
  label: { da: 'Registrér partshøring', en: 'Register the hearing of parties' },
  law: 'FVL § 19',
  fields: {
    parties: optional(parties),
    childHeard: optional(yesNo('barnet hørt som part', 'the child heard as a party')),
    reply: optional(text('partens bemærkninger', 'the party’s remarks')),
  },
  example: '--parties 3,4',
});

/** The hearing was left out for a reason the law knows (partshøring undladt). */
export const HearingLeftOut = fact({
  event: 'HearingLeftOut',
  command: 'leave-out-hearing',
  stage: 'involvement',
  label: { da: 'Registrér undladt partshøring', en: 'Register that the hearing was left out' },
  law: 'FVL § 19, stk. 2',
  fields: {
    ground: code('grundlag', 'ground', {
      known: { da: 'oplysningerne er kendt af parten', en: 'the party knows the facts' },
      favourable: { da: 'ikke til ugunst eller uden væsentlig betydning', en: 'not adverse or not essential' },
      urgent: { da: 'afgørelsen tåler ikke opsættelse', en: 'the decision cannot wait' },
      endangers: { da: 'hensynet til barnet', en: 'regard for the child' },
    }),
    reason: optional(text('begrundelse', 'reason')),
  },
  example: '--ground urgent --reason "Akut anbringelse"',
});

/** A custody holder, or the young person from 15, consented (samtykke), or took the consent back. */
export const ConsentRecorded = fact({
  event: 'ConsentRecorded',
  command: 'record-consent',
  stage: 'involvement',
  label: { da: 'Registrér samtykke', en: 'Register consent' },
  law: 'BL §§ 32, stk. 2, 46',
  fields: {
    from: code('fra', 'from', {
      party: { da: 'forældremyndighedsindehaver', en: 'custody holder' },
      youngPerson: { da: 'den unge (fra 15 år)', en: 'the young person (from 15)' },
    }),
    party: optional(entry('part', 'party', PartyRegistered.event)),
    to: code('til', 'to', {
      measure: { da: 'indsats', en: 'measure' },
      placement: { da: 'anbringelse', en: 'placement' },
      examination: { da: 'undersøgelse', en: 'examination' },
    }),
    given: yesNo('givet (nej: nægtet eller trukket tilbage)', 'given (no: refused or withdrawn)'),
  },
  example: '--from party --party 3 --to measure --given ja',
});
