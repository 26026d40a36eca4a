import type { CaseStanding } from '../../../journal/case-survey';
import type { HeadAnswer } from '../../../workflows/contracts/messages';
import type { DoctorCheck } from '../../cli/ports';
import { fine, found, lasting } from './check';

/** Entries may wait this long before anyone need look, in milliseconds. */
const PATIENT_MS = 5 * 60_000;

/** Workflow and journal end with the same entry. */
export function agreeing({ caseId, seq }: CaseStanding): DoctorCheck {
  const text = { da: `Sag og journal er ens ved post ${seq}.`, en: `Case and journal agree at entry ${seq}.` };
  return fine('case', 'AGREES', text, caseId);
}

/** A workflow runs for the case; what it holds was not compared. */
export function running({ caseId }: CaseStanding): DoctorCheck {
  return fine('case', 'RUNS', { da: 'Sagens workflow kører.', en: 'The case’s workflow runs.' }, caseId);
}

/** The case is open and nothing runs. */
export function missing({ caseId }: CaseStanding): DoctorCheck {
  return found(
    'case',
    'WORKFLOW_MISSING',
    { da: 'Sagen er i gang, men har intet kørende workflow.', en: 'The case is open but no workflow runs for it.' },
    { da: `sagsgang rehydrate ${caseId}`, en: `sagsgang rehydrate ${caseId}` },
    caseId,
  );
}

/** Something runs that has not read its journal. */
export function unread({ caseId }: CaseStanding): DoctorCheck {
  return found(
    'case',
    'WORKFLOW_UNREAD',
    {
      da: 'Sagens workflow kører, men har ikke kunnet læse sin journal.',
      en: 'The case’s workflow runs but has not been able to read its journal.',
    },
    {
      da: 'Se efter fejl ved journal og nøgler ovenfor og i workerens log; det læser igen af sig selv hvert minut.',
      en: 'Look for faults of journal and keys above and in the worker’s log; it reads again by itself each minute.',
    },
    caseId,
  );
}

/** Entries wait for the journal. Not in order once they have waited longer than an outage should take to end. */
export function waiting(caseId: string, head: HeadAnswer, now: number): DoctorCheck {
  const since = head.waitingSince === undefined ? now : Date.parse(head.waitingSince) - head.clockOffsetMs;
  const age = Math.max(0, now - since);
  const text = {
    da: `${head.waiting} poster venter på journalen (${lasting(age).da}).`,
    en: `${head.waiting} entries wait for the journal (${lasting(age).en}).`,
  };
  if (age < PATIENT_MS) return fine('case', 'OUTBOX_WAITING', text, caseId);
  const next = {
    da: 'De skrives af sig selv, højst et minut efter at journalen svarer. Gør de ikke, så se aktiviteten drainOutbox i Temporal.',
    en: 'They are written by themselves, at most a minute after the journal answers. If not, see drainOutbox in Temporal.',
  };
  return found('case', 'OUTBOX_WAITING', text, next, caseId);
}

/** The journal has entries the workflow does not know. */
export function behind({ caseId, seq }: CaseStanding, head: HeadAnswer): DoctorCheck {
  return found(
    'case',
    'WORKFLOW_BEHIND',
    {
      da: `Workflow ved post ${head.seq}, journal ved ${seq}: workflowet er bagud.`,
      en: `Workflow at entry ${head.seq}, journal at ${seq}: the workflow is behind.`,
    },
    { da: `sagsgang wake --case ${caseId}`, en: `sagsgang wake --case ${caseId}` },
    caseId,
  );
}

/** The workflow has entries the journal lost. */
export function ahead({ caseId, seq }: CaseStanding, head: HeadAnswer): DoctorCheck {
  return found(
    'case',
    'JOURNAL_BEHIND',
    {
      da: `Workflow ved post ${head.seq}, journal ved ${seq}: journalen mangler poster (ældre sikkerhedskopi?).`,
      en: `Workflow at entry ${head.seq}, journal at ${seq}: the journal lacks entries (an older backup?).`,
    },
    decide(caseId),
    caseId,
  );
}

/** Both have an entry of this number, and it is not the same one. */
export function beside({ caseId, seq }: CaseStanding, head: HeadAnswer): DoctorCheck {
  return found(
    'case',
    'JOURNAL_DIFFERS',
    {
      da: `Workflow ved post ${head.seq}, journal ved ${seq}, og de er ikke samme række af poster.`,
      en: `Workflow at entry ${head.seq}, journal at ${seq}, and they are not the same run of entries.`,
    },
    decide(caseId),
    caseId,
  );
}

/** A workflow runs for a case of which the journal has nothing. */
export function unjournalled(caseId: string, head: HeadAnswer): DoctorCheck {
  return found(
    'case',
    'JOURNAL_MISSING',
    {
      da: `Et workflow kører ved post ${head.seq}, men journalen har ikke sagen.`,
      en: `A workflow runs at entry ${head.seq}, but the journal does not have the case.`,
    },
    {
      da: `Journalen er genskabt fra før sagen blev åbnet, eller sagen er fjernet (sagsgang verify). ${decide(caseId).da}`,
      en: `The journal was restored from before the case was opened, or the case was removed (sagsgang verify). ${decide(caseId).en}`,
    },
    caseId,
  );
}

function decide(caseId: string): { da: string; en: string } {
  return {
    da: `Hent en nyere sikkerhedskopi, om den findes. Ellers: sagsgang rehydrate ${caseId} --from-journal viser, hvad der går tabt.`,
    en: `Get a newer backup, if there is one. Otherwise: sagsgang rehydrate ${caseId} --from-journal shows what is lost.`,
  };
}
