import type { Published } from '../../../domain/report/masking';
import type { EliminationReason } from '../../../domain/supervision/figures/eliminations';
import { eliminationReasons } from '../../../domain/supervision/round/words';
import type { PublicSetAside, SetAside } from '../../library/supervision/set-aside';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { sayReview } from './texts-review';

/** Prints which drawn cases went out and why, and how many the agreement leaves out. Nothing where there are none. */
export function printSetAside(session: Session, { eliminations, notBlind }: SetAside): void {
  const { print, paint, tell, io } = session;
  if (eliminations.length > 0) print(`\n${paint('bold', sayReview(session, 'outTitle'))}`);
  for (const { number, reason, explanation, replacedBy } of eliminations) {
    const came = replacedBy === undefined ? 'outNotReplaced' : 'outReplaced';
    const line = sayReview(session, 'outLine', {
      ...{ number, reason: tell(eliminationReasons[reason]) },
      explanation: explanation ?? sayReview(session, 'textErased'),
      replaced: sayReview(session, came, { by: replacedBy ?? '' }),
    });
    print(indent(line, io.columns, ''));
  }
  if (notBlind > 0) printNotBlind(session, notBlind);
}

/** Prints the same for a committee: numbers only. */
export function printPublicSetAside(session: Session, { eliminations, notBlind }: PublicSetAside): void {
  const { print, tell, io } = session;
  if (eliminations.total === 'masked') print(sayReview(session, 'outFew'));
  else if (eliminations.total > 0) {
    const reasons = Object.entries(eliminations.parts)
      .filter(([, count]) => count !== 0)
      .map(([reason, count]) => `${tell(eliminationReasons[reason as EliminationReason])} ${shown(session, count)}`);
    const total = shown(session, eliminations.total);
    print(indent(sayReview(session, 'outPublic', { total, reasons: reasons.join(', ') }), io.columns, ''));
  }
  if (notBlind !== 0) printNotBlind(session, notBlind);
}

function printNotBlind(session: Session, count: Published): void {
  session.print(indent(sayReview(session, 'notBlind', { count: shown(session, count) }), session.io.columns, ''));
}

function shown(session: Session, count: Published): string {
  return count === 'masked' ? sayReview(session, 'masked') : String(count);
}
