import { halfUp } from '../../../domain/report/rounding';
import type { Lang } from '../language';

/** A number with this many decimals, as written in the language: `43,4` and `43.4`. */
export function decimal(number: number, decimals: number, lang: Lang): string {
  const text = halfUp(number, decimals).toFixed(decimals);
  return lang === 'da' ? text.replace('.', ',') : text;
}

/** A number with as many decimals as it needs, two at most. */
export function plain(number: number, lang: Lang): string {
  const text = String(halfUp(number, 2));
  return lang === 'da' ? text.replace('.', ',') : text;
}

/** A share in whole hundredths: `66 %`, and in English `66%`. */
export function percent(part: number, whole: number, lang: Lang): string {
  const share = String(Math.round((100 * part) / whole));
  return lang === 'da' ? `${share} %` : `${share}%`;
}
