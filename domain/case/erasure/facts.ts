import { act } from '../kernel/definition';
import { code, derived, entry, identifier, optional, text } from '../kernel/fields';
import type { Role } from '../kernel/event';
import { archiveAnswers, erasureGrounds } from './words';

const proposers: readonly Role[] = ['caseworker', 'secondWorker', 'lawyer', 'teamLeader', 'leader', 'director'];

/** The first person proposes that a closed case is erased (sletning foreslået), with the ground and the archives' answer. */
export const ErasureProposed = act({
  event: 'ErasureProposed',
  command: 'propose-erasure',
  stage: 'erasure',
  label: { da: 'Foreslå sletning', en: 'Propose erasure' },
  law: 'Arkivloven',
  fields: {
    ground: code('slettegrund', 'ground', erasureGrounds),
    archive: code('aflevering til arkiv', 'delivery to the archives', archiveAnswers),
    decision: optional(identifier('beslutning om kassation', 'decision on destruction')),
    reason: optional(text('begrundelse', 'reason')),
  },
  roles: proposers,
  example: '--ground "opbevaringsperioden er udløbet" --archive "afleveret til arkiv"',
});

/** A proposed erasure was withdrawn (forslag om sletning trukket tilbage); anyone who may propose may withdraw. */
export const ErasureWithdrawn = act({
  event: 'ErasureWithdrawn',
  command: 'withdraw-erasure',
  stage: 'erasure',
  label: { da: 'Træk forslag om sletning tilbage', en: 'Withdraw a proposed erasure' },
  fields: {
    proposal: optional(entry('forslag', 'proposal', ErasureProposed.event)),
    reason: optional(text('begrundelse', 'reason')),
  },
  roles: proposers,
  example: '--reason "Sagen skal bevares"',
});

/**
 * The second person approves: the case is erased (sag slettet). The entry is written before the key is destroyed, so
 * that its header tells for good who approved and when.
 */
export const CaseErased = act({
  event: 'CaseErased',
  command: 'erase',
  stage: 'erasure',
  label: { da: 'Godkend sletning', en: 'Approve the erasure' },
  law: 'Arkivloven',
  fields: {
    proposal: optional(entry('forslag', 'proposal', ErasureProposed.event)),
    ground: derived(code('slettegrund', 'ground', erasureGrounds)),
    archive: derived(code('aflevering til arkiv', 'delivery to the archives', archiveAnswers)),
  },
  roles: ['teamLeader', 'leader', 'director'],
  example: '--proposal 52',
});
