import type { UndertakingView } from '../../../workflows/contracts/undertaking';
import type { DoctorCheck } from '../../cli/ports';
import { fine, found } from './check';

const subject = 'undertaking';

/** Workflow and journal end with the same entry. */
export function agreeing(stream: string, seq: number): DoctorCheck {
  const text = {
    da: `Forløb og journal er ens ved post ${seq}.`,
    en: `Undertaking and journal agree at entry ${seq}.`,
  };
  return fine(subject, 'AGREES', text, stream);
}

/** A workflow runs for the undertaking; what it holds was not compared. */
export function running(stream: string): DoctorCheck {
  const text = { da: 'Forløbets workflow kører.', en: 'The undertaking’s workflow runs.' };
  return fine(subject, 'RUNS', text, stream);
}

/** The undertaking is not over and nothing runs. */
export function missing(stream: string): DoctorCheck {
  return found(
    subject,
    'WORKFLOW_MISSING',
    {
      da: 'Forløbet er ikke slut, men har intet kørende workflow.',
      en: 'The undertaking is not over but no workflow runs for it.',
    },
    { da: 'sagsgang rehydrate --all', en: 'sagsgang rehydrate --all' },
    stream,
  );
}

/** Nothing runs, and its entries cannot be read to see whether something should. */
export function unreadable(stream: string, code: string): DoctorCheck {
  return found(
    subject,
    'JOURNAL_UNREADABLE',
    {
      da: `Forløbets poster kan ikke læses (${code}), og det har intet kørende workflow.`,
      en: `The undertaking’s entries cannot be read (${code}), and no workflow runs for it.`,
    },
    {
      da: 'Se efter fejl ved nøglerne ovenfor, og kør sagsgang verify. RELEASE_TOO_OLD: brug den nyere version.',
      en: 'Look for faults of the keys above and run sagsgang verify. RELEASE_TOO_OLD: use the newer release.',
    },
    stream,
  );
}

/** Something runs that has not read its journal. */
export function unread(stream: string): DoctorCheck {
  return found(
    subject,
    'WORKFLOW_UNREAD',
    {
      da: 'Forløbets workflow kører, men har ikke kunnet læse sin journal.',
      en: 'The undertaking’s workflow runs but has not been able to read its journal.',
    },
    {
      da: 'Se efter fejl ved journal og nøgler ovenfor og i workerens log; det læser igen af sig selv hvert minut.',
      en: 'Look for faults of journal and keys above and in the worker’s log; it reads again by itself each minute.',
    },
    stream,
  );
}

/**
 * The journal has entries the workflow does not know. In order while it has errands: what they record is heard of when
 * they are done.
 */
export function behind(stream: string, { seq, standing }: UndertakingView, journalled: number): DoctorCheck {
  const text = {
    da: `Workflow ved post ${seq}, journal ved ${journalled}: workflowet er bagud.`,
    en: `Workflow at entry ${seq}, journal at ${journalled}: the workflow is behind.`,
  };
  if (standing.errands.length > 0) return fine(subject, 'ERRANDS_UNDER_WAY', text, stream);
  const next = {
    da: `Det læser journalen ved næste kommando eller frist; straks med ${restart(stream)}.`,
    en: `It reads the journal at its next command or deadline; at once by ${restart(stream)}.`,
  };
  return found(subject, 'WORKFLOW_BEHIND', text, next, stream);
}

/** The workflow knows an entry that the journal has not, or has another of that number. */
export function beyond(stream: string, { seq }: UndertakingView, journalled: number): DoctorCheck {
  return found(
    subject,
    'JOURNAL_BEHIND',
    {
      da: `Workflow ved post ${seq}, journal ved ${journalled}: journalen mangler poster (ældre sikkerhedskopi?).`,
      en: `Workflow at entry ${seq}, journal at ${journalled}: the journal lacks entries (an older backup?).`,
    },
    decide(stream),
    stream,
  );
}

/** A workflow runs for an undertaking of which the journal has nothing. */
export function unjournalled(stream: string, { seq }: UndertakingView): DoctorCheck {
  return found(
    subject,
    'JOURNAL_MISSING',
    {
      da: `Et workflow kører ved post ${seq}, men journalen har ikke forløbet.`,
      en: `A workflow runs at entry ${seq}, but the journal does not have the undertaking.`,
    },
    decide(stream),
    stream,
  );
}

function decide(stream: string): { da: string; en: string } {
  return {
    da: `Hent en nyere sikkerhedskopi, om den findes. Ellers: ${restart(stream)}; kvitteringerne siger, hvilke kommandoer der går tabt.`,
    en: `Get a newer backup, if there is one. Otherwise: ${restart(stream)}; the receipts say which commands are lost.`,
  };
}

function restart(stream: string): string {
  return `sagsgang rehydrate '${stream}' --from-journal --discard-workflow`;
}
