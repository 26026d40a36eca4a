import type { Bilingual } from '../../../domain/case/kernel/time';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { emptyPlaces, type EmptyPlace } from '../../../domain/staff/places';
import { roleWords } from '../../../domain/staff/roles';
import { isUnavailable } from '../../../journal/database';
import type { DoctorCheck } from '../../cli/ports';
import type { InstallationLink } from '../installation';
import { realNow } from '../real-now';
import { fine, found } from './check';

/**
 * Looks whether somebody is in every place that messages about deadlines go to (pladser i eskaleringen), by the staff register
 * of today. On a development server an empty place is only named.
 */
export async function checkPlaces(link: InstallationLink): Promise<DoctorCheck> {
  const register = await link.journal.staff.register(link.municipality);
  if (isUnavailable(register)) return unread(register.code);
  const empty = emptyPlaces(register, civilDayOf(realNow()));
  if (empty.length === 0) {
    return fine('staff', 'PLACES_HELD', {
      da: 'Medarbejderregistret har nogen på hver plads, som beskeder om frister går til.',
      en: 'The staff register has somebody in every place that messages about deadlines go to.',
    });
  }
  const names = empty.map(inWords);
  const text = {
    da: `Pladser uden nogen i dag: ${names.map(({ da }) => da).join(', ')}. Beskeder om frister går til den nærmeste plads, hvor der er nogen.`,
    en: `Places with nobody today: ${names.map(({ en }) => en).join(', ')}. Messages about deadlines go to the nearest place where somebody is.`,
  };
  return link.settings.development
    ? fine('staff', 'PLACES_EMPTY', text)
    : found('staff', 'PLACES_EMPTY', text, appoint);
}

const appoint = {
  da: 'Sæt nogen på pladsen med sagsgang staff add INITIALER --role ROLLE, eller giv den, der er væk, en stedfortræder (--substitute).',
  en: 'Put somebody in the place by sagsgang staff add INITIALS --role ROLE, or give whoever is away a substitute (--substitute).',
};

function inWords({ role, team }: EmptyPlace): Bilingual {
  const { da, en } = roleWords[role];
  return team === undefined ? { da, en } : { da: `${da} (${team})`, en: `${en} (${team})` };
}

function unread(code: string): DoctorCheck {
  return found(
    'staff',
    'STAFF_UNREAD',
    {
      da: `Medarbejderregistret kan ikke læses (${code}): hvem der skal have besked om en frist, findes først, når det svarer.`,
      en: `The staff register cannot be read (${code}): who is told of a deadline is found only when it answers.`,
    },
    {
      da: 'Se efter fejl ved journalen. Beskederne kommer af sig selv, når registret kan læses.',
      en: 'Look for faults of the journal. The messages come by themselves once the register can be read.',
    },
  );
}
