import { KRONE, type Oere } from '../../../domain/recovery/oere';
import type { Session } from '../session';
import { figure } from './report';

/** An amount in kroner and øre as the language writes it: `−1.234,50`. */
export function amountShown(session: Session, oere: Oere): string {
  const sign = oere < 0 ? '−' : '';
  const whole = figure(session, Math.floor(Math.abs(oere) / KRONE));
  const point = session.lang === 'da' ? ',' : '.';
  return `${sign}${whole}${point}${String(Math.abs(oere) % KRONE).padStart(2, '0')}`;
}

/** Lines of label, number and words, the labels and numbers under each other. */
export function printFigures(session: Session, lines: readonly (readonly [string, string, string?])[]): void {
  const width = Math.max(...lines.map(([label]) => label.length));
  const digits = Math.max(...lines.map(([, number]) => number.length));
  for (const [label, number, rest = ''] of lines) {
    session.print(`${label.padEnd(width)}  ${number.padStart(digits)}   ${rest}`.trimEnd());
  }
}
