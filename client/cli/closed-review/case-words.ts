import { concernRoutes, concernStepWords, familyOutcomes } from '../../../domain/supervision/closed-review/concern';
import { neededFor, type Needed } from '../../../domain/supervision/closed-review/missing';
import type { Bilingual } from '../../../domain/case/kernel/time';
import type { ReviewedCase } from '../../library/closed-review-ports';
import { dueShown, written } from '../print/dates';
import type { Session } from '../session';
import { sayReview as say } from './texts';

/** Which controls put a case where it is: `K06 barnet hørt (BL § 5)`. */
export function whyShort(session: Session, { why }: ReviewedCase): string {
  const weighed = why.filter(({ weight }) => weight !== 'none');
  if (weighed.length === 0) return say(session, 'nothingWanting');
  return weighed
    .map(({ control, name, law }) => `${control} ${session.tell(name)}${law === '' ? '' : ` (${law})`}`)
    .join('; ');
}

/** The answer about concern, and how far it has come. */
export function concernShort(session: Session, one: ReviewedCase): string {
  const { concern } = one;
  if (!concern) return '–';
  const { tell, lang } = session;
  if (!concern.now) {
    const reassess = concern.reassessOn;
    return [
      tell({ da: 'nej', en: 'no' }),
      ...(concern.family ? [tell(familyOutcomes[concern.family])] : []),
      ...(reassess === undefined
        ? []
        : [
            concern.reassessed
              ? say(session, 'reassessed')
              : say(session, 'reassessOn', { day: written(reassess, lang) }),
          ]),
    ].join(', ');
  }
  return `${tell({ da: 'ja', en: 'yes' })}, ${raisedShort(session, one)}`;
}

/** How far a case with concern has come. */
export function raisedShort(session: Session, one: ReviewedCase): string {
  if (one.refused !== undefined) return say(session, 'refusedWhy', { code: one.refused });
  if (!one.concern?.raised) return say(session, 'notInCase');
  const { assessment } = one;
  if (!assessment) return session.tell(concernRoutes[one.concern.route ?? 'notification']);
  const { standing, recordedLate, due } = assessment;
  if (standing === 'met') return say(session, recordedLate ? 'assessedRecordedLate' : 'assessedInTime');
  if (standing === 'lapsed') return say(session, 'assessedLate');
  if (standing === 'outstanding') return say(session, 'assessedOverdue');
  const shown = due === undefined ? '?' : dueShown({ due, dueDate: null }, session.lang);
  return say(session, 'assessedWaiting', { due: shown });
}

const short: Readonly<Record<Needed, Bilingual>> = {
  answer: { da: 'svar om bekymring', en: 'answer on concern' },
  raise: concernStepWords.raise,
  informFamily: { da: 'familien orienteres', en: 'inform the family' },
};

/** What a case still needs before the review can be closed. */
export function missingShort(session: Session, one: ReviewedCase): string {
  return neededFor(one)
    .map((needed) => session.tell(short[needed]))
    .join('; ');
}
