import type { Bilingual } from '../../../domain/case/kernel/time';
import type { DoctorCheck } from '../../cli/ports';

/** A point that is in order. */
export function fine(subject: string, code: string, text: Bilingual, caseId?: string): DoctorCheck {
  return { subject, code, ok: true, ...text, ...(caseId === undefined ? {} : { caseId }) };
}

/** A point that is not, and what to do about it. */
export function found(subject: string, code: string, text: Bilingual, next: Bilingual, caseId?: string): DoctorCheck {
  return { subject, code, ok: false, ...text, next, ...(caseId === undefined ? {} : { caseId }) };
}

/** A length of time in words. @param ms Milliseconds. */
export function lasting(ms: number): Bilingual {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return { da: 'under et minut', en: 'less than a minute' };
  if (minutes < 120) return { da: `${minutes} min.`, en: `${minutes} min` };
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? { da: `${hours} timer`, en: `${hours} hours` }
    : { da: `${Math.floor(hours / 24)} døgn`, en: `${Math.floor(hours / 24)} days` };
}
