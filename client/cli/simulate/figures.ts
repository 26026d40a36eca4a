import type { Spread } from '../../../domain/simulation/spread';
import type { Session } from '../session';

/** A number as the language writes it, with so many decimals. */
export function figure({ lang }: Pick<Session, 'lang'>, value: number, decimals = 0): string {
  const [whole = '', part] = value.toFixed(decimals).split('.');
  const [apart, point] = lang === 'da' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, apart);
  return part === undefined ? grouped : `${grouped}${point}${part}`;
}

/** A number as it was told, with no decimals that are not there. */
export function told(session: Pick<Session, 'lang'>, value: number): string {
  const decimals = /\.(\d+)/.exec(String(Math.round(value * 100) / 100))?.[1]?.length ?? 0;
  return figure(session, value, decimals);
}

/** A share as a percentage, without the sign. */
export function percent(session: Pick<Session, 'lang'>, share: number): string {
  return told(session, Math.round(share * 1000) / 10);
}

/** A spread: `43,4 (41,0–45,2)`; the number alone where it does not vary. */
export function spreadShown(session: Pick<Session, 'lang'>, { low, median, high }: Spread, decimals = 0): string {
  const [from, middle, to] = [low, median, high].map((value) => figure(session, value, decimals));
  return from === to ? (middle ?? '') : `${middle} (${from}–${to})`;
}
