import type { Bilingual } from '../case/kernel/time';
import type { closingCauses } from '../case/words';
import { closingSteps, type ClosingStepCode } from './closing-steps';
import type { View } from './view';

/** A cause of closing (lukkeårsag). */
export type ClosingCause = keyof typeof closingCauses;

/** What closing for one cause asks for, beyond a cause, a justification and a second person. */
export interface ClosingRequirement {
  /** Steps that must have been taken; see `closing-steps`. */
  readonly steps: readonly ClosingStepCode[];
  /** Controls that are not asked for this cause. */
  readonly exempt: readonly string[] | 'all';
  /** Whether a running measure holds the closing up. Only death ends everything by itself. */
  readonly measuresEndFirst: boolean;
  /** Roles that may approve it, where not every approver may. */
  readonly approvers?: readonly ('leader' | 'director')[];
  /** Why, in words. */
  readonly note: Bilingual;
}

const usual = { exempt: [], measuresEndFirst: true } as const;

/** Controls about how the family is told and followed up: pointless where there was never a case to close. */
const family = ['K17', 'K18', 'K23'] as const;

/** What each cause of closing requires (lukkeårsagernes krav). The one table that gate, help and guide read. */
export const closingRequirements: Readonly<Record<ClosingCause, ClosingRequirement>> = {
  purposeMet: {
    ...usual,
    steps: ['workDone', 'endingDecided'],
    note: {
      da: 'Der er ydet noget, og det er afsluttet ved en afgørelse.',
      en: 'Something was done and ended by a decision.',
    },
  },
  noNeed: {
    ...usual,
    steps: ['needAnswered', 'endingDecided'],
    note: { da: 'Behovet er vurderet, og svaret var nej.', en: 'The need was assessed, and the answer was no.' },
  },
  movedWithinCountry: {
    ...usual,
    steps: ['movedOut', 'handover', 'endingDecided'],
    note: {
      da: 'Ny kommune er underrettet og har fået materialet, når behovet er fundet. Dens svar afventes ikke.',
      en: 'The new municipality was notified and sent the material where need was found. Its answer is not awaited.',
    },
  },
  movedAbroad: {
    ...usual,
    steps: ['movedAbroad', 'endingDecided'],
    note: { da: 'Udrejsen er registreret.', en: 'The move abroad is registered.' },
  },
  otherMunicipality: {
    ...usual,
    steps: ['passedOn', 'endingDecided'],
    note: {
      da: 'Sagen er givet videre til handlekommunen.',
      en: 'The case was passed on to the municipality responsible.',
    },
  },
  turned18: {
    ...usual,
    steps: ['adult', 'youthSupport', 'endingDecided'],
    note: {
      da: 'Den unge er fyldt 18, og efter en anbringelse er der taget stilling til ungestøtte.',
      en: 'The young person is 18, and after a placement a position on youth support was taken.',
    },
  },
  death: {
    steps: ['deathRecorded'],
    exempt: 'all',
    measuresEndFirst: false,
    note: { da: 'Alt andet standser ved dødsfald.', en: 'Everything else stops at a death.' },
  },
  openedInError: {
    steps: ['nothingDecided'],
    exempt: family,
    measuresEndFirst: true,
    note: { da: 'Der er ikke truffet afgørelser i sagen.', en: 'No decision was made in the case.' },
  },
  duplicate: {
    steps: ['otherCaseNamed', 'nothingDecided'],
    exempt: family,
    measuresEndFirst: true,
    note: { da: 'Den rigtige sag er nævnt.', en: 'The right case is named.' },
  },
  familyDeclined: {
    ...usual,
    steps: ['declined', 'concernWeighed', 'endingDecided'],
    note: {
      da: 'Familien har sagt nej, og bekymringen er vurderet til ikke at være høj.',
      en: 'The family said no, and the concern was judged not to be high.',
    },
  },
  otherCause: {
    ...usual,
    steps: ['endingDecided'],
    approvers: ['leader', 'director'],
    note: { da: 'En leder godkender lukningen.', en: 'A leader approves the closing.' },
  },
};

/** Controls that no closing is without, whatever its cause: the cause itself and the written justification. */
const always: ReadonlySet<string> = new Set(['K20', 'K21']);

/** Whether a closing for this cause asks for a control. */
export function asksFor(cause: ClosingCause, control: string): boolean {
  const { exempt } = closingRequirements[cause];
  return always.has(control) || (exempt !== 'all' && !exempt.includes(control));
}

/** The steps a cause requires that have not been taken. */
export function missingSteps(cause: ClosingCause, view: View): readonly ClosingStepCode[] {
  return closingRequirements[cause].steps.filter((code) => !closingSteps[code].taken(view));
}

/** Controls that cannot be waived: what makes a closing a closing at all. */
export const notWaivable: ReadonlySet<string> = new Set(['K20', 'K21', 'K22', 'K26']);
