import { fact } from '../kernel/definition';
import { day, identifier, initials, optional, text, yesNo } from '../kernel/fields';

/** A worker and team took the case (tildeling), from the day it happened; or nobody has it from then on (vakant). */
export const WorkerAssigned = fact({
  event: 'WorkerAssigned',
  command: 'assign',
  stage: 'assignment',
  label: { da: 'Tildel rådgiver', en: 'Assign a worker' },
  fields: {
    worker: optional(initials('rådgiver', 'worker')),
    team: optional(identifier('team', 'team')),
    vacant: optional(yesNo('uden rådgiver (vakant)', 'without a worker')),
  },
  example: '--worker B03 --team Modtagelsen',
});

/** A second worker was put on the case (anden rådgiver). */
export const SecondWorkerAssigned = fact({
  event: 'SecondWorkerAssigned',
  command: 'assign-second',
  stage: 'assignment',
  label: { da: 'Tildel anden rådgiver', en: 'Assign a second worker' },
  fields: { worker: initials('rådgiver', 'worker'), until: optional(day('til og med', 'until')) },
  example: '--worker B07',
});

/** A person is disqualified from the case (inhabilitet) and gets nothing of it from now on. */
export const ConflictRegistered = fact({
  event: 'ConflictRegistered',
  command: 'register-conflict',
  stage: 'assignment',
  label: { da: 'Registrér inhabilitet', en: 'Register a conflict of interest' },
  law: 'FVL § 3',
  fields: { worker: initials('medarbejder', 'staff member'), reason: optional(text('grund', 'reason')) },
  example: '--worker B03',
});
