import { fact } from '../kernel/definition';
import { code, day, entry, optional, text, yesNo } from '../kernel/fields';

/** A complaint was received (klage modtaget). */
export const ComplaintReceived = fact({
  event: 'ComplaintReceived',
  command: 'receive-complaint',
  stage: 'complaint',
  label: { da: 'Registrér klage', en: 'Register a complaint' },
  law: 'RTL §§ 66, 67',
  fields: {
    decision: optional(entry('afgørelse', 'decision', 'DecisionMade')),
    content: optional(text('indhold', 'content')),
  },
  example: '--decision 14',
});

const complaint = entry('klage', 'complaint', ComplaintReceived.event);

/** The municipality re-assessed its decision (genvurdering ved klage, remonstration). */
export const ComplaintReassessed = fact({
  event: 'ComplaintReassessed',
  command: 'reassess-complaint',
  stage: 'complaint',
  label: { da: 'Registrér genvurdering af klage', en: 'Register the re-assessment of a complaint' },
  law: 'RTL § 66',
  fields: {
    complaint,
    outcome: code('udfald', 'outcome', {
      changed: { da: 'ændret', en: 'changed' },
      forwarded: { da: 'fastholdt og sendt til Ankestyrelsen', en: 'upheld and sent to Ankestyrelsen' },
      withdrawn: { da: 'klagen trukket tilbage', en: 'complaint withdrawn' },
    }),
    reasons: optional(text('begrundelse', 'reasons')),
  },
  example: '--complaint 30 --outcome forwarded',
});

/** Ankestyrelsen ruled on the complaint (Ankestyrelsens afgørelse). */
export const AppealRuled = fact({
  event: 'AppealRuled',
  command: 'record-appeal-ruling',
  stage: 'complaint',
  label: { da: 'Registrér Ankestyrelsens afgørelse', en: 'Register Ankestyrelsen’s ruling' },
  law: 'BL §§ 144-153',
  fields: {
    complaint: optional(complaint),
    outcome: code('udfald', 'outcome', {
      upheld: { da: 'stadfæstet', en: 'upheld' },
      changed: { da: 'ændret', en: 'changed' },
      returned: { da: 'hjemvist', en: 'sent back' },
      dismissed: { da: 'afvist', en: 'dismissed' },
    }),
  },
  example: '--complaint 30 --outcome hjemvist',
});

/** Ankestyrelsen asked for something by a day of its own (Ankestyrelsens frist), also of its own motion. */
export const AuthorityDeadlineSet = fact({
  event: 'AuthorityDeadlineSet',
  command: 'set-authority-deadline',
  stage: 'complaint',
  label: { da: 'Registrér frist fra Ankestyrelsen', en: 'Register a deadline set by Ankestyrelsen' },
  law: 'BL §§ 151-153',
  fields: { due: day('frist', 'due'), matter: optional(text('hvad der bedes om', 'what is asked')) },
  example: '--due 01-06-2026',
});

/** What Ankestyrelsen asked for was answered. */
export const AuthorityAnswered = fact({
  event: 'AuthorityAnswered',
  command: 'answer-authority',
  stage: 'complaint',
  label: { da: 'Registrér svar til Ankestyrelsen', en: 'Register the answer to Ankestyrelsen' },
  law: 'BL §§ 151-153',
  fields: { deadline: entry('frist', 'deadline', AuthorityDeadlineSet.event) },
  example: '--deadline 31',
});

/** Somebody asked to see the file (anmodning om aktindsigt) or their data (indsigt). */
export const AccessRequested = fact({
  event: 'AccessRequested',
  command: 'request-access',
  stage: 'complaint',
  label: { da: 'Registrér anmodning om aktindsigt', en: 'Register a request for access' },
  law: 'OFL § 36; FVL § 16; GDPR art. 12',
  fields: {
    kind: code('art', 'kind', {
      file: { da: 'aktindsigt', en: 'access to the file' },
      data: { da: 'indsigt (GDPR)', en: 'access to personal data (GDPR)' },
    }),
  },
  example: '--kind aktindsigt',
});

const request = entry('anmodning', 'request', AccessRequested.event);

/** The request for access was answered (aktindsigt besvaret). */
export const AccessAnswered = fact({
  event: 'AccessAnswered',
  command: 'answer-access',
  stage: 'complaint',
  label: { da: 'Registrér svar på aktindsigt', en: 'Register the answer to a request for access' },
  law: 'OFL § 36; FVL § 16',
  fields: { request, inFull: optional(yesNo('fuld indsigt', 'in full')) },
  example: '--request 33 --in-full ja',
});

/** The one who asked for access was told why it takes longer and until when. */
export const AccessDelayed = fact({
  event: 'AccessDelayed',
  command: 'delay-access',
  stage: 'complaint',
  label: { da: 'Registrér underretning om forsinket aktindsigt', en: 'Register the notice of delayed access' },
  law: 'OFL § 36; FVL § 16',
  fields: {
    request,
    expected: day('forventet svar', 'expected answer'),
    reason: optional(text('begrundelse', 'reason')),
  },
  example: '--request 33 --expected 20-06-2026',
});
