import { act, fact } from '../kernel/definition';
import { day, entry, identifier, identifiers, optional, text } from '../kernel/fields';
import { MISFILED } from '../kernel/evolve';

/** A note (notat): facts and steps not otherwise in the file. */
export const NoteWritten = fact({
  event: 'NoteWritten',
  command: 'note',
  stage: 'record',
  label: { da: 'Skriv notat', en: 'Write a note' },
  law: 'OFL § 13',
  fields: { note: text('notat', 'note') },
  example: '--note "Talt med skolen"',
  folded: false,
});

/** The note of a conversation or meeting that was said to have been held. */
export const ConversationNoted = fact({
  event: 'ConversationNoted',
  command: 'note-conversation',
  stage: 'record',
  label: { da: 'Skriv notat til samtale', en: 'Write the note of a conversation' },
  law: 'OFL § 13',
  fields: {
    about: entry(
      'samtale eller møde',
      'conversation or meeting',
      'FamilyConversationClaimed',
      'ChildConversationHeld',
      'MeetingHeld',
    ),
    note: text('notat', 'note'),
  },
  example: '--about 18 --note "…"',
});

/** A document in another system was referred to (dokumenthenvisning). */
export const DocumentReferenced = fact({
  event: 'DocumentReferenced',
  command: 'reference-document',
  stage: 'record',
  label: { da: 'Registrér dokumenthenvisning', en: 'Register a document reference' },
  fields: {
    reference: identifier('reference', 'reference'),
    kind: optional(identifier('dokumenttype', 'kind of document')),
    title: optional(text('titel', 'title')),
  },
  example: '--reference SBSYS-4711',
  folded: false,
});

/** The case waits on others until a date (afventer): warnings are silent, breaches never. */
export const WaitingStarted = fact({
  event: 'WaitingStarted',
  command: 'wait',
  stage: 'record',
  label: { da: 'Sæt sagen til afventer', en: 'Set the case to waiting' },
  fields: { until: day('afventer til', 'waiting until'), on: optional(text('hvad afventes', 'waiting on')) },
  example: '--until 01-06-2026 --on "Statsforvaltningen"',
});

/** The waiting ended before its date. */
export const WaitingEnded = fact({
  event: 'WaitingEnded',
  command: 'stop-waiting',
  stage: 'record',
  label: { da: 'Ophæv afventer', en: 'End the waiting' },
  fields: {},
  example: '',
});

/** An entry belongs elsewhere and is out of sight (fejljournaliseret), visible to supervision only. */
export const EntryMisfiled = act({
  event: MISFILED,
  command: 'misfile',
  stage: 'record',
  label: { da: 'Markér som fejljournaliseret', en: 'Mark as misfiled' },
  law: 'OFL § 13',
  fields: {
    entry: entry('journalpost', 'entry'),
    movedTo: optional(identifier('flyttet til sag', 'moved to case')),
    reason: text('begrundelse', 'reason'),
  },
  roles: ['caseworker', 'secondWorker', 'dutyOfficer', 'lawyer', 'teamLeader', 'leader', 'director', 'recoveryLead'],
  example: '--entry 12 --reason "Angår et andet barn"',
});

/** Breaches that were there when the case was taken over from a list (overskridelser ved import); they start no alarm. */
export const BreachesFound = fact({
  event: 'BreachesFound',
  command: 'find-breaches',
  stage: 'record',
  label: { da: 'Overskridelser konstateret ved import', en: 'Breaches found at import' },
  fields: {
    asOf: day('pr.', 'as of'),
    deadlines: identifiers('frister', 'deadlines'),
  },
  example: '',
});
