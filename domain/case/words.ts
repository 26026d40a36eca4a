/** Kinds of case (sagstype). */
export const caseKinds = {
  notification: { da: 'underretning', en: 'notification' },
  support: { da: 'støtte', en: 'support' },
  placement: { da: 'anbringelse', en: 'placement' },
  disability: { da: 'handicap', en: 'disability' },
} as const;

/** Who notified (underretter). `anonymous` means that the name is unknown, not that it is withheld at the notifier's wish. */
export const notifiers = {
  professional: { da: 'fagperson', en: 'professional' },
  citizen: { da: 'borger', en: 'citizen' },
  family: { da: 'familie', en: 'family' },
  police: { da: 'politi', en: 'police' },
  municipality: { da: 'kommune', en: 'municipality' },
  anonymous: { da: 'anonym', en: 'anonymous' },
} as const;

/** Which duty the notification was made under (BL §§ 132, 133, 135). */
export const notificationDuties = {
  stricter: { da: 'skærpet underretningspligt (§ 133)', en: 'stricter duty (s. 133)' },
  everyone: { da: 'almindelig underretningspligt (§ 135)', en: 'everyone’s duty (s. 135)' },
  intermunicipal: { da: 'mellemkommunal underretning (§ 132)', en: 'between municipalities (s. 132)' },
} as const;

/** Reasons for a notification (årsager), as the national statistics ask for them. */
export const notificationReasons = {
  neglect: { da: 'omsorgssvigt', en: 'neglect' },
  violence: { da: 'vold', en: 'violence' },
  sexualAbuse: { da: 'seksuelle overgreb', en: 'sexual abuse' },
  substanceAbuse: { da: 'misbrug', en: 'substance abuse' },
  parentalConflict: { da: 'højt konfliktniveau', en: 'parental conflict' },
  schoolAbsence: { da: 'skolefravær', en: 'school absence' },
  behaviour: { da: 'udadreagerende adfærd', en: 'behaviour' },
  crime: { da: 'kriminalitet', en: 'crime' },
  disability: { da: 'funktionsnedsættelse', en: 'disability' },
  honour: { da: 'æresrelateret konflikt', en: 'honour-related conflict' },
  other: { da: 'andet', en: 'other' },
} as const;

/** The indsatstrappe (also spelt indsatsstrappe): from help in the ordinary services to placement. */
export const ladderSteps = {
  '1': { da: 'trin 1: almenområdet', en: 'step 1: ordinary services' },
  '2': { da: 'trin 2: forebyggende indsats i hjemmet', en: 'step 2: support at home' },
  '3': { da: 'trin 3: støtte uden for hjemmet', en: 'step 3: support outside the home' },
  '4': { da: 'trin 4: plejefamilie', en: 'step 4: foster family' },
  '5': { da: 'trin 5: døgninstitution', en: 'step 5: residential care' },
} as const;

/** Degrees of concern (bekymring). */
export const concernLevels = {
  low: { da: 'lav', en: 'low' },
  middle: { da: 'middel', en: 'middle' },
  high: { da: 'høj', en: 'high' },
} as const;

/** How a letter or message reached somebody. */
export const channels = {
  letter: { da: 'brev', en: 'letter' },
  digitalPost: { da: 'digital post', en: 'digital post' },
  meeting: { da: 'møde', en: 'meeting' },
  telephone: { da: 'telefon', en: 'telephone' },
  handed: { da: 'overdraget', en: 'handed over' },
} as const;

/** Kinds of decision (afgørelser og beslutninger). */
export const decisionKinds = {
  examination: { da: 'børnefaglig undersøgelse', en: 'examination' },
  measure: { da: 'støttende indsats', en: 'measure' },
  placement: { da: 'anbringelse', en: 'placement' },
  refusal: { da: 'afslag', en: 'refusal' },
  extension: { da: 'forlængelse', en: 'extension' },
  ending: { da: 'ophør', en: 'ending' },
  returnHome: { da: 'hjemgivelse', en: 'return home' },
  noFurther: { da: 'ingen videre', en: 'no further' },
  youthSupport: { da: 'ungestøtte', en: 'youth support' },
  benefit: { da: 'ydelse (§§ 86-87)', en: 'benefit (ss. 86-87)' },
} as const;

/** Levels of the competence plan (kompetenceplan), lowest first; the committee's and its chair's powers are set by law. */
export const decisionLevels = {
  worker: { da: 'rådgiver', en: 'worker' },
  teamMeeting: { da: 'teambeslutning', en: 'team meeting' },
  leader: { da: 'leder', en: 'leader' },
  visitation: { da: 'visitationsudvalg', en: 'visitation committee' },
  committee: { da: 'børne- og ungeudvalg', en: 'children and youth committee' },
  committeeChair: { da: 'formand for børne- og ungeudvalget', en: 'chair of the committee' },
} as const;

/** Steps and papers that the visitation committee may want to see with a case (sagens materiale). */
export const materialSteps = {
  examination: { da: 'afsluttet undersøgelse', en: 'a finished examination' },
  planDraft: { da: 'udkast til barnets plan', en: 'a draft of the plan' },
  consent: { da: 'samtykke', en: 'consent' },
  measure: { da: 'den foreslåede indsats', en: 'the proposed measure' },
  price: { da: 'pris pr. måned', en: 'price a month' },
  recommendation: { da: 'indstilling', en: 'recommendation' },
} as const;

/** Causes of closing (lukkeårsager). What each requires is in `law/closing`. */
export const closingCauses = {
  purposeMet: { da: 'formål opfyldt', en: 'purpose met' },
  noNeed: { da: 'intet behov for støtte', en: 'no need of support' },
  movedWithinCountry: { da: 'flyttet til anden kommune', en: 'moved to another municipality' },
  movedAbroad: { da: 'flyttet til udlandet', en: 'moved abroad' },
  otherMunicipality: { da: 'anden kommunes sag', en: 'another municipality’s case' },
  turned18: { da: 'fyldt 18 år', en: 'turned 18' },
  death: { da: 'dødsfald', en: 'death' },
  openedInError: { da: 'oprettet ved en fejl', en: 'opened in error' },
  duplicate: { da: 'dublet', en: 'duplicate' },
  familyDeclined: { da: 'familien ønsker ikke støtte', en: 'family declines support' },
  otherCause: { da: 'anden årsag', en: 'other cause' },
} as const;

/** Reasons for reopening (genåbningsgrunde); a municipality may narrow the list. */
export const reopeningReasons = {
  newNotification: { da: 'ny underretning', en: 'new notification' },
  ownKnowledge: { da: 'egen viden (§ 18)', en: 'own knowledge (s. 18)' },
  complaint: { da: 'klage eller Ankestyrelsen', en: 'complaint or Ankestyrelsen' },
  court: { da: 'retten', en: 'court' },
  moveIn: { da: 'tilflytning', en: 'move-in' },
} as const;

/** What a worker may recommend about closing (rådgivers indstilling). */
export const recommendations = {
  close: { da: 'luk', en: 'close' },
  dontClose: { da: 'luk ikke', en: 'do not close' },
  talkFirst: { da: 'børnesamtale før luk', en: 'talk with the child first' },
} as const;
